#pragma once
/// What other gazetteers change, on standard output.

#include <cstddef>
#include <string>
#include <vector>

#include "commands/command.h"
#include "commands/labelled_lines.h"
#include "pipeline/gazetteer_diff.h"

namespace whosaid {

/// Prints differences as they come.
class DiffReport {
 public:
  /// Shows the first `limit` differences and counts the rest; as lines for people, or as one JSON object a line.
  DiffReport(bool is_json, std::size_t limit);

  /// Returns whether anybody still reads.
  bool add(const Difference& difference);
  /// Prints the counts.
  void finish(const DiffTotals& totals);

 private:
  void flush();
  void add_lines(const Difference& difference);
  void add_json(const Difference& difference);
  void finish_lines(const DiffTotals& totals);
  void finish_json(const DiffTotals& totals);

  LabelledLines lines_;
  bool is_json_, is_empty_ = true;
  std::size_t limit_, shown_ = 0;
  std::string document_;
};

/// Runs diff_gazetteers() over these files and folders and shows it. Prints what could not be read.
ExitCode show_diff(const Pipeline& before, const Pipeline& after, const std::vector<std::string>& texts,
                   DiffReport report);

}  // namespace whosaid
