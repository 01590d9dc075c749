#include "gazetteers/name_search.h"

#include <algorithm>
#include <map>

#include "base/edit_distance.h"
#include "base/split.h"
#include "base/unicode.h"
#include "gazetteers/alias_decision.h"

namespace whosaid {
namespace {

/// Longer texts are no names, and comparing them with all names would take long.
constexpr std::size_t kLongestName = 200;

class Search {
 public:
  Search(const Lexicon& lexicon, const ListRows& rows, std::string_view text)
      : lexicon_(lexicon), rows_(rows), text_(text), key_(folded(text)), words_(split(key_, " ")) {}

  std::vector<FoundRow> found() {
    for (const Alias& alias : lexicon_.aliases) look_at(alias);
    for (const ListTable* list : {&lists::kWords, &lists::kGivenNames}) {
      for (std::size_t i = 0; i < rows_.file(*list).size(); ++i) look_at_word({list, i});
    }
    std::ranges::stable_sort(found_, [](const FoundRow& a, const FoundRow& b) { return a.is_whole > b.is_whole; });
    return std::move(found_);
  }

 private:
  void look_at(const Alias& alias) {
    const bool is_id = is_entity(alias.kind) && lexicon_.entities[alias.row].id == text_;
    const std::string key = folded(alias.text);
    if (!is_id && !has_words(key)) return;
    const auto form = static_cast<NameForm>(alias.form);
    add({.row = rows_.row_of(lexicon_, alias),
         .alias = alias.text,
         .type = std::string(kind_name(alias.kind)),
         .form = is_entity(alias.kind) && form != NameForm::name ? std::string(form_name(form)) : std::string(),
         .is_weak = alias.weak,
         .is_whole = is_id || key == key_});
  }

  void look_at_word(ListRow row) {
    const std::string_view word = rows_.file(*row.list).cell(row.row, 0);
    if (folded(word) != key_) return;
    add({.row = row,
         .alias = word,
         .type = row.list == &lists::kWords ? "word" : "given name",
         .form = {},
         .is_whole = true});
  }

  bool has_words(std::string_view key) const {
    const std::vector<std::string_view> words = split(key, " ");
    return std::ranges::all_of(words_, [&](std::string_view w) { return std::ranges::find(words, w) != words.end(); });
  }

  void add(FoundRow found) {
    const auto [at, is_new] = places_.try_emplace(found.row, found_.size());
    if (is_new) {
      found_.push_back(std::move(found));
    } else if (found.is_whole && !found_[at->second].is_whole) {
      found_[at->second] = std::move(found);
    }
  }

  const Lexicon& lexicon_;
  const ListRows& rows_;
  std::string_view text_;
  std::string key_;
  std::vector<std::string_view> words_;
  std::vector<FoundRow> found_;
  std::map<ListRow, std::size_t> places_;  ///< in found_
};

}  // namespace

std::vector<FoundRow> find_rows(const Lexicon& lexicon, const ListRows& rows, std::string_view text) {
  return Search(lexicon, rows, text).found();
}

std::vector<std::string_view> nearest_names(const Lexicon& lexicon, std::string_view text, std::size_t most) {
  if (text.size() > kLongestName) return {};
  const std::string key = folded(text);
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const Alias& alias : lexicon.aliases) {
    const bool is_name = alias.kind <= Kind::country && alias.text.size() <= kLongestName;
    if (!is_name) continue;
    const std::size_t distance = edit_distance(key, folded(alias.text));
    if (3 * distance < key.size()) near.emplace_back(distance, alias.text);
  }
  std::ranges::sort(near);
  std::vector<std::string_view> names;
  for (const auto& [distance, name] : near) {
    if (names.size() < most && std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace whosaid
