#include "records/record_cells.h"

#include "records/json_text.h"

namespace whosaid {
namespace {

/// In the order in which append_cell_record writes them.
constexpr std::array<std::string_view, 31> kColumns = {
    "schema",  "id",         "doc",          "index",           "type",        "text",        "start",
    "end",     "cue",        "lemma",        "stance",          "negated",     "source_text", "source_kind",
    "speaker", "speaker_id", "speaker_type", "speaker_country", "attribution", "addressee",   "medium",
    "block",   "paragraph",  "sentence",     "published",       "rule",        "confidence",  "flags",
    "pre",     "post",       "offsets"};

/// Appends the cells of one line, with separators between.
class Line {
 public:
  Line(std::string& out, CellFormat format) : out_(out), format_(format) {}

  void text(std::string_view cell) {
    separate();
    append_text_cell(out_, cell, format_);
  }
  void number(std::uint32_t n) {
    separate();
    if (n != kNone) append_integer(out_, n);
  }
  void share(double value) {
    separate();
    append_share(out_, value);
  }
  void piece(const std::vector<Slice>& pieces) { text(pieces.empty() ? std::string_view() : pieces.front().text); }
  void end() { out_ += format_ == CellFormat::csv ? "\r\n" : "\n"; }

 private:
  void separate() {
    if (!first_) out_ += format_ == CellFormat::csv ? ',' : '\t';
    first_ = false;
  }

  std::string& out_;
  CellFormat format_;
  bool first_ = true;
};

/// One property of every speaker, joined by "; "; a speaker without it leaves its place empty.
template <class Property>
std::string joined(const Record& record, Property property) {
  std::string cell;
  for (const Speaker& speaker : record.speakers) {
    if (&speaker != &record.speakers.front()) cell += "; ";
    cell += property(speaker);
  }
  return cell;
}

std::string joined_flags(const Record& record) {
  std::string cell;
  for (const std::string_view flag : record.flags) {
    if (!cell.empty()) cell += "; ";
    cell += flag;
  }
  return cell;
}

void add_speakers(Line& line, const Record& record, const Lexicon& lexicon) {
  const auto of_entity = [&](std::string_view Entity::*property) {
    return [&lexicon, property](const Speaker& s) {
      return s.entity < lexicon.entities.size() ? lexicon.entities[s.entity].*property : std::string_view();
    };
  };
  line.text(record.speaker);
  line.text(joined(record, of_entity(&Entity::id)));
  line.text(joined(record, [](const Speaker& s) { return kEntityTypeNames[static_cast<std::size_t>(s.type)]; }));
  line.text(joined(record, of_entity(&Entity::country)));
}

}  // namespace

void append_text_cell(std::string& out, std::string_view text, CellFormat format) {
  const bool guarded = !text.empty() && std::string_view("=+-@\t\r'").contains(text.front());
  const bool quoted = text.find_first_of(format == CellFormat::csv ? "\",\r\n" : "\"\t\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  if (!quoted) {
    out += text;
    return;
  }
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_cell_header(std::string& out, CellFormat format) {
  Line line(out, format);
  for (const std::string_view column : kColumns) line.text(column);
  line.end();
}

void append_cell_record(std::string& out, const Record& record, const Lexicon& lexicon, CellFormat format) {
  Line line(out, format);
  std::string id;
  append_hex(id, record.id);
  line.text("whosaid/1");
  line.text(id);
  line.text(record.doc);
  line.number(record.index);
  line.text(kAttributionTypeNames[static_cast<std::size_t>(record.type)]);
  line.text(record.text);
  line.number(record.content.front().start);
  line.number(record.content.front().end);
  line.piece(record.cue);
  line.text(record.lemma);
  line.text(record.stance);
  line.text(record.negated ? "true" : "false");
  line.piece(record.source);
  line.text(record.source_kind);
  add_speakers(line, record, lexicon);
  line.text(record.attribution);
  line.piece(record.addressee);
  line.piece(record.medium);
  line.text(record.block);
  line.number(record.paragraph);
  line.number(record.sentence);
  line.text(record.published);
  line.text(record.rule);
  line.share(record.confidence);
  line.text(joined_flags(record));
  line.text(record.pre);
  line.text(record.post);
  line.text(record.offsets);
  line.end();
}

}  // namespace whosaid
