#pragma once
/// The cast of an article: everybody and everything it names, each with all mentions, full name, gender and roles.

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// A role that the article gives somebody: "Turkish Foreign Minister Hakan Fidan".
struct CastRole {
  std::string text;     ///< lower case: "foreign minister"
  std::string country;  ///< id, or empty
};

/// One person, organization or country of the article.
struct Member {
  std::string name;              ///< gazetteer name, or the longest form in the article
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities
  EntityType type = EntityType::person;
  Gender gender = Gender::unknown;
  std::vector<CastRole> roles;
};

/// Where the article names a member.
struct Appearance {
  std::uint32_t member = 0;
  std::uint32_t mention = 0;  ///< index into Document::mentions
};

/// Built anew for every document; keeps its buffers.
class Cast {
 public:
  /// Reads tokens, mentions and quotes. Linear in the mentions times the members of one surname.
  void build(const Document& document, const Lexicon& lexicon);

  const std::vector<Member>& members() const { return members_; }
  /// In the order of the text.
  const std::vector<Appearance>& appearances() const { return appearances_; }
  /// The member that mention `index` names, or kNone.
  std::uint32_t member_of(std::uint32_t index) const { return of_mention_[index]; }

 private:
  std::uint32_t add_entity(const Lexicon& lexicon, std::uint32_t row);
  std::uint32_t add_name(const Document& document, const Lexicon& lexicon, std::uint32_t mention);
  void add_roles(const Document& document, const Lexicon& lexicon, std::uint32_t mention);
  void add_role(const Document& document, const Lexicon& lexicon, std::uint32_t member, std::uint32_t role_mention);

  std::vector<Member> members_;
  std::vector<Appearance> appearances_;
  std::vector<std::uint32_t> of_mention_;
  StringMap<std::vector<std::uint32_t>> by_last_word_;
  StringMap<std::uint32_t> by_entity_;
};

/// Lower-case text of a title or role mention: "Foreign Minister" -> "foreign minister"; empty for other kinds.
std::string role_text(const Document& document, const Lexicon& lexicon, const Mention& mention);

/// Does the name read as an organization ("Reform Party", "Institute for ...")?
bool is_organization_name(std::string_view name);

}  // namespace whosaid
