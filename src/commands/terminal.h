#pragma once
/// What we know of the terminal we may be talking to.

namespace whosaid {

/// Does the file descriptor lead to a terminal? False also for one that is not open.
bool is_terminal(int descriptor);

/// Columns of the terminal behind standard output; 100 when it is none or does not say.
unsigned terminal_width();

/// Standard output is a terminal, NO_COLOR is not set and TERM is not "dumb".
bool wants_colour();

}  // namespace whosaid
