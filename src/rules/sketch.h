#pragma once
/// The sketch of a sentence: its pieces as letters, and where each piece stands in the text.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "rules/alphabet.h"
#include "rules/word_letters.h"

namespace whosaid {

/// A piece that is a cue by its form.
struct SketchCue {
  std::uint32_t piece = 0;
  std::uint32_t mention = 0;  ///< index into Document::mentions
};

/// How a top-level quotation reads before any rule is tried.
enum class QuoteReading : std::uint8_t { speech, title, nickname, word };

/// How many elements of the layers begin in sentences that are drawn; at least these are behind.
struct DrawnLayers {
  std::size_t quotes = 0, mentions = 0;
};

/// Letters of one sentence, and where they stand; reused from sentence to sentence.
class Sketch {
 public:
  /// Draws sentence `index` of `document`. `words` has the letters of its vocabulary, `readings` one entry a quotation,
  /// `drawn` is what is drawn of the sentences before. Linear in its tokens.
  void draw(const Document& document, const Lexicon& lexicon, const WordLetters& words,
            const std::vector<QuoteReading>& readings, std::uint32_t index, DrawnLayers& drawn);

  /// Makes it a sketch without pieces.
  void clear() { size_ = 0, cues_.clear(); }

  /// One byte a piece; valid until draw() is called again.
  std::string_view letters() const { return {letters_.data(), size_}; }
  /// May be changed, to mark a cue or what is taken.
  char& letter(std::size_t piece) { return letters_[piece]; }
  /// Where a piece stands; pieces are in the order of the text.
  Span span(std::size_t piece) const { return spans_[piece]; }
  /// In the order of the text.
  std::span<const SketchCue> cues() const { return cues_; }
  std::size_t size() const { return size_; }
  /// The piece that begins at byte `at`, which one does.
  std::size_t piece_at(std::uint32_t at) const {
    const std::span spans(spans_.data(), size_);
    return static_cast<std::size_t>(std::ranges::lower_bound(spans, at, {}, &Span::begin) - spans.begin());
  }

  /// Text from the first to the last of pieces [first, last), without the white space around.
  Span origin(std::size_t first, std::size_t last) const { return {spans_[first].begin, spans_[last - 1].end}; }

 private:
  void start(std::size_t tokens);
  void add(char letter, Span span) {
    letters_[size_] = letter;
    spans_[size_++] = span;
  }
  void add_mention(const Document& document, const Lexicon& lexicon, const WordLetters& words, const Mention& mention);
  std::uint32_t add_words(const Document& document, const WordLetters& words, std::uint32_t token, std::uint32_t end,
                          std::uint32_t until);
  std::uint32_t add_quote(const Document& document, const Quote& quote, QuoteReading reading, std::uint32_t token);
  std::uint32_t label_end(const Document& document, std::uint32_t token) const;
  static char mention_letter(const Lexicon& lexicon, const Mention& mention);
  void read_dates(const Document& document, const WordLetters& words);
  void read_possessives(const Document& document, const WordLetters& words);
  void read_absolutes(const Document& document, const Lexicon& lexicon, const WordLetters& words);
  void read_cues(const Document& document, const Lexicon& lexicon, const WordLetters& words);

  std::size_t size_ = 0;
  std::string letters_;      ///< size_ are used, and of spans_
  std::vector<Span> spans_;  ///< no more than two a token of the sentence
  std::vector<SketchCue> cues_;
};

/// The letter of a quotation taken as speech: Q, Z or L, by how it ends; q for a single word without final mark.
char speech_letter(const Document& document, const Quote& quote);

/// Number of words (runs without white space that hold a letter or digit) of `text`, counting stops at `limit`.
std::size_t count_words(std::string_view text, std::size_t limit);

}  // namespace whosaid
