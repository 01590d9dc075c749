#include "gazetteers/alias_index.h"

#include <algorithm>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/spelling_hash.h"

namespace whosaid {
namespace {

/// Appends `text` folded, with one blank for every run of them and none at the ends.
void append_key(std::string& out, std::string_view text) {
  const std::size_t size = out.size();
  append_folded(out, text);
  const auto begin = out.begin() + static_cast<std::ptrdiff_t>(size);
  out.erase(std::unique(begin, out.end(), [](char a, char b) { return a == ' ' && b == ' '; }), out.end());
  if (out.size() > size && out.back() == ' ') out.pop_back();
  if (out.size() > size && out[size] == ' ') out.erase(size, 1);
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

/// The members of a body, who are persons first: Republicans.
bool is_members(const AliasEntry& e) {
  return e.kind == Kind::organization && e.form == static_cast<std::uint8_t>(NameForm::demonym);
}

/// Smaller is better.
int rank(const AliasEntry& e) {
  if (e.weak) return 20;
  if (is_members(e)) return 34;
  if (e.is_entity()) return 10 + rank_of_form(static_cast<NameForm>(e.form));
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
  return e.begins_lower || e.any_case || e.kind == Kind::cue || e.kind == Kind::role || e.kind == Kind::pronoun;
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
          .as_written = alias.matching == Matching::usual && is_all_capitals(alias.text),
          .begins_lower = begins_lower(alias.text),
          .any_case = alias.matching == Matching::fold,
          .exact = alias.matching == Matching::exact};
}

/// The key of an alias, as a part of one text that holds all of them.
struct Spelling {
  std::uint64_t head = 0;  ///< its first eight bytes as a number: nearly all comparisons are of numbers
  std::uint32_t begin = 0, size = 0;
  std::uint32_t alias = 0;

  std::string_view key(std::string_view keys) const { return keys.substr(begin, size); }
};

std::uint64_t head_of(std::string_view key) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i) head = head << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return head;
}

/// By their keys; of equal ones the first alias comes first.
void sort(std::span<Spelling> spellings, std::string_view keys) {
  std::ranges::sort(spellings, {}, &Spelling::head);
  for (std::size_t i = 0, end = 0; i < spellings.size(); i = end) {
    while (end < spellings.size() && spellings[end].head == spellings[i].head) ++end;
    if (end - i == 1) continue;
    std::ranges::sort(spellings.subspan(i, end - i), [&](const Spelling& a, const Spelling& b) {
      const int compared = a.key(keys).compare(b.key(keys));
      return compared != 0 ? compared < 0 : a.alias < b.alias;
    });
  }
}

/// In the order of the keys, which are appended to `keys`.
std::vector<Spelling> sorted_spellings(const std::vector<Alias>& aliases, std::string& keys) {
  std::vector<Spelling> spellings;
  spellings.reserve(aliases.size());
  for (const Alias& alias : aliases) {
    const std::size_t begin = keys.size();
    append_key(keys, alias.text);
    if (keys.size() == begin || keys.find('\0', begin) != std::string::npos) continue;
    spellings.push_back({.head = head_of(std::string_view(keys).substr(begin)),
                         .begin = static_cast<std::uint32_t>(begin),
                         .size = static_cast<std::uint32_t>(keys.size() - begin),
                         .alias = static_cast<std::uint32_t>(&alias - aliases.data())});
  }
  sort(spellings, keys);
  return spellings;
}

std::vector<RowSpelling> exact_spellings(const std::vector<Alias>& aliases) {
  std::vector<RowSpelling> spellings;
  for (const Alias& alias : aliases) {
    if (alias.matching == Matching::exact) spellings.push_back({alias.row, spelling_hash(alias.text)});
  }
  std::ranges::sort(spellings);
  return spellings;
}

/// Tables in the making.
struct OwnTables {
  std::vector<AliasEntry> entries, weak_entries;
  std::vector<RowSpelling> spellings;

  /// Adds a group, which must be sorted and not empty; its weak entries become a list.
  void add(std::span<AliasEntry> group) {
    const auto weak = std::ranges::find_if(group, [](const AliasEntry& e) { return e.weak != 0; });
    const auto end = std::find_if(weak, group.end(), [](const AliasEntry& e) { return e.weak == 0; });
    entries.insert(entries.end(), group.begin(), weak);
    if (weak != end) add_weak({weak, end});
    entries.insert(entries.end(), end, group.end());
    entries.back().is_last = 1;
  }

