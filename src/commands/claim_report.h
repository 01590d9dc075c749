#pragma once
/// What became of claims, for people and for programs.

#include <string>

#include "commands/claim_check.h"

namespace whosaid {

/// One JSON line with its newline: id, quote, speaker, holds, wording, standing, speaker_answer and, when it was found,
/// document, start, end, text, quotation, found_speaker, source, quoted_as, likeness, documents, changes, context.
void append_claim_json(std::string& out, const Claim& claim, const Finding& finding);

/// A paragraph for people; control characters of articles and claims come out as blanks.
class LabelledLines;
void add_claim(LabelledLines& lines, const Claim& claim, const Finding& finding);

}  // namespace whosaid
