/// MentionFinder: names that no list knows, as runs of capitalized words.

#include "base/unicode.h"
#include "gazetteers/mention_finder.h"

namespace whosaid {
namespace {

/// Longer runs of capitals are headlines or shouting.
constexpr std::uint32_t kLongestName = 10;

/// `(R-Utah)`, `(D-N.Y.)`: party and state of a legislator.
bool is_party_label(std::string_view word) {
  return word.size() > 2 && word[1] == '-' && (word[0] == 'R' || word[0] == 'D' || word[0] == 'I');
}

bool is_abbreviation_of_place(std::string_view word) { return word.ends_with('.') && is_place_prefix(word); }

}  // namespace

/// The end of the unknown name that begins at `first`, or `first` when there is none.
std::uint32_t MentionFinder::name_end(std::uint32_t first) const {
  if (!is_name_word(first) && !is_initial(first)) return first;
  const std::uint32_t end = split_at_given_name(first, run_end(first, first + 1));
  if (end - first > kLongestName) return first;
  if (end == first + 1 && is_initial(first)) return first;
  if (style_ != SentenceStyle::running || text(first).starts_with('@')) return end;
  if (!is_first(first)) return end;
  if (end == first + 1) return has_name_evidence(first) ? end : first;
  const std::uint32_t key = facts(first).key;
  if (is_given_name(first) || is_initial(first) || evidence_.has(key, WordEvidence::kCapital)) return end;
  // "Asked Clinton": a first word that is a word elsewhere does not belong to the name.
  return evidence_.has(key, WordEvidence::kLower) || looks_inflected(text(first)) ? first : end;
}

/// Where a known entity ends, or the longer name that it only is a part of (Trump Tower, Donald Trump Jr., China
/// Daily).
std::uint32_t MentionFinder::extended_end(const Choice& choice, std::uint32_t first) const {
  const std::uint32_t end = choice.end;
  if (end == sentence_->end_token) return end;
  const AliasEntry& entry = *choice.entry;
  if (entry.kind == Kind::person) {
    if (const std::uint32_t suffix = suffix_end(end); suffix > end) {
      const std::string_view name = lexicon_.entities[entry.row].name;
      return name.ends_with(text(suffix - 1)) ? end : suffix;
    }
  }
  if (style_ != SentenceStyle::running || entry.kind == Kind::organization) return end;
  if (entry.kind == Kind::person && !is_short_person(choice, first)) return end;
  const auto form = static_cast<NameForm>(entry.form);
  if (entry.kind == Kind::country && (form == NameForm::government || form == NameForm::metonym)) return end;
  if (choose(end).entry != nullptr || !is_name_word(end) || is_given_name(end)) return end;
  if (text(end).starts_with('@')) return end;
  const std::uint32_t run = split_at_given_name(first, run_end(first, end));
  return run - first > kLongestName ? end : std::max(run, end);
}

/// Goes on from a name [first, end) as far as name words follow each other.
std::uint32_t MentionFinder::run_end(std::uint32_t first, std::uint32_t end) const {
  if (text(first).starts_with('@')) return end;
  while (end < sentence_->end_token && end - first <= kLongestName) {
    const Choice choice = choose(end);
    if (is_short_person(choice, end) || is_surname_of_run(choice, first, end)) {
      end = choice.end;  // Melania Trump is not Donald Trump
      if (!choice.is(Kind::country)) break;
      continue;  // Deborah Jordan Reynolds
    }
    const auto form = choice.entry == nullptr ? NameForm::family : static_cast<NameForm>(choice.entry->form);
    if (choice.is(Kind::country) && form == NameForm::name && style_ == SentenceStyle::running) {
      end = choice.end;  // Air France
      continue;
    }
    if (choice.entry != nullptr) break;
    const std::uint32_t next = run_piece(first, end);
    if (next == end) break;
    end = next;
  }
  return suffix_end(end);
}

/// Is the one word behind a given name a surname, though it is known as something else (Mark Cuban, Mary Baker)?
bool MentionFinder::is_surname_of_run(const Choice& choice, std::uint32_t first, std::uint32_t at) const {
  if (choice.entry == nullptr || choice.end != at + 1 || at != first + 1 || !is_given_name(first)) return false;
  if (token(at).shape != Shape::capital) return false;
  return choice.is(Kind::country) || (choice.is(Kind::role) && style_ == SentenceStyle::running);
}

/// The end of the next part of a run: a word, initials, particles or & with the word behind them.
std::uint32_t MentionFinder::run_piece(std::uint32_t first, std::uint32_t at) const {
  std::uint32_t next = at;
  while (next < sentence_->end_token && next < at + 3 &&
         (is_initial(next) || is_particle(text(next)) || text(next) == "&")) {
    ++next;
  }
  if (is_dutch_t(next)) next += 2;
  if (next >= sentence_->end_token) return at;
  if (next > at) {
    const Choice choice = choose(next);
    if (is_short_person(choice, next)) return choice.end;
    return choice.entry == nullptr && is_name_word(next) ? next + 1 : at;
  }
  if (text(at).starts_with('@') || !is_name_word(at)) {
    // In a headline the word behind a given name is a name, though nothing else says so.
    const bool surname = style_ == SentenceStyle::title && at == first + 1 && is_given_name(first) &&
                         token(at).shape == Shape::capital && token(at).word == WordClass::other &&
                         !evidence_.has(facts(at).key, WordEvidence::kLower);
    return surname ? at + 1 : at;
  }
  return at + 1;
}

/// `'t` of `van 't Hooft`, which is a mark and a word.
bool MentionFinder::is_dutch_t(std::uint32_t at) const {
  if (at + 2 >= sentence_->end_token || token(at).shape != Shape::mark || text(at + 1) != "t") return false;
  return (text(at) == "'" || text(at) == "’") && token(at + 2).shape == Shape::capital;
}

/// Behind `Jr.` or `, Jr.` at `at`; else `at`.
std::uint32_t MentionFinder::suffix_end(std::uint32_t at) const {
  if (at < sentence_->end_token && is_generation(text(at))) return at + 1;
  if (at + 1 < sentence_->end_token && text(at) == "," && is_generation(text(at + 1))) return at + 2;
  return at;
}

/// In `District Judge Jane Roe` a name begins at the given name.
std::uint32_t MentionFinder::split_at_given_name(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t i = first + 1; i + 1 < end; ++i) {
    const bool joined = is_initial(i - 1) || is_particle(text(i - 1)) || text(i - 1) == "&" ||
                        is_place_prefix(text(i - 1)) || text(i + 1) == "&" || is_generation(text(i + 1));
    if (!joined && is_given_name(i) && !is_given_name(i - 1)) return i;
  }
  return end;
}

