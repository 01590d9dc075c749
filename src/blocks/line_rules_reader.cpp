#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/error_limits.h"
#include "base/split.h"
#include "base/text_file.h"
#include "base/unicode.h"
#include "blocks/line_rules.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestPattern = 2000;  // bytes; what reads them calls itself in brackets

const std::vector<std::string> kKeywords = {"line",    "role",  "about", "needs", "match", "unless",
                                            "longest", "where", "opens", "yes",   "no"};
const std::vector<std::string> kPlaceNames = {"head", "body", "tail"};
const std::vector<std::string> kOpensNames = {"nothing", "block", "rest"};

/// A `yes` or `no` line; checked when all rules are known.
struct Example {
  std::size_t rule = 0;
  bool wanted = false;
  std::string text;
  std::uint32_t line = 0, column = 0;
};

/// The value of a keyword and where it stands.
struct Value {
  std::string_view text;
  std::uint32_t line = 0, column = 0;
};

std::optional<std::size_t> index_of(const std::vector<std::string>& names, std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<std::size_t>(at - names.begin());
}

class Reader {
 public:
  Reader(std::string file, std::string_view text) : file_(std::move(file)) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines_.push_back(text.substr(at, end - at));
      if (lines_.back().ends_with('\r')) lines_.back().remove_suffix(1);
      at = end + 1;
    }
  }

  Result<LineRules> read(Examples examples) {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) read_line(lines_[i], i + 1);
    for (std::size_t i = 0; i < rules_.size(); ++i) check_rule(rules_[i], i);
    if (rules_.size() > kUnknownRule) fail({{}, 0, 0}, "more than 254 rules");
    if (!errors_.empty()) return std::unexpected(std::move(errors_));
    LineRules rules(std::move(rules_));
    if (examples == Examples::unchecked) return rules;
    for (const Example& example : examples_) check_example(rules, example);
    if (!errors_.empty()) return std::unexpected(std::move(errors_));
    return rules;
  }

 private:
  void fail(Value at, std::string message) {
    errors_.push_back({.file = file_,
                       .line = at.line,
                       .column = at.column,
                       .message = std::move(message),
                       .source_line = at.line == 0 ? std::string() : shown_line(lines_[at.line - 1])});
  }

  void read_line(std::string_view line, std::uint32_t number) {
    if (line.find_first_not_of(" \t") == std::string_view::npos || line.starts_with('#')) return;
    const std::size_t word_end = std::min(line.find_first_of(" \t"), line.size());
    const std::size_t begin = std::min(line.find_first_not_of(" \t", word_end), line.size());
    const std::size_t end = line.find_last_not_of(" \t") + 1;
    const std::string_view keyword = line.substr(0, word_end);
    const Value value{line.substr(begin, end > begin ? end - begin : 0), number,
                      static_cast<std::uint32_t>(count_code_points(line.substr(0, begin)) + 1)};
    if (!index_of(kKeywords, keyword)) {
      fail({{}, number, 1}, "unknown keyword \"" + std::string(keyword) + "\"" + suggestion(keyword, kKeywords));
    } else if (value.text.empty()) {
      fail({{}, number, 1}, "nothing stands behind \"" + std::string(keyword) + "\"");
    } else if (keyword == "line") {
      start_rule(value);
    } else if (rules_.empty()) {
      fail({{}, number, 1}, "a rule begins with \"line\" and its name");
    } else {
      add(rules_.back(), keyword, value);
    }
  }

  void start_rule(Value value) {
    const auto same = std::ranges::find(rules_, value.text, &LineRule::name);
    if (same != rules_.end()) {
      fail(value, "the name is taken by the rule in line " + std::to_string(same->line));
    }
    LineRule& rule = rules_.emplace_back();
    rule.name = value.text;
    rule.line = value.line;
  }

  void add(LineRule& rule, std::string_view keyword, Value value) {
    if ((keyword == "match" || keyword == "unless") && value.text.size() > kLongestPattern) {
      return fail(value, "the pattern is too long; split the rule");
    }
    if (keyword == "about") rule.about = value.text;
    if (keyword == "needs") read_needs(rule, value);
    if (keyword == "role") read_role(rule, value);
    if (keyword == "where") read_places(rule, value);
    if (keyword == "opens") {
      if (const auto i = index_of(kOpensNames, value.text)) {
        rule.opens = static_cast<Opens>(*i);
      } else {
        fail(value, "unknown word behind \"opens\"" + suggestion(value.text, kOpensNames));
      }
    }
    if (keyword == "longest") read_longest(rule, value);
    if (keyword == "match") read_match(rule, value);
    if (keyword == "unless") rule.unless = read_exception(value);
    if (keyword == "yes" || keyword == "no") {
      examples_.push_back({rules_.size() - 1, keyword == "yes", std::string(value.text), value.line, value.column});
    }
  }

  void read_role(LineRule& rule, Value value) {
    const std::vector<std::string> names(kBlockRoleNames.begin(), kBlockRoleNames.end());
    if (const auto i = index_of(names, value.text)) {
      rule.role = static_cast<BlockRole>(*i);
      roles_given_.push_back(rule.line);
    } else {
      fail(value, "unknown role \"" + std::string(value.text) + "\"" + suggestion(value.text, names));
    }
  }

  void read_places(LineRule& rule, Value value) {
    rule.places = {false, false, false};
    for (std::size_t at = 0; at < value.text.size();) {
      const std::size_t end = std::min(value.text.find(' ', at), value.text.size());
      const std::string_view word = value.text.substr(at, end - at);
      if (const auto i = index_of(kPlaceNames, word)) {
        rule.places[*i] = true;
      } else if (!word.empty()) {
        fail({{}, value.line, value.column + static_cast<std::uint32_t>(at)},
             "unknown place \"" + std::string(word) + "\"" + suggestion(word, kPlaceNames));
      }
      at = end + 1;
    }
  }

  void read_needs(LineRule& rule, Value value) {
    for (const std::string_view text : split(value.text, "|")) {
      if (text.empty()) return fail(value, "nothing stands before or behind a |");
      rule.needs.emplace_back(text);
    }
  }

  void read_longest(LineRule& rule, Value value) {
    const char* const end = value.text.data() + value.text.size();
    const auto [stop, problem] = std::from_chars(value.text.data(), end, rule.longest);
    if (problem != std::errc() || stop != end || rule.longest == 0 || rule.longest > kShortBytes) {
      fail(value, "behind \"longest\" stands a number of characters, from 1 to " + std::to_string(kShortBytes));
    }
  }

  void read_match(LineRule& rule, Value value) {
    rule.pattern = value.text;
    rule.opening = read_opening(value.text);
    if (!rule.opening.is_read) check_pattern(LatePattern(rule.pattern), value);
    rule.from_start = value.text.starts_with('^');
    rule.to_end = value.text.ends_with('$') && !value.text.ends_with("\\$");
    rule.last = last_byte(value.text);
  }

  /// Many rules have the same exceptions.
  std::shared_ptr<const LatePattern> read_exception(Value value) {
    std::shared_ptr<const LatePattern>& pattern = exceptions_[value.text];
    if (pattern == nullptr) pattern = std::make_shared<LatePattern>(std::string(value.text));
    if (!read_opening(value.text).is_read) check_pattern(*pattern, value);
    return pattern;
  }

  /// Asks RE2 about what we do not understand ourselves.
  void check_pattern(const LatePattern& pattern, Value value) {
    if (const std::string error = pattern.error(); !error.empty()) {
      fail(value, "RE2 does not understand the pattern: " + error);
    }
  }

  void check_rule(const LineRule& rule, std::size_t index) {
    const Value at{{}, rule.line, 1};
    if (std::ranges::find(roles_given_, rule.line) == roles_given_.end()) fail(at, "the rule has no \"role\"");
    if (rule.about.empty()) fail(at, "the rule has no \"about\"");
    if (rule.pattern.empty()) fail(at, "the rule has no \"match\"");
    if (!rule.pattern.empty() && !rule.from_start && !rule.to_end && rule.needs.empty()) {
      fail(at, "every line would be searched through: begin the pattern with ^, end it with $, or add \"needs\"");
    }
    if (rule.role == BlockRole::dateline && (!rule.pattern.starts_with("^(") || rule.pattern.starts_with("^(?"))) {
      fail(at, "a dateline's pattern begins with ^( and its first group is the dateline");
    }
    for (const bool wanted : {true, false}) {
      const auto is_ours = [&](const Example& e) { return e.wanted == wanted && e.rule == index; };
      if (std::ranges::none_of(examples_, is_ours)) {
        fail(at, std::string("the rule has no example \"") + (wanted ? "yes\"" : "no\""));
      }
    }
  }

  /// The line of the example without the marks of its dateline.
  static std::string unmarked(const LineRule& rule, std::string text) {
    if (rule.role != BlockRole::dateline) return text;
    for (const std::string_view mark : {"<dateline>", "</dateline>"}) {
      if (const std::size_t at = text.find(mark); at != std::string::npos) text.erase(at, mark.size());
    }
    return text;
  }

  void check_example(const LineRules& rules, const Example& example) {
    const LineRule& rule = rules[example.rule];
    const Value at{{}, example.line, example.column};
    const std::string text = unmarked(rule, example.text);
    for (std::size_t p = 0; p < kPageParts; ++p) {
      if (!rule.places[p]) continue;
      const std::uint8_t found = rules.find(text, static_cast<PagePart>(p));
      const bool won = found == example.rule;
      if (won && !example.wanted) return fail(at, "the rule matches what it must not");
      if (!won && example.wanted) {
        if (found == kNoRule) return fail(at, "the rule does not match its example");
        return fail(at, "the rule \"" + rules[found].name + "\" above wins this example");
      }
    }
    if (!example.wanted || rule.role != BlockRole::dateline) return;
    const auto dateline = rules.find_dateline(text, static_cast<std::uint8_t>(example.rule));
    if ("<dateline>" + text.substr(0, dateline.size) + "</dateline>" + text.substr(dateline.size) != example.text) {
      fail(at, "the dateline found is \"" + text.substr(0, dateline.size) + "\"");
    }
  }

  std::string file_;
  std::vector<std::string_view> lines_;
  std::vector<LineRule> rules_;
  std::vector<Example> examples_;
  std::map<std::string_view, std::shared_ptr<const LatePattern>> exceptions_;
  std::vector<std::uint32_t> roles_given_;
  Errors errors_;
};

}  // namespace

Result<LineRules> read_line_rules(const std::filesystem::path& file, Examples examples) {
  std::string text;
  if (!read_text_file(file, text)) return std::unexpected(one_error(file.string(), "cannot read the file"));
  if (!is_utf8(text)) return std::unexpected(one_error(file.string(), "is not UTF-8"));
  return Reader(file.string(), text).read(examples);
}

}  // namespace whosaid
