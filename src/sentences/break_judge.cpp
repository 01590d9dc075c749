#include "sentences/break_judge.h"

#include "base/unicode.h"
#include "sentences/break_places.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestWord = 32;  // bytes looked at before a full stop
constexpr std::uint32_t kLongestGap = 16;   // bytes of marks and brackets looked through
constexpr int kTagWords = 12;               // words in which a reporting tag must show its verb

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
}
bool is_bracket(char32_t c) { return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}'; }
bool is_dash(char32_t c) { return c >= 0x2010 && c <= 0x2015; }
bool is_terminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || c == '-' || c == '\'' || c == 0x2019; }

/// Is `word` with its final dot none of the many unlisted abbreviations that stand before numbers: Art. 5, Vol. 2?
bool is_plain(std::string_view word) {
  std::size_t first = 0;
  return word.size() >= 5 || (word.size() >= 4 && !is_upper(next_code_point(word, first)));
}

/// The last character before the marks, brackets and blanks that end at `at`; where it begins goes to `where`.
char32_t last_character(std::string_view text, std::uint32_t begin, std::size_t at, std::uint32_t& where) {
  while (at > begin) {
    const char32_t c = previous_code_point(text, at);
    where = static_cast<std::uint32_t>(at);
    if (!is_space(c) && !is_quotation_mark(c) && !is_bracket(c)) return c;
  }
  return 0;
}

/// The first letter or digit from `at`, through marks and brackets; where it begins goes to `where`. 0: none near.
char32_t first_character(std::string_view text, std::size_t at, std::uint32_t& where) {
  const std::size_t limit = at + kLongestGap;
  while (at < text.size() && at < limit) {
    where = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return c;
  }
  return 0;
}

}  // namespace

/// The word that ends at `end`, with its inner dots and hyphens.
std::string_view BreakJudge::word_until(std::uint32_t end) const {
  std::size_t begin = end;
  while (begin > block_.span.begin && end - begin < kLongestWord) {
    std::size_t at = begin;
    const char32_t c = previous_code_point(text_, at);
    if (is_space(c) || is_quotation_mark(c) || is_bracket(c) || is_dash(c) || c == '/') break;
    begin = at;
  }
  return text_.substr(begin, end - begin);
}

/// The word that begins at `at`; empty when none does.
std::string_view BreakJudge::word_from(std::uint32_t at) const {
  std::size_t end = at;
  for (std::size_t next = at; next < text_.size() && end - at < kLongestWord; end = next) {
    if (!is_word_character(next_code_point(text_, next))) break;
  }
  return text_.substr(at, end - at);
}

bool BreakJudge::is_end(const BreakPlace& place) const {
  std::size_t before = place.at;
  if (!is_space(previous_code_point(text_, before))) {
    // Without a blank only a closed quotation can end a sentence: not `foo.com/?q=`, not `said.[1]`.
    std::size_t next = place.at;
    return place.closed != nullptr && place.closed->outer.end == place.at && is_upper(next_code_point(text_, next));
  }
  std::uint32_t stop = place.at, next = place.at;
  const char32_t last = last_character(text_, place.begin, place.at, stop);
  if (!is_terminator(last)) return true;
  const char32_t first = first_character(text_, place.at, next);
  if (is_lower(first)) return false;
  const bool in_quote = place.closed != nullptr && stop < place.closed->inner.end;
  if (in_quote && begins_with_dash(place.at)) return false;  // "We won." — Ada Lovelace
  if (in_quote) return last == '.' || next != place.at || !is_tagged(place.at);
  return last != '.' || ends_after_dot(place, stop, next);
}

bool BreakJudge::begins_with_dash(std::uint32_t at) const {
  std::size_t next = at;
  return at < text_.size() && (text_[at] == '-' || is_dash(next_code_point(text_, next)));
}

/// 1. or a. and nothing else
bool BreakJudge::is_list_marker(std::uint32_t begin, std::uint32_t dot) const {
  std::uint32_t at = begin;
  while (at < dot && dot - begin <= 3 && text_[at] >= '0' && text_[at] <= '9') ++at;
  return at == dot || (dot - begin == 1 && is_letter(static_cast<unsigned char>(text_[begin])));
}

/// Does the full stop at `dot` end a sentence when the next word begins at `next` with a capital letter or a digit?
bool BreakJudge::ends_after_dot(const BreakPlace& place, std::uint32_t dot, std::uint32_t next) const {
  if (is_list_marker(place.begin, dot)) return false;
  if (dot > place.begin && text_[dot - 1] == '.') return true;  // an ellipsis
  const std::string_view word = word_until(dot + 1);
  const bool number = next < text_.size() && is_digit(static_cast<unsigned char>(text_[next]));
  if (word == "No." || word == "Nos.") return !number;
  const std::optional<bool> may_end = words_.abbreviation(word);
  if (!may_end && !is_initial(word)) return !number || is_plain(word);
  if (word == "X." && text_.substr(place.begin, dot - place.begin).ends_with(" on X")) return true;  // the platform
  if ((may_end && !*may_end) || number || block_.role == BlockRole::title) return false;
  const std::string_view next_word = word_from(next);
  if (is_initial(text_.substr(next, next_word.size() + 1))) return false;  // J. A. Smith
  std::size_t at = place.at;
  return is_quotation_mark(next_code_point(text_, at)) || words_.begins_sentence(next_word);
}

/// Does the speech before `at` go on with its tag: `"Why?" Lavrov asked.`? A tag does not begin with a capital The or
/// He.
bool BreakJudge::is_tagged(std::uint32_t at) const {
  if (words_.begins_sentence(word_from(at))) return false;
  bool infinitive = false;
  for (int i = 0; i < kTagWords && at < text_.size(); ++i) {
    const std::string_view word = word_from(at);
    at += static_cast<std::uint32_t>(word.size());
    if (!infinitive && words_.is_reporting(word)) return !introduces(at);
    infinitive = word == "to";
    const bool at_end = at == text_.size() || (text_[at] == '.' && at + 1 == block_.span.end);
    if (i > 0 && word.ends_with("ed") && at_end) return true;  // "Why?" Roe pressed.
    if (at < text_.size() && text_[at] == '.') {
      const std::string_view dotted = word_until(at + 1);
      ++at;
      if (!word_from(at).empty()) continue;  // U.S.
      if (!is_initial(dotted) && !words_.abbreviation(dotted)) return false;
    }
    if (at < text_.size() && text_[at] == ',') ++at;  // Miller, a retired worker, said
    const std::uint32_t next = skip_blanks(text_, at);
    if (next == at) return false;
    at = next;
  }
  return false;
}

/// Does the reporting verb that ends at `at` announce what follows, so that it is no tag of what came before?
bool BreakJudge::introduces(std::uint32_t at) const {
  const std::string_view rest = text_.substr(at);
  return rest.starts_with(':') || rest.starts_with(" that ");
}

}  // namespace whosaid
