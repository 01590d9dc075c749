#pragma once
/// One article on its way through the stages: the text and its layers. Each layer is a sorted vector that exactly one
/// stage fills; all spans are bytes of `text`. A document belongs to one worker at a time.

#include <array>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"
#include "document/span.h"

namespace whosaid {

/// What a line of the text is. The order is that of kBlockRoleNames.
enum class BlockRole : std::uint8_t {
  title,
  standfirst,
  byline,
  dateline,
  date,
  caption,
  subheading,
  paragraph,
  list_item,
  ticker,
  related,
  tags,
  navigation,
  footer,
};
inline constexpr std::array<std::string_view, 14> kBlockRoleNames = {
    "title",     "standfirst", "byline", "dateline", "date", "caption",    "subheading",
    "paragraph", "list_item",  "ticker", "related",  "tags", "navigation", "footer"};

/// Is text of this role the article itself (and not the page around it)?
constexpr bool is_article(BlockRole r) {
  return r == BlockRole::title || r == BlockRole::standfirst || r == BlockRole::caption || r == BlockRole::subheading ||
         r == BlockRole::paragraph || r == BlockRole::list_item;
}

/// A line, or a piece of one (dateline), without white space at its ends and without list bullets. Never empty.
struct Block {
  Span span;
  BlockRole role = BlockRole::paragraph;
};

/// The form of a pair of quotation marks: " “ ' ‘ « „ and '' or two grave accents.
enum class MarkStyle : std::uint8_t { straight, curly, single_straight, single_curly, guillemets, low, doubled };

/// A pair of quotation marks with what stands between, inside one block.
struct Quote {
  Span outer;                    ///< with its marks
  Span inner;                    ///< without; may be empty
  std::uint32_t block = 0;       ///< index into blocks
  std::uint32_t parent = kNone;  ///< index of the quotation that it is nested in
  MarkStyle style = MarkStyle::straight;
  bool unclosed = false;   ///< no closing mark: runs to the end of its block
  bool continues = false;  ///< re-opens the unclosed quotation at the end of the paragraph before
};

class Vocabulary;

/// What a token looks like.
enum class Shape : std::uint8_t { lower, capital, capitals, number, mark, symbol };

/// A word (letters, digits, inner apostrophes, hyphens and dots as in U.S.), a possessive ending 's, or one mark.
struct Token {
  Span span;
  std::uint32_t number = 0;  ///< of its spelling, in Document::vocabulary
  Shape shape = Shape::lower;
  WordClass word = WordClass::other;
};

/// A sentence of a block. The sentences of a block touch: no gaps, first begins and last ends with the block.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
  std::uint32_t first_token = 0, end_token = 0;  ///< half-open range of tokens
};

/// A place where a row of the gazetteers, or a name that no list knows, is named. Mentions do not overlap.
struct Mention {
  Span span;
  Kind kind = Kind::name;
  std::uint8_t form = 0;  ///< as in Alias
  bool weak = false;
  std::uint32_t row = kNone;  ///< as in Alias; kNone for Kind::name
  std::uint32_t first_token = 0, end_token = 0;
};

/// What the article shows of somebody whom it names and no list knows.
struct NewName {
  std::uint32_t mention = 0;  ///< index into Document::mentions
  Span span;                  ///< of the mention, or longer: with "of Port Workers" behind
  EntityType type = EntityType::person;
  std::string_view name;  ///< in full; lives as long as the document
};

/// Is all of the content inside quotation marks, a part, or none?
enum class AttributionType : std::uint8_t { direct, mixed, indirect };

/// Properties of a record that are not its parts; a bit each.
enum class Flag : std::uint16_t {
  unclosed = 1,
  nested = 2,
  multi_paragraph = 4,
  anonymous = 8,
  conditional = 16,
  second_hand = 32,
  carried = 64,
  headline = 128,
  mended = 256,
  question = 512,
  checked = 1024,  ///< a person has told that it is right, or how it is
};

/// Who says what here. Spans as annotators mark them: content with its marks and "that", source with its apposition.
struct Attribution {
  using allocator_type = std::pmr::polymorphic_allocator<>;
  std::pmr::vector<Span> content;  ///< never empty, sorted
  Span cue;                        ///< empty when carried over
  Span source;                     ///< empty when there is none
  Span addressee;                  ///< empty when there is none
  Span medium;                     ///< who tells of it: "said, according to [the BBC]"; empty when there is none
  std::uint32_t cue_row = kNone;   ///< row of Lexicon::cues
  std::uint32_t rule = kNone;      ///< index into the rule table
  std::uint32_t block = 0, sentence = 0;
  AttributionType type = AttributionType::indirect;
  bool negated = false;
  std::uint16_t flags = 0;  ///< bits of Flag
  /// Is the flag set?
  bool has(Flag f) const { return (flags & static_cast<std::uint16_t>(f)) != 0; }
  void set(Flag f) { flags = static_cast<std::uint16_t>(flags | static_cast<std::uint16_t>(f)); }

