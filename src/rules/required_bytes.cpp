#include "rules/required_bytes.h"

#include <algorithm>
#include <cstdint>

namespace whosaid {
namespace {

using Set = RequiredBytes::Set;
using Sets = std::vector<Set>;

Set only(char c) { return Set().set(static_cast<unsigned char>(c)); }

bool is_word_byte(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

int hex_digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

/// Walks through a pattern once, from left to right.
class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Sets read() {
    Sets sets = read_alternatives();
    return failed_ || at_ < pattern_.size() ? Sets() : sets;
  }

 private:
  char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  bool accept(std::string_view text) {
    const bool stands = pattern_.substr(at_).starts_with(text);
    if (stands) at_ += text.size();
    return stands;
  }
  /// Stops at once, so that no caller goes round in circles.
  Sets fail() {
    failed_ = true;
    at_ = pattern_.size();
    return {};
  }

  /// What all alternatives require, place by place.
  Sets read_alternatives() {
    Sets all = read_sequence();
    while (accept("|")) {
      const Sets other = read_sequence();
      all.resize(std::min(all.size(), other.size()));
      for (std::size_t i = 0; i < all.size(); ++i) all[i] |= other[i];
    }
    return all;
  }

  Sets read_sequence() {
    Sets all;
    while (at_ < pattern_.size() && peek() != '|' && peek() != ')') {
      const Sets item = read_item();
      if (!read_optional()) all.insert(all.end(), item.begin(), item.end());
    }
    return all;
  }

  Sets read_item() {
    if (accept("(")) {
      if (peek() == '?' && !accept("?:")) return fail();
      Sets group = read_alternatives();
      return accept(")") ? group : fail();
    }
    if (accept("[")) return read_class();
    if (accept("^") || accept("$")) return {};
    if (accept(".")) return {Set().set()};
    const int byte = read_byte();
    return byte < 0 ? fail() : Sets{only(static_cast<char>(byte))};
  }

  Sets read_class() {
    const bool negated = accept("^");
    Set set;
    while (at_ < pattern_.size() && peek() != ']') {
      if (peek() == '[' || peek() == '-') return fail();
      const int byte = read_byte();
      if (byte < 0) return fail();
      set.set(static_cast<std::size_t>(byte));
    }
    return accept("]") ? Sets{negated ? ~set : set} : fail();
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
  bool failed_ = false;
};

}  // namespace

RequiredBytes::RequiredBytes(std::string_view pattern) : sets_(Reader(pattern).read()) {}

}  // namespace whosaid
