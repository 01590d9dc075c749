#pragma once
/// Lines of any number, one at a time.

#include <cstddef>
#include <string>

#include "base/byte_source.h"

namespace whosaid {

/// What became of one of the parts into which a file is cut.
enum class Cut : std::uint8_t {
  part,      ///< here it is
  too_long,  ///< longer than allowed: passed over, cutting goes on behind it
  open,      ///< the end of the bytes came before that of the part, which is lost
  stray,     ///< something that is no part, behind which nothing can be cut
  end,       ///< there are no more
};

/// Cuts bytes into lines, without their LF or CRLF. Blank lines and a BOM at the beginning are passed over. Memory is
/// that of the longest line allowed.
class LineCutter {
 public:
  explicit LineCutter(ByteSource source, std::size_t longest) : source_(std::move(source)), longest_(longest) {}

  /// Replaces `line` by the next one; never open or stray.
  Cut next(std::string& line);
  /// Which line the last one was, from 1.
  std::size_t line() const { return line_; }
  /// Did the last line end with the bytes and not with a line end?
  bool is_unended() const { return is_unended_; }

 private:
  bool fill();
  bool read_line(std::string& line);

  ByteSource source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;  ///< of the line, also of what is not kept
  std::size_t line_ = 0;
  bool is_unended_ = false;
};

}  // namespace whosaid
