#pragma once
/// A file of somebody else, as text.

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace whosaid {

/// The largest file that is read: 128 MiB, since trees of JSON and YAML take many times that.
inline constexpr std::size_t kLargestForeignFile = std::size_t{128} << 20;

/// A whole file in UTF-8, without BOM.
struct ForeignText {
  std::filesystem::path path;
  std::string text;
  bool was_windows_1252 = false;  ///< it was no UTF-8 and was read as that
};

/// Reads a file. Bytes that are no UTF-8 are read as Windows-1252. Fails with one line: unreadable, too large, or not a
/// text (UTF-16, an archive).
std::expected<ForeignText, std::string> read_foreign_text(const std::filesystem::path& path);

/// `bytes`, which are Windows-1252, as UTF-8; what that has no character for becomes U+FFFD.
std::string from_windows_1252(std::string_view bytes);

/// The lines of a text in order.
class ForeignLines {
 public:
  /// A longer line is none of the formats that go by lines: only its beginning is given.
  static constexpr std::size_t kLongest = std::size_t{1} << 20;

  /// `text` must outlive this object.
  explicit ForeignLines(std::string_view text) : rest_(text) {}
  /// Moves to the next line; false behind the last.
  bool next();
  /// The line without its end, at most kLongest bytes.
  std::string_view line() const { return line_; }
  /// Was it cut at kLongest?
  bool is_cut() const { return is_cut_; }
  /// From 1.
  std::size_t number() const { return number_; }
  /// `line 12`
  std::string place() const { return "line " + std::to_string(number_); }

 private:
  std::string_view rest_, line_;
  std::size_t number_ = 0;
  bool is_cut_ = false;
};

}  // namespace whosaid
