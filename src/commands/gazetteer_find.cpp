#include <algorithm>

#include "commands/gazetteer_action.h"
#include "commands/labelled_lines.h"
#include "commands/pipeline_option.h"
#include "commands/terminal.h"
#include "commands/wording.h"
#include "gazetteers/name_search.h"

namespace whosaid {
namespace {

constexpr std::size_t kShown = 20;
constexpr std::size_t kNearest = 5;
constexpr Option kOptions[] = {kLimitOption, kPipelineOption, kGazetteerOption};

/// `"Lovelace" (family name, weak)`
std::string shown_alias(const FoundRow& found) {
  return "\"" + std::string(found.alias) + "\" (" + found.form + (found.form.empty() ? "" : ", ") +
         (found.is_weak ? "weak)" : "strong)");
}

void show(LabelledLines& lines, const ListRows& rows, const FoundRow& found) {
  const GazetteerFile& file = rows.file(*found.row.list);
  const std::string_view name = rows.cell(found.row, "name");
  const std::string_view first = file.cell(found.row.row, 0);
  const std::string shown = name.empty() || name == first ? std::string() : std::string(name) + "  –  ";
  lines.heading(shown + found.type + " " + std::string(first));
  lines.line("alias", shown_alias(found));
  lines.line("place", rows.place(found.row));
  for (const std::string& place : file.replaced_places(found.row.row)) lines.line("replaces", place);
  for (std::size_t column = 1; column < found.row.list->columns.size(); ++column) {
    const std::string_view label = found.row.list->columns[column].name;
    if (label != "name") lines.line(label, file.cell(found.row.row, column));
  }
}

ExitCode not_found(const Lexicon& lexicon, const std::string& text) {
  std::string near;
  for (const std::string_view name : nearest_names(lexicon, text, kNearest)) {
    near += (near.empty() ? "; spelled much like it: " : ", ") + std::string(name);
  }
  return print("no row has \"" + text + "\"" + near + "\n");
}

ExitCode find(const GivenOptions& given) {
  if (given.words().empty()) {
    return usage_error("gazetteer find needs the name to look for: `whosaid gazetteer find Lavrov`", "gazetteer");
  }
  std::string text;
  for (const std::string& word : given.words()) text += (text.empty() ? "" : " ") + word;
  const auto limit = chosen_number(given, "limit", kShown);
  if (!limit) return limit.error();
  const auto lists = open_lists(given);
  if (!lists) return lists.error();
  const std::vector<FoundRow> found = find_rows(lists->lexicon, lists->rows, text);
  if (found.empty()) return not_found(lists->lexicon, text);
  LabelledLines lines(terminal_width(), wants_colour());
  for (std::size_t i = 0; i < std::min(*limit, found.size()); ++i) show(lines, lists->rows, found[i]);
  if (found.size() > *limit) {
    lines.out += "\n" + counted(found.size() - *limit, "more row") + "; --limit " + std::to_string(found.size()) +
                 " shows all\n";
  }
  return print(lines.out);
}

}  // namespace

const GazetteerAction gazetteer_find = {"find",
                                        "TEXT",
                                        "the rows that have this name, or all its words: where each stands, and whence",
                                        "whosaid gazetteer find Lavrov",
                                        kOptions,
                                        find};

}  // namespace whosaid
