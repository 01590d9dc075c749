#include "blocks/line_opening.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/unicode.h"

namespace whosaid {
namespace {

using Bytes = std::bitset<256>;

/// Places of the text where a part of the pattern may begin, a bit each.
using Places = std::uint32_t;

constexpr Places kAllPlaces = (Places{1} << LineOpening::kPlaces) - 1;
constexpr std::size_t kMostDepth = 8;       // of groups; a repeated group is read twice
constexpr std::size_t kMostCounted = 1000;  // characters that a counted part may stand for; RE2 has limits, too

constexpr bool is_ascii(char32_t c) { return c < 0x80; }

Bytes byte_range(std::size_t first, std::size_t last) {
  Bytes bytes;
  for (std::size_t byte = first; byte <= last; ++byte) bytes.set(byte);
  return bytes;
}

/// A set of characters, of which those beyond ASCII are not told apart.
struct Characters {
  Bytes ascii;
  bool others = false;

  static const Characters& all() {
    static const Characters characters{byte_range(0, 0x7F), true};
    return characters;
  }
  Characters negated() const { return {all().ascii & ~ascii, true}; }
  void add(char32_t first, char32_t last) {
    if (is_ascii(first)) ascii |= byte_range(first, std::min<char32_t>(last, 0x7F));
    others = others || !is_ascii(last);
  }
  void add(const Characters& more) {
    ascii |= more.ascii;
    others = others || more.others;
  }
  /// With capitals for small letters and the other way round, and what else may be their equal.
  void fold() {
    for (std::size_t small = 'a'; small <= 'z'; ++small) {
      const bool any = ascii[small] || ascii[small - 0x20];
      ascii[small] = ascii[small - 0x20] = any;
      others = others || any;
    }
  }
};

class OpeningReader {
 public:
  explicit OpeningReader(std::string_view pattern) : pattern_(pattern) {}

  LineOpening read() {
    accept('^');
    const Places behind = read_alternatives(1);
    opening_.is_read = !failed_ && at_ == pattern_.size();
    if (!opening_.is_read) {
      for (Bytes& bytes : opening_.bytes) bytes.set();
    }
    take(from_first(behind), Bytes().set());
    return opening_;
  }

 private:
  struct Times {
    std::uint32_t least = 1, most = 1;
  };
  static constexpr std::uint32_t kNoLimit = ~std::uint32_t{0};

