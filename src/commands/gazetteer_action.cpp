#include "commands/gazetteer_action.h"

#include <algorithm>
#include <charconv>
#include <iostream>

#include "base/text_file.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"
#include "pipeline/pipeline_file.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

/// Lines that are neither empty nor comments; of a table without its header.
std::size_t count_rows(const fs::path& file) {
  std::string text;
  if (!read_text_file(file, text)) return 0;
  std::size_t rows = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool is_row = text[at] != '#' && text[at] != '\r' && end != at;
    rows += is_row ? 1 : 0;
    at = end + 1;
  }
  return file.extension() == ".tsv" && rows != 0 ? rows - 1 : rows;
}

Result<std::vector<fs::path>> find_folders(const fs::path& pipeline, const std::vector<fs::path>& more) {
  const Result<PipelineFile> file = read_pipeline_file(pipeline);
  if (!file) return std::unexpected(file.error());
  std::vector<fs::path> folders = file->gazetteers;
  for (const fs::path& folder : more) {
    std::error_code gone;
    if (fs::is_regular_file(folder, gone)) {
      return std::unexpected(one_error(
          folder,
          "a file, perhaps a built gazetteer, which does not tell its rows; name the folder it was built from"));
    }
    if (!fs::is_directory(folder, gone)) {
      return std::unexpected(one_error(folder, "no such folder of gazetteers; make it, or name another"));
    }
    if (!std::ranges::any_of(folders, [&](const fs::path& f) { return fs::equivalent(f, folder, gone); })) {
      folders.push_back(folder);
    }
  }
  return folders;
}

}  // namespace

std::expected<std::vector<fs::path>, ExitCode> chosen_folders(const GivenOptions& given,
                                                              std::span<const std::string> more) {
  const auto pipeline = chosen_pipeline_file(given);
  if (!pipeline) return std::unexpected(pipeline.error());
  Result<std::vector<fs::path>> own = chosen_gazetteers(given);
  if (!own) return std::unexpected(show_problems(own.error()));
  own->insert(own->end(), more.begin(), more.end());
  auto folders = find_folders(*pipeline, *own);
  if (!folders) return std::unexpected(show_problems(folders.error()));
  return *std::move(folders);
}

std::expected<OpenLists, ExitCode> open_lists(const GivenOptions& given, std::span<const std::string> more) {
  auto folders = chosen_folders(given, more);
  if (!folders) return std::unexpected(folders.error());
  Result<Lexicon> lexicon = read_lexicon(*folders);
  if (!lexicon) return std::unexpected(show_problems(lexicon.error()));
  Errors told_already;
  ListRows rows(*folders, told_already);
  return OpenLists{*std::move(folders), std::move(rows), *std::move(lexicon)};
}

std::expected<std::size_t, ExitCode> chosen_number(const GivenOptions& given, std::string_view name,
                                                   std::size_t otherwise) {
  if (!given.has(name)) return otherwise;
  const std::string text = given.text(name);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= 1) return number;
  return std::unexpected(
      usage_error("--" + std::string(name) + " needs a number from 1, not \"" + text + "\"", "gazetteer"));
}

ExitCode show_problems(const Errors& errors) {
  std::cerr << to_text(errors) << counted(errors.size(), "problem") << '\n';
  return ExitCode::bad_data;
}

ExitCode print(std::string_view text) {
  std::cout << text << std::flush;
  return std::cout ? ExitCode::ok : ExitCode::output_failed;
}

std::string size_of_lists(const std::vector<fs::path>& folders) {
  std::size_t rows = 0, files = 0;
  for (const fs::path& folder : folders) {
    for (const fs::path& file : list_files(folder)) {
      ++files;
      rows += count_rows(file);
    }
  }
  return counted(rows, "row") + " in " + counted(files, "file");
}

}  // namespace whosaid
