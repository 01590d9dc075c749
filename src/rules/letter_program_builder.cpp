#include <algorithm>

#include "rules/letter_program.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostSteps = 2000;

/// May a match of `tree` be empty?
bool may_be_empty(const PatternTree& tree) {
  using Kind = PatternTree::Kind;
  switch (tree.kind) {
    case Kind::sequence:
      return std::ranges::all_of(tree.parts, may_be_empty);
    case Kind::alternatives:
      return std::ranges::any_of(tree.parts, may_be_empty);
    case Kind::repetition:
      return tree.least == 0 || may_be_empty(tree.parts.front());
    case Kind::group:
      return may_be_empty(tree.parts.front());
    case Kind::one_of:
      return false;
    case Kind::begin:
    case Kind::end:
      return true;
  }
  return true;
}

}  // namespace

/// Builds from the end: each part is given the step that follows it, and returns the step that it begins with.
class LetterProgramBuilder {
 public:
  explicit LetterProgramBuilder(LetterKinds kinds) : kinds_(std::move(kinds)) {}

  std::optional<LetterProgram> build(const PatternTree& tree) {
    program_.start_ = add(tree, step({.kind = Kind::match}));
    if (failed_) return std::nullopt;
    find_rests();
    firsts_.resize(program_.steps_.size());
    begins_text_.resize(program_.steps_.size());
    for (std::uint16_t i = 0; i < program_.steps_.size(); ++i) {
      Step& step = program_.steps_[i];
      if (step.kind != Kind::fork) continue;
      step.letters = first(step.next);
      step.other_letters = first(step.other);
    }
    program_.first_ = first(program_.start_);
    program_.anchored_ = begins_text(program_.start_);
    program_.kinds_ = kinds_.kinds();
    take_at_forks();
    mark_meetings();
    return std::move(program_);
  }

 private:
  using Kind = LetterProgram::Kind;
  using Step = LetterProgram::Step;
  using Index = std::uint16_t;

  Index step(Step step) {
    if (program_.steps_.size() == kMostSteps) failed_ = true;
    if (failed_) return 0;
    program_.steps_.push_back(step);
    return static_cast<Index>(program_.steps_.size() - 1);
  }

  Index fork(Index next, Index other, bool greedy) {
    if (!greedy) std::swap(next, other);
    return step({.kind = Kind::fork, .next = next, .other = other});
  }

  Index add(const PatternTree& tree, Index next) {
    switch (tree.kind) {
      case PatternTree::Kind::sequence:
        for (auto part = tree.parts.rbegin(); part != tree.parts.rend(); ++part) next = add(*part, next);
        return next;
      case PatternTree::Kind::alternatives:
        return add_alternatives(tree, next);
      case PatternTree::Kind::repetition:
        return add_repetition(tree, next);
      case PatternTree::Kind::group: {
        const auto number = static_cast<Index>(tree.number);
        next = add(tree.parts.front(), step({.kind = Kind::group_end, .next = next, .number = number}));
        return step({.kind = Kind::group_begin, .next = next, .number = number});
      }
      case PatternTree::Kind::one_of:
        return step({.kind = Kind::one_of, .next = next, .letters = kinds_.set(tree.bytes)});
      case PatternTree::Kind::begin:
        return step({.kind = Kind::text_begin, .next = next});
      case PatternTree::Kind::end:
        return step({.kind = Kind::text_end, .next = next});
    }
    return next;
  }

  Index add_alternatives(const PatternTree& tree, Index next) {
    Index all = add(tree.parts.back(), next);
    for (std::size_t i = tree.parts.size() - 1; i-- > 0;) all = fork(add(tree.parts[i], next), all, true);
    return all;
  }

  Index add_repetition(const PatternTree& tree, Index next) {
    const PatternTree& part = tree.parts.front();
    const bool endless = tree.most == PatternTree::kNoLimit;
    if (tree.most > 1 && may_be_empty(part)) failed_ = true;
    std::uint32_t least = tree.least;
    if (endless) {
      const Index loop = fork(0, next, true);
      const Index begin = add(part, loop);
      if (failed_) return 0;
      Step& made = program_.steps_[loop];
      made.next = begin;
      if (!tree.greedy) std::swap(made.next, made.other);
      next = least == 0 ? loop : begin;
      least -= least == 0 ? 0 : 1;
    } else {
      const Index behind = next;
      for (std::uint32_t i = least; i < tree.most && !failed_; ++i) next = fork(add(part, next), behind, tree.greedy);
    }
    for (; least > 0 && !failed_; --least) next = add(part, next);
    return next;
  }

