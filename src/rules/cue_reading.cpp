#include "rules/cue_reading.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr bool has(std::uint8_t form, VerbForm f) { return (form & static_cast<std::uint8_t>(f)) != 0; }

constexpr bool in(std::string_view set, char c) { return c != 0 && set.find(c) != std::string_view::npos; }

/// What the word is when it is not a verb.
char plain(const CueContext& c, std::uint8_t form) {
  if (has(form, VerbForm::noun)) return 'm';
  if (c.cue.front() >= 'A' && c.cue.front() <= 'Z') return 'K';
  if (has(form, VerbForm::gerund)) return 'i';
  return c.cue.ends_with("ed") ? 'e' : 'w';
}

/// A capital at the begin does not count.
bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    return w.size() == word.size() && !w.empty() && (w[0] == word[0] || w[0] == (word[0] | 0x20)) &&
           w.substr(1) == word.substr(1);
  });
}

/// After these a noun follows: the report, their claims, of comment, Clinton's remarks, more questions.
bool noun_before(const CueContext& c, char before, bool gerund) {
  if (in("DYzn", before))
    return !(before == 'Y' && any_of(c.before, {"many", "some", "most", "both", "all", "few", "others", "several"}));
  if (before == 'p') return !(gerund && any_of(c.before, {"by", "after", "before", "while", "without", "in", "for"}));
  return any_of(c.before, {"new", "own", "such", "latest", "recent", "initial", "public", "any", "no"});
}

constexpr std::string_view kBeginsObject = "DtHhorsQZLqNPOC:,.YJTMn";

/// "The present one says", "another insisted the": what can be no noun, behind what counts.
bool is_verb_of_one(const Cue& cue, std::uint8_t form, char before, char after) {
  if ((before != 'n' && before != 'Y') || cue.has(Frame::noun) || has(form, VerbForm::gerund)) return false;
  return has(form, VerbForm::third) || in("DtHh", after);
}

/// What may follow a verb whose base and -s forms are as often nouns.
bool verb_after(const CueContext& c, char after) {
  if (after == 0 || in(kBeginsObject, after)) return true;
  if (after == 'p') return any_of(c.after, {"for", "on", "out", "about", "against"});
  return c.after.ends_with("s");
}

/// Does a plural subject, or none of its own, stand before a base form?
bool plural_before(const CueContext& c, char before) {
  if (before == 0 || before == 'k') return false;
  if (in("AXo&,aSMHr", before) || in("Y", before)) return true;
  return c.before.ends_with("s") || any_of(c.before, {"people", "men", "women", "police", "media"});
}

}  // namespace

char cue_letter(const Cue& cue, std::uint8_t form) {
  if (cue.cls == "noun") return 'm';
  if (cue.cls == "phrase") return 'f';
  if (has(form, VerbForm::third) || has(form, VerbForm::past) || has(form, VerbForm::participle)) return 'k';
  return has(form, VerbForm::gerund) ? 'g' : 'b';
}

char read_cue(const Cue& cue, std::uint8_t form, const CueContext& c) {
  const char letter = cue_letter(cue, form);
  if (letter == 'm' || letter == 'f') return letter;
  const char before = c.letter_before, after = c.letter_after;
  const bool gerund = letter == 'g';
  const bool irregular_past = has(form, VerbForm::past) && !c.cue.ends_with("ed") && !has(form, VerbForm::base);
  if (irregular_past) return letter;  // said, told, wrote: never a noun or an adjective
  const bool the_two = before == 'n' && letter == 'b' && !cue.has(Frame::noun);  // the two write
  if (!the_two && !is_verb_of_one(cue, form, before, after) && noun_before(c, before, gerund)) return plain(c, form);
  const bool past = c.cue.ends_with("ed") || has(form, VerbForm::past) || has(form, VerbForm::participle);
  if (past || gerund || !cue.has(Frame::noun)) return letter;
  const bool of_name = letter == 'k' && in("PNC", before) && in("wmJ", after);  // Roe calls plan
  if (any_of(c.after, {"of", "by", "from"}) || (!of_name && !verb_after(c, after))) return plain(c, form);
  if (letter == 'b') {
    const bool joined = before == '&' && !in(kBeginsObject, after);  // local and state officials
    const bool titled = before == ',' && after == 'T';               // his niece, state Sen. Jane Roe
    return plural_before(c, before) && !joined && !titled ? 'b' : plain(c, form);
  }
  const bool plural_noun = in("weiSm", before) && c.before.ends_with("s") && !any_of(c.before, {"news"});
  return plural_noun ? plain(c, form) : letter;
}

}  // namespace whosaid
