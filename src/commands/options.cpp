#include "commands/options.h"

#include <sstream>

#include "base/errors.h"

namespace whosaid {

namespace po = boost::program_options;

std::expected<po::variables_map, std::string> read_options(const Arguments& arguments,
                                                           const po::options_description& shown,
                                                           const std::string& positional) {
  po::options_description all;
  all.add(shown);
  all.add_options()(positional.c_str(), po::value<std::vector<std::string>>());
  po::positional_options_description rest;
  rest.add(positional.c_str(), -1);
  constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  try {
    po::store(po::command_line_parser(arguments).options(all).positional(rest).style(kStyle).run(), values);
    po::notify(values);
  } catch (const po::unknown_option& e) {
    const std::string name = e.get_option_name();
    std::vector<std::string> known;
    for (const auto& option : shown.options()) known.push_back("--" + option->long_name());
    return std::unexpected("unknown option \"" + name + "\"" + suggestion(name, known));
  } catch (const po::error& e) {
    return std::unexpected(e.what());
  }
  return values;
}

std::string options_text(const po::options_description& shown) {
  std::ostringstream text;
  text << shown;
  return text.str();
}

}  // namespace whosaid
