#include "gazetteers/known_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 24> kParticles = {"de",  "von",   "van", "bin", "ibn", "al",  "el", "der",
                                                         "den", "la",    "le",  "du",  "da",  "di",  "do", "dos",
                                                         "del", "della", "des", "ben", "abu", "ter", "zu", "bint"};
constexpr std::array<std::string_view, 14> kPrefixes = {"al-", "el-", "ad-", "ar-", "as-", "ash-", "an-",
                                                        "at-", "az-", "ul-", "d'",  "d’",  "bin-", "es-"};
constexpr std::string_view kPrefixBegins = "abdeu";
static_assert(std::ranges::all_of(kPrefixes, [](std::string_view p) { return kPrefixBegins.contains(p[0]); }));
constexpr std::array<std::string_view, 7> kGenerations = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
constexpr std::array<std::string_view, 10> kPlacePrefixes = {"San",  "Santa", "St.",   "St",  "Saint",
                                                             "Fort", "Ft.",   "Mount", "Mt.", "Port"};
constexpr std::array<std::string_view, 4> kEndings = {"ing", "ed", "ly", "ers"};

/// Short words that English joins to a name: Iran-led, Trump-era.
constexpr std::array<std::string_view, 27> kJoinedWords = {
    "led",  "era",  "run",  "wide", "born", "made", "like", "free", "only", "held", "wing", "rich", "hit", "won",
    "area", "size", "type", "gate", "fed",  "bred", "old",  "plus", "tied", "ties", "day",  "in",   "to"};
constexpr std::size_t kLongestNamePart = 4;

bool is_in(const auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

KnownWords::KnownWords(const Lexicon& lexicon) {
  given_names_.reset(lexicon.given_names.size());
  for (const GivenName& name : lexicon.given_names) given_names_.add(word_key(name.text));
}

bool is_particle(std::string_view word) {
  return word.size() >= 2 && word.size() <= 5 && word[0] >= 'a' && is_in(kParticles, word);
}

bool has_name_prefix(std::string_view word) {
  const auto is_joint = [](char c) { return c == '-' || c == '\'' || c == '\xE2'; };
  const bool may_begin = std::ranges::any_of(kPrefixBegins, [&](char c) { return c == word.front(); });
  if (!may_begin || std::ranges::none_of(word.substr(0, 5), is_joint)) return false;  // nearly all words
  for (const std::string_view prefix : kPrefixes) {
    if (!word.starts_with(prefix) || word.size() == prefix.size()) continue;
    std::size_t at = prefix.size();
    return is_upper(next_code_point(word, at));
  }
  return false;
}

bool is_generation(std::string_view word) { return word.size() <= 3 && is_in(kGenerations, word); }

bool is_place_prefix(std::string_view word) { return word.size() <= 5 && is_in(kPlacePrefixes, word); }

bool ends_in_lower_part(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= word.size()) return false;
  std::size_t at = hyphen + 1;
  return is_lower(next_code_point(word, at));
}

bool has_small_name_part(std::string_view word) {
  const std::string_view part = word.substr(word.rfind('-') + 1);
  return is_particle(part) || (part.size() <= kLongestNamePart && !part.ends_with("ed") && !is_in(kJoinedWords, part));
}

bool looks_inflected(std::string_view word) {
  if (word.size() < 4) return false;
  if (std::ranges::any_of(kEndings, [&](std::string_view e) { return word.ends_with(e); })) return true;
  return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
}

}  // namespace whosaid
