#pragma once
/// quotes: where does quoted text begin and end?

#include <memory>
#include <vector>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Which marks are looked for.
struct QuoteSettings {
  std::vector<MarkStyle> styles = {MarkStyle::straight,     MarkStyle::curly,      MarkStyle::single_straight,
                                   MarkStyle::single_curly, MarkStyle::guillemets, MarkStyle::low,
                                   MarkStyle::doubled};
};

/// Fills Document::quotes from text and blocks. Never fails on a document: unbalanced marks are mended a block at a
/// time.
std::unique_ptr<Stage> make_quotes_stage(const QuoteSettings& settings);

}  // namespace whosaid
