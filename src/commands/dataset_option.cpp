#include "commands/dataset_option.h"

#include <charconv>
#include <iostream>

#include "commands/wording.h"

namespace whosaid {
namespace {

constexpr std::size_t kToldLines = 10;

ExitCode failed(const std::string& message) {
  std::cerr << "whosaid: " << message << '\n';
  return ExitCode::bad_data;
}

}  // namespace

std::expected<Dataset, ExitCode> open_dataset(const std::string& path) {
  auto dataset = Dataset::open(path);
  if (!dataset) return std::unexpected(failed(dataset.error()));
  return *std::move(dataset);
}

std::expected<ReadLines, ExitCode> read_dataset(const Dataset& dataset, const Dataset::TakeDocument& take_document,
                                                const Dataset::TakeRecord& take_record) {
  std::size_t told = 0;
  const auto tell = [&](const std::string& problem) {
    if (told++ < kToldLines) std::cerr << "whosaid: " << problem << '\n';
  };
  const auto documents = dataset.read_documents(take_document, tell);
  if (!documents) return std::unexpected(failed(documents.error()));
  const auto records = dataset.read_records(take_record, tell);
  if (!records) return std::unexpected(failed(records.error()));
  if (told > kToldLines) std::cerr << "whosaid: and " << counted(told - kToldLines, "more line") << " like these\n";
  return ReadLines{.lines = documents->lines + records->lines, .bad = documents->bad + records->bad};
}

std::expected<std::size_t, ExitCode> chosen_count(const GivenOptions& given, std::string_view name,
                                                  std::size_t otherwise, std::string_view command) {
  if (!given.has(name)) return otherwise;
  const std::string text = given.text(name);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= 1) return number;
  return std::unexpected(
      usage_error("--" + std::string(name) + " needs a number from 1, not \"" + text + "\"", command));
}

}  // namespace whosaid
