#include "base/errors.h"

#include "base/edit_distance.h"

namespace whosaid {
namespace {

/// Blanks up to `column`, with the tabs of the line kept and one blank a code point.
std::string caret_indent(std::string_view line, std::uint32_t column) {
  std::string indent;
  std::uint32_t at = 1;
  for (const char c : line) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (at++ == column) break;
    indent += c == '\t' ? '\t' : ' ';
  }
  return indent;
}

}  // namespace

std::string to_text(const Error& error) {
  std::string out = error.file;
  if (error.line != 0) out += ":" + std::to_string(error.line);
  if (error.line != 0 && error.column != 0) out += ":" + std::to_string(error.column);
  if (!out.empty()) out += ": ";
  out += error.message + "\n";
  if (error.source_line.empty()) return out;
  out += "  " + error.source_line + "\n";
  if (error.column != 0) out += "  " + caret_indent(error.source_line, error.column) + "^\n";
  return out;
}

std::string to_text(const Errors& errors) {
  std::string out;
  for (const Error& error : errors) out += to_text(error);
  return out;
}

void append(Errors& errors, const Errors& more) { errors.insert(errors.end(), more.begin(), more.end()); }

Errors one_error(std::string file, std::string message) {
  return {Error{.file = std::move(file), .line = 0, .column = 0, .message = std::move(message), .source_line = {}}};
}

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
  std::size_t best = name.size() / 2 + 1;
  const std::string* nearest = nullptr;
  for (const std::string& k : known) {
    const std::size_t d = edit_distance(name, k);
    if (d < best) best = d, nearest = &k;
  }
  if (nearest != nullptr) return "; did you mean \"" + *nearest + "\"?";
  std::string list;
  for (const std::string& k : known) list += (list.empty() ? "; known: " : ", ") + k;
  return list;
}

}  // namespace whosaid