bool MentionFinder::is_name_word(std::uint32_t at) const {
  const Token& t = token(at);
  const std::string_view word = text(at);
  if (t.shape == Shape::lower) return facts(at).may_begin_name;
  if (t.shape != Shape::capital && t.shape != Shape::capitals) return false;
  if (word.starts_with('@')) return true;
  if (is_party_label(word) || (ends_in_lower_part(word) && !is_hyphened_name(at))) return false;
  if (word.ends_with('.') && t.shape == Shape::capital && !is_abbreviation_of_place(word)) return false;
  if (t.word != WordClass::other) {
    if (t.word == WordClass::time || style_ != SentenceStyle::running || is_generation(word)) return false;
    return is_given_name(at) && at + 1 < sentence_->end_token && token(at + 1).word == WordClass::other &&
           token(at + 1).shape == Shape::capital;
  }
  return style_ == SentenceStyle::running || has_name_evidence(at);
}

/// `Jun-jun`, `Jae-pil` or `Idrissi-de` with another capital beside it; the first word may be any (`Long-term`).
bool MentionFinder::is_hyphened_name(std::uint32_t at) const {
  if (is_first(at) || !has_small_name_part(text(at))) return false;
  if (token(at - 1).shape == Shape::capital && token(at - 1).word == WordClass::other) return true;
  return at + 1 < sentence_->end_token && (token(at + 1).shape == Shape::capital || is_particle(text(at + 1)));
}

/// Where capitals say nothing: is the word a name elsewhere, or at least no other word anywhere?
bool MentionFinder::has_name_evidence(std::uint32_t at) const {
  const std::string_view word = text(at);
  const std::uint32_t key = facts(at).key;
  if (evidence_.has(key, WordEvidence::kCapital)) return true;
  if (evidence_.has(key, WordEvidence::kLower)) return false;
  if (is_given_name(at)) return true;
  if (style_ != SentenceStyle::running) return is_before_surname(at);
  return token(at).word == WordClass::other && !looks_inflected(word);
}

/// "MINISTER TEVITA ROE SPEAKS" where others call Roe so: stands the word between a role and a name?
bool MentionFinder::is_before_surname(std::uint32_t at) const {
  if (at + 1 >= sentence_->end_token || document_->mentions.empty() || token(at).word != WordClass::other) return false;
  const Mention& before = document_->mentions.back();
  return before.end_token == at && (before.kind == Kind::role || before.kind == Kind::title) && facts(at + 1).plain &&
         evidence_.has(facts(at + 1).key, WordEvidence::kCapital);
}

bool MentionFinder::is_given_name(std::uint32_t at) const { return facts(at).given_name; }

bool MentionFinder::is_initial(std::uint32_t at) const {
  const std::string_view word = text(at);
  return word.size() == 2 && word[1] == '.' && is_upper(static_cast<unsigned char>(word[0]));
}

/// A person by one word, which may be the surname of somebody else.
bool MentionFinder::is_short_person(const Choice& choice, std::uint32_t first) const {
  return choice.is(Kind::person) && (choice.end == first + 1 || choice.entry->weak);
}

}  // namespace whosaid
