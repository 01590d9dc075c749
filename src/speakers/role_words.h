#pragma once
/// How roles and titles are compared: "Gov." is a governor, a spokeswoman a spokesperson, GOP is Republican.

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// The words of a title or role as they are compared: lower case, singular, abbreviations written out, without gender.
/// "Lt. Gov." -> "lieutenant governor", "spokeswoman" -> "spokesperson".
std::string plain_role(std::string_view text);

/// plain_role of a title or role mention; empty for other kinds.
std::string plain_role(const Document& document, const Lexicon& lexicon, const Mention& mention);

/// Is `wanted` a way to say the role `held`? All its words stand there and the last is the same ("minister" for
/// "foreign minister"), and `held` is no smaller office (deputy, vice, former). Also "lawmaker" for a senator, "leader"
/// for a president. Both are plain roles.
bool is_role(std::string_view wanted, std::string_view held);

/// Does the word before an office make another one of it: deputy, vice, former, shadow?
bool is_other_office(std::string_view word);

/// The word that names the office: "secretary" of "secretary of state", else the last.
std::string_view role_key(std::string_view role);

/// The words under which a holder of `role` may be looked up: its role_key and the wider words for that.
void append_role_keys(std::string_view role, std::vector<std::string_view>& keys);

/// The last word of `text`.
std::string_view last_word(std::string_view text);

/// The last word of a person's name, without Jr. and the like.
std::string_view surname(std::string_view name);

}  // namespace whosaid
