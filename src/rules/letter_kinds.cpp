#include "rules/letter_kinds.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kMostKinds = 64;
constexpr unsigned char kOther = 1;  // a letter that is in no sketch: like all those that no set tells from each other

}  // namespace

std::optional<LetterKinds> LetterKinds::of(const PatternTree& tree) {
  LetterKinds made;
  made.collect(tree);
  if (!made.number()) return std::nullopt;
  return made;
}

void LetterKinds::collect(const PatternTree& tree) {
  for (const PatternTree& part : tree.parts) collect(part);
  if (tree.kind == PatternTree::Kind::one_of && std::ranges::find(sets_, tree.bytes) == sets_.end()) {
    sets_.push_back(tree.bytes);
  }
}

/// Parts the letters by one set after the other, by the side of each set where kOther is not; false when they become
/// too many kinds.
bool LetterKinds::number() {
  std::array<std::uint32_t, 256> parts{};   // by letter; they are never numbered again, so many stay without letters
  std::vector<std::uint32_t> parted = {0};  // what the last set that parted it took away
  for (const ByteSet& set : sets_) {
    const std::size_t known = parted.size();
    for_each_byte(set[kOther] ? ~set : set, [&](std::size_t letter) {
      const std::uint32_t part = parts[letter];
      if (parted[part] < known) {
        parted[part] = static_cast<std::uint32_t>(parted.size());
        parted.push_back(0);
      }
      parts[letter] = parted[part];
    });
  }
  std::vector<std::uint8_t> kind_of(parted.size(), 0);
  kind_of[0] = 1;
  std::size_t count = 2;
  for (std::size_t letter = 1; letter < parts.size(); ++letter) {
    std::uint8_t& kind = kind_of[parts[letter]];
    if (kind == 0 && count == kMostKinds) return false;
    if (kind == 0) kind = static_cast<std::uint8_t>(count++);
    kinds_[letter] = kind;
  }
  numbers_.reserve(sets_.size());
  for (const ByteSet& set : sets_) {
    Set numbers = 0;
    for_each_byte(set[kOther] ? ~set : set, [&](std::size_t letter) { numbers |= Set{1} << kinds_[letter]; });
    numbers_.push_back((set[kOther] ? ~numbers : numbers) & ~(Set{1} << kEnd));
  }
  return true;
}

LetterKinds::Set LetterKinds::set(const ByteSet& bytes) const {
  return numbers_[static_cast<std::size_t>(std::ranges::find(sets_, bytes) - sets_.begin())];
}

}  // namespace whosaid
