#pragma once
/// What `whosaid extract` tells people on standard error.

#include <string>

#include "pipeline/runner.h"

namespace whosaid {

/// Is there an error or a warning to report?
bool has_report(const Outcome& outcome);

/// One line an error or a warning: `whosaid: a.txt: warning: ...`.
std::string report(const Outcome& outcome);

/// Problems and, unless `quiet`, notes of listing the inputs, and how many files were ignored.
std::string corpus_report(const Corpus& corpus, bool quiet);

/// `15 articles, 204 records, 3 quotations without a speaker`, and how many failed.
std::string summary(const RunTotals& totals);

/// Speed, and each step's share of the time: several lines.
std::string statistics(const RunTotals& totals, unsigned jobs);

}  // namespace whosaid
