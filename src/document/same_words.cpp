#include "document/same_words.h"

#include <algorithm>

namespace whosaid {

namespace {

auto first_token(const Document& d, Span span) {
  return std::lower_bound(d.tokens.begin(), d.tokens.end(), span.begin,
                          [](const Token& x, std::uint32_t at) { return x.span.begin < at; });
}

}  // namespace

void append_words(const Document& d, Span span, std::vector<std::string_view>& words) {
  for (auto t = first_token(d, span); t != d.tokens.end() && t->span.end <= span.end; ++t) {
    if (t->shape != Shape::mark) words.push_back(d.slice(t->span));
  }
}

bool is_same_word(std::string_view a, std::string_view b) {
  const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c | 0x20 : c; };
  return std::ranges::equal(a, b, [&](unsigned char x, unsigned char y) { return lower(x) == lower(y); });
}

bool has_word(const Document& d, Span span, std::string_view word) {
  for (auto t = first_token(d, span); t != d.tokens.end() && t->span.end <= span.end; ++t) {
    if (t->span.size() == word.size() && is_same_word(d.slice(t->span), word)) return true;
  }
  return false;
}

bool has_words_in_a_row(const std::vector<std::string_view>& said, const std::vector<std::string_view>& words) {
  return !std::ranges::search(said, words, is_same_word).empty();
}

}  // namespace whosaid
