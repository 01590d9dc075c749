#pragma once
/// JSON objects of a text that holds one, several, or an array of them.

#include <cstddef>
#include <string>

#include "articles/line_cutter.h"
#include "base/byte_source.h"

namespace whosaid {

/// Cuts bytes into the JSON objects that stand side by side or in arrays, over any number of lines. It looks at braces,
/// brackets and strings only; whether an object is right JSON is its reader's matter. Memory is that of the longest
/// object allowed.
class ObjectCutter {
 public:
  explicit ObjectCutter(ByteSource source, std::size_t longest) : source_(std::move(source)), longest_(longest) {}

  /// Replaces `object` by the next one.
  Cut next(std::string& object);
  /// The line on which the last one began, or the stray thing stands, from 1.
  std::size_t line() const { return line_; }

 private:
  bool find_object();
  Cut read_object(std::string& object);
  bool fill();
  std::size_t object_end();

  ByteSource source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t line_ = 0, line_here_ = 1;
  std::size_t depth_ = 0;
  bool in_string_ = false, is_escaped_ = false, is_lost_ = false;
};

}  // namespace whosaid
