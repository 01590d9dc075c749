#include "records/offsets.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kStep = 64;
constexpr std::int64_t kReplacementBytes = 3;  // U+FFFD in UTF-8

/// Of at most kStep bytes. Every character has one first byte; in UTF-16 those of four bytes count twice. Written for
/// the vectorizer: bytes are counted in a byte.
std::uint32_t count_units(std::string_view text, OffsetUnit unit) {
  unsigned char characters = 0, long_ones = 0;
  for (const char c : text) characters = static_cast<unsigned char>(characters + (static_cast<signed char>(c) >= -64));
  if (unit != OffsetUnit::utf16) return characters;
  for (const char c : text) long_ones = static_cast<unsigned char>(long_ones + (static_cast<unsigned char>(c) >= 0xF0));
  return std::uint32_t{characters} + long_ones;
}

}  // namespace

void OffsetMap::start(std::string_view text, OffsetUnit unit, std::span<const Mend> mends) {
  text_ = text;
  unit_ = unit;
  mends_ = mends;
  counts_.clear();
  after_mend_.clear();
  if (unit == OffsetUnit::byte) {
    std::int64_t difference = 0;
    for (const Mend& mend : mends) after_mend_.push_back(difference += mend.replaced - kReplacementBytes);
    same_ = mends.empty();
    return;
  }
  std::uint32_t total = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    counts_.push_back(total);
    total += count_units(text.substr(at, kStep), unit);
  }
  same_ = total == text.size();
}

std::uint32_t OffsetMap::input_byte(std::uint32_t at) const {
  const auto behind = std::ranges::lower_bound(mends_, at, {}, &Mend::at);  // the first mend not before `at`
  if (behind == mends_.begin()) return at;
  const auto last = static_cast<std::size_t>(behind - mends_.begin()) - 1;
  return static_cast<std::uint32_t>(at + after_mend_[last]);
}

std::uint32_t OffsetMap::offset(std::uint32_t at) const {
  if (same_) return at;
  if (unit_ == OffsetUnit::byte) return input_byte(at);
  const std::size_t checkpoint = std::min<std::size_t>(at / kStep, counts_.size() - 1);
  const std::size_t from = checkpoint * kStep;
  return counts_[checkpoint] + count_units(text_.substr(from, at - from), unit_);
}

}  // namespace whosaid
