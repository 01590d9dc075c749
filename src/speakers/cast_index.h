#pragma once
/// Members of a cast by what they are called.

#include <cstdint>
#include <vector>

#include "speakers/name_key.h"

namespace whosaid {

/// Indices of members by a word. Keeps its memory from one article to the next.
class MembersByWord {
  struct Link {
    std::uint32_t member = 0, next = 0;
  };

 public:
  /// The members of one word in the order in which they were added. Valid until the next is added.
  class Members {
   public:
    class Iterator {
     public:
      Iterator(const Link* links, std::uint32_t at) : links_(links), at_(at) {}
      std::uint32_t operator*() const { return links_[at_].member; }
      Iterator& operator++() {
        at_ = links_[at_].next;
        return *this;
      }
      bool operator==(const Iterator& other) const { return at_ == other.at_; }

     private:
      const Link* links_;
      std::uint32_t at_;
    };

    Members(const Link* links, std::uint32_t first, std::uint32_t size) : links_(links), first_(first), size_(size) {}
    Iterator begin() const { return {links_, first_}; }
    Iterator end() const { return {links_, kEnd}; }
    std::uint32_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::uint32_t front() const { return *begin(); }

   private:
    const Link* links_;
    std::uint32_t first_, size_;
  };

  /// Forgets all.
  void clear();
  /// Adds a member, unless it is the last of that word already or the word has `most`. Amortized constant time.
  void add(ShortWord word, std::uint32_t member, std::uint32_t most = ~std::uint32_t{0});
  /// Constant time.
  Members of(ShortWord word) const {
    const Slot& slot = slots_[place(word)];
    return {links_.data(), slot.first, slot.size};
  }

 private:
  static constexpr std::uint32_t kEnd = ~std::uint32_t{0};
  struct Slot {
    ShortWord word;
    std::uint32_t first = kEnd, last = kEnd, size = 0;
  };
  std::size_t place(ShortWord word) const {
    std::size_t at = word.hash() & (slots_.size() - 1);
    while (slots_[at].word != word && slots_[at].word != ShortWord{}) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void grow();

  static constexpr std::size_t kLeastSlots = 64;
  std::vector<Slot> slots_ = std::vector<Slot>(kLeastSlots);  // a power of two, never more than half full
  std::vector<std::uint32_t> used_;                           // of slots_
  std::vector<Link> links_;
};

/// All that an article calls its people and bodies.
struct CastIndex {
  void clear() {
    for (MembersByWord* words : {&last_word, &first_word, &middle_word, &role, &role_initials, &body, &initials})
      words->clear();
  }

  MembersByWord last_word, first_word;  ///< folded
  MembersByWord middle_word;            ///< of persons by three words and more, folded
  MembersByWord role;                   ///< by last words of roles, see append_role_keys
  MembersByWord role_initials;          ///< in capitals
  MembersByWord body;                   ///< bodies that no list knows, by their whole names, folded
  MembersByWord initials;               ///< bodies, in capitals
};

}  // namespace whosaid
