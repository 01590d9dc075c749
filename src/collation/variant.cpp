#include "collation/variant.h"

#include <algorithm>

#include "base/unicode.h"
#include "collation/word_sense.h"

namespace whosaid {
namespace {

constexpr std::size_t kShortElision = 3;  // words in which a negation that was left out is told as one

/// Words [begin, end) of one side.
struct Stretch {
  std::size_t begin, end;
  bool empty() const { return begin == end; }
  std::size_t size() const { return end - begin; }
};

class VariantFinder {
 public:
  VariantFinder(const WordedText& quotation, const WordedText& text, const NormalWords& words)
      : quotation_(quotation), text_(text), words_(words) {}

  std::vector<Variant> find(const WordPairs& pairs) {
    if (pairs.empty()) return {};
    const auto [first, first_text] = pairs.front();
    add_words({0, first}, same_before({0, first}, first_text));
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      const auto [i, j] = pairs[p];
      compare_letters(i, j);
      if (p + 1 == pairs.size()) break;
      const auto [next, next_text] = pairs[p + 1];
      if (next == i + 1 && next_text == j + 1) {
        compare_marks(next, next_text);
      } else {
        add_words({i + 1, next}, {j + 1, next_text});
      }
    }
    const auto [last, last_text] = pairs.back();
    const std::size_t size = quotation_.words.words.size();
    add_words({last + 1, size}, same_behind({last + 1, size}, last_text + 1));
    if (last + 1 == size) compare_end(last_text);
    return std::move(found_);
  }

 private:
  Span span(const WordedText& side, Stretch s) const {
    if (s.empty()) return {};
    return {side.words.words[s.begin].span.begin, side.words.words[s.end - 1].span.end};
  }

  std::vector<std::string> said(const WordedText& side, Stretch s) const {
    std::vector<std::string_view> normal;
    for (std::size_t at = s.begin; at < s.end; ++at) normal.push_back(words_.word(side.words.numbers[at]));
    return without_contractions(normal);
  }

  /// The words of the text before word `end` that say the same as the first words of the quotation; none when they say
  /// something else: then nobody knows which words of the text these stand for.
  Stretch same_before(Stretch quotation, std::size_t end) const {
    for (std::size_t n = 1; !quotation.empty() && n <= std::min(end, 2 * quotation.size()); ++n) {
      if (said(text_, {end - n, end}) == said(quotation_, quotation)) return {end - n, end};
    }
    return {end, end};
  }
  /// The same behind the last pair.
  Stretch same_behind(Stretch quotation, std::size_t begin) const {
    const std::size_t room = text_.words.words.size() - begin;
    for (std::size_t n = 1; !quotation.empty() && n <= std::min(room, 2 * quotation.size()); ++n) {
      if (said(text_, {begin, begin + n}) == said(quotation_, quotation)) return {begin, begin + n};
    }
    return {begin, begin};
  }

  /// The names of a stretch, without possessive endings. Names are written with a capital where no sentence begins;
  /// where one does, the other uses of the word tell.
  std::vector<std::string_view> names(const WordedText& side, Stretch s) const {
    std::vector<std::string_view> found;
    for (std::size_t at = s.begin; at < s.end; ++at) {
      const std::uint32_t number = side.words.numbers[at];
      if (side.words.words[at].letters == LetterCase::lower || words_.is_function_word(number)) continue;
      if (begins_sentence(side.words, at) && !words_.is_mostly_capital(number)) continue;
      const std::string_view word = words_.word(number);
      found.push_back(word.substr(0, word.size() - (word.ends_with("'s") ? 2 : 0)));
    }
    return found;
  }

  void add(VariantKind kind, Stretch quotation, Stretch text) {
    found_.push_back({kind, span(quotation_, quotation), span(text_, text)});
  }
  void add_once(VariantKind kind, Span quotation, Span text) {
    if (std::ranges::find(found_, kind, &Variant::kind) == found_.end()) found_.push_back({kind, quotation, text});
  }

