#include "document/vocabulary.h"

#include <atomic>
#include <utility>

namespace whosaid {
namespace {

constexpr std::size_t kFewestSlots = std::size_t{1} << 12, kMostSlots = std::size_t{1} << 16;
constexpr std::size_t kManyWords = kMostSlots / 2;

std::uint64_t next_generation() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(kFewestSlots + kReach), mask_(kFewestSlots - 1), generation_(next_generation()) {}

void Vocabulary::begin_document() {
  if (entries_.size() > kManyWords) *this = Vocabulary();
}

/// The word of `slot`'s place, which is not in `slot`.
const Vocabulary::Word* Vocabulary::find_behind(const Slot& slot, ShortWord word) const {
  for (const Slot* at = &slot; at != &slot + kReach && at->key != ShortWord{}; ++at) {
    if (at->key == word) return &at->word;
  }
  return crowded_ == 0 ? nullptr : find_rest(bytes_of(word));
}

const Vocabulary::Word* Vocabulary::find_rest(std::string_view key) const {
  const auto found = rest_.find(key);
  return found == rest_.end() ? nullptr : &found->second;
}

Vocabulary::Word Vocabulary::add(ShortWord word, std::string_view spelling, Shape shape, WordClass cls) {
  const Word added = add_entry(spelling, shape, cls);
  if (entries_.size() * 3 > mask_ && mask_ + 1 < kMostSlots) grow();
  if (!place(word, added)) {
    ++crowded_;
    rest_.emplace(bytes_of(word), added);
  }
  return added;
}

Vocabulary::Word Vocabulary::add(std::string_view spelling, Shape shape, WordClass cls) {
  return rest_.emplace(spelling, add_entry(spelling, shape, cls)).first->second;
}

Vocabulary::Word Vocabulary::add_entry(std::string_view spelling, Shape shape, WordClass cls) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back(
      {static_cast<std::uint32_t>(spellings_.size()), static_cast<std::uint32_t>(spelling.size()), shape, cls});
  spellings_ += spelling;
  return {number, shape, cls};
}

/// False when the slots around are taken.
bool Vocabulary::place(ShortWord key, Word word) {
  for (std::size_t at = key.hash() & mask_, end = at + kReach; at < end; ++at) {
    if (slots_[at].key != ShortWord{}) continue;
    slots_[at] = {key, word};
    return true;
  }
  return false;
}

void Vocabulary::grow() {
  std::vector<Slot> slots(4 * (mask_ + 1) + kReach);
  mask_ = 4 * mask_ + 3;
  for (const Slot& slot : std::exchange(slots_, std::move(slots))) {
    if (slot.key != ShortWord{} && !place(slot.key, slot.word)) {
      ++crowded_;
      rest_.emplace(bytes_of(slot.key), slot.word);
    }
  }
}

}  // namespace whosaid
