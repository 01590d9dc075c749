#include "commands/rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <set>

#include "base/errors.h"
#include "commands/action.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "pipeline/rule_examples.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kActions[] = {"list", "test"};
constexpr Option kOptions[] = {kPipelineOption, kGazetteerOption};

void append_cell(std::string& out, std::string_view text, std::size_t width) {
  out += text;
  out.append(text.size() < width ? width - text.size() : 0, ' ').append("  ");
}

std::size_t longest(std::span<const RuleInfo> rules, std::string RuleInfo::*cell) {
  std::size_t most = 0;
  for (const RuleInfo& rule : rules) most = std::max(most, (rule.*cell).size());
  return most;
}

ExitCode list(const Pipeline& pipeline) {
  const std::size_t id = longest(pipeline.rules(), &RuleInfo::id);
  const std::size_t family = longest(pipeline.rules(), &RuleInfo::family);
  std::string out;
  append_cell(out, "rule", id);
  append_cell(out, "family", family);
  out += "confidence  examples  about\n";
  for (const RuleInfo& rule : pipeline.rules()) {
    std::array<char, 64> numbers{};
    std::snprintf(numbers.data(), numbers.size(), "%10.2f  %8zu  ", rule.confidence, rule.examples.size());
    append_cell(out, rule.id, id);
    append_cell(out, rule.family, family);
    out.append(numbers.data()).append(rule.about).append("\n");
  }
  std::cout << out << std::flush;
  return std::cout ? ExitCode::ok : ExitCode::output_failed;
}

std::vector<std::string> known_names(std::span<const RuleInfo> rules) {
  std::set<std::string> names;
  for (const RuleInfo& rule : rules) names.insert({rule.id, rule.family});
  return {names.begin(), names.end()};
}

/// `line_rules` is null when only some of the rules were tested.
ExitCode show(const std::vector<RuleTestResult>& results, const Result<std::size_t>* line_rules) {
  std::size_t examples = 0, wrong = 0;
  for (const RuleTestResult& result : results) {
    examples += result.examples;
    wrong += result.failures.size();
    std::cerr << to_text(result.failures);
  }
  for (const RuleTestResult& result : results) {
    if (result.is_shown || !result.failures.empty()) continue;
    std::cerr << "hint: no `yes` example of " << result.rule->id << " makes the rule match\n";
  }
  std::string what = counted(examples, "example") + " of " + counted(results.size(), "rule");
  if (line_rules != nullptr && *line_rules) what += " and those of " + counted(**line_rules, "line rule");
  if (line_rules != nullptr && !*line_rules) {
    wrong += line_rules->error().size();
    std::cerr << to_text(line_rules->error());
  }
  if (wrong == 0) {
    std::cout << "rules: " << what << ", all right\n";
    return ExitCode::ok;
  }
  std::cerr << "rules: " << what << ", " << with_commas(wrong) << " wrong\n";
  return ExitCode::bad_data;
}

ExitCode test(const Pipeline& pipeline, const fs::path& file, const std::string& only) {
  const std::vector<std::string> known = known_names(pipeline.rules());
  if (!only.empty() && std::ranges::find(known, only) == known.end()) {
    return usage_error("no rule and no family of rules is called \"" + only + "\"" + suggestion(only, known), "rules");
  }
  if (!only.empty()) return show(test_rules(pipeline, only), nullptr);
  const Result<std::size_t> line_rules = test_line_rules(file);
  return show(test_rules(pipeline, only), &line_rules);
}

/// The names that the examples of the rules beside `pipeline_file` use.
fs::path example_names(const fs::path& pipeline_file) {
  return fs::absolute(pipeline_file).parent_path().parent_path() / "rules" / "example_names";
}

}  // namespace

std::string rules_help() {
  return "whosaid rules list: every rule in order of priority, with its family (file) and its number of examples.\n"
         "whosaid rules test [RULE|FAMILY]: runs the examples that rules carry through the whole pipeline.\n\n"
         "  whosaid rules list\n"
         "  whosaid rules test                        all of them\n"
         "  whosaid rules test quote-cue-source       of one rule\n"
         "  whosaid rules test direct_speech          of one file\n\n"
         "Examples may use the names of rules/example_names/ only. Exit code 3 when an example does not hold.\n\n" +
         options_text(kOptions);
}

ExitCode run_rules(const Arguments& arguments) {
  const auto action = read_action("rules", kActions, arguments, kOptions);
  if (!action) return action.error();
  const bool tests = action->name == "test";
  if (action->words.size() > (tests ? 1u : 0u))
    return usage_error("too much: \"" + action->words.back() + "\"", "rules");
  const auto file = chosen_pipeline_file(action->options);
  if (!file) return file.error();
  const auto pipeline =
      load_with_options(*file, action->options, tests ? std::vector{example_names(*file)} : std::vector<fs::path>());
  if (!pipeline) return pipeline.error();
  return tests ? test(*pipeline, *file, action->words.empty() ? "" : action->words.front()) : list(*pipeline);
}

}  // namespace whosaid
