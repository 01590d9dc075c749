#pragma once
/// mentions.jsonl: one line a named entity.

#include <span>
#include <string>

#include "document/document.h"
#include "records/block_set.h"
#include "records/named_place.h"
#include "records/offsets.h"

namespace whosaid {

/// Appends a line for every place in `blocks`: doc, start, end, text, type, id, name, block, quoted, offsets. `places`
/// are those of `document`; `offsets` must have been started with its text.
void append_mention_lines(std::string& out, const Document& document, std::span<const NamedPlace> places,
                          const BlockSet& blocks, const OffsetMap& offsets);

}  // namespace whosaid
