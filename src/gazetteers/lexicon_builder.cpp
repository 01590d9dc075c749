#include "gazetteers/lexicon_builder.h"

#include <algorithm>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// Is nothing left of `text` when it is folded?
bool is_nothing(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80 && is_letter(static_cast<unsigned char>(c))) return false;
  }
  return folded(text).find_first_not_of(' ') == std::string::npos;
}

}  // namespace

void LexiconBuilder::add_alias(const GazetteerFile& file, std::size_t row, std::string_view text, Alias alias) {
  if (text.starts_with('~')) {
    alias.weak = true;
    text.remove_prefix(1);
  }
  if (text.empty()) return;
  alias.text = text;
  if (is_nothing(text)) {
    file.fail(row, text, "nothing is left of \"" + alias.text + "\" without accents and marks", errors);
    return;
  }
  if (alias.kind != Kind::cue) {
    std::string key(1, static_cast<char>(alias.kind));
    key.append(reinterpret_cast<const char*>(&alias.row), sizeof alias.row).append(text);
    if (!seen_.try_emplace(std::move(key), true).second) return;
  }
  lexicon.aliases.push_back(std::move(alias));
  origins_.push_back({&file, row, text});
}

void LexiconBuilder::check_aliases() {
  StringMap<std::size_t> first;
  first.reserve(lexicon.aliases.size());
  for (std::size_t i = 0; i < lexicon.aliases.size(); ++i) {
    const Alias& alias = lexicon.aliases[i];
    const bool is_entity =
        alias.kind == Kind::person || alias.kind == Kind::organization || alias.kind == Kind::country;
    if (!is_entity || alias.weak || alias.form == static_cast<std::uint8_t>(NameForm::capital)) continue;
    const std::string key = is_all_capitals(alias.text) ? alias.text : folded(alias.text);
    const auto [at, is_new] = first.try_emplace(key, i);
    if (is_new || lexicon.aliases[at->second].row == alias.row) continue;
    const Origin& here = origins_[i];
    const Origin& there = origins_[at->second];
    here.file->fail(here.row, here.text,
                    "\"" + alias.text + "\" is a name of \"" + lexicon.entities[alias.row].id + "\" and, in " +
                        there.file->place(there.row) + ", of \"" +
                        lexicon.entities[lexicon.aliases[at->second].row].id +
                        "\"; mark one as weak (~) or take it away",
                    errors);
  }
}

std::size_t LexiconBuilder::index_of(const GazetteerFile& file, std::size_t row, std::string_view name,
                                     const std::vector<std::string>& names, std::string_view what) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  file.fail(row, name, "unknown " + std::string(what) + " \"" + std::string(name) + "\"" + suggestion(name, names),
            errors);
  return 0;
}

void LexiconBuilder::check_kind(const GazetteerFile& file, std::size_t row, std::string_view kind,
                                const std::vector<std::string>& names) {
  if (!kind.empty()) index_of(file, row, kind, names, "kind");
}

Gender LexiconBuilder::gender_of(const GazetteerFile& file, std::size_t row, std::string_view cell) {
  const auto gender = parse_gender(cell);
  if (!gender) {
    file.fail(row, cell, "unknown gender \"" + std::string(cell) + "\"" + suggestion(cell, {"female", "male"}), errors);
  }
  return gender.value_or(Gender::unknown);
}

bool LexiconBuilder::check_entity(const GazetteerFile& file, std::size_t row, std::string_view id) {
  if (lexicon.entity_by_id.contains(id)) return true;
  file.fail(row, id, "no entity has the id \"" + std::string(id) + "\"", errors);
  return false;
}

bool LexiconBuilder::check_country(const GazetteerFile& file, std::size_t row, std::string_view id) {
  const auto found = lexicon.entity_by_id.find(id);
  if (found != lexicon.entity_by_id.end() && lexicon.entities[found->second].type == EntityType::country) return true;
  file.fail(row, id, "no country has the id \"" + std::string(id) + "\"", errors);
  return false;
}

}  // namespace whosaid
