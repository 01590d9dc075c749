// Tables with commas, semicolons or tabs, and the results of SPARQL queries, which are tables, too.

#include <algorithm>

#include "base/csv.h"
#include "base/split.h"
#include "exchange/foreign_json.h"
#include "exchange/formats.h"

namespace whosaid {
namespace {

std::expected<RecordReader, std::string> reader_of(std::span<const std::string> header, const ImportChoice& choice) {
  const ListTable* list = choice.list != nullptr ? choice.list : RecordReader::likely_list(header);
  if (list == nullptr) {
    return std::unexpected("the columns do not tell what is in the table; say it: --list people");
  }
  return RecordReader::make(*list, header, choice.map);
}

/// The one of `,`, `;` and tab that stands in the first line most often.
char separator_of(std::string_view text) {
  ForeignLines lines(text);
  while (lines.next() && (lines.line().empty() || lines.line().starts_with('#'))) continue;
  const auto count = [&](char c) { return std::ranges::count(lines.line(), c); };
  if (count('\t') > 0) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

ImportRead read_tabs(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  std::expected<RecordReader, std::string> reader = std::unexpected("the file has no header line");
  bool has_header = false;
  for (ForeignLines lines(file.text); lines.next();) {
    if (lines.line().empty() || lines.line().starts_with('#')) continue;
    if (lines.is_cut()) {
      harvest.skip(lines.place(), "a line longer than 1 MiB");
      continue;
    }
    std::vector<std::string> fields;
    for (const std::string_view cell : split(lines.line(), "\t")) fields.emplace_back(cell);
    if (has_header) {
      reader->read(fields, lines.place(), harvest);
      continue;
    }
    reader = reader_of(fields, choice);
    if (!reader) break;
    has_header = true;
  }
  return has_header ? ImportRead() : std::unexpected(reader.error());
}

}  // namespace

ImportRead read_delimited(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  const char separator = separator_of(file.text);
  if (separator == '\t') return read_tabs(file, choice, harvest);
  CsvReader table(file.text, separator);
  std::vector<std::string> fields;
  std::expected<RecordReader, std::string> reader = std::unexpected("the file has no header line");
  bool has_header = false;
  for (auto outcome = table.next(fields); outcome != CsvReader::Outcome::end; outcome = table.next(fields)) {
    const std::string place = "line " + std::to_string(table.line());
    if (outcome == CsvReader::Outcome::unclosed) {
      harvest.skip(place, "a quotation mark that is never closed: nothing behind it was read");
      break;
    }
    if (outcome == CsvReader::Outcome::too_long) {
      harvest.skip(place, "a record longer than 1 MiB");
    } else if (has_header) {
      reader->read(fields, place, harvest);
    } else if (!fields.front().starts_with('#')) {
      reader = reader_of(fields, choice);
      if (!reader) break;
      has_header = true;
    }
  }
  return has_header ? ImportRead() : std::unexpected(reader.error());
}

ImportRead read_sparql_json(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  const auto json = read_foreign_json(file.text);
  if (!json) return std::unexpected(json.error());
  std::vector<std::string> header;
  for (const nlohmann::json* name : items_of(member(member(*json, "head"), "vars"))) header.push_back(text_of(*name));
  const auto reader = reader_of(header, choice);
  if (!reader) return std::unexpected(reader.error());
  std::size_t number = 0;
  for (const nlohmann::json* binding : items_of(member(member(*json, "results"), "bindings"))) {
    std::vector<std::string> fields;
    for (const std::string& name : header) fields.push_back(text_of(member(*binding, name), "value"));
    reader->read(fields, "result " + std::to_string(++number), harvest);
  }
  return {};
}

}  // namespace whosaid
