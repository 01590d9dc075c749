#include "commands/gazetteer.h"

#include <filesystem>
#include <iostream>

#include "base/text_file.h"
#include "commands/action.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "gazetteers/lexicon_reader.h"
#include "pipeline/pipeline_file.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kActions[] = {"check"};
constexpr Option kOptions[] = {{"pipeline", "FILE", "check with the gazetteers of this pipeline file"}};

struct Size {
  std::size_t rows = 0, files = 0;
};

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

Size measure(const std::vector<fs::path>& folders) {
  Size size;
  for (const fs::path& folder : folders) {
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator(folder, gone)) {
      if (entry.path().extension() != ".tsv" && entry.path().extension() != ".txt") continue;
      ++size.files;
      size.rows += count_rows(entry.path());
    }
  }
  return size;
}

ExitCode show(const Errors& errors) {
  std::cerr << to_text(errors) << counted(errors.size(), "problem") << '\n';
  return ExitCode::bad_data;
}

ExitCode check(const fs::path& pipeline, const Arguments& more) {
  const Result<PipelineFile> file = read_pipeline_file(pipeline);
  if (!file) return show(file.error());
  std::vector<fs::path> folders = file->gazetteers;
  for (const std::string& folder : more) {
    std::error_code gone;
    if (!fs::is_directory(folder, gone)) return show(one_error(folder, "no such folder of gazetteers"));
    if (!std::ranges::any_of(folders, [&](const fs::path& f) { return fs::equivalent(f, folder, gone); })) {
      folders.emplace_back(folder);
    }
  }
  const Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return show(lexicon.error());
  const Size size = measure(folders);
  std::cout << "gazetteers: " << counted(size.rows, "row") << " in " << counted(size.files, "file")
            << ", no problems\n";
  return ExitCode::ok;
}

}  // namespace

std::string gazetteer_help() {
  return "whosaid gazetteer check [DIR...]: reads all gazetteers and shows every problem.\n\n"
         "  whosaid gazetteer check               the shipped ones\n"
         "  whosaid gazetteer check my_names/     the shipped ones with yours on top\n\n" +
         options_text(kOptions);
}

ExitCode run_gazetteer(const Arguments& arguments) {
  const auto action = read_action("gazetteer", kActions, arguments, kOptions);
  if (!action) return action.error();
  const auto pipeline = chosen_pipeline_file(action->options);
  if (!pipeline) return pipeline.error();
  return check(*pipeline, action->words);
}

}  // namespace whosaid
