#include "exchange/word_cells.h"

#include <algorithm>

#include "base/split.h"
#include "base/unicode.h"
#include "exchange/name_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

const std::vector<std::string>& persons() {
  static const std::vector<std::string> names = {"1", "2", "3"};
  return names;
}

/// The columns that hold one of few values, which they must have unless `otherwise` stands for none.
struct ClosedColumn {
  const ListTable* list;
  std::string_view column;
  const std::vector<std::string>& (*names)();
  std::string_view otherwise;
  bool may_be_empty = false;
};
const ClosedColumn kClosed[] = {{&lists::kTitles, "kind", title_kind_names, "honorific"},
                                {&lists::kRoles, "kind", role_kind_names, "", true},
                                {&lists::kCues, "class", cue_class_names, ""},
                                {&lists::kWords, "class", word_class_names, ""},
                                {&lists::kMetonyms, "kind", metonym_kind_names, "", true},
                                {&lists::kPronouns, "person", persons, "3"},
                                {&lists::kPronouns, "number", number_names, "unknown"},
                                {&lists::kPronouns, "case", pronoun_case_names, "other"}};

/// With a capital at the beginning of each word, when there is none at all.
std::string with_capitals(const std::string& text) {
  if (in_small_letters(text) != text) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (i == 0 || text[i - 1] == ' ' || text[i - 1] == '-') && text[i] >= 'a' && text[i] <= 'z';
    out += begins ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
  }
  return out;
}

/// The word as its list writes it.
std::string word_of(const ForeignRow& row) {
  const ListTable& list = *row.list;
  const std::string word = tidy(row.first(0));
  if (&list == &lists::kRoles)
    return is_all_capitals(word) && word_count(word) == 1 && word.size() <= 4
               ? word
               : in_small_letters(plain_person_name(word));
  if (&list == &lists::kWords || &list == &lists::kPronouns || &list == &lists::kCues) return in_small_letters(word);
  if (&list == &lists::kGivenNames) return with_capitals(without_capitals(word));
  if (&list == &lists::kTitles) return with_capitals(names_in_brackets(word).front());
  if (&list == &lists::kMetonyms && word.starts_with("the ")) return word.substr(4);
  return word;
}

std::string_view word_fault(const ListTable& list, std::string_view word) {
  const bool is_small = &list == &lists::kRoles || &list == &lists::kWords || &list == &lists::kPronouns ||
                        &list == &lists::kCues || &list == &lists::kBlocked;
  const std::string_view fault = is_small ? text_fault(word) : name_fault(word);
  if (!fault.empty()) return fault;
  if (&list == &lists::kGivenNames && word.find(' ') != std::string_view::npos) return "more than one word";
  if (&list == &lists::kGivenNames && count_code_points(word) < 2) return "one letter";
  if (&list == &lists::kWords && word.find(' ') != std::string_view::npos) return "more than one word";
  return {};
}

/// Are there as many forms as the class of a cue wants?
bool has_cue_forms(const ForeignRow& row) {
  const std::size_t forms = row.values[lists::kCues.column("forms")].size();
  const std::string_view cls = row.first(lists::kCues.column("class"));
  return cls == "noun" ? forms == 1 || forms == 2 : cls == "phrase" ? forms > 0 : forms == 5;
}

/// Leaves the frames that we know.
void keep_frames(std::string& cell) {
  std::string known;
  for (const std::string_view frame : split(cell, " ")) {
    if (std::ranges::find(frame_names(), frame) == frame_names().end()) continue;
    known += (known.empty() ? "" : " ") + std::string(frame);
  }
  cell = std::move(known);
}

bool check_metonym(std::vector<std::string>& cells, const KnownLists& known) {
  std::string& id = cells[metonym::refers_to];
  if (known.entity(id) == nullptr) id = known.country(id);
  const KnownRow* row = known.entity(id);
  cells[metonym::country] = known.country(cells[metonym::country]);
  return row != nullptr && row->list != &lists::kPeople && known.owner_of(cells[metonym::alias]).empty();
}

}  // namespace

std::optional<std::vector<std::string>> make_word_cells(const ForeignRow& row, const KnownLists& known,
                                                        Harvest& harvest) {
  const ListTable& list = *row.list;
  const auto skip = [&](std::string_view reason) -> std::optional<std::vector<std::string>> {
    harvest.skip(row.place, std::string(reason), row.first(0));
    return std::nullopt;
  };
  std::vector<std::string> cells(list.columns.size());
  cells[0] = word_of(row);
  if (const std::string_view fault = word_fault(list, cells[0]); !fault.empty()) return skip(fault);
  if (&list == &lists::kRoles && !known.is_role(cells[0]) && !known.owner_of(cells[0]).empty())
    return skip("the name of somebody in our lists");
  for (std::size_t i = 1; i < list.columns.size(); ++i) {
    for (const std::string& value : row.values[i]) {
      const std::string text = tidy(value);
      if (text.empty() || text.find('|') != std::string::npos) continue;
      if (&list == &lists::kRoles && list.columns[i].is_list && !known.owner_of(text).empty()) continue;
      if (!cells[i].empty() && !list.columns[i].is_list) break;
      cells[i] += (cells[i].empty() ? "" : "|") + text;
    }
  }
  for (const ClosedColumn& closed : kClosed) {
    if (closed.list != &list) continue;
    std::string& cell = cells[list.column(closed.column)];
    const bool is_known = std::ranges::find(closed.names(), cell) != closed.names().end();
    if (is_known || (cell.empty() && closed.may_be_empty)) continue;
    if (closed.otherwise.empty() && !closed.may_be_empty)
      return skip("no " + std::string(closed.column) + " that we know");
    cell = closed.otherwise;
  }
  if (const std::size_t gender = list.column("gender"); gender < cells.size()) {
    std::string& cell = cells[gender];
    cell = in_small_letters(cell);
    if (!parse_gender(cell)) cell.clear();
    if (&list == &lists::kGivenNames) cell = cell.empty() ? "u" : cell.substr(0, 1);
  }
  if (&list == &lists::kCues && !has_cue_forms(row)) return skip("a cue without its five forms");
  if (&list == &lists::kCues) keep_frames(cells[list.column("frames")]);
  if (&list == &lists::kMetonyms && !check_metonym(cells, known))
    return skip("a metonym of nothing that we have, or taken");
  return cells;
}

}  // namespace whosaid