  explicit Attribution(const allocator_type& a = {}) : content(a) {}
  Attribution(const Attribution& o, const allocator_type& a) : Attribution(a) { *this = o; }
  Attribution(Attribution&& o, const allocator_type& a) : Attribution(a) { *this = std::move(o); }
  Attribution(const Attribution&) = default;
  Attribution(Attribution&&) = default;
  Attribution& operator=(const Attribution&) = default;
  Attribution& operator=(Attribution&&) = default;
};

/// What became of a quotation: part of a record, or why not.
enum class Verdict : std::uint8_t {
  record,
  nested,
  scare,
  title,
  nickname,
  slogan,
  term,
  no_speaker,
  page,  ///< page: outside the article's blocks
};
inline constexpr std::array<std::string_view, 9> kVerdictNames = {"record", "nested", "scare",      "title", "nickname",
                                                                  "slogan", "term",   "no_speaker", "page"};

/// What the source phrase is; none: there is no source.
enum class SourceKind : std::uint8_t { none, name, pronoun, role, group, organization, country, metonym, anonymous };
inline constexpr std::array<std::string_view, 9> kSourceKindNames = {
    "", "name", "pronoun", "role", "group", "organization", "country", "metonym", "anonymous"};

/// How the speaker was found; none: nobody was.
enum class ResolvedBy : std::uint8_t { none, explicit_, resolved, carried, headline };
inline constexpr std::array<std::string_view, 5> kResolvedByNames = {"none", "explicit", "resolved", "carried",
                                                                     "headline"};

/// One speaker of an attribution: a gazetteer entity, or a name the article itself introduces.
struct Speaker {
  std::pmr::string name;         ///< full name to show
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities
  EntityType type = EntityType::person;
  std::pmr::string role;  ///< the office on the article's date or as the article says; may be empty
};

/// Who the source of the attribution with the same index is.
struct Speakers {
  using allocator_type = std::pmr::polymorphic_allocator<>;
  std::pmr::vector<Speaker> list;  ///< empty: anonymous or unknown
  SourceKind source_kind = SourceKind::none;
  ResolvedBy by = ResolvedBy::none;
  std::string_view how;  ///< static text for people: "pronoun: last man named before"
  explicit Speakers(const allocator_type& a = {}) : list(a) {}
  Speakers(const Speakers& o, const allocator_type& a) : Speakers(a) { *this = o; }
  Speakers(Speakers&& o, const allocator_type& a) : Speakers(a) { *this = std::move(o); }
  Speakers(const Speakers&) = default;
  Speakers(Speakers&&) = default;
  Speakers& operator=(const Speakers&) = default;
  Speakers& operator=(Speakers&&) = default;
};

/// One article. Build it over an arena, run the stages in order, write the records, drop it, release the arena.
struct Document {
  std::string_view id;    ///< as in the records
  std::string_view text;  ///< valid UTF-8; a BOM and CRs are part of it
  Date published;         ///< when year 0, filled by blocks, if the article shows a date

  std::pmr::vector<Block> blocks;
  std::pmr::vector<Quote> quotes;  ///< by outer.begin; a nested one after its parent
  std::pmr::vector<Token> tokens;
  std::shared_ptr<const Vocabulary> vocabulary;  ///< of the tokens, filled with them; its worker goes on with it
  std::pmr::vector<Sentence> sentences;
  std::pmr::vector<Mention> mentions;
  /// Countries and bodies that begin a longer mention, in its order: Turkish in "Turkish Foreign Ministry".
  std::pmr::vector<Mention> inner_mentions;
  std::pmr::vector<Attribution> attributions;  ///< by the begin of the first content part
  std::pmr::vector<Verdict> verdicts;          ///< one a quote; filled with the attributions
  std::pmr::vector<Speakers> speakers;         ///< one an attribution
  std::pmr::vector<NewName> new_names;         ///< by their mentions; filled with the speakers

  /// Keeps views of `id_` and `text_`; all layers live in `arena`. These must live longer.
  explicit Document(std::string_view id_, std::string_view text_, std::pmr::memory_resource* arena)
      : id(id_),
        text(text_),
        blocks(arena),
        quotes(arena),
        tokens(arena),
        sentences(arena),
        mentions(arena),
        inner_mentions(arena),
        attributions(arena),
        verdicts(arena),
        speakers(arena),
        new_names(arena) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// The text of `s`, which must lie in it.
  std::string_view slice(Span s) const { return text.substr(s.begin, s.size()); }
};

}  // namespace whosaid
