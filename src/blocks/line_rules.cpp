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

std::string in_small_letters(std::string_view line) {
  std::string small(line);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return small;
}

}  // namespace

LineRules::LineRules(std::vector<LineRule> rules) : rules_(std::move(rules)), openings_(LineOpening::kPlaces) {
  for (std::size_t i = 0; i < rules_.size(); ++i) add(static_cast<std::uint8_t>(i));
}

void LineRules::add(std::uint8_t index) {
  const LineRule& rule = rules_[index];
  SpelledOut parts{.lines = {}, .rest = rule.pattern};
  if (rule.from_start && rule.to_end && rule.needs.empty()) parts = spell_out(rule.pattern);
  for (const std::string& line : parts.lines) {
    lines_.emplace(line, index);
    longest_line_ = std::max(longest_line_, line.size());
  }
  if (rule.from_start && !parts.rest.empty()) add_opening(index, read_opening(parts.rest));
  for (std::size_t place = 0; place < kPageParts; ++place) {
    if (rule.places[place] && !rule.from_start) searching_[place].push_back(index);
  }
  matches_.push_back(std::make_unique<LatePattern>(std::move(parts.rest)));
}

void LineRules::add_opening(std::uint8_t index, const LineOpening& opening) {
  for (std::size_t at = 0; at < LineOpening::kPlaces; ++at) {
    for (std::size_t byte = 0; byte < 256; ++byte) openings_[at][byte][index] = opening.bytes[at][byte];
  }
  const LineRule& rule = rules_[index];
  for (std::size_t place = 0; place < kPageParts; ++place) opened_at_[place][index] = rule.places[place];
  wholes_[index] = rule.to_end;
}

bool LineRules::holds(std::uint8_t index, std::string_view line) const {
  const LineRule& rule = rules_[index];
  const std::string_view seen = rule.to_end ? seen_end(line) : seen_start(line);
  return rule.last.ends(line) && seen.find(rule.needs) != std::string_view::npos &&
         (rule.from_start ? matches_[index]->begins(seen) : matches_[index]->is_in(seen)) && !is_excepted(rule, line);
}

bool LineRules::is_excepted(const LineRule& rule, std::string_view line) const {
  if (rule.longest != 0 && count_code_points(line) > rule.longest) return true;
  return rule.unless != nullptr && rule.unless->is_in(seen_start(line));
}

LineRules::RuleSet LineRules::find_opened(std::string_view line, PagePart place) const {
  RuleSet opened = opened_at_[static_cast<std::size_t>(place)];
  if (line.size() > kShortBytes) opened &= ~wholes_;
  for (std::size_t at = 0; at < LineOpening::kPlaces && at <= line.size(); ++at) {
    opened &= openings_[at][at == line.size() ? 0 : static_cast<unsigned char>(line[at])];
  }
  return opened;
}

std::uint8_t LineRules::find(std::string_view line, PagePart place) const {
  std::uint8_t best = kNoRule;
  if (line.size() <= longest_line_) {
    const auto [begin, end] = lines_.equal_range(in_small_letters(line));
    for (auto known = begin; known != end; ++known) {
      const LineRule& rule = rules_[known->second];
      if (rule.places[static_cast<std::size_t>(place)] && !is_excepted(rule, line))
        best = std::min(best, known->second);
    }
  }
  const RuleSet opened = find_opened(line, place);
  for (std::uint8_t i = 0; i < best && opened.any() && i < rules_.size(); ++i) {
    if (opened[i] && holds(i, line)) best = i;
  }
  for (const std::uint8_t i : searching_[static_cast<std::size_t>(place)]) {
    if (i < best && holds(i, line)) best = i;
  }
  return best;
}

LineRules::Dateline LineRules::find_dateline(std::string_view line, std::uint8_t rule) const {
  if (rule == kNoRule || rules_[rule].role != BlockRole::dateline) return {};
  const auto [group, all] = matches_[rule]->first_group(seen_start(line));
  return {group, all};
}

}  // namespace whosaid
