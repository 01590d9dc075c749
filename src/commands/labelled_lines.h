#pragma once
/// Paragraphs of labelled lines on a terminal: a heading, then what belongs to it.

#include <cstddef>
#include <string>
#include <string_view>

namespace whosaid {

/// Writes them into a text.
class LabelledLines {
 public:
  /// Lines have at most `width` code points; headings are bold and labels dim when `colour`.
  LabelledLines(unsigned width, bool colour) : width_(width), colour_(colour) {}

  /// A line by itself, with an empty one before it unless it is the first.
  void heading(std::string_view text);
  /// A label and its value, wrapped; nothing when the value is empty.
  void line(std::string_view label, std::string_view value);

  std::string out;

 private:
  void painted(std::string_view colour, std::string_view text);

  unsigned width_;
  bool colour_;
};

}  // namespace whosaid
