#include "records/record_writer.h"

#include "records/mention_lines.h"
#include "records/record_cells.h"
#include "records/record_json.h"

namespace whosaid {

std::string record_header(RecordFormat format) {
  std::string header;
  if (format == RecordFormat::csv) append_cell_header(header, CellFormat::csv);
  if (format == RecordFormat::tsv) append_cell_header(header, CellFormat::tsv);
  return header;
}

void RecordWriter::start(const Document& document, std::span<const Mend> mends) {
  document_ = &document;
  maker_.start(document, mends);
}

bool RecordWriter::is_wanted(const Attribution& attribution) const {
  return attribution.block < document_->blocks.size() &&
         settings_.blocks.has(document_->blocks[attribution.block].role);
}

std::uint32_t RecordWriter::append_records(std::string& out) {
  std::uint32_t index = 0;
  for (std::size_t i = 0; i < document_->attributions.size(); ++i) {
    if (!is_wanted(document_->attributions[i])) continue;
    const Record& record = maker_.make(i, index);
    switch (settings_.format) {
      case RecordFormat::jsonl:
        append_json_record(out, record, lexicon_);
        break;
      case RecordFormat::csv:
        append_cell_record(out, record, lexicon_, CellFormat::csv);
        break;
      case RecordFormat::tsv:
        append_cell_record(out, record, lexicon_, CellFormat::tsv);
        break;
      case RecordFormat::table:
        if (index == 0) append_table_document(out, document_->id, settings_.table);
        append_table_record(out, record, settings_.table);
        break;
    }
    ++index;
  }
  return index;
}

void RecordWriter::append_mentions(std::string& out) {
  list_named_places(*document_, lexicon_, places_);
  append_mention_lines(out, *document_, places_, settings_.blocks, maker_.offsets());
}

}  // namespace whosaid
