#include "document/confidence.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::string_view kBlanks = " \n\t\r";

unsigned is_blank(char c) { return (c == ' ' ? 1u : 0u) | (c == '\n' || c == '\t' || c == '\r' ? 1u : 0u); }

/// Without branches, since every record is counted.
std::size_t count_words(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t words = 1 - is_blank(text.front());
  for (std::size_t i = 1; i < text.size(); ++i) words += is_blank(text[i - 1]) & ~is_blank(text[i]) & 1u;
  return words;
}

bool ends_sentence(char32_t c) {
  return std::u32string_view(U".!?:\"'\u201D\u2019\u00BB\u2026").find(c) != std::u32string_view::npos;
}

std::string_view place_of(std::string_view pre) {
  std::size_t end = pre.find_last_not_of(kBlanks) + 1;
  if (end == 0) return "start";
  return ends_sentence(previous_code_point(pre, end)) ? "start" : "within";
}

std::string_view what_stands_at(std::string_view post) {
  std::size_t at = std::min(post.find_first_not_of(kBlanks), post.size());
  if (at == post.size()) return "end";
  const std::size_t begin = at;
  const char32_t c = next_code_point(post, at);
  if (is_letter(c) || is_digit(c)) return "word";
  if (c == U'\u2013' || c == U'\u2014' || c == U'-') return "dash";
  return c == ',' || c == '.' || c == ';' || c == ':' ? post.substr(begin, 1) : "mark";
}

}  // namespace

void read_signs(const SeenRecord& record, Signs& signs) {
  const auto of = [&](Sign sign) -> std::string& { return signs[static_cast<std::size_t>(sign)]; };
  of(Sign::rule) = record.rule;
  of(Sign::made).assign(record.rule).append(" ").append(record.type);
  of(Sign::cue) = record.cue;
  of(Sign::source) = record.source_kind;
  of(Sign::length).assign(record.type).append(" ").append(std::to_string(std::bit_floor(count_words(record.text))));
  of(Sign::before) = place_of(record.pre);
  of(Sign::behind) = what_stands_at(record.post);
}

double ConfidenceModel::weight(Sign sign, std::string_view value) const {
  const auto& weights = weights_[static_cast<std::size_t>(sign)];
  const auto found = weights.find(value);
  return found == weights.end() ? 0 : found->second;
}

double ConfidenceModel::confidence(const Signs& signs) const {
  double odds = base_;
  for (std::size_t i = 0; i < signs.size(); ++i) odds += weight(static_cast<Sign>(i), signs[i]);
  return 1 / (1 + std::exp(-odds));
}

}  // namespace whosaid
