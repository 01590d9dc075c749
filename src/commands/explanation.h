#pragma once
/// Why a document gave the records it gave, as text for people.

#include <string>

#include "document/stage.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// How an explanation looks.
struct ExplanationLook {
  unsigned width = 100;  ///< of a line, in code points
  bool colour = false;   ///< ANSI colours
  bool legend = false;   ///< say under each sketch what its letters mean
};

/// The sentences of block `block`; with kNone all sentences of the article that hold a quotation or an attribution.
/// Each with its sketch, the rules that matched, its records with the parts marked as in the examples of rules, who the
/// speaker is and how that was found, and its quotations without a record with the reason. `document` has been through
/// `pipeline`, which wrote `notes`. Empty when there is nothing to show.
std::string explanation(const Pipeline& pipeline, const Document& document, const Notes& notes, std::uint32_t block,
                        const ExplanationLook& look);

/// Why that quotation is no record, or whose it is.
std::string verdict_reason(const Document& document, std::size_t quote);

}  // namespace whosaid
