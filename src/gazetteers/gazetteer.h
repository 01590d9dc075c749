#pragma once
/// All that the lists give.

#include <memory>

#include "document/lexicon.h"
#include "gazetteers/alias_index.h"

namespace whosaid {

/// Built once while loading, then read-only.
struct Gazetteer {
  Lexicon lexicon;
  /// Of the lexicon's aliases; null when it is still to be made.
  std::shared_ptr<const AliasIndex> index;
};

}  // namespace whosaid
