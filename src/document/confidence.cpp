#include "document/confidence.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::string_view kBlanks = " \n\t\r";

/// 1 or 0; a sum, which the compiler leaves as it is and vectorizes.
unsigned char is_blank(char c) {
  return static_cast<unsigned char>((c == ' ') + (c == '\n') + (c == '\t') + (c == '\r'));
}

/// Bytes are counted in a byte, some at a time, for the vectorizer.
std::size_t count_words(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t words = 1u - is_blank(text.front());
  constexpr std::size_t kSome = 128;
  for (std::size_t from = 1; from < text.size(); from += kSome) {
    const char* const before = text.data() + from - 1;
    const std::size_t size = std::min(kSome, text.size() - from);
    unsigned char begins = 0;
    for (std::size_t i = 0; i < size; ++i) {
      begins = static_cast<unsigned char>(begins + (is_blank(before[i]) & (is_blank(before[i + 1]) ^ 1)));
    }
    words += begins;
  }
  return words;
}

bool ends_sentence(char32_t c) {
  return std::u32string_view(U".!?:\"'\u201D\u2019\u00BB\u2026").find(c) != std::u32string_view::npos;
}

Before what_stands_before(std::string_view pre) {
  std::size_t end = pre.find_last_not_of(kBlanks) + 1;
  if (end == 0) return Before::start;
  return ends_sentence(previous_code_point(pre, end)) ? Before::start : Before::within;
}

Behind what_stands_behind(std::string_view post) {
  std::size_t at = std::min(post.find_first_not_of(kBlanks), post.size());
  if (at == post.size()) return Behind::end;
  const char32_t c = next_code_point(post, at);
  if (is_letter(c) || is_digit(c)) return Behind::word;
  switch (c) {
    case U'\u2013':
    case U'\u2014':
    case U'-':
      return Behind::dash;
    case U',':
      return Behind::comma;
    case U'.':
      return Behind::full_stop;
    case U';':
      return Behind::semicolon;
    case U':':
      return Behind::colon;
    default:
      return Behind::mark;
  }
}

}  // namespace

Measures measure(std::string_view text, std::string_view pre, std::string_view post) {
  return {.length = static_cast<unsigned>(std::bit_width(count_words(text))),
          .before = what_stands_before(pre),
          .behind = what_stands_behind(post)};
}

std::string made_value(std::string_view rule, std::string_view type) {
  return std::string(rule).append(" ").append(type);
}

std::string length_value(std::string_view type, unsigned length) {
  const std::size_t words = length == 0 ? 0 : std::size_t{1} << (length - 1);
  return std::string(type).append(" ").append(std::to_string(words));
}

void read_signs(const SeenRecord& record, Signs& signs) {
  const Measures measures = measure(record.text, record.pre, record.post);
  const auto of = [&](Sign sign) -> std::string& { return signs[static_cast<std::size_t>(sign)]; };
  of(Sign::rule) = record.rule;
  of(Sign::made) = made_value(record.rule, record.type);
  of(Sign::cue) = record.cue;
  of(Sign::source) = record.source_kind;
  of(Sign::length) = length_value(record.type, measures.length);
  of(Sign::before) = kBeforeNames[static_cast<std::size_t>(measures.before)];
  of(Sign::behind) = kBehindNames[static_cast<std::size_t>(measures.behind)];
}

double share_of_odds(double odds) { return 1 / (1 + std::exp(-odds)); }

double ConfidenceModel::weight(Sign sign, std::string_view value) const {
  const auto& weights = weights_[static_cast<std::size_t>(sign)];
  const auto found = weights.find(value);
  return found == weights.end() ? 0 : found->second;
}

double ConfidenceModel::confidence(const Signs& signs) const {
  double odds = base_;
  for (std::size_t i = 0; i < signs.size(); ++i) odds += weight(static_cast<Sign>(i), signs[i]);
  return share_of_odds(odds);
}

}  // namespace whosaid
