#include "records/record_table.h"

#include <algorithm>
#include <cmath>

#include "base/line_wrap.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kCyan = "\x1b[36m", kDim = "\x1b[2m", kPlain = "\x1b[0m";
constexpr std::size_t kConfidenceWidth = 5;  // "100 %" fits

/// One column: its lines, its width and its colour.
struct Column {
  std::vector<std::string> lines;
  std::size_t width;
  std::string_view colour;
};

void append_cell(std::string& out, const Column& column, std::size_t line, bool colour) {
  const std::string_view text = line < column.lines.size() ? std::string_view(column.lines[line]) : "";
  if (colour && !text.empty() && !column.colour.empty()) {
    out.append(column.colour).append(text).append(kPlain);
  } else {
    out += text;
  }
  out.append(column.width - count_code_points(text), ' ');
}

std::string_view shown_speaker(const Record& record) {
  if (!record.speaker.empty()) return record.speaker;
  return record.source.empty() ? "–" : record.source.front().text;
}

}  // namespace

void append_table_document(std::string& out, std::string_view doc, const TableLook& look) {
  if (look.colour) out += kBold;
  for (const std::string& line : wrapped(doc, doc.size())) out += line;
  if (look.colour) out += kPlain;
  out += '\n';
}

void append_table_record(std::string& out, const Record& record, const TableLook& look) {
  const std::size_t width = std::max(look.width, 60u);
  const std::size_t speaker = width < 90 ? 16 : 24, cue = width < 90 ? 10 : 14;
  const std::size_t text = width - 2 - speaker - 2 - cue - 2 - 2 - kConfidenceWidth;
  std::string said;
  if (!record.cue.empty()) said = record.cue.front().text;
  std::string words(record.text);
  if (record.type == AttributionType::direct) words = "“" + words + "”";
  const long percent = std::lround(record.confidence * 100);
  const Column columns[] = {{wrapped(shown_speaker(record), speaker), speaker, kCyan},
                            {wrapped(said, cue), cue, ""},
                            {wrapped(words, text), text, ""}};
  std::size_t lines = 0;
  for (const Column& column : columns) lines = std::max(lines, column.lines.size());
  for (std::size_t line = 0; line < lines; ++line) {
    for (const Column& column : columns) {
      out += "  ";
      append_cell(out, column, line, look.colour);
    }
    if (line == 0) {
      const std::string share = std::to_string(percent) + " %";
      out.append(2 + kConfidenceWidth - std::min(share.size(), kConfidenceWidth), ' ');
      out.append(look.colour ? kDim : "").append(share).append(look.colour ? kPlain : "");
    } else {
      out.erase(out.find_last_not_of(' ') + 1);
    }
    out += '\n';
  }
}

}  // namespace whosaid
