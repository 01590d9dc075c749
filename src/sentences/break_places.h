#pragma once
/// Where the general rules of ICU need not be asked for a sentence break, and where they would say nothing.

#include <cstdint>
#include <string_view>

namespace whosaid {

/// The first byte from `at` that can end a sentence or begins a character that can; the size when there is none.
std::size_t find_stop(std::string_view text, std::size_t at);

/// What the general rules say of a place where a sentence may end.
struct PlainBreak {
  bool is_known = false;    ///< false: ask them
  std::uint32_t place = 0;  ///< the first byte of the next sentence; 0: none begins
};

/// Of the find_stop() `stop`: known of a full stop, exclamation or question mark among ASCII and quotation marks.
PlainBreak plain_break(std::string_view text, std::size_t stop);

/// The end of the last letter or digit of `text`, where the last sentence has begun already; 0 when there is none.
std::size_t find_last_word(std::string_view text);

/// The first place in [from, to) where a sentence may end though the rules of Unicode (UAX 29) see no break: behind `…`
/// and, before a number, behind a full stop (`... on Monday. 5 people ...`), with the closing marks and blanks that
/// follow. Returns the first byte of what would be the next sentence; `to` or more when there is none. Linear.
std::uint32_t find_missed_place(std::string_view text, std::uint32_t from, std::uint32_t to);

/// The first place at or behind `at` where no blank stands; text.size() at most.
std::uint32_t skip_blanks(std::string_view text, std::uint32_t at);

}  // namespace whosaid
