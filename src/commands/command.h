#pragma once
/// The table of commands. A new command is one file and one row in command_table().

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// What the process returns.
enum class ExitCode : int {
  ok = 0,
  documents_failed = 1,
  usage = 2,
  bad_data = 3,  ///< pipeline, gazetteer, rule or gold invalid
  output_failed = 4,
  claim_wrong = 5,  ///< verify: some claim does not hold
  claim_open = 6,   ///< verify: some claim holds partly, all others hold
};

using Arguments = std::vector<std::string>;

/// One subcommand. `run` gets the arguments behind the command's name and may print; `help` is its whole help text.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for `whosaid --help`
  std::string (*help)();
  ExitCode (*run)(const Arguments& arguments);
};

/// All commands in the order of help; they live as long as the program.
std::span<const Command> command_table();

/// Runs the program: `arguments` are those of main without the program's name.
ExitCode run_command_line(const Arguments& arguments);

/// Prints `whosaid: MESSAGE` and where to find help, and returns ExitCode::usage.
ExitCode usage_error(std::string_view message, std::string_view command);

}  // namespace whosaid
