#include "rules/rule.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <map>

namespace whosaid {
namespace {

void append(Errors& to, Errors&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

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

void compile_into(std::vector<Pattern>& out, const PlacedText& text, const PatternCompiler& compiler, Errors& errors) {
  auto pattern = compiler.compile(text);
  if (pattern)
    out.push_back(std::move(*pattern));
  else
    append(errors, std::move(pattern.error()));
}

Rule compiled(RuleText text, const PatternCompiler& compiler, Errors& errors) {
  Rule rule;
  for (const PlacedText& pattern : text.patterns) compile_into(rule.patterns, pattern, compiler, errors);
  if (!text.subject.text.empty()) compile_into(rule.subject, text.subject, compiler, errors);
  rule.text = std::move(text);
  return rule;
}

/// Every other rule on another thread: RE2 takes most of the time of a start.
std::vector<Rule> compile_all(std::vector<RuleText> texts, const PatternCompiler& compiler, Errors& errors) {
  std::vector<Rule> rules(texts.size());
  std::vector<Errors> found(texts.size());
  const auto compile_from = [&](std::size_t first) {
    for (std::size_t i = first; i < texts.size(); i += 2) rules[i] = compiled(std::move(texts[i]), compiler, found[i]);
  };
  std::future<void> others = std::async(compile_from, 1);
  compile_from(0);
  others.get();
  for (Errors& of_rule : found) append(errors, std::move(of_rule));
  return rules;
}

}  // namespace

Result<RuleTable> read_rules(const std::filesystem::path& slots, const std::vector<std::filesystem::path>& files,
                             const Lexicon& lexicon) {
  Errors errors;
  auto slot_texts = read_slot_file(slots);
  if (!slot_texts) append(errors, std::move(slot_texts.error()));
  std::vector<RuleText> texts;
  for (const auto& file : files) {
    auto read = read_rule_file(file);
    if (!read)
      append(errors, std::move(read.error()));
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
  table.rules = compile_all(std::move(texts), *compiler, errors);
  table.literals = compiler->literals();
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return table;
}

}  // namespace whosaid
