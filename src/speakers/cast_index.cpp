#include "speakers/cast_index.h"

namespace whosaid {

void MembersByWord::clear() {
  for (const std::uint32_t at : used_) slots_[at] = {};
  used_.clear();
  links_.clear();
}

void MembersByWord::add(ShortWord word, std::uint32_t member, std::uint32_t most) {
  std::size_t at = place(word);
  if (slots_[at].size == 0) {
    if ((used_.size() + 1) * 2 > slots_.size()) grow(), at = place(word);
    slots_[at].word = word;
    used_.push_back(static_cast<std::uint32_t>(at));
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
  for (std::uint32_t& at : used_) {
    const Slot& slot = old[at];
    at = static_cast<std::uint32_t>(place(slot.word));
    slots_[at] = slot;
  }
}

}  // namespace whosaid
