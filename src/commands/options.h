#pragma once
/// Options of a command, read by Boost.Program_options with our manners: no guessing of abbreviations, and mistakes as
/// text with a suggestion.

#include <expected>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace whosaid {

/// One option as help shows it. The texts are literals.
struct Option {
  const char* name;            ///< `pipeline`, or `output,o` when it has a short letter too
  const char* value;           ///< what stands for its value in help; null for a switch
  const char* help;            ///< one line
  bool is_repeatable = false;  ///< may be given several times
};

/// What the user gave.
class GivenOptions {
 public:
  /// Was the option given? `name` is the long one.
  bool has(std::string_view name) const { return values_.contains(name); }
  /// The value of an option that is not repeatable; `otherwise` when it was not given.
  std::string text(std::string_view name, std::string_view otherwise = {}) const;
  /// All values of an option in the order given; none when it was not given. Valid as long as this object.
  std::span<const std::string> texts(std::string_view name) const;
  /// The arguments that belong to no option, in order.
  const Arguments& words() const { return words_; }

 private:
  friend std::expected<GivenOptions, std::string> read_options(const Arguments&, std::span<const Option>);

  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  Arguments words_;
};

/// Reads `arguments`. Fails with one line.
std::expected<GivenOptions, std::string> read_options(const Arguments& arguments, std::span<const Option> options);

/// The options as help text, in their order.
std::string options_text(std::span<const Option> options);

}  // namespace whosaid
