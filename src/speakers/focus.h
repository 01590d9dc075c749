#pragma once
/// Who is being talked about: the references of an article so far, and whom a pronoun at some place means.

#include <vector>

#include "speakers/cast.h"

namespace whosaid {

/// How strongly a reference keeps somebody in focus; the order is that of kWeights.
enum class Position : std::uint8_t { possessive, oblique, object, subject, source };

/// Where the article refers to a member outside quotations, by name, pronoun or role.
struct Reference {
  std::uint32_t member = 0;  ///< kNone: a person who is not named
  std::uint32_t sentence = 0;
  std::uint32_t block = 0;
  Position place = Position::object;
  bool heading = false;             ///< in a title or subheading
  Gender gender = Gender::unknown;  ///< of who is not named
  bool is_new = false;              ///< who is not named was not there before: "a voter", not "the Texan"
};

/// The references before a place, added in the order of the text.
class Focus {
 public:
  /// Forgets all: another document begins.
  void clear() { references_.clear(); }
  /// Adds a reference that is not before the last one.
  void add(const Reference& reference) { references_.push_back(reference); }

  /// The person whom "he" or "she" in `sentence` means, or kNone; seldom one of `others`, never `addressee`. Looks back
  /// a fixed number of references.
  std::uint32_t person(const Cast& cast, Gender gender, std::uint32_t sentence, std::uint32_t block,
                       const std::vector<std::uint32_t>& others = {}, std::uint32_t addressee = kNone) const;

  /// The organization or country that "it" means: subject or source not far before; kNone when there is none.
  std::uint32_t body(const Cast& cast, std::uint32_t sentence) const;

  const std::vector<Reference>& references() const { return references_; }

 private:
  std::vector<Reference> references_;
};

/// The place of mention `index` in its sentence, by what stands before it.
Position place_of(const Document& document, std::uint32_t index, std::uint32_t sentence_token);

}  // namespace whosaid
