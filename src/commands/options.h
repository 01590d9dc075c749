#pragma once
/// Boost.Program_options with our manners: no guessing of abbreviations, and mistakes as text with a suggestion.

#include <boost/program_options.hpp>
#include <expected>
#include <string>

#include "commands/command.h"

namespace whosaid {

/// Reads `arguments`. What is not an option goes to the option `positional` ("paths"), which help does not show. Fails
/// with one line.
std::expected<boost::program_options::variables_map, std::string> read_options(
    const Arguments& arguments, const boost::program_options::options_description& shown,
    const std::string& positional);

/// The options as help text.
std::string options_text(const boost::program_options::options_description& shown);

}  // namespace whosaid
