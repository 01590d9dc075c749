#pragma once
/// Patterns in RE2's syntax in which a set of bytes is one unit, so that its bytes are not written and read for each
/// place where it stands.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/byte_set.h"

namespace whosaid {

/// Units below PatternSets::kFirst are bytes of RE2's text, all others sets.
using CodedPattern = std::u32string;

/// `text` in RE2's syntax as it is.
CodedPattern coded(std::string_view text);

/// The sets of coded patterns, each once. Many threads may read it.
class PatternSets {
 public:
  static constexpr char32_t kFirst = 0x100;
  static bool is_set(char32_t unit) { return unit >= kFirst; }

  /// The unit that stands for any one of `bytes`.
  char32_t unit_of(const ByteSet& bytes);
  /// What `unit`, which unit_of() gave, stands for.
  const ByteSet& operator[](char32_t unit) const { return sets_[unit - kFirst]; }
  /// RE2's text for `pattern`.
  std::string spelled_out(std::u32string_view pattern) const;

 private:
  std::vector<ByteSet> sets_;
  std::unordered_map<ByteSet, char32_t> units_;
};

}  // namespace whosaid
