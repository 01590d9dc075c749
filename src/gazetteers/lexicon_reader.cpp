#include "gazetteers/lexicon_reader.h"

namespace whosaid {
Result<Lexicon> read_lexicon(const std::vector<std::filesystem::path>&) { return Lexicon{}; }
}  // namespace whosaid
