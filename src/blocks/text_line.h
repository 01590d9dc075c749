#pragma once
/// The lines of a text and what can be seen of a line without its neighbours.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// Where in the text a line stands: before the article's first paragraph, among its paragraphs, or after the last.
enum class PagePart : std::uint8_t { head, body, tail };
inline constexpr std::size_t kPageParts = 3;

/// How a line ends, closing quotation marks and brackets not counted.
enum class LineEnd : std::uint8_t {
  open,      ///< like a headline: no final punctuation
  sentence,  ///< . or an ellipsis
  question,  ///< ? or !
  colon,     ///< :
  bracket,   ///< a closing bracket after a word, as in a credit
};

/// "No rule of blocks.rules", and "nobody has looked yet": see TextLine::rules.
inline constexpr std::uint8_t kNoRule = 255;
inline constexpr std::uint8_t kUnknownRule = 254;

/// Only so many bytes at the start (and the end) of a line are looked at; keeps hostile lines cheap.
inline constexpr std::uint32_t kSeenBytes = 400;

/// A pattern that describes a whole line (^...$) is tried on lines of at most so many bytes.
inline constexpr std::uint32_t kShortBytes = 240;

/// One line that holds more than white space and bullets.
struct TextLine {
  Span span;                ///< without white space at its ends and without list bullets; never empty
  std::uint16_t words = 0;  ///< in its first kSeenBytes bytes
  LineEnd end = LineEnd::open;
  bool bullet = false;      ///< a list bullet stood before it
  bool numbered = false;    ///< begins like `3. ` or `3) `
  bool gap_before = false;  ///< an empty line, or the start of the text, stands before it
  bool capital = false;     ///< begins with a capital letter
  /// What rule a place would give it, an index into LineRules. That of the body is always known; others wait in
  /// Page::rule until somebody asks, since few lines are asked about head or tail.
  std::array<std::uint8_t, kPageParts> rules = {kNoRule, kNoRule, kNoRule};
  std::uint16_t dateline = 0;        ///< bytes of the dateline it begins with; 0: none
  std::uint16_t after_dateline = 0;  ///< where its paragraph begins then, from the begin of the line
  BlockRole role = BlockRole::paragraph;

  std::uint8_t body_rule() const { return rules[static_cast<std::size_t>(PagePart::body)]; }
};

/// Appends the lines of `text` (valid UTF-8) that are not empty; `lines` is cleared first. Lines end at LF, CR, CRLF,
/// NEL, U+2028 and U+2029; NUL counts as white space. Linear, any input.
void split_lines(std::string_view text, std::vector<TextLine>& lines);

/// Does the line read like a paragraph: eight words or more and a sentence's end, no bullet, no rule of the body?
bool reads_like_body(const TextLine& line);

/// Could the line be a headline: four to 25 words, no full stop, no bullet?
bool reads_like_headline(const TextLine& line);

/// Does the line have the form `Name: claim`, as in tickers (and in transcripts)?
bool is_claim(std::string_view line);

}  // namespace whosaid
