#pragma once
/// Where the general rules for sentence ends (UAX #29) break a text. What plainly ends or goes on is known here; ICU is
/// asked for the few places around other characters.

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace whosaid {

/// Belongs to one worker and is reused from text to text.
class SentenceBreaks {
 public:
  /// `iterator` knows the rules.
  explicit SentenceBreaks(std::unique_ptr<icu::BreakIterator> iterator) : iterator_(std::move(iterator)) {}
  ~SentenceBreaks() { utext_close(&window_); }
  SentenceBreaks(const SentenceBreaks&) = delete;
  SentenceBreaks& operator=(const SentenceBreaks&) = delete;

  /// Begins with the part of `text` from `begin` on, in which `stop` is the first find_stop(). `text` must live as long
  /// as the calls below.
  void start(std::string_view text, std::size_t begin, std::size_t stop);
  /// The next break; the end of the text when there are no more. Linear in the text over all calls.
  std::uint32_t next();

 private:
  void ask(std::size_t stop);
  std::uint32_t next_asked();

  std::unique_ptr<icu::BreakIterator> iterator_;
  UText window_ = UTEXT_INITIALIZER;  ///< what ICU is asked about
  std::string_view text_;
  std::size_t seen_ = 0;         ///< where no stop stands from here to resume_
  std::size_t resume_ = 0;       ///< where the next stop is looked for
  std::size_t asked_begin_ = 0;  ///< of the window
  bool is_asking_ = false;       ///< may ICU know of more breaks in the window?
};

}  // namespace whosaid
