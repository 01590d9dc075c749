#include "rules/required_bytes.h"

#include <algorithm>
#include <cstdint>

namespace whosaid {
namespace {

/// What the matches of a piece of a pattern have in common.
struct Shape {
  std::vector<ByteSet> sets;  ///< required, in order
  ByteSet first;              ///< what one that is not empty begins with
  bool empty = true;          ///< one may be empty
  bool end = false;           ///< one may require the end of the text before any byte
};

ByteSet only(char c) { return ByteSet().set(static_cast<unsigned char>(c)); }

bool is_word_byte(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

int hex_digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

/// Walks through a pattern once, from left to right.
class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Shape read() {
    Shape shape = read_alternatives();
    if (failed_ || at_ < pattern_.size()) return {{}, ByteSet().set(), true, true};
    return shape;
  }
  /// Must every match begin where the text does?
  bool anchored() const { return anchored_ && !failed_; }

 private:
  char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  bool accept(std::string_view text) {
    const bool stands = pattern_.substr(at_).starts_with(text);
    if (stands) at_ += text.size();
    return stands;
  }
  /// Stops at once, so that no caller goes round in circles.
  Shape fail() {
    failed_ = true;
    at_ = pattern_.size();
    return {};
  }

  /// What all alternatives require, place by place.
  Shape read_alternatives() {
    Shape all = read_sequence();
    while (accept("|")) {
      anchored_ = anchored_ && depth_ > 0;
      const Shape other = read_sequence();
      all.sets.resize(std::min(all.sets.size(), other.sets.size()));
      for (std::size_t i = 0; i < all.sets.size(); ++i) all.sets[i] |= other.sets[i];
      all.first |= other.first;
      all.empty |= other.empty;
      all.end |= other.end;
    }
    return all;
  }

  Shape read_sequence() {
    Shape all;
    while (at_ < pattern_.size() && peek() != '|' && peek() != ')') {
      Shape item = read_item();
      const bool optional = read_optional();
      if (!optional) all.sets.insert(all.sets.end(), item.sets.begin(), item.sets.end());
      if (all.empty) {
        all.first |= item.first;
        all.end |= item.end;
        all.empty = item.empty || optional;
      }
    }
    return all;
  }

  Shape read_item() {
    if (accept("(")) {
      if (peek() == '?' && !accept("?:")) return fail();
      ++depth_;
      Shape group = read_alternatives();
      --depth_;
      return accept(")") ? group : fail();
    }
    if (accept("[")) return read_class();
    if (accept("^")) return {};
    if (accept("$")) return {{}, {}, false, true};
    if (accept(".")) return one_of(ByteSet().set());
    const int byte = read_byte();
    return byte < 0 ? fail() : one_of(only(static_cast<char>(byte)));
  }

  static Shape one_of(const ByteSet& set) { return {{set}, set, false, false}; }

  Shape read_class() {
    const bool negated = accept("^");
    ByteSet set;
    while (at_ < pattern_.size() && peek() != ']') {
      if (peek() == '[' || peek() == '-') return fail();
      const int first = read_byte();
      const int last = !accept("-") ? first : peek() == ']' ? -1 : read_byte();
      if (first < 0 || last < first) return fail();
      for (int byte = first; byte <= last; ++byte) set.set(static_cast<std::size_t>(byte));
    }
    return accept("]") ? one_of(negated ? ~set : set) : fail();
  }

  /// One byte, perhaps escaped; -1 for an escape that means more.
  int read_byte() {
    if (!accept("\\")) return static_cast<unsigned char>(pattern_[at_++]);
    if (accept("x") && at_ + 2 <= pattern_.size()) {
      const int high = hex_digit(pattern_[at_]), low = hex_digit(pattern_[at_ + 1]);
      at_ += 2;
      return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
    return at_ == pattern_.size() || is_word_byte(peek()) ? -1 : static_cast<unsigned char>(pattern_[at_++]);
  }

  /// Reads what repeats the item before. May it be missing?
  bool read_optional() {
    bool optional = false;
    for (;;) {
      if (accept("?") || accept("*")) {
        optional = true;
      } else if (accept("{")) {
        optional = optional || peek() == '0' || peek() == ',';
        const std::size_t end = pattern_.find('}', at_);
        if (end == std::string_view::npos) return fail(), true;
        at_ = end + 1;
        accept("?");
      } else if (accept("+")) {
        accept("?");
      } else {
        return optional;
      }
    }
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool anchored_ = pattern_.starts_with("^") && pattern_.find_first_of("?*+{", 1) != 1;
  bool failed_ = false;
};

}  // namespace

void RequiredBytes::rename(const std::array<unsigned char, 256>& old) {
  const auto renamed = [&](const ByteSet& set) {
    ByteSet out;
    for (std::size_t byte = 0; byte < 256; ++byte) out[byte] = set[old[byte]];
    return out;
  };
  for (ByteSet& set : sets_) set = renamed(set);
  first_ = renamed(first_);
}

RequiredBytes::RequiredBytes(std::string_view pattern) {
  Reader reader(pattern);
  Shape shape = reader.read();
  sets_ = std::move(shape.sets);
  if (!reader.anchored()) return;
  if (!shape.empty) first_ = shape.first;
  may_be_empty_ = shape.empty || shape.end;
}

}  // namespace whosaid
