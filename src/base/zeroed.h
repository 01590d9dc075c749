#pragma once
/// An array of zeros that costs memory only where it is written to.

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace whosaid {

/// `size` elements, each all zero bytes at first, as the system hands pages out when they are touched. For tables with
/// a place for each of a million rows, of which a run needs a few. Throws std::bad_alloc.
template <class T>
class Zeroed {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  explicit Zeroed(std::size_t size = 0)
      // NOLINTNEXTLINE(bugprone-sizeof-expression): elements may be pointers
      : elements_(static_cast<T*>(std::calloc(size == 0 ? 1 : size, sizeof(T)))), size_(size) {
    if (elements_ == nullptr) throw std::bad_alloc();
  }
  std::size_t size() const { return size_; }
  T& operator[](std::size_t at) { return elements_.get()[at]; }
  const T& operator[](std::size_t at) const { return elements_.get()[at]; }

 private:
  struct Free {
    void operator()(T* elements) const { std::free(static_cast<void*>(elements)); }
  };
  std::unique_ptr<T, Free> elements_;
  std::size_t size_ = 0;
};

}  // namespace whosaid
