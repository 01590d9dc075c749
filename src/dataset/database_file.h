#pragma once
/// A dataset as one SQLite file, read row by row. Nothing is written.

#include <expected>
#include <filesystem>
#include <functional>
#include <string>

#include "dataset/dataset_record.h"

namespace whosaid {

struct ReadLines;

/// Takes all rows of the table `records` in order, with their speakers. Fails with one line of text when the file is no
/// such database.
std::expected<ReadLines, std::string> read_record_rows(const std::filesystem::path& path,
                                                       const std::function<void(const DatasetRecord&)>& take);
/// The same of the table `documents`, with what became of their quotations.
std::expected<ReadLines, std::string> read_document_rows(const std::filesystem::path& path,
                                                         const std::function<void(const DatasetDocument&)>& take);

}  // namespace whosaid
