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

Written write_built(const fs::path& target, const Lexicon& lexicon, ListDigests digests) {
  auto file = OutputFile::create(target);
  if (!file) return std::unexpected(file.error());
  Written written;
  pack_gazetteer(lexicon, AliasIndex(lexicon), digests, [&](std::string_view bytes) {
    if (written) written = file->write(bytes);
  });
  return written ? file->commit() : written;
}

ExitCode build(const GivenOptions& given) {
  const std::string target = given.text("output");
  if (target.empty()) return usage_error("gazetteer build needs the file to write: -o FILE", "gazetteer");
  const auto folders = chosen_folders(given, given.words());
  if (!folders) return folders.error();
  if (const Errors errors = folders_without_lists(*folders); !errors.empty()) return show_problems(errors);
  // Before the lists are read: if one is changed meanwhile, the file will not fit and is passed over.
  const auto digests = list_digests(*folders);
  const Result<Lexicon> lexicon = read_lexicon(*folders);
  if (!lexicon) return show_problems(lexicon.error());
  if (const Written written = write_built(target, *lexicon, digests.value_or(ListDigests())); !written) {
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
