#include "evaluation/quoted_regions.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/word_characters.h"

namespace whosaid {
namespace {

constexpr std::string_view kOpening = "“", kClosing = "”", kTwoApostrophes = "’’", kTwoQuotes = "''";

std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// The double mark that begins at `at`; empty when none does.
std::string_view mark_at(std::string_view line, std::size_t at) {
  for (const std::string_view mark : {kOpening, kClosing, std::string_view("\""), kTwoQuotes, kTwoApostrophes}) {
    if (line.substr(at).starts_with(mark)) return line.substr(at, mark.size());
  }
  return {};
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_word_character(next_code_point(text, at))) return true;
  }
  return false;
}

/// The first curly mark of `text`, which is cut off with all before it; empty when there is none.
std::string_view next_curly(std::string_view& text) {
  for (std::size_t at = 0; (at = text.find("\xE2\x80", at)) != std::string_view::npos; at += 2) {
    const std::string_view mark = text.substr(at, kOpening.size());
    if (mark != kOpening && mark != kClosing) continue;
    text.remove_prefix(at + mark.size());
    return mark;
  }
  return {};
}

/// How many more “ than ” there are.
std::ptrdiff_t depth_of(std::string_view text) {
  std::ptrdiff_t depth = 0;
  for (std::string_view mark = next_curly(text); !mark.empty(); mark = next_curly(text)) {
    depth += mark == kOpening ? 1 : -1;
  }
  return depth;
}

/// Do two closing marks follow before the next opening one?
bool closes_twice(std::string_view rest) { return next_curly(rest) == kClosing && next_curly(rest) == kClosing; }

/// Reads the marks of one line from left to right.
class LineReader {
 public:
  LineReader(std::string_view line, std::size_t start, std::vector<Span>& out)
      : line_(line), start_(start), out_(out) {}

  /// Takes the mark [begin, end) of the line.
  void take(std::size_t begin, std::size_t end) {
    const std::string_view mark = line_.substr(begin, end - begin);
    const bool blank_before = is_blank_before(begin);
    if (mark == kTwoQuotes && open_ != kClosed &&
        line_.substr(end).starts_with("'")) {  // ''' ends with an inner single mark
      ++begin;
      ++end;
    }
    if (open_ == kClosed) {
      const bool is_stray = (mark == kClosing || mark == kTwoApostrophes) && (!blank_before || is_blank_at(end));
      if (!is_stray) open_ = end;
    } else if (mark == kOpening && !looks_closing(blank_before, end)) {
      if (closes_twice(line_.substr(end))) return;  // nested
      add(begin);
      open_ = end;
    } else if (mark != kClosing || depth_of(line_.substr(open_, begin - open_)) <= 0) {
      add(begin);
      open_ = kClosed;
    }
  }
  void finish() {
    if (open_ != kClosed) add(line_.size());
  }

 private:
  static constexpr std::size_t kClosed = std::string_view::npos;

  bool is_blank_before(std::size_t at) const { return at == 0 || is_blank_character(previous_code_point(line_, at)); }
  bool is_blank_at(std::size_t at) const {
    return at == line_.size() || is_blank_character(next_code_point(line_, at));
  }
  bool looks_closing(bool blank_before, std::size_t end) const {
    if (blank_before) return false;
    return is_blank_at(end) || std::string_view(".,;:?!)").find(line_[end]) != std::string_view::npos;
  }
  void add(std::size_t end) {
    if (has_word(line_.substr(open_, end - open_))) out_.push_back({place(start_ + open_), place(start_ + end)});
  }

  std::string_view line_;
  std::size_t start_;
  std::vector<Span>& out_;
  std::size_t open_ = kClosed;  ///< behind the mark that opened
};

}  // namespace

std::vector<Span> find_pseudo_tags(std::string_view text) {
  std::vector<Span> tags;
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const std::size_t end = text.find_first_of("<>\n", at + 1);
    if (end == std::string_view::npos) break;
    if (text[end] == '>') tags.push_back({place(at), place(end + 1)});
    at = text[end] == '<' ? end : text.find('<', end);
  }
  return tags;
}

std::vector<Span> find_quoted_regions(std::string_view text, const std::vector<Span>& tags) {
  std::vector<Span> out;
  auto tag = tags.begin();
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t line_end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, line_end - start);
    LineReader reader(line, start, out);
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view mark = mark_at(line, at);
      if (mark.empty()) {
        ++at;
        continue;
      }
      while (tag != tags.end() && tag->end <= start + at) ++tag;
      const bool in_tag = tag != tags.end() && tag->begin <= start + at;
      if (!in_tag) reader.take(at, at + mark.size());
      at += mark.size();
    }
    reader.finish();
    start = line_end + 1;
  }
  return out;
}

}  // namespace whosaid
