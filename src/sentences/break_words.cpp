#include "sentences/break_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestWord = 24;

/// An ASCII word in lower case; words that are longer or not ASCII come out empty, since no list here holds them.
struct Lower {
  explicit Lower(std::string_view word) {
    if (word.size() > kLongestWord) return;
    for (const char c : word) {
      if (static_cast<unsigned char>(c) >= 0x80) return;
      letters[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    whole = true;
  }
  std::string_view view() const { return whole ? std::string_view(letters.data(), size) : std::string_view(); }

  std::array<char, kLongestWord> letters{};
  std::size_t size = 0;
  bool whole = false;
};

constexpr unsigned kFinite = static_cast<unsigned>(VerbForm::base) | static_cast<unsigned>(VerbForm::third) |
                             static_cast<unsigned>(VerbForm::past);

bool is_finite(const Alias& alias) { return alias.form == 0 || (alias.form & kFinite) != 0; }

/// U.N., S.&P., but not J.
bool is_dotted(std::string_view word) {
  std::size_t letters = 0, at = 0;
  while (at < word.size()) {
    if (word[at] == '&') ++at;
    if (at == word.size() || !is_letter(next_code_point(word, at))) return false;
    if (at == word.size() || word[at] != '.') return false;
    ++at;
    ++letters;
  }
  return letters >= 2;
}

}  // namespace

BreakWords::BreakWords(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Pronoun& p : lexicon.pronouns) pronouns_.emplace(p.text);
  for (const Alias& alias : lexicon.aliases) {
    if (alias.kind != Kind::cue || alias.row >= lexicon.cues.size() || !is_finite(alias)) continue;
    const bool one_word = alias.text.find(' ') == std::string::npos;
    if (one_word && lexicon.cues[alias.row].has(Frame::quote)) reporting_.emplace(alias.text);
  }
}

std::optional<bool> BreakWords::abbreviation(std::string_view word) const {
  for (std::string_view part = word;;) {
    if (const auto found = lexicon_.abbreviations.find(part); found != lexicon_.abbreviations.end()) {
      return found->second;
    }
    if (is_dotted(part)) return true;
    const std::size_t hyphen = part.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    part.remove_prefix(hyphen + 1);
  }
}

WordClass BreakWords::class_of(std::string_view word) const {
  const Lower lower(word);
  const auto found = lexicon_.words.find(lower.view());
  return found == lexicon_.words.end() ? WordClass::other : found->second;
}

bool BreakWords::begins_sentence(std::string_view word) const {
  word = word.substr(0, std::min(word.find('\''), word.find("\u2019")));  // It's
  switch (class_of(word)) {
    case WordClass::coordinator:
    case WordClass::subordinator:
    case WordClass::preposition:
    case WordClass::conjunct:
    case WordClass::determiner:
    case WordClass::quantifier:
    case WordClass::adverb:
      return true;
    default:
      return pronouns_.contains(Lower(word).view());
  }
}

bool BreakWords::is_reporting(std::string_view word) const { return reporting_.contains(Lower(word).view()); }

bool is_initial(std::string_view word) {
  std::size_t at = 0;
  return word.size() >= 2 && is_upper(next_code_point(word, at)) && word.substr(at) == ".";
}

}  // namespace whosaid
