#pragma once
/// How roles and titles are compared: "Gov." is a governor, a spokeswoman a spokesperson, GOP is Republican.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/short_word.h"
#include "document/document.h"

namespace whosaid {

/// The words of a title or role as they are compared: lower case, singular, abbreviations written out, without gender.
/// "Lt. Gov." -> "lieutenant governor", "spokeswoman" -> "spokesperson".
std::string plain_role(std::string_view text);

/// plain_role of every role, title and office of a lexicon, made once.
class RoleTable {
 public:
  /// Copies what it needs; indices are those of `lexicon`.
  explicit RoleTable(const Lexicon& lexicon);

  /// Of a title or role mention; empty for an honorific and for other kinds.
  const std::string& of(const Mention& mention) const;
  /// Of the office with that index of the entity in `row`.
  const std::string& of_office(std::uint32_t row, std::size_t office) const { return at(row, office).text; }
  /// What append_role_keys() appends for it.
  std::span<const ShortWord> keys_of_office(std::uint32_t row, std::size_t office) const {
    return at(row, office).keys;
  }
  /// Is the folded name a place that an office names: "florida" of "senator for Florida"?
  bool is_place(ShortWord name) const { return places_.find(name) != nullptr; }
  /// Is that row of Lexicon::roles a body or many people?
  bool is_group(std::uint32_t role) const { return is_group_[role]; }

 private:
  struct OfficeRole {
    std::string text;
    std::vector<ShortWord> keys;
  };
  const OfficeRole& at(std::uint32_t row, std::size_t office) const {
    return office_roles_[offices_[first_[row] + office]];
  }

  std::string none_;
  std::vector<std::string> roles_, titles_;
  std::vector<OfficeRole> office_roles_;  // each once, however many hold such an office
  std::vector<std::uint32_t> offices_;    // indices into office_roles_
  std::vector<std::size_t> first_;        // of each entity: its first office in offices_
  std::vector<bool> is_group_;
  ShortWordMap<bool> places_{0};
};

/// Is `wanted` a way to say the role `held`? All its words stand there and the last is the same ("minister" for
/// "foreign minister"), and `held` is no smaller office (deputy, vice, former). Also "lawmaker" for a senator, "leader"
/// for a president. Both are plain roles.
bool is_role(std::string_view wanted, std::string_view held);

/// Is the plain role the name of a party or of one of its people: "republican", "democrat"?
bool is_party(std::string_view role);

/// Does the word before an office make another one of it: deputy, vice, former, shadow?
bool is_other_office(std::string_view word);

/// The same for a word as it is written: the plain one, or empty.
std::string_view other_office(std::string_view word);

/// The word that names the office: "secretary" of "secretary of state", "senator" of "senator for Ohio", else the last.
std::string_view role_key(std::string_view role);

/// "ohio" of "senator for ohio"; empty when the role names none.
std::string_view role_place(std::string_view role);

/// The words under which a holder of `role` may be looked up: name_key of its role_key and of the wider words for that.
void append_role_keys(std::string_view role, std::vector<ShortWord>& keys);

/// The capitals that stand for the words of the plain role: CM for "chief minister". A dash for what is no letter.
std::string role_initials(std::string_view role);

/// folded(), quicker for the many names in plain ASCII.
std::string folded_name(std::string_view text);

/// The first word of `text`.
inline std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// The last word of `text`.
std::string_view last_word(std::string_view text);

/// The last word of a person's name, without Jr. and the like.
std::string_view surname(std::string_view name);

/// "JANE ROE" as "Jane Roe"; a name with a small letter, and one of at most five letters ("NATO"), stays as it is.
std::string in_title_case(std::string_view name);

}  // namespace whosaid
