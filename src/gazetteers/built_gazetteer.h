#pragma once
/// A built gazetteer: what the lists give, in one flat file that is read in a fraction of the time.
///
/// It holds the tables of the Lexicon and of the AliasIndex, which list texts they were made from (a digest) and which
/// version of the program made it. It is only a shortcut: whoever loads it has the digest of the lists as they are now,
/// and reads those when it does not fit. So a changed list is never overruled.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "gazetteers/gazetteer.h"

namespace whosaid {

/// The bytes of the file. `lists` is the list_digest() of what they were read from.
std::string packed_gazetteer(const Lexicon& lexicon, const AliasIndex& index, std::uint64_t lists);

/// Reads such bytes; the lexicon keeps them. Nothing when they were made of other lists or by another version, or when
/// they are damaged: whatever they are, no table refers to a row that is not there.
std::optional<Gazetteer> unpacked_gazetteer(std::shared_ptr<const std::string> bytes, std::uint64_t lists);

}  // namespace whosaid
