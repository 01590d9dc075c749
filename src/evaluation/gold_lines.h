#pragma once
/// The lines of a gold file, and what is wrong with them.

#include <string>
#include <string_view>

#include "base/errors.h"

namespace whosaid {

/// Goes through a file line by line; an error stands at the current line.
class GoldLines {
 public:
  /// Both must outlive it. `text` is valid UTF-8.
  GoldLines(const std::string& file, std::string_view text) : file_(file), text_(text) {}

  /// Goes to the next line, which line() then shows without its end. False behind the last.
  bool next();
  /// Goes back before the first line.
  void rewind();
  std::string_view line() const { return line_; }

  /// Notes what is wrong with the current line.
  void complain(std::string message);
  bool has_errors() const { return !errors_.empty(); }
  Errors take_errors() { return std::move(errors_); }

 private:
  const std::string& file_;
  std::string_view text_, line_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  Errors errors_;
};

}  // namespace whosaid
