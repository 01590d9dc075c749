#include "records/record_formatter.h"

#include "records/brat_standoff.h"
#include "records/database_rows.h"
#include "records/gqg_lines.h"
#include "records/quotebank_lines.h"
#include "records/record_cells.h"
#include "records/record_json.h"
#include "records/tei_file.h"
#include "records/web_annotation.h"

namespace whosaid {
namespace {

class JsonLines final : public RecordFormatter {
 public:
  void add(std::string& out, const WrittenArticle& article, const Record& record) override {
    append_json_record(out, record, article.lexicon);
  }
};

class CellLines final : public RecordFormatter {
 public:
  explicit CellLines(CellFormat format) : format_(format) {}
  void add(std::string& out, const WrittenArticle& article, const Record& record) override {
    append_cell_record(out, record, article.lexicon, format_);
  }

 private:
  CellFormat format_;
};

class TableLines final : public RecordFormatter {
 public:
  explicit TableLines(const TableLook& look) : look_(look) {}
  void add(std::string& out, const WrittenArticle& article, const Record& record) override {
    if (record.index == 0) append_table_document(out, article.document.id, look_);
    append_table_record(out, record, look_);
  }

 private:
  TableLook look_;
};

}  // namespace

std::unique_ptr<RecordFormatter> make_record_formatter(RecordFormat format, const TableLook& look) {
  switch (format) {
    case RecordFormat::jsonl:
      break;
    case RecordFormat::csv:
      return std::make_unique<CellLines>(CellFormat::csv);
    case RecordFormat::tsv:
      return std::make_unique<CellLines>(CellFormat::tsv);
    case RecordFormat::table:
      return std::make_unique<TableLines>(look);
    case RecordFormat::sqlite:
      return std::make_unique<DatabaseRows>();
    case RecordFormat::brat:
      return std::make_unique<BratStandoff>();
    case RecordFormat::gqg:
      return std::make_unique<GqgLines>();
    case RecordFormat::quotebank:
      return std::make_unique<QuotebankLines>();
    case RecordFormat::webanno:
      return std::make_unique<WebAnnotations>();
    case RecordFormat::tei:
      return std::make_unique<TeiFile>();
  }
  return std::make_unique<JsonLines>();
}

std::string record_header(RecordFormat format) {
  std::string header;
  if (format == RecordFormat::csv) append_cell_header(header, CellFormat::csv);
  if (format == RecordFormat::tsv) append_cell_header(header, CellFormat::tsv);
  return header;
}

}  // namespace whosaid
