#pragma once
/// Patterns over sketches: slots expanded, words given letters, compiled to RE2.
///
/// In a pattern blanks mean nothing, a letter stands for its kind (alphabet.h), 'word' for that word, {slot} for the
/// slot's pattern, and {content}, {cue}, {source}, {addressee}, {medium}, {cut} mark the parts; {source:name} is a
/// source in the form of the slot "name". Plain ( ) group and never capture. The rest is RE2.

#include <string>
#include <vector>

#include "document/span.h"
#include "rules/before_cue.h"
#include "rules/expression.h"
#include "rules/pattern_reader.h"

namespace whosaid {

/// Sets of letters by where they are met: what a pattern needs, or what a text with or without a cue has.
struct LetterNeeds {
  LetterSets::Bits whole;   ///< anywhere
  LetterSets::Bits before;  ///< up to the cue, and in the cue's focus letter
  LetterSets::Bits after;   ///< behind the cue
  LetterSets::Bits first;   ///< right behind the cue

  bool are_met_by(const LetterNeeds& text) const {
    if (((before & ~text.before) | (after & ~text.after)).any()) return false;  // most often
    return ((whole & ~text.whole) | (first & ~text.first)).none();
  }
};

/// A compiled pattern. A pattern with a cue consists of two expressions where it can, what ends with the focus letter
/// and what follows: they are cheaper than one, and rules share them. Its matches are those of the whole: no other
/// piece has the focus letter, so neither half depends on how the other matched. Safe from many threads.
class Pattern {
 public:
  /// Does the pattern match anywhere in `letters`? Replaces `captures` by the parts that took part, in the order of the
  /// text. `cue` is the piece that has the focus letter, or kNone.
  bool find(std::string_view letters, std::size_t cue, std::vector<Capture>& captures) const;
  /// The same for cue number `ordinal` of the sentence whose answers are in `before`.
  bool find(std::string_view letters, std::size_t cue, std::size_t ordinal, BeforeCue& before,
            std::vector<Capture>& captures) const;

  /// What every match holds.
  LetterNeeds needs() const;

  /// The focus letters (of V, G, U and F) that the pattern can be tried on; none when it needs no cue.
  const std::string& focus() const { return focus_; }

 private:
  friend class PatternCompiler;
  const Expression* before_ = nullptr;  ///< null: the pattern is one expression
  const Expression* after_ = nullptr;   ///< what follows the cue, or the whole
  std::string focus_;
};

/// Knows all slots and words; compiles patterns one after the other.
class PatternCompiler {
 public:
  /// Fails on a slot that is defined twice, on a ' without partner, and on too many words.
  static Result<PatternCompiler> make(std::vector<SlotText> slots, const std::vector<PlacedText>& patterns,
                                      const Lexicon& lexicon);

  /// Fails on unknown slots and letters. What it gives may be asked once finish() is done.
  Result<Pattern> compile(const PlacedText& pattern);

  /// Compiles what the patterns refer to; the table must live as long as they. Fails with everything that RE2 refuses.
  Result<ExpressionTable> finish();

  /// The words that patterns name, each with its letter.
  const Literals& literals() const { return reader_.names().literals; }

 private:
  explicit PatternCompiler(PatternNames names) : reader_(std::move(names)) {}

  PatternReader reader_;
  ExpressionTable expressions_;
};

}  // namespace whosaid
