#pragma once
/// Is a name that no list knows a person, an organization or a place? What the name and its neighbours say.

#include <string>
#include <string_view>

#include "document/document.h"
#include "speakers/given_names.h"

namespace whosaid {

/// Votes of one appearance or of all; they add up.
struct NameEvidence {
  int person = 0, body = 0, place = 0;
  NameEvidence& operator+=(const NameEvidence& o) {
    person += o.person, body += o.body, place += o.place;
    return *this;
  }
};

/// "Baek Ji-eun", "Seo Hana": is only the second of two words a given name, or has it two syllables, the second small?
bool has_family_first(const GivenNames& given_names, std::string_view name);

/// What the words of the name say: given name, initial, "Ministry", "& Sons", an acronym.
NameEvidence evidence_in_name(const GivenNames& given_names, std::string_view name);

/// What stands around mention `index`: a title or role before it, its age, an apposition, "who", "the", "in".
NameEvidence evidence_around(const Document& document, const Lexicon& lexicon, std::uint32_t index);

/// Does the name read as an organization ("Reform Party", "Institute for ...")?
bool is_organization_name(std::string_view name);

/// Is the word one that a body's name continues after: Ministry of, Center for, Court of?
bool is_body_word(std::string_view word);

/// The capitals that its words begin with: CNS of "Christian News Service".
std::string initials(std::string_view name);

}  // namespace whosaid
