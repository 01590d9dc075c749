#include "rules/pattern_tree.h"

#include <string>
#include <utility>

namespace whosaid {
namespace {

constexpr std::uint32_t kMostTimes = 1000;  // RE2 refuses more
constexpr std::size_t kDeepest = 200;       // brackets in brackets; what walks over the tree calls itself

bool is_word_byte(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

int hex_digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  return c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a') + 10 : -1;
}

/// Walks through a pattern once, from left to right.
class Reader {
 public:
  Reader(std::u32string_view pattern, const PatternSets& sets) : pattern_(pattern), sets_(sets) {}

  std::optional<PatternTree> read() {
    PatternTree tree = read_alternatives();
    if (failed_ || at_ < pattern_.size()) return std::nullopt;
    return tree;
  }

 private:
  using Kind = PatternTree::Kind;

  char32_t peek() const { return at_ < pattern_.size() ? pattern_[at_] : U'\0'; }
  bool accept(char32_t c) {
    if (at_ == pattern_.size() || pattern_[at_] != c) return false;
    ++at_;
    return true;
  }
  /// Stops at once, so that no caller goes round in circles.
  PatternTree fail() {
    failed_ = true;
    at_ = pattern_.size();
    return {};
  }

  PatternTree read_alternatives() {
    PatternTree first = read_sequence();
    if (peek() != '|') return first;
    PatternTree all{.kind = Kind::alternatives};
    all.parts.push_back(std::move(first));
    while (accept('|')) all.parts.push_back(read_sequence());
    return all;
  }

  PatternTree read_sequence() {
    constexpr std::size_t kUsual = 4;
    PatternTree all;
    all.parts.reserve(kUsual);
    while (at_ < pattern_.size() && peek() != '|' && peek() != ')') all.parts.push_back(read_repetition(read_item()));
    if (all.parts.size() != 1) return all;
    return PatternTree(std::move(all.parts.front()));
  }

  PatternTree read_item() {
    if (PatternSets::is_set(peek())) return one_of(sets_[pattern_[at_++]]);
    if (accept('(')) return read_group();
    if (accept('[')) return read_class();
    if (accept('^')) return {.kind = Kind::begin};
    if (accept('$')) return {.kind = Kind::end};
    if (accept('.')) return one_of(ByteSet().set());
    if (is_repetition(peek())) return fail();
    const int byte = read_byte();
    return byte < 0 ? fail() : one_of(ByteSet().set(static_cast<std::size_t>(byte)));
  }

  static PatternTree one_of(const ByteSet& bytes) { return {.kind = Kind::one_of, .bytes = bytes}; }

  PatternTree read_group() {
    const bool captures = peek() != '?';
    if (!captures && !(accept('?') && accept(':'))) return fail();
    PatternTree group{.kind = Kind::group, .number = groups_};
    if (captures) ++groups_;
    if (++depth_ > kDeepest) return fail();
    PatternTree inner = read_alternatives();
    --depth_;
    if (!accept(')')) return fail();
    if (!captures) return inner;
    group.parts.push_back(std::move(inner));
    return group;
  }

  PatternTree read_class() {
    const bool negated = accept('^');
    ByteSet set;
    while (at_ < pattern_.size() && peek() != ']') {
      if (peek() == '[' || peek() == '-') return fail();
      const int first = read_byte();
      const int last = !accept('-') ? first : peek() == ']' || peek() == '\0' ? -1 : read_byte();
      if (first < 0 || last < first) return fail();
      set |= byte_range(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    }
    if (!accept(']') || set.none()) return fail();
    return one_of(negated ? ~set : set);
  }

  /// One byte, perhaps escaped; -1 for an escape that means more and for a set.
  int read_byte() {
    if (PatternSets::is_set(peek())) return -1;
    if (!accept('\\')) return static_cast<int>(pattern_[at_++]);
    if (accept('x') && at_ + 2 <= pattern_.size()) {
      const int high = hex_digit(pattern_[at_]), low = hex_digit(pattern_[at_ + 1]);
      at_ += 2;
      return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
    return at_ == pattern_.size() || is_word_byte(peek()) || PatternSets::is_set(peek())
               ? -1
               : static_cast<int>(pattern_[at_++]);
  }

  static bool is_repetition(char32_t c) { return c == '?' || c == '*' || c == '+' || c == '{'; }

  /// `item` with what repeats it.
  PatternTree read_repetition(PatternTree item) {
    if (!is_repetition(peek())) return item;
    PatternTree all{.kind = Kind::repetition};
    if (accept('?')) {
      all.least = 0;
    } else if (accept('*')) {
      all.least = 0, all.most = PatternTree::kNoLimit;
    } else if (accept('+')) {
      all.most = PatternTree::kNoLimit;
    } else if (!read_times(all)) {
      return fail();
    }
    all.greedy = !accept('?');
    if (is_repetition(peek())) return fail();
    all.parts.push_back(std::move(item));
    return all;
  }

  /// {2}, {2,} or {2,3}.
  bool read_times(PatternTree& repetition) {
    at_ += 1;
    const auto least = read_number();
    if (!least) return false;
    repetition.least = repetition.most = *least;
    if (accept(',')) {
      const auto most = peek() == '}' ? PatternTree::kNoLimit : read_number();
      if (!most || *most < *least) return false;
      repetition.most = *most;
    }
    return accept('}');
  }

  std::optional<std::uint32_t> read_number() {
    const std::size_t from = at_;
    std::uint32_t number = 0;
    while (peek() >= '0' && peek() <= '9' && number <= kMostTimes) {
      number = number * 10 + static_cast<std::uint32_t>(pattern_[at_++] - '0');
    }
    return at_ == from || number > kMostTimes ? std::nullopt : std::optional(number);
  }

  std::u32string_view pattern_;
  const PatternSets& sets_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::uint32_t groups_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<PatternTree> read_pattern_tree(std::string_view pattern) {
  return read_pattern_tree(coded(pattern), PatternSets());
}

std::optional<PatternTree> read_pattern_tree(std::u32string_view pattern, const PatternSets& sets) {
  return Reader(pattern, sets).read();
}

}  // namespace whosaid
