#pragma once
/// The forms that records can be written in, one class each.

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "records/document_line.h"
#include "records/named_mentions.h"
#include "records/record.h"
#include "records/record_table.h"

namespace whosaid {

/// jsonl, csv, tsv, table and webanno write records one after the other, gqg and quotebank a line a document, sqlite
/// rows for a database, brat and tei a file a document.
enum class RecordFormat : std::uint8_t { jsonl, csv, tsv, table, sqlite, brat, gqg, quotebank, webanno, tei };
inline constexpr std::array<std::string_view, 10> kRecordFormatNames = {
    "jsonl", "csv", "tsv", "table", "sqlite", "brat", "gqg", "quotebank", "webanno", "tei"};

/// Is every document a file of its own?
constexpr bool is_file_a_document(RecordFormat format) {
  return format == RecordFormat::brat || format == RecordFormat::tei;
}
/// Has the format a unit of offsets of its own, or none?
constexpr bool has_own_offsets(RecordFormat format) { return format > RecordFormat::sqlite; }
/// Does the format write the names of the text, too?
constexpr bool has_mentions(RecordFormat format) { return format == RecordFormat::quotebank; }

/// The document whose records are written, and what is known of it.
struct WrittenArticle {
  const Document& document;
  const Lexicon& lexicon;
  const InputFacts& facts;
  const OffsetMap& offsets;
  const BlockSet& blocks;                  ///< those that are wanted
  std::span<const NamedMention> mentions;  ///< empty unless the output has them

  /// The place in the text of a view of the text.
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - document.text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
};

/// Appends one document after the other: begin, its records in order, end. A worker's own.
class RecordFormatter {
 public:
  virtual ~RecordFormatter() = default;
  virtual void begin(std::string&, const WrittenArticle&) {}
  virtual void add(std::string& out, const WrittenArticle& article, const Record& record) = 0;
  virtual void end(std::string&, const WrittenArticle&) {}
};

/// A formatter for `format`; `look` is for tables.
std::unique_ptr<RecordFormatter> make_record_formatter(RecordFormat format, const TableLook& look);

/// What stands once at the top of the output: the column names of CSV and TSV, else nothing.
std::string record_header(RecordFormat format);

}  // namespace whosaid
