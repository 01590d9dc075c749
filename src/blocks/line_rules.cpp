#include "blocks/line_rules.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// At most kSeenBytes bytes, cut between characters.
std::string_view seen_start(std::string_view line) {
  std::size_t end = std::min<std::size_t>(line.size(), kSeenBytes);
  while (end < line.size() && end > 0 && is_continuation(line[end])) --end;
  return line.substr(0, end);
}

std::string_view seen_end(std::string_view line) {
  std::size_t begin = line.size() - std::min<std::size_t>(line.size(), kSeenBytes);
  while (begin < line.size() && is_continuation(line[begin])) ++begin;
  return line.substr(begin);
}

bool is_too_long(const LineRule& rule, std::string_view line) {
  return rule.longest != 0 && line.size() > rule.longest && count_code_points(line) > rule.longest;
}

bool is_excepted(const LineRule& rule, std::string_view line) {
  return rule.unless != nullptr && rule.unless->is_in(seen_start(line));
}

std::string in_small_letters(std::string_view line) {
  std::string small(line);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return small;
}

}  // namespace

LineRules::LineRules(std::vector<LineRule> rules) : rules_(std::move(rules)) {
  for (std::size_t i = 0; i < rules_.size(); ++i) add(static_cast<std::uint8_t>(i));
}

void LineRules::add(std::uint8_t index) {
  const LineRule& rule = rules_[index];
  SpelledOut parts{.lines = {}, .rest = rule.pattern};
  if (rule.is_whole() && rule.needs.empty()) parts = spell_out(rule.pattern);
  for (const std::string& line : parts.lines) {
    lines_.emplace(line, index);
    longest_line_ = std::max(longest_line_, line.size());
  }
  const bool is_always_asked = !parts.rest.empty() && (!rule.from_start || !add_openings(index, parts.rest));
  for (std::size_t place = 0; place < kPageParts; ++place) {
    if (is_always_asked && rule.places[place]) others_[place].push_back(index);
  }
  patterns_.push_back(std::make_unique<LatePattern>(std::move(parts.rest)));
}

/// False when nothing is known of how its lines begin.
bool LineRules::add_openings(std::uint8_t index, const std::string& pattern) {
  if (!rules_[index].opening.is_read) return false;
  const std::vector<std::string> alternatives = alternatives_of(pattern);
  if (!openings_.has_room(alternatives.size())) return false;
  for (const std::string& alternative : alternatives) openings_.add(index, read_opening(alternative));
  return true;
}

bool LineRules::holds(std::uint8_t index, std::string_view line) const {
  const LineRule& rule = rules_[index];
  if ((rule.is_whole() && line.size() > kShortBytes) || !rule.last.ends(line) || is_too_long(rule, line)) return false;
  const std::string_view seen = rule.to_end ? seen_end(line) : seen_start(line);
  const bool is_met = std::ranges::any_of(rule.needs, [&](const std::string& text) { return seen.contains(text); });
  return (is_met || rule.needs.empty()) && matches(index, seen) && !is_excepted(rule, line);
}

/// Where few places can begin a match, asks there: RE2, when it searches, builds states for all that lies before.
bool LineRules::matches(std::uint8_t index, std::string_view seen) const {
  constexpr std::size_t kFewBytes = 2;
  const LatePattern& pattern = *patterns_[index];
  const LineOpening& opening = rules_[index].opening;
  if (rules_[index].from_start) return pattern.begins(seen, 0);
  if (opening.bytes[0].count() > kFewBytes) return pattern.is_in(seen);
  for (std::size_t at = 0; at <= seen.size(); ++at) {
    if (opening.fits(seen, at) && pattern.begins(seen, at)) return true;
  }
  return false;
}

std::uint8_t LineRules::find(std::string_view line, PagePart part) const {
  const auto place = static_cast<std::size_t>(part);
  std::uint8_t best = kNoRule;
  if (line.size() <= longest_line_) {
    const auto [begin, end] = lines_.equal_range(in_small_letters(line));
    for (auto known = begin; known != end; ++known) {
      const LineRule& rule = rules_[known->second];
      if (!rule.places[place] || is_too_long(rule, line) || is_excepted(rule, line)) continue;
      best = std::min(best, known->second);
    }
  }
  std::uint8_t asked = kNoRule;  // a rule with two openings is asked once
  openings_.visit(line, [&](std::uint8_t i) {
    if (i < best && i != asked && rules_[i].places[place] && holds(i, line)) best = i;
    asked = i;
  });
  for (const std::uint8_t i : others_[place]) {
    if (i < best && holds(i, line)) best = i;
  }
  return best;
}

LineRules::Dateline LineRules::find_dateline(std::string_view line, std::uint8_t rule) const {
  if (rule == kNoRule || rules_[rule].role != BlockRole::dateline) return {};
  const auto [group, all] = patterns_[rule]->first_group(seen_start(line));
  return {group, all};
}

}  // namespace whosaid
