#include "blocks/line_rules.h"

#include <algorithm>

#include "base/unicode.h"

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

std::string in_small_letters(std::string_view line) {
  std::string small(line);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return small;
}

}  // namespace

void LineRules::Together::add(std::size_t rule, const std::string& pattern, std::vector<Complaint>& complaints) {
  if (set == nullptr) {
    RE2::Options options(RE2::Quiet);
    options.set_max_mem(16 << 20);
    set = std::make_unique<RE2::Set>(options, RE2::ANCHOR_START);
  }
  rules.push_back(static_cast<int>(rule));
  std::string message;
  if (set->Add(pattern, &message) < 0) complaints.push_back({rule, std::move(message)});
}

void LineRules::Together::compile(std::vector<Complaint>& complaints) {
  if (set == nullptr || set->Compile()) return;
  complaints.push_back({static_cast<std::size_t>(rules.front()), "too large, together with those below"});
}

LineRules::LineRules(std::vector<LineRule> rules, std::vector<Complaint>& complaints) : rules_(std::move(rules)) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    LineRule& rule = rules_[i];
    const bool alone = !rule.from_start || !rule.needs.empty();
    if (alone) {
      single_rules_.push_back(static_cast<int>(i));
    } else if (rule.to_end) {
      add_whole(i, complaints);
    } else {
      starts_.add(i, rule.pattern, complaints);
    }
    if (!alone && rule.role != BlockRole::dateline) continue;
    rule.match = std::make_unique<RE2>(rule.pattern, RE2::Quiet);
    if (alone && !rule.match->ok()) complaints.push_back({i, rule.match->error()});
  }
  starts_.compile(complaints);
  wholes_.compile(complaints);
}

void LineRules::add_whole(std::size_t rule, std::vector<Complaint>& complaints) {
  const SpelledOut parts = spell_out(rules_[rule].pattern);
  for (const std::string& line : parts.lines) {
    lines_.emplace(line, static_cast<int>(rule));
    longest_line_ = std::max(longest_line_, line.size());
  }
  if (!parts.rest.empty()) wholes_.add(rule, parts.rest, complaints);
}

bool LineRules::holds(const LineRule& rule, std::string_view line) const {
  if (rule.from_start && rule.to_end && line.size() > kShortBytes) return false;
  const std::string_view seen = rule.to_end ? seen_end(line) : seen_start(line);
  return rule.last.ends(line) && seen.find(rule.needs) != std::string_view::npos &&
         RE2::PartialMatch(piece(seen), *rule.match);
}

bool LineRules::applies(const LineRule& rule, std::string_view line) const {
  if (rule.longest != 0 && count_code_points(line) > rule.longest) return false;
  return rule.unless == nullptr || !RE2::PartialMatch(piece(seen_start(line)), *rule.unless);
}

std::array<std::uint8_t, kPageParts> LineRules::find(std::string_view line, std::vector<int>& hits) const {
  std::array<std::uint8_t, kPageParts> found = {kNoRule, kNoRule, kNoRule};
  const std::string_view start = seen_start(line);
  const auto note = [&](int index) {
    const LineRule& rule = rules_[static_cast<std::size_t>(index)];
    if (!applies(rule, line)) return;
    for (std::size_t p = 0; p < kPageParts; ++p) {
      if (rule.places[p]) found[p] = std::min(found[p], static_cast<std::uint8_t>(index));
    }
  };
  // Asking without the list of hits is much cheaper, and most lines match nothing.
  const auto ask = [&](const Together& together) {
    if (together.set == nullptr || !together.set->Match(piece(start), nullptr)) return;
    if (!together.set->Match(piece(start), &hits)) return;
    for (const int h : hits) note(together.rules[static_cast<std::size_t>(h)]);
  };
  ask(starts_);
  if (line.size() <= kShortBytes) ask(wholes_);
  if (line.size() <= longest_line_) {
    const auto [begin, end] = lines_.equal_range(in_small_letters(line));
    for (auto known = begin; known != end; ++known) note(known->second);
  }
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
