#include "quotes/marks.h"

#include <array>

#include "base/special_bytes.h"
#include "base/unicode.h"
#include "quotes/neighbours.h"

namespace whosaid {
namespace {

/// Bytes that can begin a mark or a tag; everything else is passed over.
constexpr auto kInteresting = [] {
  std::array<bool, 256> table{};
  for (const unsigned char c : {'"', '\'', '`', '<'}) table[c] = true;
  table[0xC2] = table[0xE2] = true;
  return table;
}();

constexpr char32_t kLeftSingle = 0x2018, kRightSingle = 0x2019, kLeftDouble = 0x201C, kRightDouble = 0x201D,
                   kLowDouble = 0x201E, kLeftGuillemet = 0xAB, kRightGuillemet = 0xBB;

/// The mark of two or three bytes at `at`, or 0.
char32_t wide_mark(std::string_view text, std::uint32_t at) {
  const auto byte = [&](std::uint32_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) == 0xC2) return byte(1) == 0xAB ? kLeftGuillemet : byte(1) == 0xBB ? kRightGuillemet : 0;
  if (byte(1) != 0x80) return 0;
  const char32_t c = 0x2000u + (byte(2) & 0x3Fu);
  return c == kLeftSingle || c == kRightSingle || (c >= kLeftDouble && c <= kLowDouble) ? c : 0;
}

class Finder {
 public:
  Finder(std::string_view text, Span block, StyleSet styles, std::vector<Mark>& marks)
      : text_(text), block_(block), styles_(styles), marks_(marks) {}

  void run() {
    const std::string_view text = text_.substr(0, block_.end);
    for (std::uint32_t at = block_.begin;;) {
      at = static_cast<std::uint32_t>(find_special<'"', '\'', '`', '<'>(text, at));
      if (at >= block_.end) return;
      const auto c = static_cast<unsigned char>(text_[at]);
      if (!kInteresting[c]) {
        ++at;
      } else if (c == '<') {
        at = behind_tag(at);
      } else if (c < 0x80) {
        at = take_run(at, c, 1);
      } else {
        const std::uint32_t size = c == 0xC2 ? 2 : 3;
        const char32_t mark = wide_mark(text_, at);
        at = mark == 0 ? at + size : take_run(at, mark, size);
      }
    }
  }

 private:
  /// Behind the tag that begins at `at`, or behind its `<` when it is none.
  std::uint32_t behind_tag(std::uint32_t at) const {
    const std::uint32_t inside = at + 1;
    if (inside == block_.end || !(is_letter(static_cast<unsigned char>(text_[inside])) || text_[inside] == '/')) {
      return inside;
    }
    const std::size_t end = text_.substr(0, block_.end).find_first_of("<>", inside);
    return end != std::string_view::npos && text_[end] == '>' ? static_cast<std::uint32_t>(end) + 1 : inside;
  }

  /// Takes all marks of the form `c` (of `size` bytes) that stand side by side from `at`; returns the place behind
  /// them.
  std::uint32_t take_run(std::uint32_t at, char32_t c, std::uint32_t size) {
    const std::string_view form = text_.substr(at, size);
    std::uint32_t end = at + size;
    while (end + size <= block_.end && text_.compare(end, size, form) == 0) end += size;
    const std::uint32_t count = (end - at) / size;
    switch (c) {
      case '"':
        take_straight({at, end}, count);
        break;
      case '`':
        if (count == 2) add({at, end}, MarkStyle::doubled, Side::opening);
        break;
      case '\'':
      case kLeftSingle:
      case kRightSingle:
        take_apostrophes({at, end}, c, count, size);
        break;
      case kRightGuillemet:  // at the begin of a block it is a bullet
        if (at != block_.begin) add({at, end}, MarkStyle::guillemets, Side::closing);
        break;
      case kLeftGuillemet:
        add({at, end}, MarkStyle::guillemets, Side::opening);
        break;
      default:
        take_curly({at, end}, c, size);
    }
    return end;
  }

  void take_straight(Span run, std::uint32_t count) {
    if (count > 3) return;
    if (count == 3) return add_by_neighbours(run, MarkStyle::straight);
    const Neighbours n = neighbours_of(text_, block_, run);
    const bool junk = count == 2 && !is_letter(n.right) && !is_digit(n.right) && (is_space(n.left) || n.left == '=');
    if (junk) return;
    for (std::uint32_t at = run.begin; at < run.end; ++at) add_by_neighbours({at, at + 1}, MarkStyle::straight);
  }

