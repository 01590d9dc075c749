#pragma once
/// Records as cells of a table file: CSV (commas, CRLF) and TSV (tabs, LF), both quoted as RFC 4180 says.
///
/// A text cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return would run as a formula in a spreadsheet,
/// so it gets one `'` in front. A text cell that begins with `'` gets one more, so that the way back is always the
/// same: take one leading `'` away. Lists (speakers, flags) are joined by "; "; what is not known is an empty cell.

#include <string>

#include "records/record.h"

namespace whosaid {

/// Cells parted by commas or by tabs.
enum class CellFormat : std::uint8_t { csv, tsv };

/// The first line: the names of the columns.
void append_cell_header(std::string& out, CellFormat format);

/// One line with its end. Entities of `record.speakers` are rows of `lexicon`.
void append_cell_record(std::string& out, const Record& record, const Lexicon& lexicon, CellFormat format);

/// One text cell, guarded and quoted as described above, without a separator.
void append_text_cell(std::string& out, std::string_view text, CellFormat format);

}  // namespace whosaid
