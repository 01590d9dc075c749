#pragma once
/// Where aliases stand in the tokens of a document, before anything is decided.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/word_facts.h"

namespace whosaid {

/// A group of aliases that is spelled by the tokens [first, end).
struct AliasMatch {
  std::uint32_t first = 0, end = 0;
  std::uint32_t group = 0;  ///< of the AliasIndex
  char initial = 0;         ///< a middle initial that was passed over (Donald J. Trump), or 0
};

/// All matches of a document, found in one walk. Linear: a walk from a token ends where no alias goes on.
class AliasMatches {
 public:
  /// Walks from the tokens `starts`, which are all whose WordFacts say that one may match or go on. A match lies inside
  /// one sentence and on whole tokens. White space of any length counts as one blank; up to three initials behind the
  /// first token may be passed over. `facts` holds what is known of the words.
  void find(const Document& document, const AliasIndex& index, const FactTable& facts,
            std::span<const std::uint32_t> starts);

  /// All matches by their first token, and the longest first. Behind them one at the token kNone can be read.
  std::span<const AliasMatch> all() const { return {matches_.data(), matches_.size() - 1}; }
  /// The matches that begin at a token.
  std::span<const AliasMatch> at(std::uint32_t token) const {
    if (begins_[token] == 0) return {};
    const AliasMatch* const begin = matches_.data() + begins_[token] - 1;
    const AliasMatch* end = begin + 1;
    while (end->first == token) ++end;
    return {begin, end};
  }

 private:
  void walk_from(std::uint32_t first, std::uint32_t end, const WordFacts& facts);
  void walk_on(std::uint32_t first, std::uint32_t end, const WordFacts& facts);
  void walk_over_initials(std::uint32_t first, std::uint32_t end, Automaton::State blank);
  void note(std::uint32_t first, std::uint32_t end, std::uint32_t group, char initial);
  void prefetch_groups() const;
  void ask_ahead(std::span<const std::uint32_t> starts, const FactTable& facts) const;
  void walk(std::uint32_t first, std::uint32_t token, std::uint32_t end, Automaton::State state, char initial);
  Automaton::State read_token(std::uint32_t token, Automaton::State state) const;
  bool is_initial(std::uint32_t token) const;
  bool touches_next(std::uint32_t token) const;

  const Document* document_ = nullptr;
  const AliasIndex* index_ = nullptr;
  const Automaton* automaton_ = nullptr;  ///< the one being walked
  std::vector<AliasMatch> matches_;       ///< and one more at kNone, so that nobody need look for the end
  std::vector<std::uint32_t> begins_;     ///< for each token: 1 + its first match, or 0
};

}  // namespace whosaid
