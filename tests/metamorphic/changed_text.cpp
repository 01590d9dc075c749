#include "metamorphic/changed_text.h"

#include <algorithm>

namespace whosaid {

void ChangedText::keep(std::size_t until) {
  if (until > at_) add(until, from_.substr(at_, until - at_), true);
}

void ChangedText::replace(std::size_t until, std::string_view text) {
  if (until > at_) {
    add(until, text, false);
  } else {
    insert(text);
  }
}

void ChangedText::add(std::size_t until, std::string_view text, bool is_kept) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  pieces_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(until)},
                     {begin, static_cast<std::uint32_t>(text_.size())},
                     is_kept});
  at_ = until;
}

std::optional<std::uint32_t> ChangedText::begin_of(std::uint32_t at) const {
  const auto piece = std::ranges::upper_bound(pieces_, at, {}, [](const Piece& p) { return p.from.end; });
  if (piece == pieces_.end() || (!piece->is_kept && at != piece->from.begin)) return std::nullopt;
  return piece->to.begin + (at - piece->from.begin);
}

std::optional<std::uint32_t> ChangedText::end_of(std::uint32_t at) const {
  const auto piece = std::ranges::lower_bound(pieces_, at, {}, [](const Piece& p) { return p.from.end; });
  if (piece == pieces_.end() || (!piece->is_kept && at != piece->from.end)) return std::nullopt;
  return piece->to.end - (piece->from.end - at);
}

std::optional<Span> ChangedText::place_of(Span span) const {
  if (span.empty()) return Span{};
  const auto begin = begin_of(span.begin), end = end_of(span.end);
  return begin && end ? std::optional(Span{*begin, *end}) : std::nullopt;
}

}  // namespace whosaid
