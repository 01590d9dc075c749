#include "evaluation/phrase_finder.h"

#include <algorithm>

#include "base/split.h"
#include "base/unicode.h"
#include "base/word_characters.h"

namespace whosaid {
namespace {

constexpr std::string_view kJoint = " … ";

bool has_word_before(std::string_view text, std::size_t at) {
  return at != 0 && is_word_character(previous_code_point(text, at));
}
bool has_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(next_code_point(text, at));
}

/// Does no word go on over the edges of [at, end)?
bool is_whole(std::string_view text, std::size_t at, std::size_t end) {
  const bool cuts_front = has_word_before(text, at) && has_word_at(text, at);
  const bool cuts_back = has_word_before(text, end) && has_word_at(text, end);
  return !cuts_front && !cuts_back;
}

std::uint32_t distance(Span a, Span b) { return a.end <= b.begin ? b.begin - a.end : a.begin - b.end; }

}  // namespace

std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_blank_character(c)) {
      append_utf8(out, c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

PhraseFinder::PhraseFinder(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const bool is_blank = is_blank_character(next_code_point(text, at));
    if (is_blank && text_.ends_with(' ')) continue;
    text_ += is_blank ? std::string_view(" ") : text.substr(begin, at - begin);
    for (std::uint32_t byte = begin; bytes_.size() < text_.size(); ++byte) bytes_.push_back(byte);
  }
  bytes_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::size_t PhraseFinder::next(std::string_view phrase, std::size_t from) const {
  std::size_t at = text_.find(phrase, from);
  while (at != std::string::npos && !is_whole(text_, at, at + phrase.size())) at = text_.find(phrase, at + 1);
  return at;
}

Span PhraseFinder::place(std::size_t at, std::size_t size) const {
  return {bytes_[at], bytes_[at + size - 1] + 1};  // not the begin of what follows: blanks may stand before it
}

std::optional<Span> PhraseFinder::find(std::string_view phrase, std::uint32_t from) const {
  const std::string wanted = with_single_blanks(phrase);
  if (wanted.empty()) return std::nullopt;
  const auto start = static_cast<std::size_t>(std::ranges::lower_bound(bytes_, from) - bytes_.begin());
  const std::size_t at = next(wanted, start);
  if (at == std::string::npos) return std::nullopt;
  return place(at, wanted.size());
}

std::optional<Span> PhraseFinder::find_nearest(std::string_view phrase, const std::vector<Span>& near) const {
  const std::string wanted = with_single_blanks(phrase);
  std::optional<Span> best;
  std::uint32_t least = kNone;
  if (wanted.empty()) return best;
  for (std::size_t at = next(wanted, 0); at != std::string::npos; at = next(wanted, at + 1)) {
    const Span span = place(at, wanted.size());
    if (std::ranges::any_of(near, [&](Span other) { return other.overlaps(span); })) continue;
    for (const Span other : near) {
      if (distance(span, other) >= least) continue;
      least = distance(span, other);
      best = span;
    }
  }
  return best;
}

PhraseFinder::Parts PhraseFinder::find_content(std::string_view cell, std::uint32_t from) const {
  std::vector<Span> spans;
  for (const std::string_view part : split(cell, kJoint)) {
    const auto found = find(part, from);
    if (!found) return std::unexpected(part);
    spans.push_back(*found);
    from = found->end;
  }
  return spans;
}

PhraseFinder::Parts PhraseFinder::find_beside(std::string_view cell, const std::vector<Span>& content,
                                              const std::vector<Span>& beside) const {
  std::vector<Span> spans;
  if (cell.empty()) return spans;
  for (const std::string_view part : split(cell, kJoint)) {
    auto found = find_nearest(part, beside.empty() ? content : beside);
    const auto is_in_content = [&](Span span) { return span.overlaps(*found); };
    if (found && std::ranges::any_of(content, is_in_content)) found = find_nearest(part, content);
    if (!found) return std::unexpected(part);
    spans.push_back(*found);
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

}  // namespace whosaid
