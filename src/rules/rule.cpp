#include "rules/rule.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace whosaid {
namespace {

void check_ids(const std::vector<RuleText>& texts, Errors& errors) {
  std::map<std::string, const RuleText*> seen;
  for (const RuleText& text : texts) {
    const auto [it, is_new] = seen.emplace(text.id.text, &text);
    if (is_new) continue;
    const Place& first = it->second->id.place;
    errors.push_back(text.id.place.error("rule \"" + text.id.text + "\" stands already at " + first.file + ":" +
                                         std::to_string(first.line) + "; rename one"));
  }
}

void compile_into(std::vector<Pattern>& out, const PlacedText& text, PatternCompiler& compiler, Errors& errors) {
  auto pattern = compiler.compile(text);
  if (pattern)
    out.push_back(std::move(*pattern));
  else
    append(errors, pattern.error());
}

Rule compiled(RuleText text, PatternCompiler& compiler, Errors& errors) {
  Rule rule;
  for (const PlacedText& pattern : text.patterns) compile_into(rule.patterns, pattern, compiler, errors);
  if (!text.subject.text.empty()) compile_into(rule.subject, text.subject, compiler, errors);
  rule.needs_cue = !rule.patterns.empty();
  for (const Pattern& pattern : rule.patterns) {
    rule.focus += pattern.focus();
    rule.needs_cue = rule.needs_cue && !pattern.focus().empty();
  }
  rule.text = std::move(text);
  return rule;
}

}  // namespace

Result<RuleTable> read_rules(const std::filesystem::path& slots, const std::vector<std::filesystem::path>& files,
                             const Lexicon& lexicon) {
  Errors errors;
  auto slot_texts = read_slot_file(slots);
  if (!slot_texts) append(errors, slot_texts.error());
  std::vector<RuleText> texts;
  for (const auto& file : files) {
    auto read = read_rule_file(file);
    if (!read)
      append(errors, read.error());
    else
      std::move(read->begin(), read->end(), std::back_inserter(texts));
  }
  check_ids(texts, errors);
  if (!errors.empty()) return std::unexpected(std::move(errors));

  std::vector<PlacedText> patterns;
  for (const RuleText& text : texts) {
    patterns.insert(patterns.end(), text.patterns.begin(), text.patterns.end());
    if (!text.subject.text.empty()) patterns.push_back(text.subject);
  }
  auto compiler = PatternCompiler::make(std::move(*slot_texts), patterns, lexicon);
  if (!compiler) return std::unexpected(std::move(compiler.error()));
  RuleTable table;
  for (RuleText& text : texts) table.rules.push_back(compiled(std::move(text), *compiler, errors));
  auto expressions = compiler->finish();
  if (!expressions) append(errors, expressions.error());
  if (!errors.empty()) return std::unexpected(std::move(errors));
  table.expressions = std::move(*expressions);
  table.words = NamedWords(compiler->literals());
  return table;
}

}  // namespace whosaid
