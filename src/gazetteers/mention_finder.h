#pragma once
/// Decides which alias matches of a document are mentions, and finds the names that no list knows.

#include <span>
#include <vector>

#include "base/zeroed.h"
#include "document/document.h"
#include "gazetteers/alias_decision.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/alias_matches.h"
#include "gazetteers/sentence_style.h"
#include "gazetteers/word_evidence.h"
#include "gazetteers/word_facts.h"

namespace whosaid {

/// One worker's finder; reused from document to document. Everything it refers to must live longer.
///
/// From left to right the longest admissible alias wins. An alias is admissible by its kind and by the capitals of the
/// text (see mentions_stage.h); a weak one by a strong mention of its entity, which a first pass has found.
class MentionFinder {
 public:
  /// Keeps references to all three.
  MentionFinder(const Lexicon& lexicon, const AliasIndex& index, const KnownWords& words);

  /// Fills document.mentions.
  void run(Document& document);
  /// The same, and tells what became of every alias that stands in the text, in its order.
  std::vector<AliasDecision> explain(Document& document);

 private:
  /// What stands at a token: an alias of the gazetteers, up to a token.
  struct Choice {
    const AliasEntry* entry = nullptr;
    std::uint32_t end = 0;
    bool is(Kind kind) const { return entry != nullptr && entry->kind == kind; }
    bool is_entity() const { return entry != nullptr && entry->is_entity(); }
  };

  /// The strong mentions of an entity in the document.
  struct Naming {
    std::uint32_t first = 0, last = 0;  ///< token + 1 of the first, and of the last before the token being looked at
    std::uint32_t times = 0;
  };

  // mention_finder.cpp: passes over the document. `tell(first, choice, end)` is called before the words [first, end)
  // become what they are.
  template <class Tell>
  void find_mentions(Document& document, Tell tell);
  void look_at_sentences();
  void note_words();
  void find_strong_mentions();
  bool may_be_strong(std::uint32_t group) const;
  void note_strong(std::uint32_t entity, std::uint32_t first);
  template <class Tell>
  void scan(const Sentence& sentence, Tell tell);
  std::uint32_t next_start(std::uint32_t at);
  bool is_known_weak(std::uint32_t first, std::uint32_t end) const;
  void emit(const Choice& choice, std::uint32_t first, std::uint32_t end);
  void emit_inner(const Choice& choice, std::uint32_t first, std::uint32_t end);
  void emit_hyphened_countries(std::uint32_t token);
  const AliasEntry* country_named(std::string_view word) const;
  bool may_begin(const AliasEntry& inner, const AliasEntry& outer) const;
  void emit_name(std::uint32_t first, std::uint32_t end, bool weak);

  // alias_choice.cpp: which alias, if any. An alias is admissible when its fate is to win.
  Choice choose(std::uint32_t token, unsigned depth = 0) const;
  Fate fate_of(const AliasEntry& entry, const AliasMatch& match, unsigned depth) const;
  Fate fate_of_title(const AliasMatch& match, unsigned depth) const;
  Fate fate_of_role(const AliasMatch& match) const;
  Fate fate_of_pronoun(const AliasMatch& match) const;
  Fate fate_of_cue(const AliasMatch& match) const;
  Fate fate_of_entity(const AliasEntry& entry, const AliasMatch& match) const;
  Fate fate_of_weak(const AliasEntry& entry, const AliasMatch& match, Gender gender) const;
  AliasDecision decision(std::uint32_t first, const Choice& choice, std::uint32_t end) const;
  Fate fate_beside(const AliasEntry& entry, const AliasMatch& match, const Choice& choice, std::uint32_t end) const;
  bool has_capitals_of(const AliasEntry& entry, const AliasMatch& match) const;
  bool fits_initial(const AliasEntry& entry, char initial) const;
  const AliasEntry* resolve(const AliasEntry& list, const AliasMatch& match) const;
  bool is_likelier(std::uint32_t entity, std::uint32_t other) const;
  Gender title_gender_before(std::uint32_t token) const;
  bool begins_name(std::uint32_t token, unsigned depth) const;

  // name_runs.cpp: names that no list knows
  std::uint32_t name_end(std::uint32_t first) const;
  std::uint32_t extended_end(const Choice& choice, std::uint32_t first) const;
  std::uint32_t run_end(std::uint32_t first, std::uint32_t end) const;
  bool is_surname_of_run(const Choice& choice, std::uint32_t first, std::uint32_t at) const;
  std::uint32_t run_piece(std::uint32_t first, std::uint32_t at) const;
  std::uint32_t suffix_end(std::uint32_t at) const;
  std::uint32_t split_at_given_name(std::uint32_t first, std::uint32_t end) const;
  bool is_dutch_t(std::uint32_t at) const;
  bool is_hyphened_name(std::uint32_t at) const;
  bool is_name_word(std::uint32_t token) const;
  bool has_name_evidence(std::uint32_t token) const;
  bool is_before_surname(std::uint32_t token) const;
  bool is_given_name(std::uint32_t token) const;
  bool is_initial(std::uint32_t token) const;
  bool is_first(std::uint32_t token) const { return is_first_word(*document_, *sentence_, token); }
  bool is_short_person(const Choice& choice, std::uint32_t first) const;

  const Token& token(std::uint32_t i) const { return document_->tokens[i]; }
  const WordFacts& facts(std::uint32_t i) const { return facts_[token(i).number]; }
  std::string_view text(std::uint32_t i) const { return document_->slice(token(i).span); }
  std::string_view text(std::uint32_t first, std::uint32_t end) const {
    return document_->slice({token(first).span.begin, token(end - 1).span.end});
  }

  const Lexicon& lexicon_;
  const AliasIndex& index_;

  Document* document_ = nullptr;
  const Sentence* sentence_ = nullptr;
  SentenceStyle style_ = SentenceStyle::running;
  bool strong_only_ = false;  ///< the first pass: weak aliases do not count yet
  AliasMatches matches_;
  WordEvidence evidence_;
  std::vector<SentenceStyle> styles_;  ///< of each sentence
  FactTable facts_;
  // Tokens where a name that no list knows may begin, with kNone behind them, and where an alias may.
  std::vector<std::uint32_t> name_starts_, alias_starts_;
  std::size_t next_match_ = 0, next_name_ = 0;  ///< how far next_start() is in matches_ and name_starts_
  Zeroed<Naming> namings_;                      ///< of each entity
  std::vector<std::uint32_t> named_;            ///< entities that are named strongly
};

}  // namespace whosaid
