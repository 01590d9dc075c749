#include "gazetteers/lexicon_builder.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "document/span.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// Bytes; twice what our longest takes. From each word of a text as many may be walked.
constexpr std::size_t kLongestAlias = 200;

/// Is nothing left of `text` when it is folded?
bool is_nothing(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80 && is_letter(static_cast<unsigned char>(c))) return false;
  }
  return folded(text).find_first_not_of(' ') == std::string::npos;
}

}  // namespace

/// Links the alias to the others of its row unless one of them has this spelling. Rows have few aliases.
bool LexiconBuilder::is_known(const Alias& alias, std::string_view text) {
  std::vector<std::uint32_t>& last = last_[static_cast<std::size_t>(alias.kind)];
  if (alias.row >= last.size()) last.resize(std::max<std::size_t>(alias.row + 1, 2 * last.size()), kNone);
  for (std::uint32_t i = last[alias.row]; i != kNone; i = before_[i]) {
    if (lexicon.aliases[i].text == text) return true;
  }
  before_.resize(lexicon.aliases.size() + 1, kNone);
  before_.back() = std::exchange(last[alias.row], static_cast<std::uint32_t>(lexicon.aliases.size()));
  return false;
}

void LexiconBuilder::keep_texts(const GazetteerFile& file) {
  for (const auto& text : file.texts()) lexicon.texts.push_back(text);
}

void LexiconBuilder::reserve_aliases(std::size_t count) {
  lexicon.aliases.reserve(count);
  origins_.reserve(count);
  before_.reserve(count);
}

void LexiconBuilder::add_alias(const GazetteerFile& file, std::size_t row, std::string_view text, Alias alias) {
  if (text.starts_with('~')) {
    alias.weak = true;
    text.remove_prefix(1);
  }
  if (text.empty()) return;
  if (text.size() > kLongestAlias) {
    file.fail(row, text, "longer than " + std::to_string(kLongestAlias) + " bytes, as no text writes it; shorten it",
              errors);
    return;
  }
  if (is_nothing(text)) {
    file.fail(row, text, "nothing is left of \"" + std::string(text) + "\" without accents and marks; take it away",
              errors);
    return;
  }
  if (alias.kind != Kind::cue && is_known(alias, text)) return;
  alias.text = text;
  lexicon.aliases.push_back(std::move(alias));
  origins_.push_back({&file, static_cast<std::uint32_t>(row)});
}

void LexiconBuilder::check_aliases() {
  struct Claim {
    std::size_t hash;  ///< of the key
    std::uint32_t alias;
    auto operator<=>(const Claim&) const = default;
  };
  std::vector<Claim> claims;
  claims.reserve(lexicon.aliases.size());
  std::string key, other;
  for (const Alias& alias : lexicon.aliases) {
    if (!is_entity(alias.kind) || alias.weak || alias.form == static_cast<std::uint8_t>(NameForm::capital)) continue;
    key.clear();
    append_alias_key(alias, key);
    claims.push_back({std::hash<std::string>{}(key), static_cast<std::uint32_t>(&alias - lexicon.aliases.data())});
  }
  std::ranges::sort(claims);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> doubles;  // an alias and the first one of the same key
  for (std::size_t i = 1, first = 0; i < claims.size(); ++i) {
    if (claims[i].hash != claims[first].hash) first = i;
    const Alias& here = lexicon.aliases[claims[i].alias];
    const Alias& there = lexicon.aliases[claims[first].alias];
    if (here.row == there.row) continue;
    key.clear();
    append_alias_key(here, key);
    other.clear();
    append_alias_key(there, other);
    if (key == other) doubles.emplace_back(claims[i].alias, claims[first].alias);
  }
  std::ranges::sort(doubles);
  for (const auto& [alias, first] : doubles) fail_double(alias, first);
}

void LexiconBuilder::fail_double(std::uint32_t alias, std::uint32_t first) {
  const Origin& here = origins_[alias];
  const Origin& there = origins_[first];
  const auto quoted = [](std::string_view text) { return "\"" + std::string(text) + "\""; };
  const auto id = [&](std::uint32_t i) { return quoted(lexicon.entities[lexicon.aliases[i].row].id); };
  here.file->fail(here.row, lexicon.aliases[alias].text,
                  quoted(lexicon.aliases[alias].text) + " is a name of " + id(alias) + " and, in " +
                      there.file->place(there.row) + ", of " + id(first) + "; mark one as weak (~) or take it away",
                  errors);
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

Matching LexiconBuilder::matching_of(const GazetteerFile& file, std::size_t row, std::string_view cell) {
  const auto matching = parse_matching(cell);
  if (!matching) {
    file.fail(row, cell,
              "unknown match \"" + std::string(cell) + "\"; write exact, fold or nothing" +
                  suggestion(cell, {"exact", "fold"}),
              errors);
  }
  return matching.value_or(Matching::usual);
}

/// What to do about an id that nobody has.
std::string LexiconBuilder::remedy(std::string_view id) const {
  constexpr std::size_t kLongest = 100, kMostAsked = 50;  // hostile lists shall not cost more than sound ones
  std::size_t least = id.size() / 3 + 1;
  std::string_view nearest;
  for (const Entity& entity : lexicon.entities.in_memory()) {
    if (id.size() > kLongest || entity.id.size() > kLongest || errors.size() > kMostAsked) break;
    const std::size_t distance = edit_distance(id, entity.id);
    if (distance < least) least = distance, nearest = entity.id;
  }
  if (nearest.empty()) return "; add it to organizations.tsv, or write another";
  return "; did you mean \"" + std::string(nearest) + "\"?";
}

bool LexiconBuilder::check_entity(const GazetteerFile& file, std::size_t row, std::string_view id) {
  if (lexicon.entities.find(id) != kNone) return true;
  file.fail(row, id, "no entity has the id \"" + std::string(id) + "\"" + remedy(id), errors);
  return false;
}

bool LexiconBuilder::check_country(const GazetteerFile& file, std::size_t row, std::string_view id) {
  const std::uint32_t found = lexicon.entities.find(id);
  if (found != kNone && lexicon.entities[found].type == EntityType::country) return true;
  file.fail(
      row, id,
      "no country has the id \"" + std::string(id) + "\"; write two capital letters as in countries.tsv, such as GB",
      errors);
  return false;
}

}  // namespace whosaid
