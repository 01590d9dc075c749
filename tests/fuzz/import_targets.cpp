// Lists in other formats, made ours.

#include "data_folder.h"
#include "exchange/formats.h"
#include "exchange/known_lists.h"
#include "exchange/list_import.h"
#include "format_cases.h"
#include "fuzz/fuzz_target.h"
#include "gazetteers/lexicon_reader.h"

namespace whosaid {
namespace {

/// Lists to import on top of, and a folder to import into.
struct ImportPlace {
  TemporaryFolder folder;
  KnownLists known;

  ImportPlace() : known((write_small_data(folder), KnownLists::read({folder.path("gazetteers")}).value())) {}
};

}  // namespace

std::vector<std::string> import_seeds() {
  std::vector<std::string> seeds;
  for (const FormatCase& c : format_cases()) {
    seeds.push_back(std::string(c.format) + " " + std::string(c.list) + "\n" + std::string(c.text));
  }
  seeds.push_back("gate roles\njobs.lst:jobtitle\npeople.lst:person_full:government\n../x.lst:date:day\n");
  return seeds;
}

/// The first line names a format and a list. Whatever is taken over must make lists that pass their check.
Reading read_import(std::string_view bytes) {
  static const ImportPlace place;
  const auto [names, text] = named_bytes(bytes);
  const std::size_t blank = names.find(' ');
  const ForeignFormat* format = find_format(names.substr(0, blank));
  const ListTable* list = blank == std::string_view::npos ? nullptr : find_list_table(names.substr(blank + 1));
  if (format == nullptr) return std::nullopt;
  const auto file = read_foreign_text(place.folder.write("foreign/" + std::string(format->name), text));
  if (!file) return std::nullopt;
  guess_format(*file);
  Harvest harvest;
  const ImportChoice choice = {.list = list, .map = {}, .today = {2026, 11, 23}};
  if (const ImportRead read = format->read(*file, choice, harvest); !read) {
    return read.error().find('\n') == std::string::npos ? std::nullopt : Reading("a reason of several lines");
  }
  KnownLists known = place.known;
  const ListImport import(std::move(harvest), known, {"a test", {2026, 11, 23}, ""});
  const TemporaryFolder out;
  const auto edits = import.edits(out.root(), "from a test");
  if (!edits) return "no edits: " + to_text(edits.error());
  for (const ListEdit& edit : *edits)
    out.write(edit.file().filename().native(), edit.text());  // save() waits for disks
  const auto lexicon = read_lexicon({place.folder.path("gazetteers"), out.root()});
  return lexicon || edits->empty() ? std::string() : "what was imported is refused: " + to_text(lexicon.error());
}

}  // namespace whosaid
