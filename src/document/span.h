#pragma once
/// Places in a document's text.

#include <compare>
#include <cstdint>
#include <limits>

namespace whosaid {

/// "There is none", for indices into layers and tables.
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A half-open range [begin, end) of bytes in a document's UTF-8 text; neither end falls inside a character.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  /// In bytes.
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// Does the character that starts at `at` lie inside?
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  /// Does all of `other` lie inside? An empty span lies inside where it touches.
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  /// Do the two share a byte?
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;  ///< by begin, then by end
};

static_assert(Span{2, 5}.size() == 3);
static_assert(Span{2, 5}.contains(2) && Span{2, 5}.contains(4) && !Span{2, 5}.contains(5));
static_assert(Span{2, 5}.contains(Span{2, 5}) && !Span{2, 5}.contains(Span{4, 6}));
static_assert(Span{2, 5}.overlaps(Span{4, 6}) && !Span{2, 5}.overlaps(Span{5, 6}));

}  // namespace whosaid
