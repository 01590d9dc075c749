#pragma once
/// What a source phrase is made of: which name, role or pronoun is its head.

#include <string>
#include <vector>

#include "speakers/cast.h"

namespace whosaid {

enum class SourceHead : std::uint8_t { nothing, names, role, pronoun, organization, country, other };

/// A source phrase taken apart.
struct SourceReading {
  SourceHead head = SourceHead::nothing;
  std::vector<std::uint32_t> members;  ///< of the cast: the named heads, in order
  std::uint32_t mention = kNone;       ///< the role, pronoun or country mention that is the head
  std::string role;                    ///< lower case, when the head is a role
  std::vector<std::string> countries;  ///< ids that modify the role: "Russian", "of Russia, Iran, and Turkey"
  std::vector<std::uint32_t> orgs;     ///< members that modify the role: "State Department spokeswoman"
  bool plural = false;
  bool definite = false;  ///< "the minister", "his counterpart", not "a minister"
  bool metonym = false;   ///< the country is named by a capital or a palace
};

/// Takes the source span of an attribution apart. Buffers of `into` are reused.
void read_source(const Document& document, const Lexicon& lexicon, const Cast& cast, Span source, SourceReading& into);

}  // namespace whosaid
