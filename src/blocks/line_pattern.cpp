#include "blocks/line_pattern.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"

namespace whosaid {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kMostTexts = 200;  // or patterns, of one pattern

/// Reads a pattern that matches only fixed texts. Every function returns none when there is more to it than that.
class Speller {
 public:
  explicit Speller(std::string_view pattern) : rest_(pattern) {}

  std::optional<Texts> read_all() {
    auto texts = read_alternatives();
    return rest_.empty() ? std::move(texts) : std::nullopt;
  }

 private:
  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  std::optional<Texts> read_alternatives() {
    Texts all;
    do {
      const auto texts = read_sequence();
      if (!texts || all.size() + texts->size() > kMostTexts) return std::nullopt;
      all.insert(all.end(), texts->begin(), texts->end());
    } while (take("|"));
    return all;
  }

  std::optional<Texts> read_sequence() {
    Texts texts = {""};
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      auto next = read_piece();
      if (!next || texts.size() * (next->size() + 1) > kMostTexts) return std::nullopt;
      if (take("?")) next->emplace_back();
      if (next->size() == 1) {  // most often
        for (std::string& text : texts) text += next->front();
        continue;
      }
      Texts longer;
      for (const std::string& text : texts) {
        for (const std::string& piece : *next) longer.push_back(text + piece);
      }
      texts = std::move(longer);
    }
    return texts;
  }

  std::optional<Texts> read_piece() {
    if (take("(?:")) {
      auto texts = read_alternatives();
      return take(")") ? std::move(texts) : std::nullopt;
    }
    const bool escaped = take("\\");
    if (rest_.empty()) return std::nullopt;
    const char c = rest_.front();
    const bool is_word = is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c));
    const bool means_more = escaped ? is_word : std::string_view(".[](){}*+?^$").find(c) != std::string_view::npos;
    if (means_more || static_cast<signed char>(c) < ' ') return std::nullopt;
    rest_.remove_prefix(1);
    return Texts{std::string(1, is_word ? static_cast<char>(c | 0x20) : c)};
  }

  std::string_view rest_;
};

/// The alternatives of the group that `pattern` stands in, without its closing bracket, and how much of it they take;
/// none when the bracket is missing.
std::optional<std::pair<std::vector<std::string_view>, std::size_t>> split_group(std::string_view pattern) {
  std::vector<std::string_view> alternatives;
  int depth = 0;
  bool in_class = false;
  for (std::size_t at = 0, begin = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '\\') {
      ++at;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
    } else if (c == '(') {
      ++depth;
    } else if (depth == 0 && (c == '|' || c == ')')) {
      alternatives.push_back(pattern.substr(begin, at - begin));
      if (c == ')') return std::pair(std::move(alternatives), at);
      begin = at + 1;
    } else if (c == ')') {
      --depth;
    }
  }
  return std::nullopt;
}

/// Stops when there are more than kMostTexts.
void add_alternatives(std::string pattern, std::vector<std::string>& patterns) {
  if (patterns.size() > kMostTexts) return;
  const std::string_view whole = pattern;
  const bool folds = whole.starts_with("^(?i:");
  const std::string_view begin = folds ? "^(?i:" : "^(?:";
  const auto group = whole.starts_with(begin) ? split_group(whole.substr(begin.size())) : std::nullopt;
  if (!group) return patterns.push_back(std::move(pattern));
  const auto& [alternatives, size] = *group;
  std::string_view behind = whole.substr(begin.size() + size + 1);
  if (behind.starts_with('*') || behind.starts_with('+') || behind.starts_with('{') ||
      (folds && alternatives.size() == 1 && !behind.starts_with('?'))) {
    return patterns.push_back(std::move(pattern));
  }
  if (behind.starts_with('?')) {
    behind.remove_prefix(behind.starts_with("??") ? 2 : 1);
    add_alternatives("^" + std::string(behind), patterns);
  }
  for (const std::string_view alternative : alternatives) {
    const std::string inside(alternative);
    add_alternatives((folds ? "^(?i:" + inside + ")" : "^" + inside).append(behind), patterns);
  }
}

/// Is the last of `pattern` a full stop or a bracket written with a backslash?
bool ends_with_sign(std::string_view pattern) {
  if (!pattern.ends_with("\\.") && !pattern.ends_with("\\)")) return false;
  return !pattern.substr(0, pattern.size() - 2).ends_with('\\');
}

}  // namespace

SpelledOut spell_out(std::string_view pattern) {
  constexpr std::string_view kBegin = "^(?i:";
  SpelledOut whole{.lines = {}, .rest = std::string(pattern)};
  if (!pattern.starts_with(kBegin) || !pattern.ends_with('$')) return whole;
  const auto group = split_group(pattern.substr(kBegin.size()));
  if (!group) return whole;
  const auto& [alternatives, size] = *group;
  const std::string_view behind = pattern.substr(kBegin.size() + size + 1);  // also the $
  const std::string_view ending = behind.substr(0, behind.size() - 1);
  const bool has_letters = std::ranges::any_of(ending, [](unsigned char c) { return is_letter(c); });
  const auto endings =
      has_letters || ending.find('|') != std::string_view::npos ? std::nullopt : Speller(ending).read_all();
  if (!endings) return whole;

  SpelledOut parts;
  for (const std::string_view alternative : alternatives) {
    const auto texts = Speller(alternative).read_all();
    if (!texts) {
      parts.rest.append(parts.rest.empty() ? kBegin : "|").append(alternative);
      continue;
    }
    for (const std::string& text : *texts) {
      for (const std::string& end : *endings) parts.lines.push_back(text + end);
    }
  }
  if (!parts.rest.empty()) parts.rest.append(")").append(behind);
  return parts;
}

std::vector<std::string> alternatives_of(std::string_view pattern) {
  std::vector<std::string> patterns;
  add_alternatives(std::string(pattern), patterns);
  if (patterns.size() > kMostTexts) return {std::string(pattern)};
  return patterns;
}

LastByte last_byte(std::string_view pattern) {
  if (!pattern.ends_with('$')) return {};
  pattern.remove_suffix(1);
  const auto group = split_group(std::string(pattern) + ')');
  if (!group || group->first.size() != 1 || group->second != pattern.size()) return {};
  LastByte last;
  if (pattern.ends_with('?') && ends_with_sign(pattern.substr(0, pattern.size() - 1))) {
    last.optional = pattern[pattern.size() - 2];
    pattern.remove_suffix(3);
  }
  if (ends_with_sign(pattern)) last.byte = pattern.back();
  return last;
}

}  // namespace whosaid
