#pragma once
/// Values of gazetteer cells that are more than text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"

namespace whosaid {

/// `f`, `female`, `m`, `male`; `u`, `unknown` or nothing when it is open. Nothing else.
std::optional<Gender> parse_gender(std::string_view text);

/// `exact` or `fold`; nothing for the usual way. Nothing else.
std::optional<Matching> parse_matching(std::string_view text);

/// `2004`, `2004-03` or `2004-03-09`, a date that the calendar has. Years 1000 to 2999.
std::optional<Date> parse_date(std::string_view text);

/// `role@org` or `role@org:from..to`, where either date may be missing; from must not be after to. Role and body are
/// views into `text`.
std::optional<Office> parse_office(std::string_view text);

/// Are all its letters upper case, and are there two or more? Such an alias matches only as written.
bool is_all_capitals(std::string_view text);

/// Appends what two entities must not share when the alias is a strong name of both: what matches only as written, as
/// it is written, all else folded. A text is taken as an alias that matches as usual.
void append_alias_key(const Alias& alias, std::string& key);
void append_alias_key(std::string_view text, std::string& key);

/// The names that the columns `kind`, `class`, `frames`, `case` and `number` know, in the order of their enums.
const std::vector<std::string>& word_class_names();
const std::vector<std::string>& cue_class_names();
const std::vector<std::string>& frame_names();
const std::vector<std::string>& title_kind_names();
const std::vector<std::string>& role_kind_names();
const std::vector<std::string>& organization_kind_names();
const std::vector<std::string>& metonym_kind_names();
const std::vector<std::string>& pronoun_case_names();
const std::vector<std::string>& number_names();

}  // namespace whosaid
