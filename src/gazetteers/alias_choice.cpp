/// MentionFinder: which alias of the gazetteers stands at a token, if any.

#include <algorithm>

#include "base/unicode.h"
#include "gazetteers/mention_finder.h"

namespace whosaid {
namespace {

/// How far a title looks ahead over other titles for the name it belongs to.
constexpr unsigned kMostTitles = 3;

/// Of a weak name that thousands may have, so many are told beside the one that won.
constexpr std::size_t kMostTold = 20;

/// A text that names more than these, of a family of more than these, is a directory: there a family name is nobody's.
constexpr std::size_t kMostNamesakes = 500;

bool begins_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c)) return is_upper(c);
  }
  return false;
}

bool has_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_upper(next_code_point(text, at))) return true;
  }
  return false;
}

bool has_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_lower(next_code_point(text, at))) return true;
  }
  return false;
}

/// The letter of a middle initial in a full name (W in "George W. Bush"), or 0.
char initial_in(std::string_view name) {
  for (std::size_t at = name.find(". "); at != std::string_view::npos; at = name.find(". ", at + 1)) {
    if (at >= 2 && name[at - 2] == ' ') return name[at - 1];
  }
  return 0;
}

}  // namespace

MentionFinder::Choice MentionFinder::choose(std::uint32_t token, unsigned depth) const {
  for (const AliasMatch& match : matches_.at(token)) {
    for (const AliasEntry& entry : index_.group(match.group)) {
      if (entry.weak) {
        if (strong_only_) continue;
        if (const AliasEntry* found = resolve(entry, match); found != nullptr) return {found, match.end};
      } else if (fate_of(entry, match, depth) == Fate::won) {
        return {&entry, match.end};
      }
    }
  }
  return {};
}

Fate MentionFinder::fate_of(const AliasEntry& entry, const AliasMatch& match, unsigned depth) const {
  if (entry.is_entity()) return fate_of_entity(entry, match);
  if (match.initial != 0) return Fate::other_initial;
  switch (entry.kind) {
    case Kind::title:
      return fate_of_title(match, depth);
    case Kind::role:
      return fate_of_role(match);
    case Kind::pronoun:
      return fate_of_pronoun(match);
    case Kind::cue:
      return fate_of_cue(match);
    default:
      if (has_capitals_of(entry, match) || (entry.begins_lower && !entry.as_written)) return Fate::won;
      return entry.as_written ? Fate::no_capitals : Fate::small_letters;
  }
}

Fate MentionFinder::fate_of_entity(const AliasEntry& entry, const AliasMatch& match) const {
  if (match.initial != 0 && (entry.kind != Kind::person || !fits_initial(entry, match.initial))) {
    return Fate::other_initial;
  }
  if (entry.exact && !index_.is_spelled(entry, text(match.first, match.end))) return Fate::other_spelling;
  if (!has_capitals_of(entry, match)) return entry.as_written ? Fate::no_capitals : Fate::small_letters;
  const Token& t = token(match.first);
  // FICO inside a sentence is no person.
  if (entry.kind == Kind::person && t.shape == Shape::capitals && match.end == match.first + 1 && !entry.as_written &&
      !entry.any_case && !entry.exact && style_ == SentenceStyle::running && match.first > sentence_->first_token) {
    return Fate::acronym_inside;
  }
  if (match.end > match.first + 1 || t.word == WordClass::other) {
    // In all capitals US and WHO may be words: then the other reading of the group is safer.
    const bool doubtful =
        style_ == SentenceStyle::capitals && entry.as_written && match.end == match.first + 1 &&
        std::ranges::any_of(index_.group(match.group), [](const AliasEntry& e) { return e.kind == Kind::pronoun; });
    return doubtful ? Fate::pronoun_in_capitals : Fate::won;
  }
  if (t.word != WordClass::time) return Fate::won;
  // "May said", but not "in May", "May 5" or "last May".
  const bool after_word = match.first > sentence_->first_token && token(match.first - 1).word != WordClass::other &&
                          token(match.first - 1).word != WordClass::that;
  const bool before_number = match.end < sentence_->end_token && token(match.end).shape == Shape::number;
  return after_word || before_number ? Fate::calendar_word : Fate::won;
}

