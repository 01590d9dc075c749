#pragma once
/// Regular expressions over the letters of sketches, each compiled once however many patterns share it.

#include <re2/re2.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/coded_pattern.h"
#include "rules/letter_program.h"
#include "rules/letter_sets.h"
#include "rules/required_bytes.h"
#include "rules/rule_file.h"

namespace whosaid {

enum class Part : std::uint8_t { content, cue, source, addressee, medium, cut };

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

/// An expression in RE2's syntax whose groups are parts. RE2 itself is needed for what LetterProgram
/// does not know, and tells what is wrong. Safe from many threads once it is compiled.
class Expression {
 public:
  static constexpr std::size_t kMostParts = 8;
  static constexpr std::size_t kMostLetters = 2000;  ///< longer texts never match

  /// `place` is where it was written first, for messages.
  Expression(std::uint32_t id, CodedPattern text, std::vector<Part> parts, Place place);

  /// `sets` are those of its text. Fails on what RE2 refuses. Nothing else may be asked before.
  Result<void> compile(const PatternSets& sets);

  /// Gives what it requires bits of `sets`.
  void number(LetterSets& sets);
  /// Every match holds a letter of each of these sets.
  const LetterSets::Bits& needed() const { return needed_; }
  /// Each text that matches begins with a letter of each of these sets; 0 stands for the end of the text.
  const LetterSets::Bits& needed_first() const { return needed_first_; }
  /// False only when it cannot match in `letters`. Cheap: ask this first.
  bool may_match(std::string_view letters) const { return required_.may_match(letters); }
  /// Does it match in letters[from, to), which it takes for the whole text? Adds the parts that took part to
  /// `captures`, as places in `letters`, in the order of the expression. Linear in the letters.
  bool find(std::string_view letters, std::size_t from, std::size_t to, std::vector<Capture>& captures) const;

  /// Its place in the table.
  std::uint32_t id() const { return id_; }

 private:
  bool find_by_re2(std::string_view letters, std::span<LetterProgram::Group> groups) const;

  std::uint32_t id_;
  CodedPattern text_;
  std::vector<Part> parts_;
  Place place_;
  RequiredBytes required_;
  LetterSets::Bits needed_, needed_first_;
  std::optional<LetterProgram> program_;
  std::unique_ptr<RE2> re_;  ///< null where there is a program
};

/// All expressions of a rule table. Their addresses stay, also when the table moves.
class ExpressionTable {
 public:
  /// The expression of this text with these parts, new or known.
  const Expression& add(CodedPattern text, std::vector<Part> parts, const Place& place);
  /// Compiles all, on two threads; `sets` are those of all texts. Fails with everything that RE2 refuses.
  Result<void> compile(const PatternSets& sets);
  /// What they require.
  const LetterSets& sets() const { return sets_; }
  std::size_t size() const { return all_.size(); }

 private:
  std::vector<std::unique_ptr<Expression>> all_;
  std::unordered_map<std::u32string, std::uint32_t> ids_;  ///< by text and parts
  LetterSets sets_;
};

}  // namespace whosaid
