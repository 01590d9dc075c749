#pragma once
/// Compiled rules, in order of priority.

#include <filesystem>
#include <vector>

#include "rules/named_words.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"

namespace whosaid {

/// A rule ready to be tried.
struct Rule {
  RuleText text;
  std::vector<Pattern> patterns;
  std::vector<Pattern> subject;  ///< none or one
  std::string focus;             ///< the focus letters that its patterns can be tried on
  bool needs_cue = false;        ///< every pattern names a cue
};

/// All rules of a pipeline.
struct RuleTable {
  ExpressionTable expressions;  ///< what the patterns refer to
  std::vector<Rule> rules;      ///< in order; Attribution::rule is an index into it
  NamedWords words;
};

/// Reads slots and rule files and compiles them. Fails with every problem: also on a rule id that is used twice and on
/// an `ends clause` without any cut rule.
Result<RuleTable> read_rules(const std::filesystem::path& slots, const std::vector<std::filesystem::path>& files,
                             const Lexicon& lexicon);

}  // namespace whosaid