  bool accept(char c) {
    if (at_ == pattern_.size() || pattern_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool accept(std::string_view text) {
    const bool stands = pattern_.substr(at_).starts_with(text);
    at_ += stands ? text.size() : 0;
    return stands;
  }
  char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  Places fail() {
    failed_ = true;
    at_ = pattern_.size();
    return 0;
  }

  /// All places from the first one on: where a part may begin again and again.
  static Places from_first(Places places) { return places == 0 ? 0 : kAllPlaces & ~((places & -places) - 1); }

  /// One of `bytes` may stand at `places`; returns the places behind.
  Places take(Places places, const Bytes& bytes) {
    for (Places rest = places; rest != 0; rest &= rest - 1) {
      opening_.bytes[static_cast<std::size_t>(std::countr_zero(rest))] |= bytes;
    }
    return places << 1 & kAllPlaces;
  }
  Places take(Places places, std::string_view text) {
    if (places == 0) return 0;
    for (const char c : text) places = take(places, Bytes().set(static_cast<unsigned char>(c)));
    return places;
  }
  Places take(Places places, const Characters& characters) {
    static const Bytes leads = byte_range(0xC2, 0xF4), continuations = byte_range(0x80, 0xBF);
    size_ += 1;
    if (places == 0) return 0;
    Places behind = take(places, characters.ascii);
    if (!characters.others) return behind;
    Places inside = take(places, leads);
    for (int more = 0; more < 3; ++more) behind |= inside = take(inside, continuations);
    return behind;
  }

  Places read_alternatives(Places places) {
    Places behind = read_sequence(places);
    while (accept('|')) behind |= read_sequence(places);
    return behind;
  }

  Places read_sequence(Places places) {
    while (at_ < pattern_.size() && peek() != '|' && peek() != ')') places = read_piece(places);
    return places;
  }

  Places read_piece(Places places) {
    if (accept('$')) {
      take(places, Bytes().set(0));
      return is_repetition() ? fail() : 0;
    }
    if (accept("\\b")) return is_repetition() ? fail() : places;
    const std::size_t begin = at_, size_before = size_;
    Places behind = read_item(places);
    const Times times = read_times();
    if (times.most > 1) {
      const std::size_t end = at_;
      at_ = begin;
      places = from_first(places);
      size_ = size_before;
      behind = read_item(places);
      at_ = failed_ ? at_ : end;
    }
    const std::uint32_t copies = times.most == kNoLimit ? times.least : times.most;
    if (copies > 1) {
      size_ += (size_ - size_before) * (copies - 1);
      if (size_ - size_before > kMostCounted) return fail();
    }
    return times.least == 0 ? places | behind : behind;
  }

  Places read_item(Places places) {
    if (accept('(')) return read_group(places);
    if (accept('[')) return take(places, read_class());
    if (accept('.')) return take(places, Characters::all());
    if (is_repetition() || peek() == '^' || peek() == '}') return fail();
    if (accept('\\')) {
      if (const auto* set = read_set()) return take(places, folded(*set));
      if (!is_mark(peek())) return fail();
    }
    return read_literal(places);
  }

  Places read_group(Places places) {
    if (++depth_ > kMostDepth) return fail();
    const bool folds = folds_;
    if (accept("?i:")) {
      folds_ = true;
    } else if (peek() == '?' && !accept("?:")) {
      return fail();
    }
    const Places behind = read_alternatives(places);
    folds_ = folds;
    --depth_;
    return accept(')') ? behind : fail();
  }

  Places read_literal(Places places) {
    const std::size_t begin = at_;
    const char32_t c = next_code_point(pattern_, at_);
    size_ += 1;
    if (places == 0 || !folds_) return take(places, pattern_.substr(begin, at_ - begin));
    if (!is_ascii(c)) return take(places, Characters::all());
    Bytes bytes = Bytes().set(c);
    if (is_letter(c)) bytes.set(c ^ 0x20);
    Places behind = take(places, bytes);
    if (bytes['k']) behind |= take(places, std::string_view("\u212A"));  // the kelvin sign
    if (bytes['s']) behind |= take(places, std::string_view("\u017F"));  // the long s
    return behind;
  }

  Characters folded(Characters set) const {
    if (folds_) set.fold();
    return set;
  }

  /// Behind the opening bracket.
  Characters read_class() {
    const bool negated = accept('^');
    Characters all;
    const std::size_t begin = at_;
    do {
      if (at_ >= pattern_.size() || peek() == '[' || (peek() == ']' && at_ == begin)) return fail(), all;
      if (peek() == '-' && at_ != begin && !pattern_.substr(at_).starts_with("-]")) return fail(), all;
      add_member(all);
    } while (!accept(']'));
    if (folds_ && all.others) return Characters::all();
    all = folded(all);
    return negated ? all.negated() : all;
  }

  /// One member of a class: a character, a range, `\w`.
  void add_member(Characters& all) {
    const bool escaped = accept('\\');
    if (escaped) {
      if (const auto* set = read_set()) return all.add(*set);
      if (!is_mark(peek())) return static_cast<void>(fail());
    }
    const char32_t first = next_code_point(pattern_, at_);
    char32_t last = first;
    if (peek() == '-' && !pattern_.substr(at_).starts_with("-]")) {
      ++at_;
      if (at_ >= pattern_.size() || peek() == '\\' || peek() == '[') return static_cast<void>(fail());
      last = next_code_point(pattern_, at_);
      if (last < first) fail();
    }
    all.add(first, last);
  }

  /// The set of an escape, `\w` and the like, `\pL` or `\pM`, behind its backslash; null, and nothing read, when it is
  /// none.
  const Characters* read_set() {
    static const Characters letters{byte_range('A', 'Z') | byte_range('a', 'z'), true}, accents{{}, true};
    if (accept("pL")) return &letters;
    if (accept("pM")) return &accents;
    static const std::array<Characters, 6> sets = [] {
      const Characters digits{byte_range('0', '9')},
          spaces{byte_range('\t', '\n') | byte_range('\f', '\r') | byte_range(' ', ' ')};
      const Characters words{byte_range('0', '9') | byte_range('A', 'Z') | byte_range('a', 'z') | byte_range('_', '_')};
      return std::array{digits, words, spaces, digits.negated(), words.negated(), spaces.negated()};
    }();
    const std::size_t index = at_ < pattern_.size() ? std::string_view("dwsDWS").find(peek()) : std::string_view::npos;
    if (index == std::string_view::npos) return nullptr;
    ++at_;
    return &sets[index];
  }

  /// May a backslash stand before it to take it as it is?
  static bool is_mark(char c) { return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~").contains(c); }

  bool is_repetition() const { return at_ < pattern_.size() && std::string_view("?*+{").contains(pattern_[at_]); }

  /// What stands behind a part to repeat it.
  Times read_times() {
    Times times;
    if (accept('?')) {
      times.least = 0;
    } else if (accept('*')) {
      times = {0, kNoLimit};
    } else if (accept('+')) {
      times.most = kNoLimit;
    } else if (accept('{')) {
      times = read_counts();
    } else {
      return times;
    }
    accept('?');  // as few as can be: the same texts
    if (is_repetition()) fail();
    return times;
  }

  /// `2}`, `2,}` or `2,3}`.
  Times read_counts() {
    Times times;
    times.least = times.most = read_number();
    if (accept(',')) times.most = peek() == '}' ? kNoLimit : read_number();
    if (!accept('}') || times.most < times.least) fail();
    return times;
  }

  std::uint32_t read_number() {
    const std::size_t begin = at_;
    std::uint32_t number = 0;
    while (is_digit(static_cast<unsigned char>(peek())) && number <= kMostCounted) {
      number = number * 10 + static_cast<std::uint32_t>(pattern_[at_++] - '0');
    }
    if (at_ == begin || number > kMostCounted) fail();
    return number;
  }

  std::string_view pattern_;
  LineOpening opening_;
  std::size_t at_ = 0, depth_ = 0;
  std::size_t size_ = 0;  ///< characters that what was read so far stands for
  bool folds_ = false, failed_ = false;
};

}  // namespace

LineOpening read_opening(std::string_view pattern) { return OpeningReader(pattern).read(); }

}  // namespace whosaid
