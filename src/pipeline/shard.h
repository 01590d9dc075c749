#pragma once
/// A part of a large run that another machine or process does.

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace whosaid {

/// Of documents numbered from 0 in the order of the input, those whose number modulo `count` is `index` - 1.
struct Shard {
  std::size_t index = 1;  ///< from 1 to count
  std::size_t count = 1;
  bool operator==(const Shard&) const = default;

  /// `i/n`. Fails with one line that says what is expected.
  static std::expected<Shard, std::string> parse(std::string_view text);
  std::string text() const { return std::to_string(index) + "/" + std::to_string(count); }
  /// The number of its document `position`, counted from 0.
  std::size_t number(std::size_t position) const { return position * count + index - 1; }
};

}  // namespace whosaid
