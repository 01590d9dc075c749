#pragma once
/// XXH64 as "xxHash fast digest algorithm", version 0.1.1, section XXH64, defines it (doc/xxhash_spec.md of the xxHash
/// project): a fast 64-bit hash for ids. Not for secrets.

#include <cstdint>
#include <string_view>

namespace whosaid {

/// The same on every machine. Linear, no allocation.
std::uint64_t xxh64(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace whosaid
