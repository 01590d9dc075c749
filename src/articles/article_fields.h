#pragma once
/// What an article brings with it besides its text.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

/// The fields that matter here.
enum class Field : std::uint8_t { id, text, title, date, url, outlet };
inline constexpr std::array<std::string_view, 6> kFieldNames = {"id", "text", "title", "date", "url", "outlet"};

/// Their values as they stand in a file; empty: there is none. Memory is used again.
struct ArticleFields {
  std::array<std::string, kFieldNames.size()> values;

  std::string& operator[](Field field) { return values[static_cast<std::size_t>(field)]; }
  const std::string& operator[](Field field) const { return values[static_cast<std::size_t>(field)]; }
  void clear() {
    for (std::string& value : values) value.clear();
  }
};

}  // namespace whosaid
