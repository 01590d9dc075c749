#include "rules/pattern.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kMostLiterals = 128;  // bytes from 0x80

/// The kind that a word would have if no rule named it.
char kind_of(std::string_view word, const Lexicon& lexicon) {
  if (const auto it = lexicon.words.find(word); it != lexicon.words.end()) return letter_of(it->second);
  if (word.size() > 3 && word.ends_with("ed") && !word.ends_with("eed")) return 'e';
  return word.size() > 4 && word.ends_with("ing") ? 'i' : 'w';
}

/// Gives the words that a pattern names letters of their own.
void collect_literals(const PlacedText& pattern, const Lexicon& lexicon, PatternNames& names, Errors& errors) {
  const std::string& s = pattern.text;
  for (std::size_t i = s.find('\''); i != std::string::npos; i = s.find('\'', i)) {
    const std::size_t end = s.find('\'', i + 1);
    if (end == std::string::npos) {
      errors.push_back(pattern.place.error("a ' without its partner; words stand as 'word'", i));
      return;
    }
    const std::string word = s.substr(i + 1, end - i - 1);
    i = end + 1;
    if (names.literals.contains(word)) continue;
    if (names.literals.size() >= kMostLiterals) {
      errors.push_back(pattern.place.error("more than 128 words are named by rules; use a class of words.tsv"));
      return;
    }
    if (word.size() > NamedWords::kLongest) {
      errors.push_back(pattern.place.error("a word that rules name has at most 16 letters", i - word.size() - 1));
      continue;
    }
    const char byte = static_cast<char>(0x80 + names.literals.size());
    names.literals.emplace(word, byte);
    names.same_kind[static_cast<std::size_t>(kind_of(word, lexicon))] += byte;
  }
}

}  // namespace

bool Pattern::find(std::string_view letters, std::size_t cue, std::vector<Capture>& captures) const {
  BeforeCue nothing_known;
  return find(letters, cue, 0, nothing_known, captures);
}

bool Pattern::find(std::string_view letters, std::size_t cue, std::size_t ordinal, BeforeCue& before,
                   std::vector<Capture>& captures) const {
  captures.clear();
  if (before_ == nullptr) {
    if (!after_->may_match(letters) || !after_->find(letters, 0, letters.size(), captures)) return false;
  } else {
    if (!after_->find(letters, cue + 1, letters.size(), captures)) return false;
    const std::vector<Capture>* known = before.find(*before_, letters, cue, ordinal);
    if (known == nullptr) {
      captures.clear();
      return false;
    }
    captures.insert(captures.begin(), known->begin(), known->end());
  }
  // They are few, and std::stable_sort would allocate.
  for (auto at = captures.begin(); at != captures.end(); ++at) {
    std::rotate(std::ranges::upper_bound(captures.begin(), at, at->range.first, {},
                                         [](const Capture& c) { return c.range.first; }),
                at, at + 1);
  }
  return true;
}

LetterNeeds Pattern::needs() const {
  if (before_ == nullptr) return {.whole = after_->needed(), .before = {}, .after = {}, .first = {}};
  const LetterSets::Bits &before = before_->needed(), &after = after_->needed();
  return {.whole = before | after, .before = before, .after = after, .first = after_->needed_first()};
}

Result<PatternCompiler> PatternCompiler::make(std::vector<SlotText> slots, const std::vector<PlacedText>& patterns,
                                              const Lexicon& lexicon) {
  PatternNames names;
  Errors errors;
  for (SlotText& slot : slots) {
    collect_literals(slot.pattern, lexicon, names, errors);
    const std::string name = slot.name.text;
    const PlacedText where = slot.name;
    if (!names.slots.emplace(name, std::move(slot)).second) {
      errors.push_back(where.place.error("slot \"" + name + "\" is defined twice; rename one"));
    }
  }
  for (const PlacedText& pattern : patterns) collect_literals(pattern, lexicon, names, errors);
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return PatternCompiler(std::move(names));
}

Result<Pattern> PatternCompiler::compile(const PlacedText& pattern) {
  auto read = reader_.read(pattern);
  if (!read) return std::unexpected(std::move(read.error()));
  Pattern out;
  out.focus_ = std::move(read->focus);
  CodedPattern& text = read->text;
  std::vector<Part>& parts = read->parts;
  if (read->cue_end == 0) {
    out.after_ = &expressions_.add(std::move(text), std::move(parts), pattern.place);
    return out;
  }
  const auto cut = parts.begin() + static_cast<std::ptrdiff_t>(read->parts_before);
  out.before_ = &expressions_.add(U"(?:" + text.substr(0, read->cue_end) + U")$", {parts.begin(), cut}, pattern.place);
  out.after_ = &expressions_.add(U"^(?:" + text.substr(read->cue_end) + U")", {cut, parts.end()}, pattern.place);
  return out;
}

Result<ExpressionTable> PatternCompiler::finish() {
  if (auto compiled = expressions_.compile(reader_.sets()); !compiled)
    return std::unexpected(std::move(compiled.error()));
  return std::move(expressions_);
}

}  // namespace whosaid
