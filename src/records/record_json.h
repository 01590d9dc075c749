#pragma once
/// Records as JSON Lines, schema `whosaid/1`: 24 keys, always all, one type a key.

#include <string>

#include "records/record.h"

namespace whosaid {

/// Appends one line with its newline. Entities of `record.speakers` are rows of `lexicon`. Valid JSON for any text.
void append_json_record(std::string& out, const Record& record, const Lexicon& lexicon);

/// Appends the array of `pieces`, each with start, end and text.
void append_json_slices(std::string& out, const std::vector<Slice>& pieces);

}  // namespace whosaid
