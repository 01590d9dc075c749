#include "records/brat_standoff.h"

#include <algorithm>

#include "base/unicode.h"
#include "records/json_text.h"

namespace whosaid {
namespace {

/// `text` with blanks for what would end a line or a cell.
void append_flat(std::string& out, std::string_view text) {
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

/// The pieces without line ends in them: brat's spans end with a line.
std::vector<Slice> lines_of(const std::vector<Slice>& pieces) {
  std::vector<Slice> lines;
  for (Slice rest : pieces) {
    for (std::size_t end = rest.text.find('\n'); end != std::string_view::npos; end = rest.text.find('\n')) {
      const auto size = static_cast<std::uint32_t>(count_code_points(rest.text.substr(0, end)));
      if (size != 0) lines.push_back({rest.start, rest.start + size, rest.text.substr(0, end)});
      rest.start += size + 1;
      rest.text.remove_prefix(end + 1);
    }
    if (!rest.text.empty()) lines.push_back(rest);
  }
  return lines;
}

void append_argument(std::string& out, std::string_view role, std::size_t span) {
  if (span == 0) return;
  out.append(" ").append(role).append(":T");
  append_integer(out, span);
}

}  // namespace

void BratStandoff::begin(std::string&, const WrittenArticle&) { spans_ = events_ = 0; }

/// The number of the span; 0: there is none.
std::size_t BratStandoff::add_span(std::string& out, std::string_view label, const std::vector<Slice>& pieces) {
  const std::vector<Slice> lines = lines_of(pieces);
  if (lines.empty()) return 0;
  append_integer(out += 'T', ++spans_);
  out.append("\t").append(label);
  for (const Slice& line : lines) {
    out += &line == &lines.front() ? ' ' : ';';
    append_integer(out, line.start);
    append_integer(out += ' ', line.end);
  }
  out += '\t';
  for (const Slice& line : lines) {
    if (&line != &lines.front()) out += ' ';
    append_flat(out, line.text);
  }
  out += '\n';
  return spans_;
}

void BratStandoff::add(std::string& out, const WrittenArticle&, const Record& record) {
  const std::size_t source = add_span(out, "Source", record.source), cue = add_span(out, "Cue", record.cue);
  const std::size_t content = add_span(out, "Content", record.content);
  const std::size_t event =
      add_span(out, "Attribution", record.cue.empty() ? std::vector{record.content.front()} : record.cue);
  append_integer(out += 'E', ++events_);
  append_integer(out += "\tAttribution:T", event);
  append_argument(out, "Content", content);
  append_argument(out, "Cue", cue);
  append_argument(out, "Source", source);
  out += '\n';
  append_integer(out += '#', events_);
  append_integer(out += "\tAnnotatorNotes E", events_);
  out.append("\tspeaker ");
  append_flat(out, record.speaker.empty() ? std::string_view("not known") : record.speaker);
  out.append("; rule ").append(record.rule).append("; confidence ");
  append_share(out, record.confidence);
  out += '\n';
}

}  // namespace whosaid
