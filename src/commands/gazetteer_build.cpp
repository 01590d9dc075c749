#include <iostream>

#include "base/text_file.h"
#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "gazetteers/built_gazetteer.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr Option kOptions[] = {{"output,o", "FILE", "build: the file to write"}, kPipelineOption, kGazetteerOption};

Written write_file(const fs::path& target, std::string_view bytes) {
  auto file = OutputFile::create(target);
  if (!file) return std::unexpected(file.error());
  const Written written = file->write(bytes);
  return written ? file->commit() : written;
}

ExitCode build(const GivenOptions& given) {
  const std::string target = given.text("output");
  if (target.empty()) return usage_error("gazetteer build needs the file to write: -o FILE", "gazetteer");
  const auto folders = chosen_folders(given, given.words());
  if (!folders) return folders.error();
  // Before the lists are read: if one is changed meanwhile, the file will not fit and is passed over.
  const auto digest = list_digest(*folders);
  const Result<Lexicon> lexicon = read_lexicon(*folders);
  if (!lexicon) return show_problems(lexicon.error());
  const AliasIndex index(lexicon->aliases, lexicon->cues);
  if (const Written written = write_file(target, packed_gazetteer(*lexicon, index, digest.value_or(0))); !written) {
    std::cerr << "whosaid: " << written.error().message << '\n';
    return ExitCode::output_failed;
  }
  return print("gazetteers: " + size_of_lists(*folders) + " built into " + target + "\n");
}

}  // namespace

const GazetteerAction gazetteer_build = {"build",
                                         "-o FILE [DIR...]",
                                         "the lists as one file that loads faster",
                                         "whosaid gazetteer build -o lists.built --gazetteer my_names/",
                                         kOptions,
                                         build};

}  // namespace whosaid
