#include "sentences/sentence_breaks.h"

#include <algorithm>
#include <limits>

#include "sentences/break_places.h"

namespace whosaid {

void SentenceBreaks::start(std::string_view text, std::size_t begin, std::size_t stop) {
  text_ = text;
  seen_ = begin;
  resume_ = stop;
  is_asking_ = false;
}

std::uint32_t SentenceBreaks::next() {
  for (;;) {
    while (is_asking_) {
      if (const std::uint32_t place = next_asked(); place != 0) return place;
    }
    const std::size_t stop = find_stop(text_, resume_);
    if (stop == text_.size()) return static_cast<std::uint32_t>(stop);
    const PlainBreak plain = plain_break(text_, stop);
    if (!plain.is_known) {
      ask(stop);
      continue;
    }
    seen_ = resume_ = stop + 1;
    if (plain.place != 0) return plain.place;
  }
}

/// Lets ICU read the word before `stop` and all up to the first ASCII letter behind it: the rules look no farther in
/// either direction.
void SentenceBreaks::ask(std::size_t stop) {
  const std::size_t word = text_.substr(seen_, stop - seen_).rfind(' ');
  asked_begin_ = seen_ + (word == std::string_view::npos ? 0 : word);
  const std::string_view behind = text_.substr(stop);
  const auto letters = std::ranges::find_if(behind, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  seen_ = resume_ = stop + static_cast<std::size_t>(letters - behind.begin());
  const std::string_view window = text_.substr(asked_begin_, resume_ + 1 - asked_begin_);
  is_asking_ = window.size() <= std::numeric_limits<std::int32_t>::max();
  if (!is_asking_) return;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&window_, window.data(), static_cast<std::int64_t>(window.size()), &status);
  iterator_->setText(&window_, status);
  is_asking_ = U_SUCCESS(status) != 0;
}

/// The next break that ICU finds in the window; 0 when there are no more.
std::uint32_t SentenceBreaks::next_asked() {
  const std::int32_t at = iterator_->next();
  const std::size_t place = asked_begin_ + static_cast<std::size_t>(std::max(at, 0));
  is_asking_ = at != icu::BreakIterator::DONE && place <= resume_;
  return is_asking_ ? static_cast<std::uint32_t>(place) : 0;  // the end of the window is none
}

}  // namespace whosaid
