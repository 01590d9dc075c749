#include "gazetteers/alias_index.h"

#include <algorithm>
#include <numeric>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// Folded, with one blank for every run of them and none at the ends.
std::string key_of(std::string_view text) {
  std::string key;
  const std::string whole = folded(text);
  key.reserve(whole.size());
  for (const char c : whole) {
    if (c != ' ' || (!key.empty() && key.back() != ' ')) key += c;
  }
  if (key.ends_with(' ')) key.pop_back();
  return key;
}

bool begins_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c)) return is_lower(c);
  }
  return false;
}

int rank_of_form(NameForm form) {
  switch (form) {
    case NameForm::name:
      return 0;
    case NameForm::acronym:
      return 1;
    case NameForm::family:
      return 2;
    case NameForm::adjective:
      return 3;
    case NameForm::demonym:
      return 4;
    case NameForm::government:
      return 5;
    case NameForm::metonym:
      return 6;
    case NameForm::capital:
      return 7;
  }
  return 8;
}

/// Smaller is better.
int rank(const AliasEntry& e) {
  if (e.is_entity()) return (e.weak ? 20 : 10) + rank_of_form(static_cast<NameForm>(e.form));
  switch (e.kind) {
    case Kind::blocked:
      return 0;
    case Kind::title:
      return 30;
    case Kind::role:
      return 31;
    case Kind::pronoun:
      return 32;
    default:
      return 33;
  }
}

bool may_begin_lower(const AliasEntry& e) {
  return e.begins_lower || e.kind == Kind::cue || e.kind == Kind::role || e.kind == Kind::pronoun;
}

/// Keeps one cue of a sorted group: the first that is no noun, else the first.
void merge_cues(std::vector<AliasEntry>& group, const std::vector<Cue>& cues) {
  const auto first = std::ranges::find(group, Kind::cue, &AliasEntry::kind);
  if (first == group.end()) return;
  AliasEntry cue = *first;
  for (auto at = first + 1; at != group.end(); ++at) {
    const std::uint8_t forms = cue.form | at->form;
    if (cues[cue.row].cls == "noun" && cues[at->row].cls != "noun") cue = *at;
    cue.form = forms;
  }
  group.erase(first, group.end());
  group.push_back(cue);
}

AliasEntry entry_of(const Alias& alias) {
  return {.row = alias.row,
          .kind = alias.kind,
          .form = alias.form,
          .weak = alias.weak,
          .as_written = is_all_capitals(alias.text),
          .begins_lower = begins_lower(alias.text)};
}

/// The indices of `keys` in the order of the keys; of equal ones the first comes first.
std::vector<std::uint32_t> sorted(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const int compared = keys[a].compare(keys[b]);
    return compared != 0 ? compared < 0 : a < b;
  });
  return order;
}

}  // namespace

AliasIndex::AliasIndex(const std::vector<Alias>& aliases, const std::vector<Cue>& cues) {
  std::vector<std::string> spellings, keys, lower_keys;
  spellings.reserve(aliases.size());
  for (const Alias& alias : aliases) spellings.push_back(key_of(alias.text));
  const std::vector<std::uint32_t> order = sorted(spellings);
  std::vector<AliasEntry> group;
  for (std::size_t i = 0; i < order.size();) {
    const std::string& key = spellings[order[i]];
    group.clear();
    for (; i < order.size() && spellings[order[i]] == key; ++i) group.push_back(entry_of(aliases[order[i]]));
    if (key.empty()) continue;
    std::ranges::stable_sort(group, {}, rank);
    merge_cues(group, cues);
    if (std::ranges::any_of(group, may_begin_lower)) {
      lower_keys.push_back(key);
      lower_groups_.push_back(static_cast<std::uint32_t>(keys.size()));
    }
    keys.push_back(key);
    begins_.push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.insert(entries_.end(), group.begin(), group.end());
  }
  begins_.push_back(static_cast<std::uint32_t>(entries_.size()));
  automaton_ = Automaton(keys);
  lower_automaton_ = Automaton(lower_keys);
}

}  // namespace whosaid
