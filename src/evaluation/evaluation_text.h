#pragma once
/// An evaluation for people: tables of at most 100 columns.

#include <string>

#include "evaluation/evaluation.h"

namespace whosaid {

/// Quotations, attributions, parts, rules, outlets (when there are several), confidence.
std::string evaluation_text(const Evaluation& evaluation);

}  // namespace whosaid
