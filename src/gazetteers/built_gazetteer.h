#pragma once
/// A built gazetteer: what the lists give, in one flat file that is there in a fraction of the time, however many
/// names it has.
///
/// Words, cues, roles and the offices of people are read when it is loaded and are checked then. Aliases and entities
/// are used where they lie, so that a large file can be mapped and shared by processes; whatever stands there is
/// checked when it is asked for.

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/file_bytes.h"
#include "gazetteers/gazetteer.h"
#include "gazetteers/list_digest.h"

namespace whosaid {

/// Hands the bytes of the file piece by piece to `write`. Equal lists give equal bytes.
void pack_gazetteer(const Lexicon& lexicon, const AliasIndex& index, ListDigests lists,
                    const std::function<void(std::string_view)>& write);

/// How much of a file's lists must be as they are now.
enum class Fit : std::uint8_t {
  all,    ///< all of them: the file stands for texts that may have been edited
  first,  ///< those of the first folder: the file stands for itself
};

/// The gazetteer in such bytes, of which it keeps those it uses. Nothing when they were made of other lists or by
/// another version of the program, or when they are damaged in a way that shows so far.
std::optional<Gazetteer> unpacked_gazetteer(const FileBytes& file, ListDigests lists, Fit fit = Fit::all);

}  // namespace whosaid
