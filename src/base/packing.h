#pragma once
/// Tables as bytes and back: numbers, enums, texts, vectors, maps from texts, and structs that name their members. What
/// is packed is read back by this program on this machine; what is unpacked may be anything, and nothing outside it is
/// ever read.

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "base/unicode.h"

namespace whosaid {

/// How a type of ours is packed. Of a struct: `members`, a tuple of pointers to its members, or `any_bytes = true` when
/// all its bytes are numbers. Of an enum that counts from 0: `last`.
template <class T>
struct Packing;

/// Is every sequence of bytes of that size a value?
template <class T>
concept AnyBytes = (std::integral<T> && !std::same_as<T, bool>) || requires {
  requires Packing<T>::any_bytes;
};
template <class T>
concept PackedEnum = requires {
  Packing<T>::last;
};
template <class T>
concept PackedMap = requires {
  typename T::mapped_type;
};
template <class T>
concept PackedVector = !PackedMap<T> && !std::same_as<T, std::string_view> && requires {
  typename T::value_type;
};

/// The fewest bytes that a value takes.
template <class T>
constexpr std::size_t least_packed_size() {
  if constexpr (AnyBytes<T>) {
    return sizeof(T);
  } else if constexpr (PackedEnum<T> || std::same_as<T, bool>) {
    return 1;
  } else if constexpr (PackedMap<T> || PackedVector<T> || std::same_as<T, std::string_view>) {
    return sizeof(std::uint32_t);
  } else {
    return std::apply(
        [](auto... member) {
          return (least_packed_size<std::remove_cvref_t<decltype(std::declval<T>().*member)>>() + ...);
        },
        Packing<T>::members);
  }
}

/// Equal tables give equal bytes.
class Packer {
 public:
  template <class T>
  void add(const T& value) {
    if constexpr (std::same_as<T, std::string_view>) {
      add(static_cast<std::uint32_t>(value.size()));
      texts_ += value;
    } else if constexpr (AnyBytes<T>) {
      static_assert(std::has_unique_object_representations_v<T>);
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else if constexpr (PackedEnum<T> || std::same_as<T, bool>) {
      bytes_ += static_cast<char>(value);
    } else if constexpr (PackedMap<T>) {
      std::vector<std::pair<std::string_view, typename T::mapped_type>> rows(value.begin(), value.end());
      std::ranges::sort(rows);
      add(static_cast<std::uint32_t>(rows.size()));
      for (const auto& [key, mapped] : rows) add(key), add(mapped);
    } else if constexpr (PackedVector<T>) {
      add(static_cast<std::uint32_t>(value.size()));
      for (const auto& row : value) add(row);
    } else {
      std::apply([&](auto... member) { (add(value.*member), ...); }, Packing<T>::members);
    }
  }

  /// All that was added; the texts come first, as one.
  std::string packed() const {
    const auto size = static_cast<std::uint32_t>(texts_.size());
    return std::string(reinterpret_cast<const char*>(&size), sizeof size) + texts_ + bytes_;
  }

 private:
  std::string texts_, bytes_;
};

/// Reads in the same order. Once something does not fit (the end comes too early, an enum or a bool has a value that it
/// does not know, a text is no UTF-8) it stays failed, and what it reads then is unspecified but sound.
class Unpacker {
 public:
  /// Texts become views into `packed`.
  explicit Unpacker(std::string_view packed) : rest_(packed) {
    texts_ = take(get_number());
    if (!is_utf8(texts_)) fail();
  }

  template <class T>
  void get(T& value) {
    if constexpr (std::same_as<T, std::string_view>) {
      value = get_text();
    } else if constexpr (AnyBytes<T>) {
      copy(&value, 1);
    } else if constexpr (PackedEnum<T>) {
      value = static_cast<T>(get_byte(static_cast<unsigned char>(Packing<T>::last)));
    } else if constexpr (std::same_as<T, bool>) {
      value = get_byte(1) != 0;
    } else if constexpr (PackedMap<T>) {
      get_map(value);
    } else if constexpr (PackedVector<T>) {
      get_vector(value);
    } else {
      std::apply([&](auto... member) { (get(value.*member), ...); }, Packing<T>::members);
    }
  }

  /// Did all fit, and is nothing left?
  bool is_done() const { return !failed_ && rest_.empty() && texts_.empty(); }

 private:
  void fail() {
    failed_ = true;
    rest_ = texts_ = {};
  }

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  template <class T>
  void copy(T* to, std::size_t count) {
    const std::string_view taken = take(count * sizeof(T));
    if (!taken.empty()) std::memcpy(to, taken.data(), taken.size());
  }

  std::uint32_t get_number() {
    std::uint32_t number = 0;
    copy(&number, 1);
    return number;
  }

  /// The next of the texts, which are UTF-8 together, so that only a cut in a character could spoil one.
  std::string_view get_text() {
    const std::uint32_t size = get_number();
    if (size > texts_.size() || (size < texts_.size() && (static_cast<unsigned char>(texts_[size]) & 0xC0) == 0x80)) {
      fail();
      return {};
    }
    const std::string_view text = texts_.substr(0, size);
    texts_.remove_prefix(size);
    return text;
  }

  unsigned char get_byte(unsigned char last) {
    unsigned char byte = 0;
    copy(&byte, 1);
    if (byte > last) fail();
    return failed_ ? 0 : byte;
  }

  /// How many rows of at least `least` bytes come; never more than there are bytes for.
  std::uint32_t get_count(std::size_t least) {
    const std::uint32_t count = get_number();
    if (count > rest_.size() / least) fail();
    return failed_ ? 0 : count;
  }

  template <class T>
  void get_vector(T& rows) {
    using Row = typename T::value_type;
    const std::uint32_t count = get_count(least_packed_size<Row>());
    rows.resize(count);
    if constexpr (AnyBytes<Row>) {
      copy(rows.data(), count);
    } else {
      for (Row& row : rows) get(row);
    }
  }

  template <class T>
  void get_map(T& rows) {
    const std::uint32_t count =
        get_count(least_packed_size<std::string_view>() + least_packed_size<typename T::mapped_type>());
    rows.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      std::string_view key;
      get(key);
      get(rows[key]);
    }
  }

  std::string_view rest_, texts_;  ///< not read yet
  bool failed_ = false;
};

}  // namespace whosaid
