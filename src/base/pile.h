#pragma once
/// Room for a few elements without a look at the heap.

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace whosaid {

/// Plain elements on top of each other: a few in place, where there are most often no more, many on the heap.
template <class T, std::size_t kFew>
class Pile {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Pile() = default;
  Pile(const Pile&) = delete;
  Pile& operator=(const Pile&) = delete;

  /// Makes it `size` elements, all `value`.
  void assign(std::size_t size, T value) {
    if (size > static_cast<std::size_t>(end_ - begin_)) grow(size);
    std::fill_n(begin_, size, value);
    top_ = begin_ + size;
  }
  /// Puts `element` on top.
  void push(T element) {
    if (top_ == end_) grow(2 * static_cast<std::size_t>(end_ - begin_));
    *top_++ = element;
  }
  /// Takes away the element on top; there must be one.
  T pop() { return *--top_; }
  bool empty() const { return top_ == begin_; }
  /// From the lowest; valid until the next push().
  T* data() { return begin_; }

 private:
  void grow(std::size_t room) {
    std::vector<T> more(room);
    top_ = std::copy(begin_, top_, more.data());
    many_ = std::move(more);
    begin_ = many_.data();
    end_ = begin_ + room;
  }

  std::array<T, kFew> few_;
  std::vector<T> many_;
  T *begin_ = few_.data(), *end_ = begin_ + kFew, *top_ = begin_;
};

}  // namespace whosaid
