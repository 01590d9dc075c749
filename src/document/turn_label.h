#pragma once
/// The labels of interviews and briefings that stand for whose turn it is, not for a name.

#include <string_view>

namespace whosaid {

/// Whose turn a label announces.
enum class Turn { none, question, answer };

/// Of a label without its colon, as it is written: `Q`, `ANSWER`.
constexpr Turn turn_of(std::string_view label) {
  if (label == "Q" || label == "QUESTION" || label == "REPORTER") return Turn::question;
  return label == "A" || label == "ANSWER" ? Turn::answer : Turn::none;
}

}  // namespace whosaid
