#include "gazetteers/alias_decision.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// In the order of Kind.
constexpr std::array<std::string_view, kKinds> kKindNames = {
    "person", "organization", "country", "title", "role", "pronoun", "reporting word", "name", "blocked phrase"};

/// In the order of NameForm.
constexpr std::array<std::string_view, 8> kFormNames = {"name",    "family name", "acronym", "adjective",
                                                        "demonym", "capital",     "metonym", "government"};

bool is_same_row(const AliasEntry& a, const AliasEntry& b) { return a.kind == b.kind && a.row == b.row; }

}  // namespace

std::string_view kind_name(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string_view form_name(NameForm form) { return kFormNames[static_cast<std::size_t>(form)]; }

std::string_view alias_as_written(const Lexicon& lexicon, const AliasIndex& index, const AliasCandidate& candidate,
                                  std::string_view spelled) {
  const auto found = std::ranges::find_if(lexicon.aliases, [&](const Alias& alias) {
    return alias.kind == candidate.entry.kind && alias.row == candidate.entry.row &&
           index.automaton().find(folded(alias.text)) == candidate.group;
  });
  return found == lexicon.aliases.end() ? spelled : found->text;
}

std::string shown_entry(const Lexicon& lexicon, const AliasEntry& entry) {
  std::string text(kind_name(entry.kind));
  if (!entry.is_entity()) return text;
  return text + " " + std::string(lexicon.entities[entry.row].id) + (entry.weak ? ", weak " : ", ") +
         std::string(form_name(static_cast<NameForm>(entry.form)));
}

std::string shown_losers(const Document& document, const Lexicon& lexicon, const AliasDecision& decision) {
  std::string text;
  const auto won = std::ranges::find(decision.candidates, Fate::won, &AliasCandidate::fate);
  for (const AliasCandidate& c : decision.candidates) {
    const bool is_known = won != decision.candidates.end() && is_same_row(c.entry, won->entry);
    const bool is_word_of_name =
        !c.entry.is_entity() && (c.fate == Fate::shorter || c.fate == Fate::inside || c.fate == Fate::blocked);
    if (c.fate == Fate::won || is_known || is_word_of_name) continue;
    text += (text.empty() ? "lost    " : "\nlost    ") + std::string(document.slice(c.span)) + ": " +
            shown_entry(lexicon, c.entry) + ": " + std::string(kFateReasons[static_cast<std::size_t>(c.fate)]);
  }
  return text;
}

}  // namespace whosaid
