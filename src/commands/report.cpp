#include "commands/report.h"

#include <iostream>

#include "commands/dataset_option.h"
#include "commands/wording.h"
#include "report/report.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostQuotes = 100'000;

constexpr Option kOptions[] = {{"output,o", "FILE", "write the page there; without it, to standard output"},
                               {"title", "TEXT", "heading of the page; \"Who said what\""},
                               {"limit", "N", "show at most N quotes, a sample of more; 100000"},
                               {"quiet,q", nullptr, "no summary; errors still show"}};

void tell(const Report& report) {
  std::cerr << counted(report.record_count(), "quote");
  if (report.every() != 1) {
    std::cerr << "; the page shows a sample of " << with_commas(report.shown_count()) << ", one in "
              << with_commas(report.every()) << ", and figures of all (--limit N shows more)";
  }
  std::cerr << '\n';
}

/// Writes the page; tells what went wrong.
Written write_page(Report& report, const std::string& path, const std::string& title) {
  auto file =
      path == "-" ? std::expected<OutputFile, WriteError>(OutputFile::standard_output()) : OutputFile::create(path);
  if (!file) return std::unexpected(file.error());
  if (Written written = report.write(*file, title); !written) return written;
  return file->commit();
}

}  // namespace

std::string report_help() {
  return "whosaid report DATASET: one page for a browser, with figures, charts and all quotes in their context.\n\n"
         "  whosaid report dataset/ -o report.html\n"
         "  whosaid report records.jsonl -o report.html --title \"Budget week\"\n\n" +
         options_text(kOptions) +
         "\nThe page is a single file that loads nothing; send it to whom you like. It has a search, filters, and for\n"
         "each quote its context, the rule that found it, and its confidence.\n";
}

ExitCode run_report(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "report");
  if (given->words().size() != 1) {
    return usage_error("report needs one dataset: a folder of `extract -o FOLDER/`, or a records.jsonl", "report");
  }
  const auto limit = chosen_count(*given, "limit", kMostQuotes, "report");
  if (!limit) return limit.error();
  const auto dataset = open_dataset(given->words().front());
  if (!dataset) return dataset.error();
  Report report(*limit);
  const auto read = read_dataset(
      *dataset, [&](const DatasetDocument& document) { report.add_document(document); },
      [&](const DatasetRecord& record) { report.add_record(record); });
  if (!read) return read.error();
  const Written written = write_page(report, given->text("output", "-"), given->text("title", "Who said what"));
  if (!written && !written.error().broken_pipe) {
    std::cerr << "whosaid: " << written.error().message << '\n';
    return ExitCode::output_failed;
  }
  if (!given->has("quiet")) tell(report);
  return read->bad != 0 ? ExitCode::documents_failed : ExitCode::ok;
}

}  // namespace whosaid
