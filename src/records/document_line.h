#pragma once
/// One line of documents.jsonl: what came in and what became of it. Totals add up.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "document/document.h"

namespace whosaid {

/// What is known of an input besides its layers.
struct InputFacts {
  std::string_view id = {};
  std::string_view origin = {};                        ///< where it came from: a path, or file and line
  std::string_view title = {}, url = {}, outlet = {};  ///< empty: not known
  std::string_view bytes = {};                         ///< the input as read; meaningless unless `was_read`
  bool was_read = false;                               ///< false: sha256, bytes and codepoints are null
  std::optional<std::uint32_t> text_begin = {};        ///< where its text field begins; nothing: it is no field
  std::string_view encoding = {};                      ///< utf-8, utf-8-bom, utf-16le ...; empty: not known
  std::span<const std::string_view> warnings = {};     ///< codes: empty, mended
  std::string_view error = {};                         ///< one line; empty: none
  std::uint32_t records = 0;                           ///< records written
};

/// How many quotations met which end.
using VerdictCounts = std::array<std::uint32_t, kVerdictNames.size()>;
/// How many quotations have each verdict.
VerdictCounts count_verdicts(const Document& document);

/// Appends one line with its newline: id, origin, title, url, outlet, text_begin, sha256, bytes, codepoints, encoding,
/// published, blocks (a count a role, all roles), sentences, mentions, quotes (found, then a count a verdict; they add
/// up to found), records, warnings, error. `document` is null when the input has no text; its counts are then 0.
void append_document_line(std::string& out, const InputFacts& facts, const Document* document);

}  // namespace whosaid
