#pragma once
/// Is this quotation in this article: where, in which words, and as what?

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "collation/searched_article.h"
#include "collation/variant.h"
#include "collation/word_alignment.h"

namespace whosaid {

/// How the words of a claim stand in an article. The order is that of kWordingNames.
enum class Wording : std::uint8_t {
  exact,        ///< the same words with the same marks and letters; a mark at the end may be missing
  typographic,  ///< the same words; marks, spaces or the first letter are written otherwise
  truncated,    ///< the words of a part: the quotation goes on, or the claim says that it left words out
  altered,      ///< other words, a question for none, other capitals
  absent,       ///< nothing like it
};
inline constexpr std::array<std::string_view, 5> kWordingNames = {"exact", "typographic", "truncated", "altered",
                                                                  "absent"};

/// What the place is at which they stand. The order is that of kStandingNames.
enum class Standing : std::uint8_t {
  quotation,  ///< all inside quotation marks
  reported,   ///< said by somebody, not all of it inside quotation marks
  text,       ///< the article's own words
};
inline constexpr std::array<std::string_view, 3> kStandingNames = {"quotation", "reported", "text"};

/// One place of an article at which a claim stands.
struct ClaimPlace {
  Wording wording = Wording::absent;
  Standing standing = Standing::text;
  Span span;                          ///< of the document, from the first shared word to the last
  std::uint32_t attribution = kNone;  ///< of the document: whose content it is
  std::uint32_t quotation = kNone;    ///< of the document: the first that it stands in
  double likeness = 0;                ///< weight of the shared words, from 0 to 1
  std::vector<Change> changes;
};

/// One quotation, looked for in one article after the other.
class ClaimSearch {
 public:
  /// `words` must live longer. `quote` is copied.
  ClaimSearch(std::string_view quote, NormalWords& words);

  /// Has it words, and no more than kMostQuoteWords?
  bool is_sound() const { return !claim_.words.empty() && claim_.words.size() <= kMostQuoteWords; }
  /// May the claim stand in a text of these words, of which `present` tells by number which there are? Few other texts
  /// pass. Cheap when many of the claim's words are missing, else linear.
  bool may_stand_in(const QuoteText& text, const std::vector<bool>& present);
  /// The places of an article that hold the claim or what it was made of, best wording first, then in order. At most
  /// kMostPlaces. Of the same wording, one inside quotation marks comes first.
  std::vector<ClaimPlace> find(const SearchedArticle& article);

 private:
  static constexpr std::size_t kMostPlaces = 8;

  struct Side;
  void add_places(const SearchedArticle& article, bool quoted, std::vector<ClaimPlace>& places);
  void add_place(const SearchedArticle& article, const Side& side, const WordPairs& pairs,
                 std::vector<ClaimPlace>& places) const;
  static bool joins_strangers(const SearchedArticle& article, const Side& side, const WordPairs& pairs);
  static void set_standing(const SearchedArticle& article, const Side& side, const WordPairs& pairs, ClaimPlace& place);
  static bool goes_on(const SearchedArticle& article, const Side& side, const ClaimPlace& place, std::size_t word,
                      bool behind);
  void set_wording(const SearchedArticle& article, const Side& side, const WordPairs& pairs, ClaimPlace& place) const;
  std::vector<Passage> passages(const QuoteText& text);
  double likeness(const Side& side, const WordPairs& pairs) const;
  bool lacks_content(const WordPairs& pairs) const;

  std::string quote_;
  QuoteText claim_;
  std::vector<std::uint32_t> elided_;
  NormalWords& words_;
  PassageFinder finder_;
};

}  // namespace whosaid
