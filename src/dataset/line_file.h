#pragma once
/// The lines of a file of any size, in little memory.

#include <cstddef>
#include <cstdio>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace whosaid {

/// Reads a file once, from its beginning. Lines end with LF or CRLF; a BOM is passed over.
class LineFile {
 public:
  /// A longer line is no line of ours.
  static constexpr std::size_t kLongestLine = std::size_t{64} << 20;
  /// Behind each line as many bytes can be read: parsers that look at whole blocks need them.
  static constexpr std::size_t kRoom = 128;

  /// Fails with one line of text: what, where, what to do.
  static std::expected<LineFile, std::string> open(const std::filesystem::path& path);

  /// The next line without its end; false when there are no more. Valid until the next call. A line above kLongestLine
  /// comes out empty, and is_too_long() is true.
  bool next(std::string_view& line);
  bool is_too_long() const { return is_too_long_; }
  /// Number of the last line, from 1.
  std::size_t number() const { return number_; }
  /// Did reading fail before the end, as on a broken disk?
  bool has_failed() const { return std::ferror(file_.get()) != 0; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  explicit LineFile(std::FILE* file) : file_(file) {}
  bool fill();

  std::unique_ptr<std::FILE, Close> file_;
  std::string buffer_;  ///< with kRoom bytes behind end_
  std::size_t at_ = 0, end_ = 0, number_ = 0;
  bool is_too_long_ = false;
};

}  // namespace whosaid
