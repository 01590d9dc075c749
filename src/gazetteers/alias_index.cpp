#include "gazetteers/alias_index.h"

#include <algorithm>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"

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
    if (keys.size() == begin) continue;
    spellings.push_back({.head = head_of(std::string_view(keys).substr(begin)),
                         .begin = static_cast<std::uint32_t>(begin),
                         .size = static_cast<std::uint32_t>(keys.size() - begin),
                         .alias = static_cast<std::uint32_t>(&alias - aliases.data())});
  }
  sort(spellings, keys);
  return spellings;
}

}  // namespace

AliasIndex::AliasIndex(const std::vector<Alias>& aliases, const std::vector<Cue>& cues) {
  std::string text;
  const std::vector<Spelling> spellings = sorted_spellings(aliases, text);
  std::vector<std::string_view> keys, lower_keys;
  keys.reserve(spellings.size());
  tables_.entries.reserve(spellings.size());
  std::vector<AliasEntry> group;
  for (std::size_t i = 0; i < spellings.size();) {
    const std::string_view key = spellings[i].key(text);
    group.clear();
    for (; i < spellings.size() && spellings[i].key(text) == key; ++i) {
      group.push_back(entry_of(aliases[spellings[i].alias]));
    }
    if (group.size() > 1) std::ranges::stable_sort(group, {}, rank);
    merge_cues(group, cues);
    if (std::ranges::any_of(group, may_begin_lower)) {
      lower_keys.push_back(key);
      tables_.lower_groups.push_back(static_cast<std::uint32_t>(keys.size()));
    }
    keys.push_back(key);
    tables_.begins.push_back(static_cast<std::uint32_t>(tables_.entries.size()));
    tables_.entries.insert(tables_.entries.end(), group.begin(), group.end());
  }
  tables_.begins.push_back(static_cast<std::uint32_t>(tables_.entries.size()));
  tables_.automaton = Automaton(keys);
  tables_.lower_automaton = Automaton(lower_keys);
}

}  // namespace whosaid
