#include "speakers/cast_index.h"

namespace whosaid {
namespace {

constexpr std::size_t kLeastSlots = 64;

}  // namespace

void MembersByWord::clear() {
  slots_.assign(kLeastSlots, {});
  links_.clear();
  words_ = 0;
}

void MembersByWord::add(ShortWord word, std::uint32_t member, std::uint32_t most) {
  std::size_t at = place(word);
  if (slots_[at].size == 0) {
    if (++words_ * 2 > slots_.size()) grow(), at = place(word);
    slots_[at].word = word;
  }
  Slot& slot = slots_[at];
  if (slot.size == most || (slot.size > 0 && links_[slot.last].member == member)) return;
  const auto link = static_cast<std::uint32_t>(links_.size());
  links_.push_back({member, kEnd});
  (slot.size++ == 0 ? slot.first : links_[slot.last].next) = link;
  slot.last = link;
}

void MembersByWord::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.size > 0) slots_[place(slot.word)] = slot;
  }
}

}  // namespace whosaid
