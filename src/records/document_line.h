#pragma once
/// One line of documents.jsonl: what came in and what became of it. Totals add up.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "document/document.h"
#include "records/run_counts.h"

namespace whosaid {

/// What is known of an input besides its layers.
struct InputFacts {
  std::string_view id = {};
  std::string_view origin = {};                     ///< where it came from: a path, or file and line
  std::string_view title = {};                      ///< as the input says; empty: the article's own
  std::string_view url = {};                        ///< empty: not known
  std::string_view outlet = {};                     ///< who published it; empty: not known
  std::optional<std::uint32_t> text_begin = {};     ///< where its text field begins; nothing: it is no field
  std::string_view bytes = {};                      ///< the input as read; meaningless unless `was_read`
  bool was_read = false;                            ///< false: sha256, bytes and codepoints are null
  std::string_view encoding = {};                   ///< utf-8, utf-8-bom, utf-16le ...; empty: not known
  std::span<const std::string_view> warnings = {};  ///< codes: empty, mended
  std::string_view error = {};                      ///< one line; empty: none
  std::uint64_t records = 0;                        ///< records written
  std::uint64_t mentions = 0;                       ///< named mentions in the blocks that are wanted
};

/// How many quotations have each verdict.
VerdictCounts count_verdicts(const Document& document);
/// How many blocks have each role.
using BlockCounts = std::array<std::uint64_t, kBlockRoleNames.size()>;
BlockCounts count_blocks(const Document& document);
/// The code points of the text: 0 of an input without text, nothing when it could not be read as text.
std::optional<std::uint64_t> count_text(const InputFacts& facts, const Document* document);
/// What the input says, else the first block that is a title; empty: none. One line.
std::string_view shown_title(const InputFacts& facts, const Document* document);

/// Appends one line with its newline: id, origin, title, url, outlet, text_begin, sha256, bytes, codepoints, encoding,
/// published, blocks (a count a role, all roles), sentences, mentions, quotes (found, then a count a verdict; they add
/// up to found), records, warnings, error. `document` is null when the input has no text; its counts are then 0.
void append_document_line(std::string& out, const InputFacts& facts, const Document* document);

}  // namespace whosaid
