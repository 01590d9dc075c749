#pragma once
/// The cast of an article: everybody and everything it names, each with all mentions, full name, gender and roles.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/zeroed.h"
#include "document/document.h"
#include "speakers/cast_index.h"
#include "speakers/knowledge.h"
#include "speakers/name_evidence.h"

namespace whosaid {

/// The words with a capital around a role, as places in the article: most are never compared.
struct RoleModifiers {
  std::string_view party;                    ///< that roles.tsv has inside the role, plain; or empty
  std::uint32_t before = 0, before_end = 0;  ///< tokens, possessive endings among them
  std::uint32_t behind = 0, behind_end = 0;  ///< tokens
  bool empty = true;                         ///< there is none
};

/// A role that the article gives somebody: "Turkish Foreign Minister Hakan Fidan". Texts are views into the gazetteers,
/// the article or its arena.
struct CastRole {
  std::string_view text;     ///< as plain_role gives it: "foreign minister"
  std::string_view shown;    ///< as the article writes it
  std::string_view country;  ///< id, or empty
  RoleModifiers modifiers;   ///< "Indiana", "Republican"
};

/// One person, organization or country of the article.
struct Member {
  std::string_view name;         ///< gazetteer name, or the longest form in the article; lives as long as the document
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities
  EntityType type = EntityType::person;
  bool certain = false;  ///< known, or the article shows what it is; else `type` is a guess
  Gender gender = Gender::unknown;
  NameEvidence evidence;
  std::uint32_t times = 0;       ///< mentions
  std::uint32_t full_times = 0;  ///< mentions by more than one word; in the title they count three times
  std::vector<CastRole> roles;
};

/// Built anew for every document; keeps its buffers.
class Cast {
 public:
  /// Reads tokens, mentions and attributions. Linear in the mentions times the members of one surname, of which no
  /// more than kMostNamesakes are kept.
  void build(const Document& document, const Knowledge& knowledge);

  /// In the order in which they were found; valid until build() is called again.
  const std::vector<Member>& members() const { return members_; }
  /// The member that mention `index` names, or kNone.
  std::uint32_t member_of(std::uint32_t index) const { return of_mention_[index]; }
  /// Where the name that begins at mention `index` ends: behind "of Flight Attendants" too.
  std::uint32_t end_token(std::uint32_t index) const { return end_token_[index]; }
  /// Where the name stands that mention `index` begins or ends: with "of Port Workers" behind, "Cane Growers'" before.
  Span span_of(std::uint32_t index) const;
  /// A role of somebody that the capitals stand for: CM, chief minister; or null.
  const CastRole* abbreviated(std::string_view capitals) const;
  /// The persons and bodies whose roles or offices have that last word (see append_role_keys); nobody when more than
  /// kMostHolders have it, since such a role tells nobody apart.
  MembersByWord::Members holders(std::string_view role_key) const;

 private:
  // cast.cpp: who is who
  void list_namings();
  void add_full_names();
  void add_entity(std::uint32_t mention);
  void add_full_name(std::uint32_t mention);
  void index_middle_words(std::uint32_t member);
  NameEvidence evidence_in(std::string_view name) const;
  std::uint32_t new_member(Member member, ShortWord last);
  void settle_types();
  bool is_relative(const Member& member) const;
  bool is_family_first(const Member& member) const;
  void note(std::uint32_t mention, std::uint32_t member);
  void mark_sources();

  // cast_short_names.cpp: whom short names mean
  void add_short_names();
  void add_short_name(std::uint32_t mention);
  void note_surname(std::uint32_t mention, ShortWord surname);
  std::uint32_t namesake(std::uint32_t mention, ShortWord surname) const;
  bool is_surname(std::uint32_t mention) const;
  std::uint32_t person_in_middle(ShortWord word) const;
  std::uint32_t body_in_brackets(std::uint32_t mention) const;
  std::uint32_t likelier(std::uint32_t mention, std::uint32_t own);

  // cast_names.cpp: where a name begins and ends
  std::uint32_t joined_end(std::uint32_t mention) const;
  std::uint32_t behind_and(std::uint32_t mention) const;
  bool is_maiden_name(std::uint32_t mention) const;
  std::uint32_t behind_nickname(std::uint32_t mention) const;
  bool is_group_noun(const Mention& mention) const;
  bool is_body_name(std::uint32_t mention) const;
  bool is_capital_body(std::uint32_t mention) const;
  std::uint32_t body_begin(std::uint32_t mention) const;
  void add_body(std::uint32_t mention);
  std::string_view shown_name(std::uint32_t mention) const;
  bool is_titled(std::uint32_t mention) const;
  std::uint32_t person_called(std::string_view name, ShortWord key, bool titled) const;
  std::uint32_t owner_of_account(std::string_view name) const;
  std::uint32_t body_called(std::string_view name, ShortWord key) const;

  // cast_lead.cpp: roles before names
  void add_lead_roles();
  std::uint32_t office_of_source(const Attribution& attribution) const;
  std::uint32_t speaker_at_begin(std::uint32_t block) const;

  // cast_roles.cpp: who is what
  void add_roles(std::uint32_t mention);
  void add_role(std::uint32_t member, std::uint32_t role_mention);
  bool is_modifier(std::uint32_t mention) const;
  void add_role_with_complement(std::uint32_t member, std::uint32_t mention, std::uint32_t first);
  void add_role_before_comma(std::uint32_t member, std::uint32_t index);
  void add_spouse(std::uint32_t member, std::uint32_t role_mention);
  std::uint32_t person_before(std::uint32_t mention) const;
  void index_roles();
  Gender gender_before(std::uint32_t mention) const;

  const Document* document_ = nullptr;
  const Knowledge* knowledge_ = nullptr;
  const Lexicon* lexicon_ = nullptr;
  std::vector<Member> members_;
  std::vector<std::uint32_t> of_mention_, end_token_;
  std::vector<std::uint32_t> namings_;      // mentions that may be a name
  std::vector<std::uint32_t> last_seen_;    // of each member: mention + 1
  std::vector<ShortWord> surname_;          // of each member: its key in by_.last_word
  std::vector<std::uint32_t> last_spoken_;  // of each member: block + 1, before the mention that is looked at
  std::vector<bool> has_surname_;           // of each member: called by it alone before a namesake was named
  struct Full {
    std::uint32_t block = kNone, mention = 0;
  };
  std::vector<Full> last_full_;  // of each member: where it was named in full last
  std::uint32_t block_ = 0, title_end_ = 0;
  std::vector<bool> is_source_;          // of each mention: a source begins with it
  Zeroed<std::uint32_t> member_of_row_;  // of Lexicon::entities: 1 + its member, or 0
  CastIndex by_;
};

/// The parts as one text, in the arena of the document.
std::string_view join(const Document& document, std::initializer_list<std::string_view> parts);

/// The words of the modifiers as they are compared: "indiana", "republican".
std::vector<std::string> plain_words(const Document& document, const RoleModifiers& modifiers);

/// A role as a phrase holds it: country and capitalized words around the role mention in `document`.
CastRole read_role(const Document& document, const Knowledge& knowledge, std::uint32_t role_mention);

}  // namespace whosaid