  static std::size_t negations(const std::vector<std::string>& words) {
    return static_cast<std::size_t>(std::ranges::count_if(words, is_negation));
  }
  static std::vector<std::string> numbers(const std::vector<std::string>& words) {
    std::vector<std::string> said;
    for (const std::string& word : words) {
      if (std::string number = number_said(word); !number.empty()) said.push_back(std::move(number));
    }
    return said;
  }
  static bool denies_by_prefix(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.size() == b.size() &&
           std::ranges::equal(a, b, [](const auto& x, const auto& y) { return x == y || is_denied_by_prefix(x, y); }) &&
           a != b;
  }

  /// Words of either side that have no partner.
  void add_words(Stretch quotation, Stretch text) {
    if (quotation.empty() && text.empty()) return;
    const auto ours = said(quotation_, quotation), theirs = said(text_, text);
    if (ours == theirs) return add(VariantKind::contraction, quotation, text);
    const bool denies = negations(ours) != negations(theirs) || denies_by_prefix(ours, theirs);
    const bool counts = numbers(ours) != numbers(theirs);
    if (quotation.empty() && is_elided(quotation.begin)) {
      return add(denies && text.size() <= kShortElision ? VariantKind::negation : VariantKind::elision, quotation,
                 text);
    }
    const auto is_bracketed = [&](std::size_t at) { return quotation_.words.words[at].is_bracketed; };
    bool all_bracketed = !quotation.empty();
    for (std::size_t at = quotation.begin; at < quotation.end; ++at) all_bracketed = all_bracketed && is_bracketed(at);
    if (all_bracketed && text.empty() && !denies && !counts) return add(VariantKind::brackets, quotation, text);
    if (denies) add(VariantKind::negation, quotation, text);
    if (counts) add(VariantKind::number, quotation, text);
    if (names(quotation_, quotation) != names(text_, text)) return add(VariantKind::name, quotation, text);
    if (!denies && !counts) add(VariantKind::words, quotation, text);
  }

  /// Does the quotation say that it left out words before its word `at`?
  bool is_elided(std::size_t at) const {
    return at < quotation_.words.words.size() && has(quotation_.words.words[at].before, GapMark::ellipsis);
  }

  /// Two equal words.
  void compare_letters(std::size_t i, std::size_t j) {
    const QuoteWord &ours = quotation_.words.words[i], &theirs = text_.words.words[j];
    const std::string_view a = raw(quotation_, ours.span), b = raw(text_, theirs.span);
    if (a == b) return;
    if (ours.letters != theirs.letters) {
      const bool is_first_letter = ours.letters <= LetterCase::capital && theirs.letters <= LetterCase::capital;
      const bool is_beginning = begins_sentence(quotation_.words, i) || begins_sentence(text_.words, j);
      const bool keeps_sense = is_first_letter && is_beginning;
      if (keeps_sense) return add_once(VariantKind::capital, ours.span, theirs.span);
      found_.push_back({VariantKind::letter_case, ours.span, theirs.span});
      return;
    }
    if (without(a, "'’‘ʼ`´′‛") == without(b, "'’‘ʼ`´′‛")) {
      return add_once(VariantKind::quotation_marks, ours.span, theirs.span);
    }
    if (without(a, "[]") == without(b, "[]")) return add_once(VariantKind::brackets, ours.span, theirs.span);
    if (without(a, ".,") == without(b, ".,")) return add_once(VariantKind::number_marks, ours.span, theirs.span);
    add_once(VariantKind::accents, ours.span, theirs.span);
  }

  static std::string_view raw(const WordedText& side, Span s) { return side.text.substr(s.begin, s.size()); }

