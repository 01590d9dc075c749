#pragma once
/// The options that say where a run's outputs go.

#include <expected>
#include <string>

#include "commands/options.h"
#include "pipeline/destination.h"

namespace whosaid {

inline constexpr Option kFormatOption = {
    "format,f", "F",
    "jsonl, csv, tsv, table, sqlite, brat, gqg, quotebank, webanno or tei; else by the output's ending"};
inline constexpr Option kOutputOption = {
    "output,o", "FILE",
    "write the records there (it appears when it is complete); FOLDER/ for a whole dataset, a file .sqlite for one"};
inline constexpr Option kDocumentsOption = {"documents", "FILE",
                                            "also write one JSON line a document: counts, warnings, errors"};
inline constexpr Option kMentionsOption = {
    "mentions", "FILE", "also write one JSON line a named person, organization, country ...; none: a dataset without"};
inline constexpr Option kRunOption = {"run", "FILE", "also write what the run was: version, options, data, counts"};
inline constexpr Option kResumeOption = {"resume", nullptr,
                                         "go on with a run that was cut off; keep what is done when this one is"};

/// The outputs that the options ask for. The format, when it is not given, follows the ending of the output; without
/// one it is a table on a terminal and JSON Lines elsewhere. Fails with one line.
std::expected<OutputPlan, std::string> read_output_plan(const GivenOptions& given);

/// Does the plan have the mentions?
bool has_mentions(const OutputPlan& plan, const GivenOptions& given);

}  // namespace whosaid
