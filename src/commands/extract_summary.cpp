#include "commands/extract_summary.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "commands/wording.h"

namespace whosaid {
namespace {

std::string decimal(double value) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

double seconds(std::chrono::nanoseconds duration) { return std::chrono::duration<double>(duration).count(); }

}  // namespace

bool has_report(const Outcome& outcome) { return !outcome.error.empty() || !outcome.warnings.empty(); }

std::string report(const Outcome& outcome) {
  std::string text;
  for (const Warning& warning : outcome.warnings) {
    text += "whosaid: " + outcome.name + ": warning: " + warning.message + "\n";
  }
  if (outcome.error.empty()) return text;
  const bool names_file = outcome.error.find(outcome.name) != std::string::npos;
  return text + "whosaid: " + (names_file ? "" : outcome.name + ": ") + outcome.error + "\n";
}

std::string corpus_report(const Corpus& corpus, bool quiet) {
  std::string text;
  for (const std::string& problem : corpus.problems) text += "whosaid: " + problem + "\n";
  if (quiet) return text;
  for (const std::string& note : corpus.notes) text += "whosaid: " + note + "\n";
  if (corpus.ignored != 0) {
    text += "whosaid: " + counted(corpus.ignored, "other file") +
            " in the folders not read (first: " + corpus.first_ignored.native() +
            "); in folders articles end in .txt or .html, also with .gz or .zst; name files that hold many\n";
  }
  return text;
}

std::string summary(const RunTotals& totals) {
  std::string text = counted(totals.documents, "article") + ", " + counted(totals.records, "record") + ", " +
                     counted(totals.verdicts[static_cast<std::size_t>(Verdict::no_speaker)], "quotation") +
                     " without a speaker";
  if (totals.checked != 0) text += ", " + with_commas(totals.checked) + " checked by hand";
  if (totals.failed != 0) text += ", " + with_commas(totals.failed) + " failed";
  return text + "\n";
}

std::string statistics(const RunTotals& totals, unsigned jobs) {
  const double wall = std::max(seconds(totals.elapsed), 1e-9);
  std::chrono::nanoseconds sum{};
  for (const auto& [name, duration] : totals.steps) sum += duration;
  const double all = std::max(seconds(sum), 1e-9);
  std::string text = decimal(static_cast<double>(totals.bytes) / 1e6) + " MB in " + decimal(wall) +
                     " s: " + decimal(static_cast<double>(totals.bytes) / 1e6 / wall) + " MB/s, " +
                     with_commas(static_cast<std::size_t>(static_cast<double>(totals.documents) / wall)) +
                     " articles a second, " + counted(jobs, "worker") + "\n";
  for (const auto& [name, duration] : totals.steps) {
    const std::string share = decimal(seconds(duration) * 100 / all);
    text += "  " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') +
            std::string(share.size() < 5 ? 5 - share.size() : 0, ' ') + share + " %\n";
  }
  return text;
}

}  // namespace whosaid
