#include <algorithm>
#include <iostream>

#include "base/text_file.h"
#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "exchange/list_export.h"
#include "gazetteers/lexicon_reader.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr Option kOptions[] = {
    {"to", "FORMAT", "export: entity-ruler, regexner, gate or csv"},
    {"output,o", "FILE", "export: the file to write; for gate a folder"},
    {"list", "LIST", "export: only this list"},
    kPipelineOption,
    kGazetteerOption,
};

Written write_file(const fs::path& target, std::string_view bytes) {
  auto file = OutputFile::create(target);
  if (!file) return std::unexpected(file.error());
  const Written written = file->write(bytes);
  return written ? file->commit() : written;
}

std::vector<ExportedFile> files_of(const std::string& format, const Lexicon& lexicon,
                                   const std::vector<fs::path>& folders, const ListTable* list) {
  if (format == "entity-ruler") return {{"", entity_ruler_patterns(lexicon, list)}};
  if (format == "regexner") return {{"", regexner_mapping(lexicon, list)}};
  if (format == "gate") return gate_lists(lexicon, list);
  return {{"", csv_of_list(folders, *list)}};
}

ExitCode run(const GivenOptions& options) {
  const fs::path target = options.text("output");
  const std::string format = options.text("to"), name = options.text("list");
  const ListTable* list = find_list_table(name);
  if (std::ranges::find(export_formats(), format) == export_formats().end()) {
    return usage_error("gazetteer export needs a format: --to entity-ruler, regexner, gate or csv", "gazetteer");
  }
  if (!options.words().empty())
    return usage_error("gazetteer export reads no file: " + options.words()[0], "gazetteer");
  if (target.empty())
    return usage_error("gazetteer export needs what to write: -o FILE, for gate a folder", "gazetteer");
  if (list == nullptr && (!name.empty() || format == "csv")) {
    std::vector<std::string> names;
    for (const ListTable* table : list_tables()) names.emplace_back(table->name);
    return usage_error(name.empty() ? "--to csv needs one list: --list people"
                                    : "--list: unknown list \"" + name + "\"" + suggestion(name, names),
                       "gazetteer");
  }
  const auto folders = chosen_folders(options);
  if (!folders) return folders.error();
  const Result<Lexicon> lexicon = read_lexicon(*folders);
  if (!lexicon) {
    std::cerr << to_text(lexicon.error());
    return ExitCode::bad_data;
  }
  std::size_t lines = 0;
  std::error_code failed;
  if (format == "gate") fs::create_directories(target, failed);
  for (const ExportedFile& file : files_of(format, *lexicon, *folders, list)) {
    const Written written = write_file(file.name.empty() ? target : target / file.name, file.text);
    if (!written) {
      std::cerr << "whosaid: " << written.error().message << '\n';
      return ExitCode::output_failed;
    }
    lines += static_cast<std::size_t>(std::ranges::count(file.text, '\n'));
  }
  std::cout << counted(lines, "line") << " of " << format << " written to " << target.native() << '\n';
  return ExitCode::ok;
}

}  // namespace

const GazetteerAction gazetteer_export = {"export",
                                          "--to FORMAT -o FILE",
                                          "the names for other programs: spaCy, CoreNLP, GATE, tables",
                                          "whosaid gazetteer export --to entity-ruler -o patterns.jsonl",
                                          kOptions,
                                          run};

}  // namespace whosaid