  /// Two apostrophes are a double mark; of three the one at the text's side is the inner single mark.
  void take_apostrophes(Span run, char32_t c, std::uint32_t count, std::uint32_t size) {
    if (count == 1) return add_single(run, c);
    if (count > 4) return;
    const std::uint32_t two = 2 * size;
    if (count != 3) {
      for (std::uint32_t at = run.begin; at < run.end; at += two) add_doubled({at, at + two}, c);
      return;
    }
    if (side_of(neighbours_of(text_, block_, run)) == Side::opening) {
      add_doubled({run.begin, run.begin + two}, c);
      add_single({run.begin + two, run.end}, c);
    } else {
      add_single({run.begin, run.begin + size}, c);
      add_doubled({run.begin + size, run.end}, c);
    }
  }

  void take_curly(Span run, char32_t c, std::uint32_t size) {
    for (std::uint32_t at = run.begin; at < run.end; at += size) {
      const Span mark{at, at + size};
      if (c == kLowDouble) {
        add(mark, MarkStyle::low, Side::opening);
      } else {
        add(mark, MarkStyle::curly, directed_side(mark, c == kLeftDouble));
      }
    }
  }

  void add_doubled(Span mark, char32_t c) {
    if (c == '\'') return add_by_neighbours(mark, MarkStyle::doubled);
    add(mark, MarkStyle::doubled, directed_side(mark, c == kLeftSingle));
  }

  /// The side that the form shows, or unsure when the neighbours show the other one.
  Side directed_side(Span mark, bool opening) const {
    const Side by_form = opening ? Side::opening : Side::closing;
    const Side by_place = side_of(neighbours_of(text_, block_, mark));
    return by_place == Side::unsure || by_place == by_form ? by_form : Side::unsure;
  }

  void add(Span mark, MarkStyle style, Side side) {
    if ((styles_ & style_bit(style)) == 0) return;
    marks_.push_back({.span = mark, .style = style, .side = side, .directed = true});
  }

  void add_by_neighbours(Span span, MarkStyle style) {
    if ((styles_ & style_bit(style)) == 0) return;
    const Neighbours n = neighbours_of(text_, block_, span);
    Mark mark{.span = span, .style = style, .side = side_of(n)};
    if (is_digit(n.left)) {
      if (is_inches(text_, block_, span)) return;
      mark.doubtful = n.right == '-' || (n.right == ' ' && span.end + 1 < block_.end && text_[span.end + 1] >= 'a' &&
                                         text_[span.end + 1] <= 'z');
    }
    marks_.push_back(mark);
  }

  void add_single(Span span, char32_t c) {
    const MarkStyle style = c == '\'' ? MarkStyle::single_straight : MarkStyle::single_curly;
    if ((styles_ & style_bit(style)) == 0) return;
    const Neighbours n = neighbours_of(text_, block_, span);
    const bool word_before = is_letter(n.left) || is_digit(n.left),
               word_behind = is_letter(n.right) || is_digit(n.right);
    if (word_before && word_behind) return;
    if (word_behind && is_elision(text_, block_, span)) return;
    if (closes_rock_n_roll(span)) return;
    Side side = side_of(n);
    if (c == kLeftSingle && side == Side::unsure) side = Side::opening;
    if (c == kRightSingle) {
      if (side == Side::opening) return;
      side = Side::closing;
    }
    if (side == Side::unsure) return;
    Mark mark{.span = span, .style = style, .side = side, .directed = c != '\''};
    if (side == Side::closing) mark.doubtful = is_perhaps_apostrophe(text_, block_, span, n);
    if (side == Side::opening) mark.leads = is_lead(text_, block_, span, n);
    marks_.push_back(mark);
  }

  /// The second apostrophe of rock 'n' roll.
  bool closes_rock_n_roll(Span mark) const {
    std::size_t at = mark.begin;
    if (at < block_.begin + 2 || (text_[at - 1] | 0x20) != 'n') return false;
    --at;
    return is_single_mark(previous_code_point(text_, at));
  }

  std::string_view text_;
  Span block_;
  StyleSet styles_;
  std::vector<Mark>& marks_;
};

}  // namespace

void find_marks(std::string_view text, Span block, StyleSet styles, std::vector<Mark>& marks) {
  Finder(text, block, styles, marks).run();
}

}  // namespace whosaid
