#include "dataset/dataset.h"

#include <fstream>

#include "dataset/database_file.h"
#include "dataset/json_lines.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

/// Reads every line of a file as a `Line`.
template <class Line, class Take>
std::expected<ReadLines, std::string> read_lines(const fs::path& path, const Take& take,
                                                 const Dataset::TellProblem& tell) {
  auto file = LineFile::open(path);
  if (!file) return std::unexpected(file.error());
  JsonLineParser parser;
  Line parsed;
  ReadLines read;
  const auto refuse = [&](const std::string& why) {
    ++read.bad;
    tell(path.native() + ":" + std::to_string(file->number()) + ": " + why);
  };
  for (std::string_view line; file->next(line);) {
    if (file->is_too_long()) {
      refuse("longer than 64 MiB: not a line of a dataset");
      continue;
    }
    if (line.empty()) continue;
    ++read.lines;
    if (const auto good = parser.parse(line, parsed); good) {
      take(parsed);
    } else {
      refuse(good.error());
    }
  }
  if (file->has_failed()) return std::unexpected("cannot read all of " + path.native() + "; check the disk");
  return read;
}

bool is_database(const fs::path& path) {
  constexpr std::string_view kBegin = "SQLite format 3";
  std::string begin(kBegin.size(), '\0');
  return std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size())) &&
         begin == kBegin;
}

}  // namespace

std::expected<Dataset, std::string> Dataset::open(const fs::path& path) {
  std::error_code unknown;
  const bool is_folder = fs::is_directory(path, unknown);
  if (!is_folder && is_database(path)) return Dataset({.records = path, .documents = path, .is_database = true});
  DatasetPlaces places{.records = is_folder ? path / "records.jsonl" : path, .documents = {}, .is_database = false};
  if (!fs::exists(places.records, unknown)) {
    return std::unexpected(is_folder ? "no records.jsonl in " + path.native() +
                                           "; a dataset is what `whosaid extract ... -o FOLDER/` writes"
                                     : "no such dataset: " + path.native() + "; check the spelling of the path");
  }
  const fs::path beside = places.records.parent_path() / "documents.jsonl";
  if (fs::exists(beside, unknown)) places.documents = beside;
  return Dataset(std::move(places));
}

std::expected<ReadLines, std::string> Dataset::read_records(const TakeRecord& take, const TellProblem& tell) const {
  if (places_.is_database) return read_record_rows(places_.records, take);
  return read_lines<DatasetRecord>(places_.records, take, tell);
}

std::expected<ReadLines, std::string> Dataset::read_documents(const TakeDocument& take, const TellProblem& tell) const {
  if (!has_documents()) return ReadLines{};
  if (places_.is_database) return read_document_rows(places_.documents, take);
  return read_lines<DatasetDocument>(places_.documents, take, tell);
}

std::expected<ReadLines, std::string> read_claims(const fs::path& path, const Dataset::TakeClaim& take,
                                                  const Dataset::TellProblem& tell) {
  return read_lines<ClaimLine>(path, take, tell);
}

}  // namespace whosaid
