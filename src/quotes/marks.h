#pragma once
/// Finds the quotation marks of a block and says what the characters at their sides tell: opening, closing, or neither.
/// Apostrophes, feet and inches, marks inside `<tag attribute="...">` and a `»` bullet are no marks. Which opening and
/// closing mark belong together is decided later, in pairing.

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// What a mark can be, by its form and its neighbours.
enum class Side : std::uint8_t { opening, closing, unsure };

/// Marks of one family close each other when a writer slips: a double quotation opened by “ may end with ".
enum class MarkFamily : std::uint8_t { doubles, singles, guillemets };

/// The family of a style.
constexpr MarkFamily family_of(MarkStyle s) {
  switch (s) {
    case MarkStyle::single_straight:
    case MarkStyle::single_curly:
      return MarkFamily::singles;
    case MarkStyle::guillemets:
      return MarkFamily::guillemets;
    default:
      return MarkFamily::doubles;
  }
}

/// The styles to look for, a bit each.
using StyleSet = std::uint8_t;
/// The set of one style.
constexpr StyleSet style_bit(MarkStyle s) { return static_cast<StyleSet>(1u << static_cast<unsigned>(s)); }

/// One quotation mark of one or more bytes.
struct Mark {
  Span span;
  MarkStyle style = MarkStyle::straight;
  Side side = Side::unsure;
  bool directed = false;  ///< its form shows a side (“ ” but not "), even where the neighbours contradict
  bool doubtful = false;  ///< a closing mark that may be no mark: the ministers' plan, a 24" screen
  bool leads = false;  ///< an opening single mark where speech may begin: at the block's begin, after a colon or comma
};

/// Appends the marks inside `block` of valid UTF-8 `text`, in order. Linear in the size of the block.
void find_marks(std::string_view text, Span block, StyleSet styles, std::vector<Mark>& marks);

}  // namespace whosaid
