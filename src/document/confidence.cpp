#include "document/confidence.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <utility>

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

/// Bits of an order.
constexpr unsigned kHasCue = 1, kHasSource = 2, kCueFirst = 4, kSourceFirst = 8, kSourceBeforeCue = 16;

unsigned order_of(const Parts& parts) {
  const bool has_cue = !parts.cue.empty(), has_source = !parts.source.empty();
  unsigned order = 0;
  if (has_cue) order |= kHasCue;
  if (has_source) order |= kHasSource;
  if (has_cue && parts.cue.begin < parts.content.begin) order |= kCueFirst;
  if (has_source && parts.source.begin < parts.content.begin) order |= kSourceFirst;
  if (has_cue && has_source && parts.source.begin < parts.cue.begin) order |= kSourceBeforeCue;
  return order;
}

/// Bits of the number of bytes between two parts; 0 when they touch, overlap, or one is not there.
unsigned distance(Span a, Span b) {
  if (a.empty() || b.empty()) return 0;
  if (b.begin < a.begin) std::swap(a, b);
  const std::uint32_t between = b.begin > a.end ? b.begin - a.end : 0;
  return std::min(static_cast<unsigned>(std::bit_width(between)), kFarthest);
}

}  // namespace

Measures measure(std::string_view text, std::string_view pre, std::string_view post, const Parts& parts) {
  return {.length = static_cast<unsigned>(std::bit_width(count_words(text))),
          .before = what_stands_before(pre),
          .behind = what_stands_behind(post),
          .order = order_of(parts),
          .reach = distance(parts.content, parts.cue),
          .apart = distance(parts.source, parts.cue)};
}

std::string opening_word(std::string_view text) {
  constexpr std::size_t kLongest = 15;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto begin = std::ranges::find_if(text, is_letter);
  const auto end = std::find_if_not(begin, text.end(), is_letter);
  std::string word;
  if (end - begin > static_cast<std::ptrdiff_t>(kLongest)) return word;
  std::transform(begin, end, std::back_inserter(word), [](char c) { return static_cast<char>(c | 0x20); });
  return word;
}

std::string made_value(std::string_view rule, std::string_view type) {
  return std::string(rule).append(" ").append(type);
}

std::string source_value(std::string_view kind, std::string_view type) {
  return std::string(kind.empty() ? "none" : kind).append(" ").append(type);
}

std::string order_value(unsigned order) {
  std::string text = "content";
  if ((order & kHasCue) != 0) text = (order & kCueFirst) != 0 ? "cue content" : "content cue";
  if ((order & kHasSource) == 0) return text;
  const bool before_content = (order & kSourceFirst) != 0, before_cue = (order & kSourceBeforeCue) != 0;
  if (before_content && (before_cue || (order & kCueFirst) == 0)) return "source " + text;
  if (!before_content && (!before_cue || (order & kCueFirst) != 0)) return text + " source";
  return before_cue ? "content source cue" : "cue source content";
}

std::string distance_value(unsigned bits) { return std::to_string(bits == 0 ? 0 : 1u << (bits - 1)); }

std::string length_value(std::string_view type, unsigned length) {
  const std::size_t words = length == 0 ? 0 : std::size_t{1} << (length - 1);
  return std::string(type).append(" ").append(std::to_string(words));
}

void read_signs(const SeenRecord& record, Signs& signs) {
  const Measures measures = measure(record.text, record.pre, record.post, record.parts);
  const auto of = [&](Sign sign) -> std::string& { return signs[static_cast<std::size_t>(sign)]; };
  of(Sign::rule) = record.rule;
  of(Sign::made) = made_value(record.rule, record.type);
  of(Sign::cue) = record.cue;
  of(Sign::source) = source_value(record.source_kind, record.type);
  of(Sign::opens) = opening_word(record.text);
  of(Sign::length) = length_value(record.type, measures.length);
  of(Sign::before) = kBeforeNames[static_cast<std::size_t>(measures.before)];
  of(Sign::behind) = kBehindNames[static_cast<std::size_t>(measures.behind)];
  of(Sign::order) = order_value(measures.order);
  of(Sign::reach) = distance_value(measures.reach);
  of(Sign::apart) = distance_value(measures.apart);
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