 private:
  void add_weak(std::span<AliasEntry> list) {
    entries.push_back({.row = static_cast<std::uint32_t>(weak_entries.size()), .kind = list.front().kind, .weak = 1});
    weak_entries.push_back({.row = static_cast<std::uint32_t>(list.size())});
    std::ranges::stable_sort(list, {}, &AliasEntry::row);
    weak_entries.insert(weak_entries.end(), list.begin(), list.end());
  }
};

}  // namespace

RowCounts row_counts(const Lexicon& lexicon) {
  RowCounts rows{};
  const auto set = [&](Kind kind, std::size_t size) {
    rows[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(size);
  };
  for (const Kind kind : {Kind::person, Kind::organization, Kind::country}) set(kind, lexicon.entities.size());
  set(Kind::title, lexicon.titles.size());
  set(Kind::role, lexicon.roles.size());
  set(Kind::pronoun, lexicon.pronouns.size());
  set(Kind::cue, lexicon.cues.size());
  set(Kind::blocked, kNone);
  return rows;
}

AliasIndex::AliasIndex(const Lexicon& lexicon) : rows_(row_counts(lexicon)) {
  std::string text;
  std::vector<std::string_view> keys, lower_keys;
  std::vector<std::uint32_t> groups, lower_groups;
  auto own = std::make_shared<OwnTables>();
  {
    const std::vector<Spelling> spellings = sorted_spellings(lexicon.aliases, text);
    keys.reserve(spellings.size());
    own->entries.reserve(spellings.size());
    std::vector<AliasEntry> group;
    for (std::size_t i = 0; i < spellings.size();) {
      const std::string_view key = spellings[i].key(text);
      group.clear();
      for (; i < spellings.size() && spellings[i].key(text) == key; ++i) {
        group.push_back(entry_of(lexicon.aliases[spellings[i].alias]));
      }
      if (group.size() > 1) std::ranges::stable_sort(group, {}, rank);
      merge_cues(group, lexicon.cues);
      groups.push_back(static_cast<std::uint32_t>(own->entries.size()));
      keys.push_back(key);
      if (std::ranges::any_of(group, may_begin_lower)) {
        lower_keys.push_back(key);
        lower_groups.push_back(groups.back());
      }
      own->add(group);
    }
  }
  own->spellings = exact_spellings(lexicon.aliases);
  tables_ = {.automaton = Automaton(keys, groups),
             .lower_automaton = Automaton(lower_keys, lower_groups),
             .entries = own->entries,
             .weak_entries = own->weak_entries,
             .spellings = own->spellings};
  owner_ = std::move(own);
}

std::uint32_t AliasIndex::group_at(const Automaton& automaton, Automaton::State state) const {
  const std::uint32_t group = automaton.value(state);
  return group < tables_.entries.size() && is_sound(group) ? group : kNone;
}

std::uint32_t AliasIndex::group_of(std::string_view spelling) const {
  std::string key;
  append_key(key, spelling);
  Automaton::State state = Automaton::kRoot;
  for (const char c : key) {
    state = tables_.automaton.step(state, static_cast<unsigned char>(c));
    if (state == Automaton::kDead) return kNone;
  }
  return key.empty() ? kNone : group_at(tables_.automaton, state);
}

bool AliasIndex::is_sound(std::uint32_t first) const {
  for (const AliasEntry& entry :
       tables_.entries.subspan(first).first(std::min(kLongestGroup, tables_.entries.size() - first))) {
    if (!entry.weak && !refers_well(entry)) return false;
    if (entry.is_last) return true;
  }
  return false;
}

std::span<const AliasEntry> AliasIndex::weak(const AliasEntry& entry) const {
  if (entry.row >= tables_.weak_entries.size()) return {};
  const std::span<const AliasEntry> rest = tables_.weak_entries.subspan(entry.row);
  const std::uint32_t count = rest.front().row;
  return count < rest.size() ? rest.subspan(1, count) : std::span<const AliasEntry>();
}

bool AliasIndex::is_spelled(const AliasEntry& entry, std::string_view text) const {
  return std::ranges::binary_search(tables_.spellings, RowSpelling{entry.row, spelling_hash(text)});
}

bool AliasIndex::refers_well(const AliasEntry& e) const {
  if (static_cast<std::size_t>(e.kind) >= kKinds || e.row >= rows_[static_cast<std::size_t>(e.kind)]) return false;
  switch (e.kind) {
    case Kind::role:
      return e.form <= static_cast<std::uint8_t>(Number::plural);
    case Kind::cue:
      return e.form < 2 * static_cast<unsigned>(VerbForm::noun);
    default:
      return !e.is_entity() || e.form <= static_cast<std::uint8_t>(NameForm::government);
  }
}

}  // namespace whosaid
