#include "rules/letter_program.h"

#include <algorithm>
#include <utility>

#include "base/pile.h"

namespace whosaid {

/// Where a find is: a step, a place, and what to try when that fails.
class LetterProgram::Walk {
 public:
  Walk(const LetterProgram& program, std::string_view text, std::span<Group> groups)
      : program_(program), text_(text), groups_(groups) {
    seen_.assign(meetings_ * (text.size() / kPlaces + 1), 0);
  }

  /// Does a match begin at `at`?
  bool run(std::uint32_t at) {
    for (Group& group : groups_) group = Group();
    std::uint16_t step = program_.start_;
    for (;;) {
      if (go(step, at)) return true;
      if (!turn_back(step, at)) return false;
    }
  }

 private:
  /// What to try later: a step at a place, or, to undo, the former begin or end of a group.
  struct Later {
    std::uint32_t at;
    std::uint16_t step;
    enum class Kind : std::uint8_t { go, begin, end } kind;
  };
  static constexpr std::size_t kPlaces = 64;  // a bit each

  /// Walks until a match or until no way leads on.
  bool go(std::uint16_t index, std::uint32_t at) {
    const Step* const steps = program_.steps_.data();
    const std::uint8_t* const kinds = program_.kinds_.data();
    const char* const text = text_.data();
    const auto size = static_cast<std::uint32_t>(text_.size());
    const auto kind_at = [=](std::uint32_t place) {
      return place < size ? kinds[static_cast<unsigned char>(text[place])] : LetterKinds::kEnd;
    };
    std::uint8_t next = kind_at(at);
    for (;;) {
      const Step& step = steps[index];
      index = step.next;
      switch (step.kind) {
        case Kind::one_of:
          if (!LetterKinds::holds(step.letters, next)) return false;
          next = kind_at(++at);
          break;
        case Kind::meeting:
          if (!is_new(step.number, at)) return false;
          [[fallthrough]];
        case Kind::fork:
          if (!LetterKinds::holds(step.letters, next)) {
            if (!LetterKinds::holds(step.other_letters, next)) return false;
            index = step.other;
            if (step.other_takes) next = kind_at(++at);
          } else {
            if (LetterKinds::holds(step.other_letters, next)) {
              later_.push({at + (step.other_takes ? 1 : 0), step.other, Later::Kind::go});
            }
            if (step.next_takes) next = kind_at(++at);
          }
          break;
        case Kind::rest:
          while (LetterKinds::holds(step.letters, next)) next = kind_at(++at);
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
          if (at != size) return false;
          break;
        case Kind::match:
          return true;
        default:
          std::unreachable();
      }
    }
  }

  /// Goes back to what was left for later; false when nothing was.
  bool turn_back(std::uint16_t& step, std::uint32_t& at) {
    while (!later_.empty()) {
      const Later later = later_.pop();
      if (later.kind == Later::Kind::go) return step = later.step, at = later.at, true;
      (later.kind == Later::Kind::begin ? groups_[later.step].begin : groups_[later.step].end) = later.at;
    }
    return false;
  }

  void set(std::uint16_t group, std::uint32_t Group::*side, std::uint32_t at, Later::Kind undo) {
    if (groups_.empty()) return;
    std::uint32_t& place = groups_[group].*side;
    if (!later_.empty()) later_.push({place, group, undo});
    place = at;
  }

  /// What did not match from here once will not do so again.
  bool is_new(std::uint16_t meeting, std::uint32_t at) {
    std::uint64_t& seen = seen_.data()[at / kPlaces * meetings_ + meeting];
    const std::uint64_t mask = std::uint64_t{1} << at % kPlaces;
    if ((seen & mask) != 0) return false;
    seen |= mask;
    return true;
  }

  const LetterProgram& program_;
  std::size_t meetings_ = program_.meetings_;
  std::string_view text_;
  std::span<Group> groups_;
  Pile<std::uint64_t, 256> seen_;  // by 64 places, then by meeting
  Pile<Later, 64> later_;
};

bool LetterProgram::find(std::string_view text, std::span<Group> groups) const {
  const auto end = static_cast<std::uint32_t>(anchored_ ? 0 : text.size());
  const auto next_begin = [&](std::uint32_t at) {
    while (at <= end && !LetterKinds::holds(first_, at < text.size() ? kinds_[static_cast<unsigned char>(text[at])]
                                                                     : LetterKinds::kEnd))
      ++at;
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
