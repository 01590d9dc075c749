#pragma once
/// Runs the examples that rules carry through the whole pipeline.

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/pipeline.h"

namespace whosaid {

/// An example with its marks taken out.
struct MarkedExample {
  std::string text;                     ///< ` ¶ ` has become a paragraph break
  std::vector<Span> content;            ///< of <content>...</content>, in order
  Span cue, source, addressee, medium;  ///< empty when not marked
};

/// Takes the marks out. The error says what is wrong with them: unknown, not closed, not nested right.
std::expected<MarkedExample, std::string> read_example(std::string_view marked);

/// `range` of `text` with the parts of `a` marked as in examples; a paragraph break is ` ¶ `. Reads back with
/// read_example unless the text itself holds such marks.
std::string mark_parts(std::string_view text, Span range, const Attribution& a);

/// How the examples of one rule fared.
struct RuleTestResult {
  const RuleInfo* rule = nullptr;
  std::size_t examples = 0;
  Errors failures;        ///< with the place of the example, what was wanted and what came out
  bool is_shown = false;  ///< one of its `yes` examples makes it match; a cut or carry rule may look right without
};

/// Runs all examples of the rules whose id or family is `only` (all when empty). A `yes` must be won by the rule, with
/// the parts where the marks are; a `no` must not. The pipeline must hold the example names. Linear in the examples.
std::vector<RuleTestResult> test_rules(const Pipeline& pipeline, std::string_view only);

/// Tries the examples of the line rules (rules/blocks.rules) that `pipeline_file` names, each by its line alone.
/// Returns the number of line rules, or every example that does not hold.
Result<std::size_t> test_line_rules(const std::filesystem::path& pipeline_file);

}  // namespace whosaid
