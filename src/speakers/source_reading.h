#pragma once
/// What a source phrase is made of: which names, roles or pronouns are its heads.

#include <string>
#include <vector>

#include "speakers/cast.h"

namespace whosaid {

/// What the head of a source phrase is.
enum class HeadKind : std::uint8_t { other, person, body, role, pronoun };

/// One head of a source phrase: "Roe" and "his Turkish counterpart" in "Roe and his Turkish counterpart".
struct SourceHead {
  HeadKind kind = HeadKind::other;
  std::uint32_t member = kNone;             ///< of the cast, when it is named
  std::uint32_t mention = kNone;            ///< the head itself, when it is a mention
  std::uint32_t possessor = kNone;          ///< mention of "his" or "Roe's" before it
  CastRole role;                            ///< when the head is a role
  std::string noun;                         ///< when it is another noun, lower case: "fund"
  std::vector<std::string_view> countries;  ///< ids, of a plural role: "of Russia, Iran, and Turkey"
  bool plural = false;
  bool definite = false;   ///< "the minister", "his counterpart", not "a minister"
  bool bare = false;       ///< no determiner at all: "Ministers", "Transport minister"
  std::uint8_t count = 0;  ///< "both", "the two", "neither": 2, "the three": 3; else 0
  bool utterance = false;  ///< "the statement", nobody's by this phrase alone
  bool metonym = false;    ///< a country named by a capital or a palace
};

/// Takes the source span of an attribution apart and puts its heads into `heads` instead of what was there; none when
/// nothing stands there. `mention` is the first that is not before the source.
void read_source(const Document& document, const Knowledge& knowledge, const Cast& cast, Span source,
                 std::uint32_t mention, std::vector<SourceHead>& heads);

}  // namespace whosaid
