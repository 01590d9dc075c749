#pragma once
/// Records as JSON Lines, schema `whosaid/1`: 24 keys, always all, one type a key.

#include <string>

#include "records/record.h"

namespace whosaid {

/// Appends one line with its newline. Entities of `record.speakers` are rows of `lexicon`. Valid JSON for any text.
void append_json_record(std::string& out, const Record& record, const Lexicon& lexicon);

}  // namespace whosaid
