#include "commands/command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

#include "base/errors.h"
#include "commands/cluster.h"
#include "commands/evaluate.h"
#include "commands/explain.h"
#include "commands/extract.h"
#include "commands/gazetteer.h"
#include "commands/merge.h"
#include "commands/report.h"
#include "commands/rules.h"
#include "commands/stats.h"
#include "commands/verify.h"

namespace whosaid {
namespace {

void print_help() {
  std::cout << "whosaid reads news articles and writes who said what.\n\n"
               "  whosaid extract article.txt              who said what, as a table\n"
               "  whosaid extract articles/ > records.jsonl\n"
               "  whosaid extract articles/ --output records.csv\n"
               "  whosaid explain article.txt              why, sentence by sentence\n"
               "  whosaid verify article.txt --quote TEXT  is this quotation there, and who says it\n"
               "  whosaid stats dataset/                   what a dataset adds up to\n"
               "  whosaid cluster dataset/                 the same quotation in many articles\n"
               "  whosaid evaluate corpus                  how right it is\n"
               "  whosaid gazetteer check my_names/\n"
               "  whosaid rules test\n\n"
               "Commands:\n";
  for (const Command& command : command_table()) {
    std::cout << "  " << command.name << std::string(12 - command.name.size(), ' ') << command.summary << '\n';
  }
  std::cout << "\n`whosaid COMMAND --help` tells more. `whosaid --version` prints the version.\n"
               "Exit code: 0 all well, 1 some documents failed, 2 wrong usage, 3 pipeline, gazetteer, rule or\n"
               "gold invalid, 4 output could not be written; verify: 5 a claim does not hold, 6 one holds partly.\n";
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(command_table(), name, &Command::name);
  return found == command_table().end() ? nullptr : &*found;
}

ExitCode unknown_command(const std::string& name) {
  std::error_code unreadable;
  if (std::filesystem::exists(name, unreadable)) {
    return usage_error("\"" + name + "\" is no command; did you mean `whosaid extract " + name + "`?", "");
  }
  std::vector<std::string> known;
  for (const Command& command : command_table()) known.emplace_back(command.name);
  const std::string what = name.starts_with('-') ? "option" : "command";
  if (what == "option") known = {"--help", "--version"};
  return usage_error("unknown " + what + " \"" + name + "\"" + suggestion(name, known), "");
}

}  // namespace

std::span<const Command> command_table() {
  static constexpr std::array<Command, 10> table = {{
      {"extract", "who-said-what records from text files", extract_help, run_extract},
      {"merge", "datasets of the shards of a run into one", merge_help, run_merge},
      {"explain", "why a text gave the records it gave", explain_help, run_explain},
      {"verify", "is this quotation in these articles, and who says it", verify_help, run_verify},
      {"stats", "what a dataset adds up to", stats_help, run_stats},
      {"cluster", "the same quotation in many articles, and what was altered", cluster_help, run_cluster},
      {"report", "a dataset as one page for a browser", report_help, run_report},
      {"evaluate", "how right the records are, against annotated articles", evaluate_help, run_evaluate},
      {"gazetteer", "look into the lists of names, try changes and make them", gazetteer_help, run_gazetteer},
      {"rules", "list the rules, or test their examples", rules_help, run_rules},
  }};
  return table;
}

ExitCode usage_error(std::string_view message, std::string_view command) {
  std::cerr << "whosaid: " << message << "\nTry `whosaid " << command << (command.empty() ? "" : " ") << "--help`.\n";
  return ExitCode::usage;
}

ExitCode run_command_line(const Arguments& arguments) {
  if (arguments.empty()) {
    print_help();
    return ExitCode::usage;
  }
  const std::string& first = arguments.front();
  if (first == "--version") {
    std::cout << "whosaid " WHOSAID_VERSION "\n";
    return ExitCode::ok;
  }
  const bool asks_help = first == "--help" || first == "-h" || first == "help";
  if (asks_help && arguments.size() == 1) {
    print_help();
    return ExitCode::ok;
  }
  const std::string& name = asks_help ? arguments[1] : first;
  const Command* command = find_command(name);
  if (command == nullptr) return unknown_command(name);
  const bool asks_command_help =
      asks_help || std::ranges::any_of(arguments, [](const std::string& a) { return a == "--help" || a == "-h"; });
  if (asks_command_help) {
    std::cout << command->help();
    return ExitCode::ok;
  }
  return command->run({arguments.begin() + 1, arguments.end()});
}

}  // namespace whosaid