bool MentionFinder::has_capitals_of(const AliasEntry& entry, const AliasMatch& match) const {
  if (entry.any_case || entry.exact) return true;
  const std::string_view words = text(match.first, match.end);
  if (entry.as_written) return !has_lower(words);
  if (entry.begins_lower) return has_upper(words);
  return begins_upper(words);
}

bool MentionFinder::fits_initial(const AliasEntry& entry, char initial) const {
  const char own = initial_in(lexicon_.entities[entry.row].name);
  return own == 0 || own == initial;
}

Fate MentionFinder::fate_of_title(const AliasMatch& match, unsigned depth) const {
  if (strong_only_) return Fate::not_yet;
  if (!begins_upper(text(match.first, match.end))) return Fate::small_letters;
  const bool is_title = match.end < sentence_->end_token && depth < kMostTitles && begins_name(match.end, depth + 1);
  return is_title ? Fate::won : Fate::no_name_behind;
}

bool MentionFinder::begins_name(std::uint32_t at, unsigned depth) const {
  const Choice choice = choose(at, depth);
  if (choice.entry != nullptr) return choice.is_entity() || choice.is(Kind::title);
  if (is_initial(at)) return true;
  if (is_particle(text(at)) && at + 1 < sentence_->end_token) return is_name_word(at + 1);
  return is_name_word(at);
}

/// A given name before a surname is no role: Dean Baker.
Fate MentionFinder::fate_of_role(const AliasMatch& match) const {
  if (strong_only_) return Fate::not_yet;
  const std::uint32_t next = match.end;
  if (!is_given_name(match.first) || next > match.first + 1 || next >= sentence_->end_token) return Fate::won;
  if (token(match.first).shape != Shape::capital || style_ != SentenceStyle::running) return Fate::won;
  const bool is_name =
      token(next).word == WordClass::other && token(next).shape == Shape::capital && !is_given_name(next);
  return is_name ? Fate::given_name : Fate::won;
}

Fate MentionFinder::fate_of_pronoun(const AliasMatch& match) const {
  if (strong_only_) return Fate::not_yet;
  const bool may_be = style_ == SentenceStyle::capitals || token(match.first).shape != Shape::capitals;
  return may_be ? Fate::won : Fate::acronym;
}

/// A cue with a capital letter inside a sentence is part of a name (the State Department); so is a given name before
/// another capital (Mark Warner).
Fate MentionFinder::fate_of_cue(const AliasMatch& match) const {
  if (strong_only_) return Fate::not_yet;
  const Token& t = token(match.first);
  if (t.shape == Shape::lower || match.end > match.first + 1 || style_ != SentenceStyle::running) return Fate::won;
  if (!is_first(match.first)) return Fate::capital_inside;
  const bool before_capital = match.end < sentence_->end_token && token(match.end).word == WordClass::other &&
                              (token(match.end).shape == Shape::capital || token(match.end).shape == Shape::capitals);
  return before_capital && is_given_name(match.first) ? Fate::given_name : Fate::won;
}

/// The entity that a weak alias stands for: one that the document names strongly at least twice as often as each other,
/// else the one named last before, else the one named first behind.
const AliasEntry* MentionFinder::resolve(const AliasEntry& list, const AliasMatch& match) const {
  const std::span<const AliasEntry> weak = index_.weak(list);
  if (std::min(weak.size(), named_.size()) > kMostNamesakes) return nullptr;
  const AliasEntry* best = nullptr;
  const Gender gender = title_gender_before(match.first);
  const auto consider = [&](const AliasEntry& entry) {
    if (fate_of_weak(entry, match, gender) != Fate::won) return;
    if (best == nullptr || is_likelier(entry.row, best->row)) best = &entry;
  };
  if (weak.size() <= named_.size()) {
    for (const AliasEntry& entry : weak) {
      if (index_.refers_well(entry)) consider(entry);
    }
    return best;
  }
  for (const std::uint32_t entity : named_) {  // thousands may share a family name
    for (const AliasEntry& entry : std::ranges::equal_range(weak, entity, {}, &AliasEntry::row)) {
      if (index_.refers_well(entry)) consider(entry);
    }
  }
  return best;
}

