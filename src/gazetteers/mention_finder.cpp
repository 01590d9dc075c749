#include "gazetteers/mention_finder.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "document/honorific.h"

namespace whosaid {
namespace {

bool begins_upper(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(next_code_point(word, at));
}

bool has_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_lower(next_code_point(word, at))) return true;
  }
  return false;
}

/// Is a body of this kind a part of its country's state?
bool is_of_state(std::string_view kind) {
  return kind == "ministry" || kind == "government" || kind == "agency" || kind == "legislature" || kind == "court" ||
         kind == "military";
}

}  // namespace

MentionFinder::MentionFinder(const Lexicon& lexicon, const AliasIndex& index, const KnownWords& words)
    : lexicon_(lexicon), index_(index), facts_(index, words), namings_(lexicon.entities.size()) {}

void MentionFinder::run(Document& document) {
  find_mentions(document, [](std::uint32_t, const Choice&, std::uint32_t) {});
}

std::vector<AliasDecision> MentionFinder::explain(Document& document) {
  std::vector<AliasDecision> decisions;
  find_mentions(document, [&](std::uint32_t first, const Choice& choice, std::uint32_t end) {
    AliasDecision told = decision(first, choice, end);
    if (!told.candidates.empty() || told.mention != kNone) decisions.push_back(std::move(told));
  });
  return decisions;
}

template <class Tell>
void MentionFinder::find_mentions(Document& document, Tell tell) {
  document_ = &document;
  document.mentions.reserve(document.tokens.size() / 6);
  look_at_sentences();
  matches_.find(document, index_, facts_, alias_starts_);
  find_strong_mentions();
  next_match_ = next_name_ = 0;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    style_ = styles_[i];
    scan(document.sentences[i], tell);
  }
  for (const std::uint32_t entity : named_) namings_[entity] = {};
  named_.clear();
}

void MentionFinder::look_at_sentences() {
  facts_.update(*document_->vocabulary);
  evidence_.reset(facts_.keys());
  note_words();
  styles_.clear();
  std::size_t next = 0;
  for (const Sentence& sentence : document_->sentences) {
    styles_.push_back(style_of(*document_, sentence, facts_, evidence_));
    for (; name_starts_[next] < sentence.end_token; ++next) {
      const std::uint32_t i = name_starts_[next];
      if (token(i).shape == Shape::lower || !facts(i).plain) continue;
      const bool is_name = styles_.back() == SentenceStyle::running
                               ? !is_first_word(*document_, sentence, i)
                               : i > sentence.first_token && is_honorific(text(i - 1));
      if (is_name) evidence_.add(facts(i).key, WordEvidence::kCapital);
    }
  }
}

/// Tokens from asking for what a later word tells to needing it.
constexpr std::size_t kAhead = 12;

/// Notes words in small letters, and where names and aliases may begin. Without branches, since nothing foretells what
/// the next word is.
void MentionFinder::note_words() {
  const std::span<const Token> tokens = document_->tokens;
  const std::string_view text = document_->text;
  name_starts_.resize(tokens.size());
  alias_starts_.resize(tokens.size());
  std::uint32_t *name = name_starts_.data(), *alias = alias_starts_.data();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    __builtin_prefetch(&facts_[tokens[std::min<std::size_t>(i + kAhead, tokens.size() - 1)].number]);
    const WordFacts facts = facts_[tokens[i].number];
    evidence_.add_if(facts.plain_lower != 0, facts.key, WordEvidence::kLower);
    *name = *alias = i;
    name += facts.may_begin_name;
    const Span next = tokens[std::min<std::size_t>(i + 1, tokens.size() - 1)].span;
    const bool goes_on = facts.may_go_on(tokens[i].span.end == next.begin, text[next.begin]);
    alias += facts.may_match | (goes_on ? 1U : 0U);
  }
  name_starts_.resize(static_cast<std::size_t>(name - name_starts_.data()));
  name_starts_.push_back(kNone);
  alias_starts_.resize(static_cast<std::size_t>(alias - alias_starts_.data()));
}

void MentionFinder::find_strong_mentions() {
  strong_only_ = true;
  const std::span<const AliasMatch> matches = matches_.all();
  std::size_t s = 0;
  for (std::size_t m = 0; m < matches.size();) {
    if (!may_be_strong(matches[m].group)) {
      ++m;
      continue;
    }
    const std::uint32_t i = matches[m].first;
    while (document_->sentences[s].end_token <= i) ++s;
    sentence_ = &document_->sentences[s];
    style_ = styles_[s];
    const Choice choice = choose(i);
    const bool other_given_name = is_short_person(choice, i) && i > sentence_->first_token && is_given_name(i - 1) &&
                                  choose(i - 1).entry == nullptr;
    if (choice.is_entity() && !other_given_name) note_strong(choice.entry->row, i);
    const std::uint32_t next = choice.is_entity() || choice.is(Kind::blocked) ? choice.end : i + 1;
    while (m < matches.size() && matches[m].first < next) ++m;
  }
  strong_only_ = false;
}

/// Is one of the group strong, or a blocked phrase? These stand first.
bool MentionFinder::may_be_strong(std::uint32_t group) const {
  const AliasEntry& first = index_.group(group).front();
  return first.kind == Kind::blocked || (first.is_entity() && !first.weak);
}

void MentionFinder::note_strong(std::uint32_t entity, std::uint32_t first) {
  Naming& naming = namings_[entity];
  if (naming.first == 0) {
    naming.first = first + 1;
    named_.push_back(entity);
  }
  ++naming.times;
}

