#include "commands/labelled_lines.h"

#include "base/line_wrap.h"

namespace whosaid {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";
constexpr std::size_t kIndent = 14;  // where the values stand, as in `whosaid explain`

}  // namespace

void LabelledLines::heading(std::string_view text) {
  if (!out.empty()) out += '\n';
  std::string line;
  append_wrapped(line, text, 0, width_);
  line.pop_back();
  painted(kBold, line);
  out += '\n';
}

void LabelledLines::line(std::string_view label, std::string_view value) {
  if (value.empty()) return;
  std::string text = "    " + std::string(label);
  text.resize(text.size() < kIndent ? kIndent : text.size() + 1, ' ');
  painted(kDim, text);
  append_wrapped(out, value, kIndent, width_);
}

void LabelledLines::painted(std::string_view colour, std::string_view text) {
  if (colour_) out += colour;
  out += text;
  if (colour_) out += kPlain;
}

}  // namespace whosaid
