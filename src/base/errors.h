#pragma once
/// Problems in data files (gazetteers, rules, pipelines), collected while loading and shown with a caret.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// One problem at one place of a data file.
struct Error {
  std::string file;          ///< path as given; empty when there is no file
  std::uint32_t line = 0;    ///< from 1; 0 when the whole file is meant
  std::uint32_t column = 0;  ///< in code points from 1; 0 when the whole line is meant
  std::string message;       ///< what is wrong and what to do, one line, no full stop
  std::string source_line;   ///< the line as it stands; may be empty
};

using Errors = std::vector<Error>;

/// What a loader returns: the thing, or every problem found (never an empty list).
template <class T>
using Result = std::expected<T, Errors>;

/// `file:line:column: message`, then the line and a caret under the column where both are known.
/// Ends with a newline. Tabs of the line are kept, so that the caret stands right in a terminal.
std::string to_text(const Error& error);

/// All of them, in order.
std::string to_text(const Errors& errors);

/// Adds `more` behind `errors`.
void append(Errors& errors, const Errors& more);

/// A list with one error that has no place in a line, for `return std::unexpected(...)`.
Errors one_error(std::string file, std::string message);

/// "did you mean ...": the known name nearest to `name` by edit distance, or the whole list when none is near.
/// Returns a phrase to append to a message, e.g. `; did you mean "cue"?` or `; known: cue, source`.
std::string suggestion(std::string_view name, const std::vector<std::string>& known);

}  // namespace whosaid
