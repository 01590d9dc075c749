#pragma once
/// SHA-256 as FIPS 180-4 (August 2015) defines it, to name the very bytes of an input in documents.jsonl.

#include <string>
#include <string_view>

namespace whosaid {

/// The digest of `bytes` as 64 lower-case hex digits. Linear; allocates only the result.
std::string sha256(std::string_view bytes);

}  // namespace whosaid
