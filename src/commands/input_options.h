#pragma once
/// The options that say how articles stand in files, which several commands share.

#include <expected>
#include <optional>
#include <string>

#include "articles/article_stream.h"
#include "commands/options.h"

namespace whosaid {

inline constexpr Option kInputFormatOption = {
    "input-format", "F", "text, html, jsonl, json, csv or tsv: the files named, whatever their names, and -"};
inline constexpr Option kIdFieldOption = {"id-field", "NAME",
                                          "the JSON field or CSV column with the id; without one: file and line"};
inline constexpr Option kTextFieldOption = {
    "text-field", "NAME", "... with the text; without one: maintext, text, content, body and the like"};
inline constexpr Option kTitleFieldOption = {"title-field", "NAME", "... with the title"};
inline constexpr Option kDateFieldOption = {"date-field", "NAME", "... with the date on which it was published"};
inline constexpr Option kUrlFieldOption = {"url-field", "NAME", "... with the address"};
inline constexpr Option kOutletFieldOption = {"outlet-field", "NAME",
                                              "... with the outlet; without one: the address's host"};

/// What --input-format says; nothing when it is not given. Fails with one line that names the nearest right word.
std::expected<std::optional<ArticleKind>, std::string> chosen_input_format(const GivenOptions& given);

/// With the fields that were chosen.
InputSettings chosen_input_settings(const GivenOptions& given);

}  // namespace whosaid
