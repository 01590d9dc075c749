#pragma once
/// The words that decide whether a sentence ends: abbreviations, words that begin sentences, reporting verbs.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "document/lexicon.h"

namespace whosaid {

/// Built once from the gazetteers, then read-only. Keeps a reference to the lexicon, which must live longer.
class BreakWords {
 public:
  /// Reads all cues and words of `lexicon` once.
  explicit BreakWords(const Lexicon& lexicon);

  /// May a sentence end with `word`, which is written with its final dot? Nothing when it is no abbreviation. Of a
  /// compound (`R-Calif.`) the last part counts; initials with dots (`U.N.`) need not be listed.
  std::optional<bool> abbreviation(std::string_view word) const;

  /// Does `word`, in any case, often begin a sentence: the, he, in, but, after, it's?
  bool begins_sentence(std::string_view word) const;

  /// Is `word` a finite form of a verb that may stand beside a quotation: said, asks?
  bool is_reporting(std::string_view word) const;

 private:
  WordClass class_of(std::string_view word) const;

  using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;
  const Lexicon& lexicon_;
  StringSet pronouns_, reporting_;
};

/// Is `word` one capital letter and a dot?
bool is_initial(std::string_view word);

}  // namespace whosaid
