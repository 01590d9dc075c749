#include "commands/cluster.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <numeric>

#include "base/text_file.h"
#include "commands/cluster_report.h"
#include "commands/dataset_option.h"
#include "commands/terminal.h"
#include "commands/wording.h"

namespace whosaid {
namespace {

constexpr std::size_t kShown = 20;
constexpr std::size_t kStep = std::size_t{1} << 20;  // bytes of lines that are written at once

constexpr Option kOptions[] = {{"output,o", "FILE", "write all clusters there, a JSON line each"},
                               {"format,f", "F", "jsonl or table; table on a terminal, else jsonl"},
                               {"limit", "N", "of a table: show the N largest clusters; 20"},
                               {"indirect", nullptr, "also reported speech, not only what stands in quotation marks"},
                               {"quiet,q", nullptr, "no summary; errors still show"}};

std::string table(RecordClusters& clusters, std::size_t limit) {
  std::vector<std::size_t> order(clusters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t c) { return clusters.record_count(c); });
  LabelledLines lines(terminal_width(), wants_colour());
  for (std::size_t i = 0; i < std::min(limit, order.size()); ++i) {
    add_cluster(lines, clusters, clusters.cluster(order[i]));
  }
  if (order.size() > limit) lines.heading(counted(order.size() - limit, "smaller cluster") + "; --limit N shows more");
  return lines.out;
}

/// Writes all clusters as lines; tells what went wrong.
Written write_lines(RecordClusters& clusters, OutputFile& file) {
  std::string lines;
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    append_cluster_json(lines, clusters, clusters.cluster(c));
    if (lines.size() < kStep && c + 1 != clusters.size()) continue;
    if (Written written = file.write(lines); !written) return written;
    lines.clear();
  }
  return file.commit();
}

ExitCode write(RecordClusters& clusters, const std::string& path) {
  auto file =
      path == "-" ? std::expected<OutputFile, WriteError>(OutputFile::standard_output()) : OutputFile::create(path);
  const Written written = file ? write_lines(clusters, *file) : Written(std::unexpected(file.error()));
  if (written || written.error().broken_pipe) return ExitCode::ok;
  std::cerr << "whosaid: " << written.error().message << '\n';
  return ExitCode::output_failed;
}

}  // namespace

std::string cluster_help() {
  return "whosaid cluster DATASET: copies and cuts of one quotation across articles, and what was altered in them.\n\n"
         "  whosaid cluster dataset/                      the quotations found most often\n"
         "  whosaid cluster records.jsonl -o clusters.jsonl\n\n" +
         options_text(kOptions) +
         "\nQuotations belong together when one has 7 in 10 words of the other in its order, and five in a row.\n"
         "Quotations of fewer than five words only when all words and the speaker are the same: short ones are said\n"
         "by many; of fewer than eight, when words differ, only when the speaker is the same or not known.\n"
         "A negation, number or name that differs from the longest form is an alteration.\n";
}

ExitCode run_cluster(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "cluster");
  if (given->words().size() != 1) {
    return usage_error("cluster needs one dataset: a folder of `extract -o FOLDER/`, or a records.jsonl", "cluster");
  }
  const std::string output = given->text("output", "-");
  const std::string format = given->text("format", output == "-" && is_terminal(STDOUT_FILENO) ? "table" : "jsonl");
  if (format != "jsonl" && format != "table") {
    return usage_error("--format does not know \"" + format + "\"; expected jsonl or table", "cluster");
  }
  if (format == "table" && output != "-") {
    return usage_error("a table goes to standard output; leave out -o, or -f table", "cluster");
  }
  const auto limit = chosen_count(*given, "limit", kShown, "cluster");
  if (!limit) return limit.error();
  const auto dataset = open_dataset(given->words().front());
  if (!dataset) return dataset.error();
  RecordClusters clusters;
  const bool takes_all = given->has("indirect");
  const auto read = read_dataset(
      *dataset, [&](const DatasetDocument& document) { clusters.add_document(document); },
      [&](const DatasetRecord& record) {
        if (takes_all || record.type != "indirect") clusters.add_record(record);
      });
  if (!read) return read.error();
  clusters.group();
  if (!given->has("quiet")) {
    std::cerr << counted(clusters.record_count(), "record") << ", " << counted(clusters.size(), "cluster")
              << " of two and more\n";
  }
  ExitCode code = ExitCode::ok;
  if (format == "table") {
    std::cout << table(clusters, *limit) << std::flush;
    code = std::cout ? ExitCode::ok : ExitCode::output_failed;
  } else {
    code = write(clusters, output);
  }
  return code == ExitCode::ok && read->bad != 0 ? ExitCode::documents_failed : code;
}

}  // namespace whosaid