template <class Tell>
void MentionFinder::scan(const Sentence& sentence, Tell tell) {
  sentence_ = &sentence;
  for (std::uint32_t i = next_start(sentence.first_token); i < sentence.end_token; i = next_start(i)) {
    const Choice choice = choose(i);
    const std::uint32_t end = choice.is_entity()        ? extended_end(choice, i)
                              : choice.entry != nullptr ? choice.end
                                                        : name_end(i);
    tell(i, choice, end);
    if (choice.entry == nullptr) {
      if (end > i) emit_name(i, end, is_known_weak(i, end));
      if (end == i + 1) emit_hyphened_countries(i);
    } else if (end > choice.end) {
      emit_name(i, end, false);
    } else if (!choice.is(Kind::blocked)) {
      emit(choice, i, end);
    }
    i = std::max(end, i + 1);
  }
}

/// The first token from `at` where a match or a name may begin. `at` does not decrease from call to call.
std::uint32_t MentionFinder::next_start(std::uint32_t at) {
  const AliasMatch* match = matches_.all().data() + next_match_;
  const std::uint32_t* name = name_starts_.data() + next_name_;
  while (match->first < at) ++match, ++next_match_;
  while (*name < at) ++name, ++next_name_;
  return std::min(match->first, *name);
}

bool MentionFinder::is_known_weak(std::uint32_t first, std::uint32_t end) const {
  return std::ranges::any_of(matches_.at(first), [&](const AliasMatch& match) {
    return match.end == end &&
           std::ranges::any_of(index_.group(match.group), [](const AliasEntry& entry) { return entry.weak != 0; });
  });
}

void MentionFinder::emit(const Choice& choice, std::uint32_t first, std::uint32_t end) {
  const AliasEntry& entry = *choice.entry;
  document_->mentions.push_back({.span = {token(first).span.begin, token(end - 1).span.end},
                                 .kind = entry.kind,
                                 .form = entry.form,
                                 .weak = entry.weak != 0,
                                 .row = entry.row,
                                 .first_token = first,
                                 .end_token = end});
  if (entry.is_entity() && !entry.weak) namings_[entry.row].last = first + 1;
  if (entry.kind != Kind::person && entry.kind != Kind::cue && entry.kind != Kind::pronoun) {
    emit_inner(choice, first, end);
  }
}

/// The country or the body whose name begins a mention, which is not the mention itself.
void MentionFinder::emit_inner(const Choice& choice, std::uint32_t first, std::uint32_t end) {
  for (const AliasMatch& match : matches_.at(first)) {
    if (match.end > end) continue;
    for (const AliasEntry& entry : index_.group(match.group)) {
      const AliasEntry* inner = entry.weak ? resolve(entry, match) : &entry;
      if (inner == nullptr || !may_begin(*inner, *choice.entry) || fate_of_entity(*inner, match) != Fate::won) continue;
      document_->inner_mentions.push_back({.span = {token(first).span.begin, token(match.end - 1).span.end},
                                           .kind = inner->kind,
                                           .form = inner->form,
                                           .weak = inner->weak != 0,
                                           .row = inner->row,
                                           .first_token = first,
                                           .end_token = match.end});
      return;
    }
  }
}

/// Turkish and Italian in "the Turkish-Italian plan".
void MentionFinder::emit_hyphened_countries(std::uint32_t i) {
  const std::string_view word = text(i);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return;
  const std::array<const AliasEntry*, 2> countries = {country_named(word.substr(0, hyphen)),
                                                      country_named(word.substr(hyphen + 1))};
  if (countries[0] == nullptr || countries[1] == nullptr) return;
  const Span whole = token(i).span;
  const auto middle = static_cast<std::uint32_t>(whole.begin + hyphen);
  const std::array<Span, 2> spans = {Span{whole.begin, middle}, Span{middle + 1, whole.end}};
  for (std::size_t side = 0; side < 2; ++side) {
    document_->inner_mentions.push_back({.span = spans[side],
                                         .kind = countries[side]->kind,
                                         .form = countries[side]->form,
                                         .row = countries[side]->row,
                                         .first_token = i,
                                         .end_token = i + 1});
  }
}

/// The country of which `word`, with its capital letter, is a strong name or adjective; null when there is none.
const AliasEntry* MentionFinder::country_named(std::string_view word) const {
  const std::uint32_t group = index_.group_of(word);
  if (group == kNone || !begins_upper(word)) return nullptr;
  const AliasEntry& first = index_.group(group).front();
  return first.kind == Kind::country && !first.weak && (!first.as_written || !has_lower(word)) ? &first : nullptr;
}

/// Turkish may begin the Turkish Foreign Ministry, not Turkish Airlines; Republican may begin a Republican senator, and
/// European Commission its president.
bool MentionFinder::may_begin(const AliasEntry& inner, const AliasEntry& outer) const {
  if (inner.kind != Kind::country && inner.kind != Kind::organization) return false;
  if (outer.kind == Kind::role || outer.kind == Kind::title) return true;
  if (inner.kind != Kind::country || static_cast<NameForm>(inner.form) != NameForm::adjective) return false;
  if (outer.kind != Kind::organization) return false;
  const Entity& body = lexicon_.entities[outer.row];
  return is_of_state(body.kind) && body.country == lexicon_.entities[inner.row].id;
}

void MentionFinder::emit_name(std::uint32_t first, std::uint32_t end, bool weak) {
  document_->mentions.push_back({.span = {token(first).span.begin, token(end - 1).span.end},
                                 .kind = Kind::name,
                                 .form = 0,
                                 .weak = weak,
                                 .row = kNone,
                                 .first_token = first,
                                 .end_token = end});
}

}  // namespace whosaid
