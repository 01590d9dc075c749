#include "rules/letter_program.h"

#include <algorithm>
#include <array>
#include <memory_resource>

namespace whosaid {

/// Where a find is: a step, a place, and what to try when that fails.
class LetterProgram::Walk {
 public:
  Walk(const LetterProgram& program, std::string_view text, std::span<Group> groups)
      : program_(program), text_(text), groups_(groups), row_(text.size() + 1) {
    seen_.assign((program.meetings_ * row_ + 63) / 64, 0);
    later_.reserve(32);
  }

  /// Does a match begin at `at`?
  bool run(std::uint32_t at) {
    std::ranges::fill(groups_, Group());
    std::uint16_t step = program_.start_;
    for (;;) {
      if (go(step, at)) return true;
      if (!turn_back(step, at)) return false;
    }
  }

 private:
  /// What to try later: a step at a place, or, to undo, the former begin or end of a group.
  struct Later {
    std::uint32_t at = 0;
    std::uint16_t step = 0;
    enum class Kind : std::uint8_t { go, begin, end } kind = Kind::go;
  };

  unsigned char letter(std::uint32_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : '\0';
  }

  /// Walks until a match or until no way leads on.
  bool go(std::uint16_t index, std::uint32_t at) {
    unsigned char next = letter(at);
    for (;;) {
      const Step& step = program_.steps_[index];
      index = step.next;
      switch (step.kind) {
        case Kind::one_of:
          if (!program_.holds(step.letters, next)) return false;
          next = letter(++at);
          break;
        case Kind::meeting:
          if (!is_new(step.number, at)) return false;
          [[fallthrough]];
        case Kind::fork:
          if (!program_.holds(step.letters, next)) {
            if (!program_.holds(step.other_first, next)) return false;
            index = step.other;
            at += step.other_takes ? 1 : 0;
          } else {
            if (program_.holds(step.other_first, next)) {
              later_.push_back({at + (step.other_takes ? 1 : 0), step.other, Later::Kind::go});
            }
            at += step.next_takes ? 1 : 0;
          }
          next = letter(at);
          break;
        case Kind::group_begin:
          set(step.number, &Group::begin, at, Later::Kind::begin);
          break;
        case Kind::group_end:
          set(step.number, &Group::end, at, Later::Kind::end);
          break;
        case Kind::text_begin:
          if (at != 0) return false;
          break;
        case Kind::text_end:
          if (at != text_.size()) return false;
          break;
        case Kind::match:
          return true;
      }
    }
  }

  /// Goes back to what was left for later; false when nothing was.
  bool turn_back(std::uint16_t& step, std::uint32_t& at) {
    while (!later_.empty()) {
      const Later later = later_.back();
      later_.pop_back();
      if (later.kind == Later::Kind::go) return step = later.step, at = later.at, true;
      (later.kind == Later::Kind::begin ? groups_[later.step].begin : groups_[later.step].end) = later.at;
    }
    return false;
  }

  void set(std::uint16_t group, std::uint32_t Group::*side, std::uint32_t at, Later::Kind undo) {
    if (groups_.empty()) return;
    std::uint32_t& place = groups_[group].*side;
    if (!later_.empty()) later_.push_back({place, group, undo});
    place = at;
  }

  /// What did not match from here once will not do so again.
  bool is_new(std::uint16_t meeting, std::uint32_t at) {
    const std::size_t bit = meeting * row_ + at;
    const std::uint64_t mask = std::uint64_t{1} << bit % 64;
    if ((seen_[bit / 64] & mask) != 0) return false;
    seen_[bit / 64] |= mask;
    return true;
  }

  const LetterProgram& program_;
  std::string_view text_;
  std::span<Group> groups_;
  std::size_t row_;
  std::array<std::byte, 4096> memory_;  // more than most texts need
  std::pmr::monotonic_buffer_resource arena_{memory_.data(), memory_.size()};
  std::pmr::vector<std::uint64_t> seen_{&arena_};
  std::pmr::vector<Later> later_{&arena_};
};

bool LetterProgram::find(std::string_view text, std::span<Group> groups) const {
  const auto end = static_cast<std::uint32_t>(anchored_ ? 0 : text.size());
  const auto next_begin = [&](std::uint32_t at) {
    while (at <= end && !holds(first_, at < text.size() ? static_cast<unsigned char>(text[at]) : '\0')) ++at;
    return at;
  };
  std::uint32_t at = next_begin(0);
  if (at > end) return false;
  Walk walk(*this, text, groups);
  for (; at <= end; at = next_begin(at + 1)) {
    if (walk.run(at)) return true;
  }
  return false;
}

}  // namespace whosaid
