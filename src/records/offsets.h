#pragma once
/// From bytes of the text to the unit that a record's offsets are in.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace whosaid {

/// What offsets count; byte: of the input as it was before mending.
enum class OffsetUnit : std::uint8_t { codepoint, byte, utf16 };
inline constexpr std::array<std::string_view, 3> kOffsetUnitNames = {"codepoint", "byte", "utf16"};

/// Turns places in one text at a time into offsets: code points or UTF-16 units of the text, or bytes **of the input**,
/// which differ from bytes of the text where the text was mended. One fast pass over a text, then a lookup reads at
/// most 64 bytes; memory is 1/16 of the text and is used again.
class OffsetMap {
 public:
  /// Starts a text. `text` and `mends` (of mend_utf8, in order) must outlive the lookups.
  void start(std::string_view text, OffsetUnit unit, std::span<const Mend> mends);
  /// The offset of the character that starts at byte `at` of the text (or of its end).
  std::uint32_t offset(std::uint32_t at) const;
  OffsetUnit unit() const { return unit_; }

 private:
  std::uint32_t input_byte(std::uint32_t at) const;

  std::string_view text_;
  OffsetUnit unit_ = OffsetUnit::codepoint;
  std::span<const Mend> mends_;
  bool same_ = true;                      ///< every offset is the byte itself: ASCII, or bytes without mends
  std::vector<std::uint32_t> counts_;     ///< units before each 64th byte
  std::vector<std::int64_t> after_mend_;  ///< input byte minus text byte behind each mend
};

}  // namespace whosaid