Fate MentionFinder::fate_of_weak(const AliasEntry& entry, const AliasMatch& match, Gender gender) const {
  if (namings_[entry.row].first == 0) return Fate::no_strong_mention;
  if (const Fate fate = fate_of_entity(entry, match); fate != Fate::won) return fate;
  const Gender own = lexicon_.entities[entry.row].gender;
  const bool fits = gender == Gender::unknown || own == Gender::unknown || own == gender;
  return fits ? Fate::won : Fate::other_gender;
}

bool MentionFinder::is_likelier(std::uint32_t entity, std::uint32_t other) const {
  const Naming &own = namings_[entity], &others = namings_[other];
  if (own.times >= 2 * others.times || others.times >= 2 * own.times) return own.times > others.times;
  return own.last != others.last ? own.last > others.last : own.first < others.first;
}

Gender MentionFinder::title_gender_before(std::uint32_t at) const {
  if (document_->mentions.empty()) return Gender::unknown;
  const Mention& last = document_->mentions.back();
  if (last.kind != Kind::title || last.end_token != at) return Gender::unknown;
  return lexicon_.titles[last.row].gender;
}

/// What is told of the words [first, end), which become `choice`, a name that no list knows, or (end == first) nothing.
AliasDecision MentionFinder::decision(std::uint32_t first, const Choice& choice, std::uint32_t end) const {
  AliasDecision told;
  const std::uint32_t behind = std::max(end, first + 1);
  for (std::uint32_t at = first; at < behind; ++at) {
    for (const AliasMatch& match : matches_.at(at)) {
      const auto tell = [&](const AliasEntry& entry) {
        told.candidates.push_back({.span = {token(at).span.begin, token(match.end - 1).span.end},
                                   .group = match.group,
                                   .entry = entry,
                                   .fate = at == first                ? fate_beside(entry, match, choice, end)
                                           : choice.is(Kind::blocked) ? Fate::blocked
                                                                      : Fate::inside});
      };
      for (const AliasEntry& entry : index_.group(match.group)) {
        if (!entry.weak) {
          tell(entry);
          continue;
        }
        std::size_t left = kMostTold;
        for (const AliasEntry& weak : index_.weak(entry)) {
          if (left == 0 && &weak != choice.entry) continue;
          if (index_.refers_well(weak)) tell(weak);
          if (left > 0) --left;
        }
      }
    }
  }
  told.span = {token(first).span.begin, token(behind - 1).span.end};
  if (end == first && !told.candidates.empty()) told.span.end = told.candidates.front().span.end;
  const bool is_mention = end > first && !(choice.is(Kind::blocked) && end == choice.end);
  if (is_mention) told.mention = static_cast<std::uint32_t>(document_->mentions.size());
  return told;
}

/// What became of an alias at the first of the words [match.first, end), which became `choice` or a longer name.
Fate MentionFinder::fate_beside(const AliasEntry& entry, const AliasMatch& match, const Choice& choice,
                                std::uint32_t end) const {
  const Fate own = entry.weak ? fate_of_weak(entry, match, title_gender_before(match.first)) : fate_of(entry, match, 0);
  if (own != Fate::won) return own;
  if (&entry == choice.entry && match.end == choice.end) return end > choice.end ? Fate::in_longer_name : Fate::won;
  if (choice.is(Kind::blocked)) return Fate::blocked;
  if (match.end < choice.end) return Fate::shorter;
  return entry.weak && choice.entry->weak ? Fate::less_likely : Fate::outranked;
}

}  // namespace whosaid
