#pragma once
/// What people found when they checked records by hand, a row a finding: the corrections file.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "document/span.h"

namespace whosaid {

/// The order is that of kCorrectionKindNames.
enum class CorrectionKind : std::uint8_t {
  right,          ///< the record, or without an id each one of the document, is as it should be
  wrong_speaker,  ///< somebody else says it, or nobody who is named
  not_a_quote,    ///< nobody says it
  missing,        ///< somebody says it, and there is no record
};
inline constexpr std::array<std::string_view, 4> kCorrectionKindNames = {"right", "wrong speaker", "not a quote",
                                                                         "missing"};

/// Somebody whom a correction names.
struct CorrectSpeaker {
  std::string name;              ///< or an id of the lists, as it stands
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities, once somebody has looked it up
};

/// One row.
struct Correction {
  std::string file;
  std::uint32_t line = 0;
  std::string doc;  ///< id of the document
  std::optional<std::uint64_t>
      id;  ///< of the record; nothing for what is missing, or when all of the document is meant
  CorrectionKind kind = CorrectionKind::right;
  bool tells_speaker = false;            ///< does it say who speaks?
  std::vector<CorrectSpeaker> speakers;  ///< none: `nobody`
  std::string source, cue, content;      ///< of what is missing, copied out of the article; parts joined by ` … `
};

/// What is wrong with a row.
Error error_of(const Correction& row, std::string message);

/// All rows of one or more files.
class CorrectionList {
 public:
  /// Adds the rows of `text`, the content of `file`. Columns: doc, id, correction, and where they are needed speaker
  /// (names joined by `; `, or `nobody`), source, cue, content; note is for people. Fails with every row that is
  /// malformed, and with those of a record that has one already.
  Result<void> add(const std::string& file, std::string text);
  /// The rows of the document, in their order.
  std::span<const Correction> of(std::string_view doc) const;
  std::span<const Correction> all() const { return rows_; }
  /// To fill in the entities.
  std::span<Correction> edit() { return rows_; }

 private:
  std::vector<Correction> rows_;  ///< by document
};

}  // namespace whosaid