  /// `text` without the characters of `marks`.
  static std::string without(std::string_view text, std::string_view marks) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      next_code_point(text, at);
      if (marks.find(text.substr(begin, at - begin)) == std::string_view::npos) out += text.substr(begin, at - begin);
    }
    return out;
  }

  static Span gap(const WordedText& side, std::size_t at) {
    return {side.words.words[at - 1].span.end, side.words.words[at].span.begin};
  }

  /// What stands before two words that follow equal ones.
  void compare_marks(std::size_t i, std::size_t j) {
    const Span a = gap(quotation_, i), b = gap(text_, j);
    if (raw(quotation_, a) == raw(text_, b)) return;
    const Marks ours = quotation_.words.words[i].before, theirs = text_.words.words[j].before;
    const auto differ = [&](GapMark mark) { return has(ours, mark) != has(theirs, mark); };
    const auto either = [&](GapMark mark) { return has(ours, mark) || has(theirs, mark); };
    const std::size_t before = found_.size();
    if (differ(GapMark::question)) found_.push_back({VariantKind::question, a, b});
    if (differ(GapMark::stop) || differ(GapMark::comma) || differ(GapMark::exclamation) ||
        differ(GapMark::parenthesis)) {
      add_once(VariantKind::punctuation, a, b);
    }
    if (differ(GapMark::ellipsis)) add_once(VariantKind::ellipsis, a, b);
    if (differ(GapMark::dash)) add_once(VariantKind::dashes, a, b);
    if (differ(GapMark::quote)) add_once(VariantKind::quotation_marks, a, b);
    if (differ(GapMark::bracket)) add_once(VariantKind::brackets, a, b);
    if (found_.size() != before || ours != theirs) return;
    const VariantKind shape = either(GapMark::quote)      ? VariantKind::quotation_marks
                              : either(GapMark::dash)     ? VariantKind::dashes
                              : either(GapMark::ellipsis) ? VariantKind::ellipsis
                                                          : VariantKind::spaces;
    add_once(shape, a, b);
  }

  /// What stands behind the last word: a quotation that ends with no mark says nothing about it.
  void compare_end(std::size_t last_text) {
    const Marks ours = quotation_.words.behind;
    const bool is_end = last_text + 1 == text_.words.words.size();
    const Marks theirs = is_end ? text_.words.behind : text_.words.words[last_text + 1].before;
    const Span a{quotation_.words.words.back().span.end, static_cast<std::uint32_t>(quotation_.text.size())};
    const Span b = is_end ? Span{text_.words.words.back().span.end, static_cast<std::uint32_t>(text_.text.size())}
                          : gap(text_, last_text + 1);
    const auto ends = [](Marks m) {
      return has(m, GapMark::stop) || has(m, GapMark::comma) || has(m, GapMark::question) ||
             has(m, GapMark::exclamation);
    };
    if (has(ours, GapMark::ellipsis)) return;  // it says that more was said
    if (!ends(ours)) return;
    if (has(ours, GapMark::question) != has(theirs, GapMark::question)) {
      found_.push_back({VariantKind::question, a, b});
    } else if (has(ours, GapMark::stop) != has(theirs, GapMark::stop) ||
               has(ours, GapMark::comma) != has(theirs, GapMark::comma) ||
               has(ours, GapMark::exclamation) != has(theirs, GapMark::exclamation)) {
      add_once(VariantKind::punctuation, a, b);
    }
  }

  const WordedText &quotation_, &text_;
  const NormalWords& words_;
  std::vector<Variant> found_;
};

}  // namespace

std::vector<Variant> find_variants(const WordedText& quotation, const WordedText& text, const WordPairs& pairs,
                                   const NormalWords& words) {
  return VariantFinder(quotation, text, words).find(pairs);
}

std::vector<Change> find_changes(const WordedText& quotation, const WordedText& text, const WordPairs& pairs,
                                 const NormalWords& words) {
  const auto slice = [](std::string_view of, Span span) { return std::string(of.substr(span.begin, span.size())); };
  std::vector<Change> changes;
  for (const Variant& v : find_variants(quotation, text, pairs, words)) {
    changes.push_back({v.kind, slice(quotation.text, v.quotation), slice(text.text, v.text)});
  }
  return changes;
}

}  // namespace whosaid
