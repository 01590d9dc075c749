#include "commands/gazetteer.h"

#include <filesystem>
#include <iostream>

#include "base/text_file.h"
#include "commands/action.h"
#include "commands/gazetteer_export.h"
#include "commands/gazetteer_import.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "gazetteers/built_gazetteer.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"
#include "pipeline/pipeline_file.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kActions[] = {"check", "build", "import", "export"};
constexpr Option kOptions[] = {
    {"pipeline", "FILE", "take the gazetteers of this pipeline file"},
    kGazetteerOption,
    {"output,o", "FILE", "build, export: the file to write; import: the folder"},
    {"from", "FORMAT", "import: the format, which else is guessed"},
    {"to", "FORMAT", "export: entity-ruler, regexner, gate or csv"},
    {"list", "LIST", "import: what is in a table or list of words; export: only this list"},
    {"map", "OURS=THEIRS,...", "import: which columns of a table ours are"},
    {"country", "CODE", "import: of people and organizations whose country is not told"},
    {"source", "TEXT", "import: where the names come from"},
    {"licence", "TEXT", "import: under which terms"},
    {"skipped", "FILE", "import: write all that was not taken here"},
};

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
    for (const fs::path& file : list_files(folder)) {
      ++size.files;
      size.rows += count_rows(file);
    }
  }
  return size;
}

ExitCode show(const Errors& errors) {
  std::cerr << to_text(errors) << counted(errors.size(), "problem") << '\n';
  return ExitCode::bad_data;
}

/// Those of the pipeline file, then `more`, none twice.
Result<std::vector<fs::path>> chosen_folders(const fs::path& pipeline, const Arguments& more) {
  const Result<PipelineFile> file = read_pipeline_file(pipeline);
  if (!file) return std::unexpected(file.error());
  std::vector<fs::path> folders = file->gazetteers;
  for (const std::string& folder : more) {
    std::error_code gone;
    if (!fs::is_directory(folder, gone)) {
      return std::unexpected(one_error(folder, "no such folder of gazetteers"));
    }
    if (!std::ranges::any_of(folders, [&](const fs::path& f) { return fs::equivalent(f, folder, gone); })) {
      folders.emplace_back(folder);
    }
  }
  return folders;
}

void print_size(const std::vector<fs::path>& folders, std::string_view what_then) {
  const Size size = measure(folders);
  std::cout << "gazetteers: " << counted(size.rows, "row") << " in " << counted(size.files, "file") << what_then
            << '\n';
}

ExitCode check(const std::vector<fs::path>& folders) {
  const Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return show(lexicon.error());
  print_size(folders, ", no problems");
  return ExitCode::ok;
}

Written write_built(const fs::path& target, const Lexicon& lexicon, ListDigests digests) {
  auto file = OutputFile::create(target);
  if (!file) return std::unexpected(file.error());
  Written written;
  pack_gazetteer(lexicon, AliasIndex(lexicon), digests, [&](std::string_view bytes) {
    if (written) written = file->write(bytes);
  });
  return written ? file->commit() : written;
}

ExitCode build(const std::vector<fs::path>& folders, const fs::path& target) {
  // Before the lists are read: if one is changed meanwhile, the file will not fit and is passed over.
  const auto digests = list_digests(folders);
  const Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return show(lexicon.error());
  if (const Written written = write_built(target, *lexicon, digests.value_or(ListDigests())); !written) {
    std::cerr << "whosaid: " << written.error().message << '\n';
    return ExitCode::output_failed;
  }
  print_size(folders, " built into " + target.native());
  return ExitCode::ok;
}

}  // namespace

std::string gazetteer_help() {
  return "whosaid gazetteer check [DIR...]: reads all gazetteers and shows every problem.\n"
         "whosaid gazetteer build -o FILE [DIR...]: writes them as one file that loads faster.\n\n"
         "  whosaid gazetteer check               the shipped ones\n"
         "  whosaid gazetteer check my_names/     the shipped ones with yours on top\n\n" +
         gazetteer_import_help() + gazetteer_export_help() +
         "The shipped ones are built when the program is; gazetteers/README.md tells more.\n\n" +
         options_text(kOptions);
}

ExitCode run_gazetteer(const Arguments& arguments) {
  const auto action = read_action("gazetteer", kActions, arguments, kOptions);
  if (!action) return action.error();
  const std::string target = action->options.text("output");
  if (action->name == "build" && target.empty()) {
    return usage_error("gazetteer build needs the file to write: -o FILE", "gazetteer");
  }
  if (action->name == "check" && !target.empty()) {
    return usage_error("gazetteer check writes no file; did you mean `whosaid gazetteer build`?", "gazetteer");
  }
  const auto pipeline = chosen_pipeline_file(action->options);
  if (!pipeline) return pipeline.error();
  const bool has_files = action->name == "import" || action->name == "export";
  Arguments more(action->options.texts("gazetteer").begin(), action->options.texts("gazetteer").end());
  if (!has_files) more.insert(more.end(), action->words.begin(), action->words.end());
  const auto folders = chosen_folders(*pipeline, more);
  if (!folders) return show(folders.error());
  if (action->name == "import") return import_gazetteer(*action, *folders);
  if (action->name == "export") return export_gazetteer(*action, *folders);
  return action->name == "check" ? check(*folders) : build(*folders, target);
}

}  // namespace whosaid
