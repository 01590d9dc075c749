#include "records/context.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// As many characters as bytes, and the last byte does not begin a character that goes on behind the text.
bool is_ascii(std::string_view text) {
  return text.empty() || (static_cast<signed char>(text.back()) >= 0 && count_code_points(text) == text.size());
}

/// The place so many code points before `at`, or `begin` when that is nearer. ASCII needs no counting.
std::size_t code_points_before(std::string_view text, std::size_t begin, std::size_t at, std::size_t most) {
  const std::size_t size = std::min(at - begin, most);
  if (is_ascii(text.substr(at - size, size))) return at - size;
  for (std::size_t n = 0; n < most && at > begin; ++n) previous_code_point(text, at);
  return at;
}

/// The same behind `at`.
std::size_t code_points_behind(std::string_view text, std::size_t at, std::size_t end, std::size_t most) {
  const std::size_t size = std::min(end - at, most);
  if (is_ascii(text.substr(at, size))) return at + size;
  for (std::size_t n = 0; n < most && at < end; ++n) next_code_point(text, at);
  return at;
}

/// The block in which a part that starts at `begin` and ends at `end` may look around; the part itself when none.
Span block_around(const Document& document, Span part) {
  const auto behind =
      std::ranges::upper_bound(document.blocks, part.begin, {}, [](const Block& b) { return b.span.begin; });
  if (behind == document.blocks.begin()) return part;
  const Span block = std::prev(behind)->span;
  return block.contains(part) ? block : part;
}

}  // namespace

Context context_of(const Document& document, Span first, Span last, std::size_t most) {
  const std::string_view text = document.text;
  const Span before = block_around(document, first), behind = block_around(document, last);
  const std::size_t begin = code_points_before(text, before.begin, first.begin, most);
  const std::size_t end = code_points_behind(text, last.end, behind.end, most);
  return {text.substr(begin, first.begin - begin), text.substr(last.end, end - last.end)};
}

}  // namespace whosaid
