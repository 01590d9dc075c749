#include "quotes/pairing.h"

#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLookAhead = 24;  // marks looked at behind a doubtful one

struct Open {
  std::uint32_t pair = 0, mark = 0;
  std::uint32_t perhaps = kNone;  ///< singles: the first doubtful mark that may close it
};

bool closes_same(MarkStyle open, MarkStyle close) {
  return open == close || (open == MarkStyle::low && close == MarkStyle::curly);
}

class Pairing {
 public:
  Pairing(std::string_view text, Span block, const std::vector<Mark>& marks, std::vector<Pair>& pairs)
      : text_(text), block_(block), marks_(marks), pairs_(pairs) {}

  void run() {
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      if (family_of(marks_[i].style) == MarkFamily::singles) {
        take_single(i);
      } else {
        take(i);
      }
    }
    abandon_above(0, block_.end);
  }

 private:
  const Mark& opening_of(const Open& o) const { return marks_[o.mark]; }

  /// The next mark of the family of mark `i`, or null.
  const Mark* next_of_family(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < marks_.size() && k <= i + kLookAhead; ++k) {
      if (family_of(marks_[k].style) == family_of(marks_[i].style)) return &marks_[k];
    }
    return nullptr;
  }

  bool next_closes(std::uint32_t i) const {
    const Mark* next = next_of_family(i);
    return next != nullptr && next->side == Side::closing;
  }

  /// Index into the stack of the innermost open quotation of the family, or kNone.
  std::uint32_t innermost(MarkFamily family) const {
    for (std::uint32_t n = depth_; n-- > 0;) {
      if (family_of(opening_of(open_[n]).style) == family) return n;
    }
    return kNone;
  }

  void take(std::uint32_t i) {
    const Mark& mark = marks_[i];
    const std::uint32_t n = innermost(family_of(mark.style));
    if (n == kNone) {
      if (may_open(i)) open(i);
    } else if (mark.side != Side::opening) {
      if (!(mark.doubtful && next_closes(i))) close(i);
    } else if (fits_inside(opening_of(open_[n]), i) || goes_on_around(opening_of(open_[n]), i)) {
      open(i);
    } else if (!mark.directed && !next_closes(i)) {
      close(i);  // a blank on the wrong side of the closing mark
    } else {
      abandon_above(n, mark.span.begin);
      open(i);
    }
  }

  /// May mark `i` open a quotation where none of its family is open?
  bool may_open(std::uint32_t i) const {
    const Mark& mark = marks_[i];
    if (mark.style == MarkStyle::guillemets) return mark.side == Side::opening;
    if (mark.side == Side::opening) return true;
    if (is_blank({mark.span.end, block_.end})) return false;
    if (mark.side == Side::unsure) return mark.directed || next_of_family(i) != nullptr;
    const bool blank_behind = text_[mark.span.end] == ' ';
    return !mark.directed && !mark.doubtful && blank_behind && next_closes(i) && !is_digit_before(mark.span.begin);
  }

  bool is_digit_before(std::uint32_t at) const {
    return at > block_.begin && is_digit(static_cast<unsigned char>(text_[at - 1]));
  }

  /// Is the opening mark `i` nested in the quotation that `outer` opened, because both are closed behind it?
  bool fits_inside(const Mark& outer, std::uint32_t i) const {
    const bool same = closes_same(outer.style, marks_[i].style);
    int depth = same ? 2 : 1;
    for (std::uint32_t k = i + 1; k < marks_.size() && k <= i + kLookAhead; ++k) {
      if (!closes_same(outer.style, marks_[k].style)) continue;
      if (marks_[k].side == Side::unsure) return !same;
      depth += marks_[k].side == Side::opening ? 1 : -1;
      if (depth == 0) return true;
      if (!same && depth > 1) return false;
    }
    return false;
  }

  /// Does the paragraph begin with `outer`, which nothing closes since the speech goes on in the next one, and does
  /// mark `i`, of another style, open a quotation inside?
  bool goes_on_around(const Mark& outer, std::uint32_t i) const {
    return is_blank({block_.begin, outer.span.begin}) && !is_blank({outer.span.end, marks_[i].span.begin}) &&
           !closes_same(outer.style, marks_[i].style) && next_closes(i);
  }

  void open(std::uint32_t i) {
    if (depth_ == kDeepest) return;
    const Mark& mark = marks_[i];
    open_[depth_++] = {.pair = static_cast<std::uint32_t>(pairs_.size()), .mark = i};
    pairs_.push_back({.outer = mark.span, .inner = {mark.span.end, mark.span.end}, .style = mark.style});
  }

  void close(std::uint32_t i) {
    const Mark& mark = marks_[i];
    std::uint32_t target = innermost(family_of(mark.style));
    for (std::uint32_t n = depth_; n-- > 0;) {
      if (!closes_same(opening_of(open_[n]).style, mark.style)) continue;
      target = n;
      break;
    }
    abandon_above(target + 1, mark.span.begin);
    finish(open_[--depth_], mark.span);
  }

  void finish(const Open& o, Span closing) {
    Pair& pair = pairs_[o.pair];
    pair.inner.end = closing.begin;
    pair.outer.end = closing.end;
    pair.kept = !is_blank(pair.inner);
  }

  /// Ends the open quotations from the stack's index `n` upwards: nothing closes them before `limit`.
  void abandon_above(std::uint32_t n, std::uint32_t limit) {
    while (depth_ > n) abandon(open_[--depth_], limit);
  }

  void abandon(const Open& o, std::uint32_t limit) {
    const Mark& mark = opening_of(o);
    if (o.perhaps != kNone) return finish(o, marks_[o.perhaps].span);
    if (mark.style == MarkStyle::guillemets && starts_blank(mark.span.end, limit)) return;
    if (family_of(mark.style) == MarkFamily::singles && !mark.leads) return;
    std::size_t end = limit;
    for (std::size_t at = end; at > mark.span.end && is_space(previous_code_point(text_, at));) end = at;
    Pair& pair = pairs_[o.pair];
    pair.inner.end = pair.outer.end = static_cast<std::uint32_t>(end);
    pair.unclosed = true;
    pair.kept = !pair.inner.empty();
  }

  /// Single marks pair only inside the same double quotation, since an apostrophe may be among them.
  void take_single(std::uint32_t i) {
    const Mark& mark = marks_[i];
    Open* top = depth_ == 0 ? nullptr : &open_[depth_ - 1];
    if (top != nullptr && family_of(opening_of(*top).style) != MarkFamily::singles) top = nullptr;
    if (mark.side == Side::opening) {
      const bool weaker = top != nullptr && opening_of(*top).directed && !mark.directed;
      if (weaker) return;
      if (top != nullptr) abandon_above(depth_ - 1, mark.span.begin);
      open(i);
    } else if (top != nullptr && mark.doubtful) {
      if (top->perhaps == kNone) top->perhaps = i;
    } else if (top != nullptr) {
      const Open o = *top;
      --depth_;
      finish(o, mark.span);
    }
  }

  bool starts_blank(std::size_t at, std::size_t limit) const {
    return at >= limit || is_space(next_code_point(text_, at));
  }

  bool is_blank(Span s) const {
    for (std::size_t at = s.begin; at < s.end;) {
      if (!is_space(next_code_point(text_, at))) return false;
    }
    return true;
  }

  std::string_view text_;
  Span block_;
  const std::vector<Mark>& marks_;
  std::vector<Pair>& pairs_;
  std::array<Open, kDeepest> open_{};
  std::uint32_t depth_ = 0;
};

}  // namespace

void pair_marks(std::string_view text, Span block, const std::vector<Mark>& marks, std::vector<Pair>& pairs) {
  pairs.clear();
  Pairing(text, block, marks, pairs).run();
}

}  // namespace whosaid
