#pragma once
/// mentions.jsonl: one line a named entity.

#include <string>

#include "document/document.h"
#include "records/block_set.h"
#include "records/offsets.h"

namespace whosaid {

/// Appends a line for every mention of a person, organization, country, title or role, and of a `name` that no list
/// knows (its id and name are null), in `blocks`: doc, start, end, text, type, id, name, block, quoted, offsets.
/// `offsets` must have been started with the document's text. Titles and roles have a name and no id.
void append_mention_lines(std::string& out, const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                          const OffsetMap& offsets);

}  // namespace whosaid
