#pragma once
/// Turns a pattern as people write it into RE2's syntax.

#include <string>
#include <string_view>
#include <vector>

#include "rules/alphabet.h"
#include "rules/byte_set.h"
#include "rules/coded_pattern.h"
#include "rules/expression.h"
#include "rules/named_words.h"
#include "rules/rule_file.h"

namespace whosaid {

/// A pattern or a slot in RE2's syntax.
struct PatternText {
  CodedPattern text;
  std::vector<Part> parts;       ///< of its groups, in order
  std::string named;             ///< focus letters that it names
  std::string focus;             ///< those that its cue names
  std::size_t cue_end = 0;       ///< where `text` may be cut behind the focus letter; 0: nowhere
  std::size_t parts_before = 0;  ///< how many parts lie before that
};

/// What patterns refer to.
struct PatternNames {
  StringMap<SlotText> slots;
  Literals literals;                         ///< words that have a letter of their own
  std::array<std::string, 128> same_kind{};  ///< the letters of the words of a kind
};

/// Reads patterns. Each slot is read once.
class PatternReader {
 public:
  explicit PatternReader(PatternNames names);

  const PatternNames& names() const { return names_; }
  /// Of all patterns read so far.
  const PatternSets& sets() const { return sets_; }

  /// Fails on unknown slots and letters, circles, and brackets or quotes without partner.
  Result<PatternText> read(const PlacedText& pattern);

 private:
  /// Where the reader is: the text of the pattern or of a slot in it.
  struct Cursor {
    const PlacedText& where;
    std::size_t at = 0;
    int depth = 0;   // slots around
    int groups = 0;  // brackets around
    std::string_view rest() const { return std::string_view(where.text).substr(at); }
  };

  bool read_all(Cursor& in);
  const PatternText* read_slot(const Cursor& in, std::string_view name);
  bool read_name(Cursor& in);
  bool read_class(Cursor& in);
  bool read_word(Cursor& in, ByteSet& into);
  bool read_letter(Cursor& in, ByteSet& into);
  bool read_repetition(Cursor& in);
  void add(const ByteSet& letters);
  void note_cue_end(const Cursor& in, std::size_t cue_begin);
  bool ends_with_focus(std::u32string_view text) const;
  bool fail(const Cursor& in, std::string message);

  PatternNames names_;
  PatternSets sets_;
  StringMap<PatternText> slots_;  // those read so far
  PatternText out_;
  Errors errors_;
  bool alternatives_ = false;  // the pattern is A | B
};

}  // namespace whosaid
