#include "rules/coded_pattern.h"

namespace whosaid {

CodedPattern coded(std::string_view text) {
  CodedPattern units;
  units.reserve(text.size());
  for (const char byte : text) units += static_cast<unsigned char>(byte);
  return units;
}

char32_t PatternSets::unit_of(const ByteSet& bytes) {
  const auto [at, is_new] = units_.try_emplace(bytes, kFirst + static_cast<char32_t>(sets_.size()));
  if (is_new) sets_.push_back(bytes);
  return at->second;
}

std::string PatternSets::spelled_out(std::u32string_view pattern) const {
  std::string text;
  for (const char32_t unit : pattern) {
    is_set(unit) ? static_cast<void>(text += pattern_of((*this)[unit])) : text.push_back(static_cast<char>(unit));
  }
  return text;
}

}  // namespace whosaid
