#include "rules/quote_reading.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kTitleWords = 9;  // longer ones are hardly ever titles of works

/// First token at or after byte `at`.
std::size_t token_at(const Document& d, std::uint32_t at) {
  const auto it = std::lower_bound(d.tokens.begin(), d.tokens.end(), at,
                                   [](const Token& t, std::uint32_t b) { return t.span.begin < b; });
  return static_cast<std::size_t>(it - d.tokens.begin());
}

bool is_word(const Token& t) { return t.shape != Shape::mark && t.shape != Shape::symbol; }

/// "The Art of the Deal": every word but small function words has a capital, and there are at least two.
bool is_title_case(const Document& d, const Quote& q) {
  std::size_t capitals = 0, words = 0;
  bool first = true;
  for (std::size_t t = token_at(d, q.inner.begin); t < d.tokens.size() && d.tokens[t].span.begin < q.inner.end; ++t) {
    const Token& token = d.tokens[t];
    if (!is_word(token)) continue;
    if (++words > kTitleWords) return false;
    const bool capital =
        token.shape == Shape::capital || token.shape == Shape::capitals || token.shape == Shape::number;
    const bool small = token.word == WordClass::determiner || token.word == WordClass::preposition ||
                       token.word == WordClass::to || token.word == WordClass::coordinator ||
                       token.word == WordClass::be || token.word == WordClass::subordinator;
    const bool possessive = d.text[token.span.begin] == '\'' || d.slice(token.span).starts_with("’");
    if (capital) ++capitals;
    if (!capital && !possessive && (first || !small)) return false;
    first = false;
  }
  return capitals >= 2;
}

/// Nouns for a work or a programme: in front of its title, also with a comma between.
bool is_work(std::string_view word) {
  static constexpr std::array words = {
      "album", "autobiography", "book",     "broadcast", "comedy",   "documentary", "drama",      "episode",
      "film",  "game",          "magazine", "memoir",    "movie",    "musical",     "newsletter", "novel",
      "opera", "paper",         "play",     "podcast",   "poem",     "program",     "programme",  "series",
      "show",  "sitcom",        "song",     "sequel",    "thriller", "video",       "weekly"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Other words after which a title of a work, a programme or a place in the press follows.
bool introduces_title(std::string_view word) {
  static constexpr std::array words = {"a",      "and",  "at",   "called", "entitled", "for",      "from", "headlined",
                                       "her",    "his",  "hit",  "host",   "in",       "named",    "of",   "on",
                                       "played", "read", "sang", "saw",    "singing",  "starring", "the",  "their",
                                       "titled", "to",   "told", "watch",  "watched",  "with"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_title(const Document& d, const Quote& q, std::size_t first) {
  const char32_t last = [&] {
    std::size_t at = q.inner.end;
    return q.inner.empty() ? U' ' : previous_code_point(d.text, at);
  }();
  if (last == U'?' || last == U'!' || first == 0 || !is_title_case(d, q)) return false;
  const std::string_view before = d.slice(d.tokens[first - 1].span);
  if (before == "(" || before == "'s" || before == "’s") return true;
  if (before == ",") return first > 1 && is_work(folded(d.slice(d.tokens[first - 2].span)));
  const std::string word = folded(before);
  return is_work(word) || introduces_title(word);
}

/// Dwayne "The Rock" Johnson: capitals on both sides, a short quotation without final mark.
bool is_nickname(const Document& d, const Quote& q, std::size_t first, std::size_t end) {
  if (first == 0 || end >= d.tokens.size() || q.inner.size() > 30) return false;
  const Token &before = d.tokens[first - 1], &after = d.tokens[end];
  return before.shape == Shape::capital && before.word == WordClass::other && after.shape == Shape::capital &&
         after.word == WordClass::other && before.span.end + 2 >= q.outer.begin &&
         after.span.begin <= q.outer.end + 1 && speech_letter(d, q) != 'Q' && speech_letter(d, q) != 'Z';
}

}  // namespace

void read_quotes(const Document& document, std::vector<QuoteReading>& readings) {
  readings.assign(document.quotes.size(), QuoteReading::word);
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const Quote& q = document.quotes[i];
    if (q.parent != kNone) continue;
    const std::size_t first = token_at(document, q.outer.begin);
    const std::size_t end = token_at(document, q.outer.end);
    if (is_nickname(document, q, first, end))
      readings[i] = QuoteReading::nickname;
    else if (is_title(document, q, first))
      readings[i] = QuoteReading::title;
    else if (speech_letter(document, q) != 'q')
      readings[i] = QuoteReading::speech;
  }
}

}  // namespace whosaid
