#include "commands/options.h"

#include <boost/program_options.hpp>
#include <sstream>

#include "base/errors.h"

namespace whosaid {
namespace {

namespace po = boost::program_options;

constexpr const char* kWords = "words";  // the name of what belongs to no option; help does not show it

po::options_description description(std::span<const Option> options) {
  po::options_description shown("Options");
  for (const Option& option : options) {
    if (option.value == nullptr) {
      shown.add_options()(option.name, option.help);
    } else if (option.is_repeatable) {
      shown.add_options()(option.name, po::value<std::vector<std::string>>()->value_name(option.value), option.help);
    } else {
      shown.add_options()(option.name, po::value<std::string>()->value_name(option.value), option.help);
    }
  }
  return shown;
}

std::vector<std::string> texts_of(const po::variable_value& value) {
  if (const auto* all = boost::any_cast<std::vector<std::string>>(&value.value())) return *all;
  const auto* one = boost::any_cast<std::string>(&value.value());
  return {one == nullptr ? std::string() : *one};
}

/// Throws po::error when `arguments` are not right.
po::variables_map parse(const Arguments& arguments, const po::options_description& shown) {
  po::options_description all;
  all.add(shown);
  all.add_options()(kWords, po::value<std::vector<std::string>>());
  po::positional_options_description rest;
  rest.add(kWords, -1);
  constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(arguments).options(all).positional(rest).style(kStyle).run(), values);
  po::notify(values);
  return values;
}

}  // namespace

std::string GivenOptions::text(std::string_view name, std::string_view otherwise) const {
  const auto given = texts(name);
  return given.empty() ? std::string(otherwise) : given.front();
}

std::span<const std::string> GivenOptions::texts(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::span<const std::string>() : found->second;
}

std::expected<GivenOptions, std::string> read_options(const Arguments& arguments, std::span<const Option> options) {
  const po::options_description shown = description(options);
  GivenOptions given;
  try {
    for (const auto& [name, value] : parse(arguments, shown)) given.values_.emplace(name, texts_of(value));
  } catch (const po::unknown_option& e) {
    const std::string name = e.get_option_name();
    std::vector<std::string> known;
    for (const auto& option : shown.options()) known.push_back("--" + option->long_name());
    return std::unexpected("unknown option \"" + name + "\"" + suggestion(name, known));
  } catch (const po::error& e) {
    return std::unexpected(e.what());
  }
  if (auto words = given.values_.extract(kWords)) given.words_ = std::move(words.mapped());
  return given;
}

std::string options_text(std::span<const Option> options) {
  std::ostringstream text;
  text << description(options);
  return text.str();
}

}  // namespace whosaid