  /// Do all ways from a step lead to a match without a look at the text?
  bool matches_anyhow(Index index) const {
    const Step& step = program_.steps_[index];
    return step.kind == Kind::match || (step.kind == Kind::group_end && matches_anyhow(step.next));
  }

  /// Makes rests of the loops behind which nothing is asked.
  void find_rests() {
    for (Index i = 0; i < program_.steps_.size(); ++i) {
      Step& step = program_.steps_[i];
      const Step& taking = program_.steps_[step.next];
      if (step.kind != Kind::fork || taking.kind != Kind::one_of || taking.next != i || !matches_anyhow(step.other))
        continue;
      step = {.kind = Kind::rest, .next = step.other, .letters = taking.letters};
    }
  }

  /// What the text may go on with at a step.
  LetterKinds::Set first(Index index) {
    std::optional<LetterKinds::Set>& known = firsts_[index];
    if (known) return *known;
    const Step& step = program_.steps_[index];
    switch (step.kind) {
      case Kind::one_of:
        return known.emplace(step.letters);
      case Kind::fork:
        return known.emplace(first(step.next) | first(step.other));
      case Kind::text_end:
        return known.emplace(LetterKinds::Set{1} << LetterKinds::kEnd);
      case Kind::match:
      case Kind::rest:
        return known.emplace(LetterKinds::kAll);
      default:
        return known.emplace(first(step.next));
    }
  }

  /// Do all ways from a step lead through the begin of the text before they take a letter?
  bool begins_text(Index index) {
    std::optional<bool>& known = begins_text_[index];
    if (known) return *known;
    const Step& step = program_.steps_[index];
    if (step.kind == Kind::fork) return known.emplace(begins_text(step.next) && begins_text(step.other));
    if (step.kind == Kind::group_begin || step.kind == Kind::group_end) return known.emplace(begins_text(step.next));
    return known.emplace(step.kind == Kind::text_begin);
  }

  /// A fork has looked at the letter that a step behind it takes, so it takes it itself.
  void take_at_forks() {
    const auto skip = [&](Index& way, bool& takes) {
      const Step& step = program_.steps_[way];
      takes = step.kind == Kind::one_of;
      if (takes) way = step.next;
    };
    for (Step& step : program_.steps_) {
      if (step.kind != Kind::fork) continue;
      skip(step.next, step.next_takes);
      skip(step.other, step.other_takes);
    }
  }

  /// Makes meetings of the forks that a walk may reach twice at one place although it passes each meeting there once:
  /// on the way to them from the fork before, or from the start, ways come together.
  void mark_meetings() {
    std::vector<Index> ways_to(program_.steps_.size(), 0), before(program_.steps_.size(), 0);
    std::vector<Index> reached = {program_.start_};
    ways_to[program_.start_] = 1;
    const auto lead = [&](Index from, Index to) {
      before[to] = from;
      if (++ways_to[to] == 1) reached.push_back(to);
    };
    for (std::size_t i = 0; i < reached.size(); ++i) {
      const Step& step = program_.steps_[reached[i]];
      if (step.kind != Kind::match) lead(reached[i], step.next);
      if (step.kind == Kind::fork) lead(reached[i], step.other);
    }
    const auto is_fork = [&](Index i) {
      return program_.steps_[i].kind == Kind::fork || program_.steps_[i].kind == Kind::meeting;
    };
    for (Step& step : program_.steps_) {
      if (step.kind != Kind::fork) continue;
      auto at = static_cast<Index>(&step - program_.steps_.data());
      do {
        if (ways_to[at] > 1) step.kind = Kind::meeting;
        if (ways_to[at] > 1 || at == program_.start_) break;
        at = before[at];
      } while (!is_fork(at));
      if (step.kind == Kind::meeting) step.number = program_.meetings_++;
    }
  }

  LetterProgram program_;
  LetterKinds kinds_;
  std::vector<std::optional<LetterKinds::Set>> firsts_;
  std::vector<std::optional<bool>> begins_text_;
  bool failed_ = false;
};

std::optional<LetterProgram> LetterProgram::make(const PatternTree& tree) {
  auto kinds = LetterKinds::of(tree);
  return kinds ? LetterProgramBuilder(*std::move(kinds)).build(tree) : std::nullopt;
}

}  // namespace whosaid
