#include <algorithm>
#include <ranges>

#include "rules/attributor.h"

// Carry rules: quotations that belong to an attribution made before, or to the line that leads in.

namespace whosaid {

bool Attributor::find_lead(const Document& document, const Rule& rule, Attribution& into) {
  if (rule.subject.empty() || before_->sketch.size() == 0) return false;
  const Pattern& lead = rule.subject.front();
  std::string letters = before_->base;
  const auto found_at = [&](std::size_t piece) {
    if (!lead.find(letters, piece, found_)) return false;
    for (const Capture& c : found_) {
      const PieceRange r = trimmed(c.range, before_->base);
      if (c.part == Part::source && !r.empty()) into.source = before_->sketch.origin(r.first, r.last);
      if (c.part == Part::cue && !c.range.empty()) into.cue = before_->sketch.origin(c.range.first, c.range.last);
    }
    return true;
  };
  if (lead.focus().empty()) return found_at(letters.size() - 1);
  for (const SketchCue& cue : std::views::reverse(before_->sketch.cues())) {
    const char old = letters[cue.piece];
    const char focus = focus_letter(old);
    if (focus == 0) continue;
    letters[cue.piece] = focus;
    if (found_at(cue.piece)) {
      into.cue_row = document.mentions[cue.mention].row;
      return true;
    }
    letters[cue.piece] = old;
  }
  return false;
}

/// The attribution that a carry rule adds to, made new when a line before leads in; kNone when there is none.
std::uint32_t Attributor::carry_target(Document& document, std::uint32_t index, const Rule& rule) {
  const bool first = document.sentences[index].span.begin == document.blocks[block_].span.begin;
  switch (rule.text.source) {
    case SourceFrom::same:
      return in_sentence_.empty() ? kNone : in_sentence_.back();
    case SourceFrom::sentence:
      return last_in_block_;
    case SourceFrom::paragraph:
      return first ? last_before_ : kNone;
    default:
      break;
  }
  if (index == 0) return kNone;
  const std::uint32_t before = document.sentences[index - 1].block;
  if (before != block_ && before + 1 != block_) return kNone;
  Attribution made(document.attributions.get_allocator());
  if (!find_lead(document, rule, made)) return kNone;
  made.rule = rule_index(rule);
  made.block = block_;
  made.sentence = index;
  document.attributions.push_back(std::move(made));
  return static_cast<std::uint32_t>(document.attributions.size() - 1);
}

void Attributor::try_carry(Document& document, std::uint32_t index, const Trial& trial) {
  if (trial.rule->text.source != SourceFrom::same) {
    if (in_sentence_.empty()) carry(document, index, trial);
    return;
  }
  if (in_sentence_.empty()) return;
  while (carry(document, index, trial)) continue;
}

bool Attributor::carry(Document& document, std::uint32_t index, const Trial& trial) {
  const Rule& rule = *trial.rule;
  const bool found = std::ranges::any_of(trial.patterns, [&](const Trial::NeedyPattern& p) {
    return p.needs.are_met_by(has_) && p.pattern->find(now_->sketch.letters(), kNone, captures_);
  });
  if (!found) return false;
  contents_.clear();
  for (const Capture& c : captures_) {
    const PieceRange r = trimmed(c.range);
    if (c.part == Part::content && !r.empty()) contents_.push_back(r);
  }
  if (contents_.empty() || !has_words(document, rule.text.words)) return false;
  const std::uint32_t target = carry_target(document, index, rule);
  if (target == kNone) return false;
  std::pmr::vector<Span>& content = document.attributions[target].content;
  for (const PieceRange r : contents_) {
    const Span part = now_->sketch.origin(r.first, r.last);
    content.insert(std::ranges::upper_bound(content, part.begin, {}, &Span::begin), part);
    mask(r, '_');
  }
  look_again();
  in_sentence_.push_back(target);
  last_in_block_ = target;
  if (listener_ != nullptr) listener_->on_match(rule, kNone, true, {});
  return true;
}

}  // namespace whosaid
