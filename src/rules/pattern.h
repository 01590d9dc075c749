#pragma once
/// Patterns over sketches: slots expanded, words given letters, compiled to RE2.
///
/// In a pattern blanks mean nothing, a letter stands for its kind (alphabet.h), 'word' for that word, {slot} for the
/// slot's pattern, and {content}, {cue}, {source}, {addressee}, {cut} mark the parts; {source:name} is a source in the
/// form of the slot "name". Plain ( ) group and never capture. The rest is RE2.

#include <re2/re2.h>

#include <memory>
#include <vector>

#include "rules/required_bytes.h"
#include "rules/rule_file.h"
#include "rules/sketch.h"

namespace whosaid {

enum class Part : std::uint8_t { content, cue, source, addressee, cut };

/// Half-open range of pieces.
struct PieceRange {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

/// One captured part of a match.
struct Capture {
  Part part = Part::content;
  PieceRange range;
};

/// A compiled pattern. Matching is linear in the sketch and safe from many threads.
class Pattern {
 public:
  static constexpr std::size_t kMostParts = 8;

  /// Does the pattern match anywhere in `letters` from piece `from` on? Fills `captures` with the parts that took part,
  /// in the order of the text.
  bool find(std::string_view letters, std::size_t from, std::vector<Capture>& captures) const;

  /// The focus letter (V, G, U or F) that the pattern can be tried on; several, or none when it needs no cue.
  const std::string& focus() const { return focus_; }

 private:
  friend class PatternCompiler;
  std::unique_ptr<RE2> re_;
  RequiredBytes required_;
  std::vector<Part> parts_;
  std::string focus_;
};

/// Knows all slots and words; compiles patterns one after the other.
class PatternCompiler {
 public:
  /// Fails on a slot that is defined twice, unknown or circular, and on a word that could never be a letter of its own.
  static Result<PatternCompiler> make(std::vector<SlotText> slots, const std::vector<PlacedText>& patterns,
                                      const Lexicon& lexicon);

  /// Fails on an unknown slot or letter, or on what RE2 refuses.
  Result<Pattern> compile(const PlacedText& pattern) const;

  /// The words that patterns name, each with its letter.
  const Literals& literals() const { return literals_; }

 private:
  bool collect_literals(const PlacedText& pattern, const Lexicon& lexicon, Errors& errors);
  bool expand(const PlacedText& where, std::string_view text, int depth, std::string& out, Pattern& into,
              Errors& errors) const;
  bool expand_slot(const PlacedText& where, std::string_view name, std::size_t offset, int depth, std::string& out,
                   Pattern& into, Errors& errors) const;

  StringMap<SlotText> slots_;
  Literals literals_;
  std::string same_kind_[128];  ///< bytes of the literals that share a letter's kind
};

}  // namespace whosaid
