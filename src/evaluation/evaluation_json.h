#pragma once
/// Evaluations as JSON, for programs and for later comparison.

#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace whosaid {

inline constexpr std::array<std::string_view, 6> kMistakeNames = {"quote-missed", "quote-false", "quote-wrong-source",
                                                                  "att-missed",   "att-false",   "att-wrong-source"};

inline std::string_view name_of(Mistake::Kind kind) { return kMistakeNames[static_cast<std::size_t>(kind)]; }

/// One object: `overall`, `publishers`, `interval95`, `rules`, `reliability`, the settings, and for each article its
/// mistakes as `[kind, begin, end]` in code points.
std::string evaluation_json(const Evaluation& evaluation, const EvaluatedArticles& articles);

/// A JSON line a mistake: `doc`, `kind`, `at` (code points), and the parts of gold and record that it is about.
std::string mistake_lines(const Evaluation& evaluation, const EvaluatedArticles& articles);

}  // namespace whosaid
