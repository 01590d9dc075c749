#include "rules/rule_file.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <utility>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::string_view kBlank = " \t";

const std::vector<std::string>& frame_names() {
  static const std::vector<std::string> names(kFrameNames.begin(), kFrameNames.end());
  return names;
}

/// One `key value` line.
struct KeyLine {
  std::string key;
  PlacedText value;
};

std::string_view trimmed(std::string_view s) {
  const std::size_t b = s.find_first_not_of(kBlank), e = s.find_last_not_of(kBlank);
  return b == std::string_view::npos ? std::string_view{} : s.substr(b, e - b + 1);
}

/// All lines that are neither empty nor comments, split into key and value.
Result<std::vector<KeyLine>> read_lines(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::unexpected(one_error(path.string(), "cannot be read; check the path and the permissions"));
  std::vector<KeyLine> out;
  Errors errors;
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!is_utf8(line)) {
      errors.push_back({path.string(), number, 0, "not UTF-8; save the file as UTF-8", {}});
      continue;
    }
    const std::string_view body = trimmed(line);
    if (body.empty() || body.front() == '#') continue;
    const std::size_t gap = body.find_first_of(kBlank);
    const std::string_view key = body.substr(0, gap);
    const std::string_view value = gap == std::string_view::npos ? std::string_view{} : trimmed(body.substr(gap));
    const auto column = static_cast<std::uint32_t>((value.empty() ? key.data() : value.data()) - line.data() + 1);
    out.push_back({std::string(key), {std::string(value), {path.string(), number, column, line}}});
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return out;
}

/// Fills one rule from its lines.
class RuleBuilder {
 public:
  explicit RuleBuilder(Errors& errors) : errors_(errors) {}

  /// Takes the value of `line`.
  void set(RuleText& rule, KeyLine& line) {
    const std::string& key = line.key;
    if (key == "about")
      rule.about = std::move(line.value.text);
    else if (key == "match")
      add_pattern(rule, RuleAction::match, line);
    else if (key == "carry")
      add_pattern(rule, RuleAction::carry, line);
    else if (key == "cut")
      add_pattern(rule, RuleAction::cut, line);
    else if (key == "subject")
      rule.subject = std::move(line.value), rule.source = SourceFrom::subject;
    else if (key == "lead")
      rule.subject = std::move(line.value), rule.source = SourceFrom::lead;
    else if (key == "words")
      rule.words = static_cast<std::uint32_t>(std::strtoul(line.value.text.c_str(), nullptr, 10));
    else if (key == "from")
      set_from(rule, line);
    else if (key == "needs")
      set_needs(rule, line);
    else if (key == "cues")
      set_choice(line, "all", rule.any_class);
    else if (key == "ends")
      set_choice(line, "clause", rule.ends_clause);
    else if (key == "reach")
      set_choice(line, "block", rule.reach_block);
    else if (key == "flags")
      set_choice(line, "second_hand", rule.second_hand);
    else if (key == "only")
      set_only(rule, line);
    else if (key == "yes")
      rule.yes.push_back(std::move(line.value));
    else if (key == "no")
      rule.no.push_back(std::move(line.value));
    else
      unknown(line, key,
              {"about", "match", "carry", "cut", "subject", "lead", "words", "from", "needs", "cues", "ends", "reach",
               "flags", "only", "yes", "no", "rule"},
              "key");
  }

  void finish(const RuleText& rule) {
    const auto missing = [&](const std::string& what) {
      errors_.push_back(rule.id.place.error("rule \"" + rule.id.text + "\" has no " + what));
    };
    if (rule.about.empty()) missing("`about` line");
    if (rule.patterns.empty()) missing("`match`, `carry` or `cut` line");
    if (rule.yes.empty()) missing("`yes` example");
    if (rule.no.empty()) missing("`no` example");
  }

 private:
  void unknown(const KeyLine& line, const std::string& word, const std::vector<std::string>& known,
               const std::string& what) {
    Place place = line.value.place;
    if (what == "key") place.column = 1;
    errors_.push_back(place.error("unknown " + what + " \"" + word + "\"" + suggestion(word, known)));
  }

