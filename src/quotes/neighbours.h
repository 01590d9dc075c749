#pragma once
/// What stands beside a quotation mark.

#include <cstdint>
#include <string_view>

#include "quotes/marks.h"

namespace whosaid {

/// The characters around a mark or a run of marks; both ends of the block count as blanks.
struct Neighbours {
  char32_t left = ' ';          ///< directly before
  char32_t right = ' ';         ///< directly behind
  char32_t beyond_left = ' ';   ///< the first character before that is no quotation mark
  char32_t beyond_right = ' ';  ///< the first character behind that is no quotation mark
};

/// Looks at the sides of `mark`, which lies inside `block`. Bounded work.
Neighbours neighbours_of(std::string_view text, Span block, Span mark);

/// What the neighbours alone say: blank before and text behind opens, text before and blank or punctuation behind
/// closes.
Side side_of(const Neighbours& n);

/// Is the single mark `mark` the apostrophe of a shortened word: 'em, ’90s, rock 'n' roll, a detached 's?
bool is_elision(std::string_view text, Span block, Span mark);

/// Is the single closing mark `mark` perhaps an apostrophe: a plural's possessive, goin', a number of feet?
bool is_perhaps_apostrophe(std::string_view text, Span block, Span mark, const Neighbours& n);

/// Does `mark` stand for inches or seconds behind feet or minutes: 6'2", 5' 10"?
bool is_inches(std::string_view text, Span block, Span mark);

/// May speech in single marks begin at `mark`: at the block's begin, behind a colon, comma or other mark, before a
/// capital letter?
bool is_lead(std::string_view text, Span block, Span mark, const Neighbours& n);

bool is_single_mark(char32_t c);     ///< ' ‘ ’
bool is_quotation_mark(char32_t c);  ///< single and double marks, not guillemets

}  // namespace whosaid
