#pragma once
/// Lines of mentions.jsonl: what the text names, and where.

#include <span>
#include <string>

#include "records/named_mentions.h"
#include "records/offsets.h"

namespace whosaid {

/// Appends a line for every mention: doc, start, end, text, type, id, name, block, quoted, offsets. `offsets` must have
/// been started with the document's text.
void append_mention_lines(std::string& out, const Document& document, std::span<const NamedMention> mentions,
                          const OffsetMap& offsets);

}  // namespace whosaid