  void add_pattern(RuleText& rule, RuleAction action, KeyLine& line) {
    if (!rule.patterns.empty() && rule.action != action) {
      errors_.push_back(line.value.place.error("a rule has one of `match`, `carry` and `cut`, not two"));
    }
    rule.action = action;
    rule.patterns.push_back(std::move(line.value));
  }

  void set_from(RuleText& rule, const KeyLine& line) {
    static const std::map<std::string, SourceFrom> names = {
        {"same", SourceFrom::same}, {"sentence", SourceFrom::sentence}, {"paragraph", SourceFrom::paragraph}};
    const auto it = names.find(line.value.text);
    if (it == names.end()) return unknown(line, line.value.text, {"same", "sentence", "paragraph"}, "place");
    rule.source = it->second;
  }

  void set_needs(RuleText& rule, const KeyLine& line) {
    std::string_view rest = line.value.text;
    while (!rest.empty()) {
      const std::size_t gap = rest.find_first_of(kBlank);
      const std::string word(rest.substr(0, gap));
      rest = gap == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(gap));
      const auto& names = frame_names();
      std::size_t i = 0;
      while (i < names.size() && names[i] != word) ++i;
      if (i == names.size())
        unknown(line, word, names, "frame");
      else
        rule.needs |= 1u << i;
    }
  }

  void set_choice(const KeyLine& line, const std::string& word, bool& value) {
    if (line.value.text != word) return unknown(line, line.value.text, {word}, "value");
    value = true;
  }

  void set_only(RuleText& rule, const KeyLine& line) {
    if (line.value.text == "headline")
      rule.headline = true;
    else if (line.value.text == "line-start")
      rule.line_start = true;
    else if (line.value.text == "echoed")
      rule.echoed = true;
    else
      unknown(line, line.value.text, {"headline", "line-start", "echoed"}, "place");
  }

  Errors& errors_;
};

}  // namespace

Error Place::error(std::string message, std::size_t offset) const {
  return {file, line, column == 0 ? 0 : column + static_cast<std::uint32_t>(offset), std::move(message), source_line};
}

Result<std::vector<RuleText>> read_rule_file(const std::filesystem::path& path) {
  auto lines = read_lines(path);
  if (!lines) return std::unexpected(std::move(lines.error()));
  std::vector<RuleText> rules;
  Errors errors;
  RuleBuilder builder(errors);
  for (KeyLine& line : *lines) {
    if (line.key == "rule") {
      if (!rules.empty()) builder.finish(rules.back());
      rules.emplace_back();
      rules.back().id = std::move(line.value);
      rules.back().family = path.stem().string();
    } else if (rules.empty()) {
      errors.push_back(line.value.place.error("expected a line `rule <id>` before anything else"));
    } else {
      builder.set(rules.back(), line);
    }
  }
  if (!rules.empty()) builder.finish(rules.back());
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return rules;
}

Result<std::vector<SlotText>> read_slot_file(const std::filesystem::path& path) {
  auto lines = read_lines(path);
  if (!lines) return std::unexpected(std::move(lines.error()));
  std::vector<SlotText> slots;
  Errors errors;
  for (KeyLine& line : *lines) {
    const std::size_t gap = line.value.text.find_first_of(kBlank);
    if (line.key != "slot" || gap == std::string::npos) {
      errors.push_back(line.value.place.error("expected `slot <name> <pattern>`"));
      continue;
    }
    SlotText slot;
    slot.name = {line.value.text.substr(0, gap), line.value.place};
    slot.pattern = {std::string(trimmed(std::string_view(line.value.text).substr(gap))), line.value.place};
    slot.pattern.place.column += static_cast<std::uint32_t>(line.value.text.size() - slot.pattern.text.size());
    slots.push_back(std::move(slot));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return slots;
}

}  // namespace whosaid
