#pragma once
/// The corpus as specification: rows that a human wrote, with the rule that gives each, and the false records that we
/// know of. corpus/README.md describes the files.

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/pipeline.h"

namespace whosaid {

/// One row of a `*.expected.tsv`.
struct GoldenRow {
  std::string type, speaker;
  std::string rule;  ///< id of a rule; `-`: wanted but not found; `!id`: given by that rule but not wanted
  std::string source, cue, content;
  bool is_false() const { return rule.starts_with('!'); }
  bool is_found() const { return !is_false() && rule != "-"; }
  bool operator==(const GoldenRow&) const = default;
};
using GoldenRows = std::vector<GoldenRow>;

/// What the program gives, as a row with its rule, and where its content begins.
struct GivenRow {
  GoldenRow row;
  std::size_t begin = 0;
};

/// How many rows a human wants, how many of them came out, and how many records there were.
struct GoldenScore {
  std::size_t wanted = 0, found = 0, given = 0;
  std::size_t other_speaker = 0;  ///< not found, but a record has the same content and another speaker
  /// Of the found ones: rows whose other cells agree, too.
  std::size_t same_type = 0, same_source = 0, same_cue = 0;
  GoldenScore& operator+=(const GoldenScore& other);
  /// `293 wanted, 120 found (41.0 %); ...`
  std::string text() const;
};

/// The expected files of `corpus/`, sorted.
std::vector<std::filesystem::path> golden_files();

/// The article beside an expected file.
std::filesystem::path article_of(std::filesystem::path file);

/// Reads an expected file; a missing column `rule` reads as `-`. Fails with one line.
std::expected<GoldenRows, std::string> read_golden(const std::filesystem::path& file);
std::string golden_text(const GoldenRows& rows);

/// The parts that `content` is compared by: without white space and marks at their ends, one blank a gap.
std::vector<std::string> parts_of(std::string_view content);

/// `text` with one blank for each run of white space.
std::string one_blank_a_gap(std::string_view text);

/// Runs the article beside the expected `file`. Fails with one line.
std::expected<std::vector<GivenRow>, std::string> given_rows(const Pipeline& pipeline,
                                                             const std::filesystem::path& file, std::string& text);

/// `rows` as they should read today: the human's rows with the rule that gave each (the same parts of content, up to
/// white space and punctuation at their ends, and the same speaker) or `-`, and a `!` row for every other record. Cells
/// of the human stay untouched. Adds to `score`.
GoldenRows refreshed(const GoldenRows& rows, const std::vector<GivenRow>& given, std::string_view text,
                     GoldenScore& score);

/// What changed from `before` to `after`, for people; empty when nothing did.
std::string golden_difference(const GoldenRows& before, const GoldenRows& after);

}  // namespace whosaid
