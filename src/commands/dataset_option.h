#pragma once
/// The dataset that a command is given, opened and read with problems told on standard error.

#include "commands/options.h"
#include "dataset/dataset.h"

namespace whosaid {

/// Prints why it cannot be opened.
std::expected<Dataset, ExitCode> open_dataset(const std::string& path);

/// Reads all documents, then all records. Prints lines that cannot be read, the first few of them; fails, and prints
/// why, when a file cannot be read at all.
std::expected<ReadLines, ExitCode> read_dataset(const Dataset& dataset, const Dataset::TakeDocument& take_document,
                                                const Dataset::TakeRecord& take_record);

/// The number from 1 that option `name` gives; `otherwise` when it is not given. Prints what is wrong.
std::expected<std::size_t, ExitCode> chosen_count(const GivenOptions& given, std::string_view name,
                                                  std::size_t otherwise, std::string_view command);

}  // namespace whosaid
