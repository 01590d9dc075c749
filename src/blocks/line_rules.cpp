#include "blocks/line_rules.h"

#include <algorithm>

namespace whosaid {
namespace {

re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

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

}  // namespace

LineRules::LineRules(std::vector<LineRule> rules, std::vector<Complaint>& complaints) : rules_(std::move(rules)) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    LineRule& rule = rules_[i];
    const bool alone = !rule.from_start || !rule.needs.empty();
    (alone ? single_rules_ : rule.to_end ? whole_rules_ : start_rules_).push_back(static_cast<int>(i));
    if (!alone && rule.role != BlockRole::dateline) continue;
    rule.match = std::make_unique<RE2>(rule.pattern, RE2::Quiet);
    if (alone && !rule.match->ok()) complaints.push_back({i, rule.match->error()});
  }
  starts_ = compile_set(start_rules_, complaints);
  wholes_ = compile_set(whole_rules_, complaints);
}

std::unique_ptr<RE2::Set> LineRules::compile_set(const std::vector<int>& members,
                                                 std::vector<Complaint>& complaints) const {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(16 << 20);
  auto set = std::make_unique<RE2::Set>(options, RE2::ANCHOR_START);
  for (const int i : members) {
    const auto rule = static_cast<std::size_t>(i);
    std::string message;
    if (set->Add(rules_[rule].pattern, &message) < 0) complaints.push_back({rule, std::move(message)});
  }
  if (!set->Compile()) {
    complaints.push_back({static_cast<std::size_t>(members.front()), "too large, together with those below"});
  }
  return set;
}

bool LineRules::holds(const LineRule& rule, std::string_view line) const {
  if (rule.from_start && rule.to_end && line.size() > kShortBytes) return false;
  const std::string_view seen = rule.to_end ? seen_end(line) : seen_start(line);
  return seen.find(rule.needs) != std::string_view::npos && RE2::PartialMatch(piece(seen), *rule.match);
}

bool LineRules::applies(const LineRule& rule, std::string_view line) const {
  return rule.unless == nullptr || !RE2::PartialMatch(piece(line), *rule.unless);
}

std::array<std::uint8_t, kPageParts> LineRules::find(std::string_view line, std::vector<int>& hits) const {
  std::array<std::uint8_t, kPageParts> found = {kNoRule, kNoRule, kNoRule};
  const std::string_view start = seen_start(line);
  const auto note = [&](int index) {
    const LineRule& rule = rules_[static_cast<std::size_t>(index)];
    if (!applies(rule, start)) return;
    for (std::size_t p = 0; p < kPageParts; ++p) {
      if (rule.places[p]) found[p] = std::min(found[p], static_cast<std::uint8_t>(index));
    }
  };
  // Asking without the list of hits is much cheaper, and most lines match nothing.
  const auto ask = [&](const RE2::Set& set, const std::vector<int>& members) {
    if (!set.Match(piece(start), nullptr) || !set.Match(piece(start), &hits)) return;
    for (const int h : hits) note(members[static_cast<std::size_t>(h)]);
  };
  if (!start_rules_.empty()) ask(*starts_, start_rules_);
  if (!whole_rules_.empty() && line.size() <= kShortBytes) ask(*wholes_, whole_rules_);
  for (const int i : single_rules_) {
    if (holds(rules_[static_cast<std::size_t>(i)], line)) note(i);
  }
  return found;
}

LineRules::Dateline LineRules::find_dateline(std::string_view line, std::uint8_t rule) const {
  if (rule == kNoRule || rules_[rule].role != BlockRole::dateline) return {};
  const std::string_view start = seen_start(line);
  re2::StringPiece groups[2];
  if (!rules_[rule].match->Match(piece(start), 0, start.size(), RE2::ANCHOR_START, groups, 2)) return {};
  return {groups[1].size(), groups[0].size()};
}

}  // namespace whosaid
