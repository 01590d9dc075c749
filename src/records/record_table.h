#pragma once
/// Records for people at a terminal: speaker, cue, words, wrapped, a little colour.

#include <string>

#include "records/record.h"

namespace whosaid {

/// How the table looks.
struct TableLook {
  unsigned width = 100;  ///< of a line, in code points; less than 60 is taken as 60
  bool colour = false;   ///< ANSI colours
};

/// Appends a line that names the document; once before its records.
void append_table_document(std::string& out, std::string_view doc, const TableLook& look);

/// Appends one record: columns for speaker, cue and text, each wrapped, and the confidence in percent. A speaker that
/// is not known shows the source as written, or a dash. Control characters of the article come out as blanks, so that
/// no article can command a terminal.
void append_table_record(std::string& out, const Record& record, const TableLook& look);

}  // namespace whosaid
