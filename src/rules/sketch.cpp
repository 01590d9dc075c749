#include "rules/sketch.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/turn_label.h"
#include "rules/cue_reading.h"

namespace whosaid {
namespace {

bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view e) { return s.ends_with(e); });
}

/// A possessive that no noun follows: a friend of hers.
bool stands_alone(std::string_view possessive) {
  return possessive == "mine" || ends_with_any(possessive, {"ours", "yours", "hers", "theirs"});
}

/// The verb of "he's" and "they've", whose mention is the pronoun; otherwise the empty span at the end of `mention`.
Span contracted_verb(const Document& document, const Mention& mention) {
  if (mention.kind != Kind::pronoun) return {mention.span.end, mention.span.end};
  const std::string_view text = document.slice(mention.span);
  std::size_t mark = 0;
  while (mark < text.size() && text[mark] != '\'' && !text.substr(mark).starts_with("’")) ++mark;
  return {mention.span.begin + static_cast<std::uint32_t>(mark), mention.span.end};
}

/// The inside of a quotation without closing marks of nested ones and white space at its end.
std::string_view trimmed_inner(std::string_view s) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : {" ", "'", "’", "”", "\"", "»", "\u00A0"}) {
      if (s.ends_with(end)) s.remove_suffix(end.size()), again = true;
    }
  }
  return s;
}

}  // namespace

std::size_t count_words(std::string_view text, std::size_t limit) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size() && words < limit;) {
    const char32_t c = next_code_point(text, at);
    const bool part = is_letter(c) || is_digit(c) || (in_word && !is_space(c));
    if (part && !in_word) ++words;
    in_word = part;
  }
  return words;
}

char speech_letter(const Document& document, const Quote& quote) {
  const std::string_view inner = trimmed_inner(document.slice(quote.inner));
  if (ends_with_any(inner, {",", "?", "!", "—", "–", "--", " -", "…", "..."})) return 'Q';
  const bool one_word = count_words(inner, 2) < 2;
  if (inner.ends_with('.')) return one_word && inner.size() < 3 ? 'q' : 'Z';
  return one_word ? 'q' : 'L';
}

char Sketch::mention_letter(const Lexicon& lexicon, const Mention& m) {
  switch (m.kind) {
    case Kind::person:
      return 'P';
    case Kind::organization:
      return 'O';
    case Kind::country:
      return m.form == static_cast<std::uint8_t>(NameForm::adjective) ? 'J'
             : m.form == static_cast<std::uint8_t>(NameForm::demonym) ? 'M'
                                                                      : 'C';
    case Kind::title:
      return 'T';
    case Kind::role:
      return m.form == static_cast<std::uint8_t>(Number::plural) ? 'S' : 'R';
    case Kind::name:
      return 'N';
    case Kind::pronoun: {
      const PronounCase c = lexicon.pronouns[m.row].grammatical_case;
      return c == PronounCase::subject      ? 'H'
             : c == PronounCase::relative   ? 'r'
             : c == PronounCase::possessive ? 'D'
                                            : 'h';
    }
    case Kind::cue:
      return cue_letter(lexicon.cues[m.row], m.form);
    case Kind::blocked:
      break;
  }
  return 'w';
}

/// Does a colon follow at `token`, perhaps behind an aside: "(LAUGHING):", ", PORT GAZETTE:"?
bool is_colon_behind(const Document& document, std::uint32_t token) {
  constexpr std::uint32_t kAsideWords = 6;
  const auto is = [&](std::string_view mark) {
    return token < document.tokens.size() && document.slice(document.tokens[token].span) == mark;
  };
  const bool bracket = is("("), comma = is(",");
  if (!bracket && !comma) return is(":");
  const std::uint32_t end = token + kAsideWords;
  for (++token; token < end && token < document.tokens.size(); ++token) {
    if (bracket ? is(")") : document.tokens[token].shape != Shape::capitals) break;
  }
  if (bracket) ++token;
  return is(":");
}

/// The token behind a label in capitals that starts at `token` and ends before a colon; `token` itself when there is
/// none. It holds a name or says whose turn it is.
std::uint32_t Sketch::label_end(const Document& document, std::uint32_t token) const {
  constexpr std::uint32_t kLabelWords = 3;
  const auto text = [&](std::uint32_t t) {
    return t < document.tokens.size() ? document.slice(document.tokens[t].span) : std::string_view();
  };
  if (turn_of(text(token)) != Turn::none && is_colon_behind(document, token + 1)) return token + 1;
  std::uint32_t colon = token;
  while (colon < document.tokens.size() && colon < token + kLabelWords &&
         document.tokens[colon].shape == Shape::capitals && document.tokens[colon].word == WordClass::other)
    ++colon;
  if (text(token).starts_with('@') && text(token).size() > 1) colon = token + 1;
  if (colon == token || !is_colon_behind(document, colon)) return token;
  const auto& mentions = document.mentions;
  for (auto m = std::ranges::lower_bound(mentions, token, {}, &Mention::first_token);
       m != mentions.end() && m->first_token < colon; ++m) {
    if (m->kind != Kind::cue) return colon;
  }
  return token;
}

/// Adds the pieces of a quotation whose opening mark is `token`. A transcript puts the label inside the marks
/// ("WALLACE: Let's start"): then label, colon and speech are three pieces. Returns the token to go on from.
std::uint32_t Sketch::add_quote(const Document& document, const Quote& quote, QuoteReading reading,
                                std::uint32_t token) {
  const std::uint32_t colon = label_end(document, token + 1);
  const bool label = colon > token + 1 && document.tokens[colon].span.end < quote.inner.end;
  const char letter = reading == QuoteReading::speech ? speech_letter(document, quote) : 'q';
  if (!label) {
    add(letter, quote.outer);
    return token;
  }
  add('W', {document.tokens[token + 1].span.begin, document.tokens[colon - 1].span.end});
  add(':', document.tokens[colon].span);
  std::uint32_t begin = document.tokens[colon].span.end;
  while (begin < quote.outer.end && document.text[begin] == ' ') ++begin;
  add(letter == 'q' ? 'L' : letter, {begin, quote.outer.end});
  return colon + 1;
}

void Sketch::start(std::size_t tokens) {
  clear();
  const std::size_t most = 2 * tokens;  // "he's" is one token and two pieces
  if (spans_.size() > most) return;
  spans_.resize(most + 1);
  letters_.resize(spans_.size());
}

/// Adds tokens from `token` as they are; up to `end` and to the byte `until`. Returns where it stopped.
std::uint32_t Sketch::add_words(const Document& document, const WordLetters& words, std::uint32_t token,
                                std::uint32_t end, std::uint32_t until) {
  const Token* const tokens = document.tokens.data();  // writing a letter may change anything but locals
  const char* const known = words.letters();
  char* const letters = letters_.data();
  Span* const spans = spans_.data();
  std::size_t size = size_;
  for (; token < end && tokens[token].span.begin < until; ++token) {
    const char letter = known[tokens[token].number];
    letters[size] = letter;
    spans[size] = tokens[token].span;
    size += letter != 0 ? 1 : 0;
  }
  size_ = size;
  return token;
}

void Sketch::add_mention(const Document& document, const Lexicon& lexicon, const WordLetters& words,
                         const Mention& mention) {
  if (mention.kind == Kind::cue) {
    cues_.push_back({.piece = static_cast<std::uint32_t>(size_),
                     .mention = static_cast<std::uint32_t>(&mention - document.mentions.data())});
  }
  const Span verb = contracted_verb(document, mention);
  char letter = mention_letter(lexicon, mention);
  if (letter == 'D') {
    const std::string_view text = document.slice(mention.span);
    if (const char named = words.named(text); named != 0)
      letter = named;
    else if (stands_alone(text))
      letter = 'h';
  }
  add(letter, {mention.span.begin, verb.begin});
  if (!verb.empty()) add(letter_of(document.tokens[mention.first_token].word), verb);
}

void Sketch::draw(const Document& document, const Lexicon& lexicon, const WordLetters& words,
                  const std::vector<QuoteReading>& readings, std::uint32_t index, DrawnLayers& drawn) {
  const Sentence& sentence = document.sentences[index];
  start(sentence.end_token - sentence.first_token);
  const Token* const tokens = document.tokens.data();
  const Quote *quote = document.quotes.data() + drawn.quotes, *const last_quote =
                                                                  std::to_address(document.quotes.end());
  const Mention *mention = document.mentions.data() + drawn.mentions, *const last_mention =
                                                                          std::to_address(document.mentions.end());
  std::uint32_t t = sentence.first_token;
  if (sentence.span.begin == document.blocks[sentence.block].span.begin) {
    if (const std::uint32_t colon = label_end(document, t); colon > t && colon < sentence.end_token) {
      add('W', {tokens[t].span.begin, tokens[colon - 1].span.end});
      t = colon;
    }
  }
  while (t < sentence.end_token) {
    const std::uint32_t at = tokens[t].span.begin;
    while (quote != last_quote && (quote->outer.begin < at || quote->parent != kNone)) ++quote;
    while (mention != last_mention && mention->first_token < t) ++mention;
    if (quote != last_quote && quote->outer.begin == at) {
      t = add_quote(document, *quote, readings[static_cast<std::size_t>(quote - document.quotes.data())], t);
      while (t < sentence.end_token && tokens[t].span.begin < quote->outer.end) ++t;
      continue;
    }
    const bool named = mention != last_mention && mention->end_token <= sentence.end_token;
    const std::uint32_t quoted = quote != last_quote ? quote->outer.begin : kNone;
    t = add_words(document, words, t, named ? mention->first_token : sentence.end_token, quoted);
    if (!named || t != mention->first_token || tokens[t].span.begin >= quoted) continue;
    add_mention(document, lexicon, words, *mention);
    t = mention->end_token;
  }
  drawn.quotes = static_cast<std::size_t>(quote - document.quotes.data());
  drawn.mentions = static_cast<std::size_t>(mention - document.mentions.data());
  read_dates(document, words);
  read_possessives(document, words);
  read_absolutes(document, lexicon, words);
  read_cues(document, lexicon, words);
}

/// A number behind a month is part of the date and not of the subject that follows: On May 4 Roe said. Behind a
/// determiner the date belongs to a noun: the May 4 vote.
void Sketch::read_dates(const Document& document, const WordLetters& words) {
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";  // by three letters
  for (std::size_t i = letters().find("dn"); i < size_; i = letters().find("dn", i + 1)) {
    const std::string month = folded(document.slice(spans_[i]).substr(0, 3));
    const std::size_t at = kMonths.find(month);
    if (month.size() != 3 || at == std::string_view::npos || at % 3 != 0) continue;
    const bool of_noun = i > 0 && words.class_letter(letters_[i - 1]) == 'D';
    letters_[i] = letters_[i + 1] = of_noun ? 'n' : 'd';
    if (letters().substr(i + 2).starts_with(",n")) letters_[i + 3] = letters_[i];  // May 4, 2022
  }
}

/// "his" behind "of" and before no noun is an object: friends of his say.
void Sketch::read_absolutes(const Document& document, const Lexicon& lexicon, const WordLetters& words) {
  const char his = words.named("his");
  if (his == 0) return;
  for (std::size_t i = letters().find(his); i < size_; i = letters().find(his, i + 1)) {
    if (i == 0 || document.slice(spans_[i - 1]) != "of") continue;
    const auto cue = std::ranges::find(cues_, i + 1, &SketchCue::piece);
    const bool noun = cue != cues_.end() ? lexicon.cues[document.mentions[cue->mention].row].has(Frame::noun)
                                         : i + 1 < size_ && std::string_view(",.;:?!-)AB").find(letters_[i + 1]) ==
                                                                std::string_view::npos;
    if (!noun) letters_[i] = 'h';
  }
}

/// "her" before a noun is a determiner: her campaign; also before a verb that "that" follows: her claim that.
void Sketch::read_possessives(const Document& document, const WordLetters& words) {
  for (std::size_t i = letters().find('h'); i < size_ && i + 1 < size_; i = letters().find('h', i + 1)) {
    const bool noun = std::string_view("wRSmJNKaeiqnO").find(letters_[i + 1]) != std::string_view::npos;
    const bool claim = focus_letter(letters_[i + 1]) == 'V' && i + 2 < size_ && letters_[i + 2] == 't';
    if (!noun && !claim) continue;
    const std::string_view text = document.slice(spans_[i]);
    if (text != "her" && text != "Her") continue;
    const char named = words.named(text);
    letters_[i] = named == 0 ? 'D' : named;
  }
}

void Sketch::read_cues(const Document& document, const Lexicon& lexicon, const WordLetters& words) {
  for (const auto [i, mention] : cues_) {
    const Mention& m = document.mentions[mention];
    CueContext context;
    context.cue = document.slice(spans_[i]);
    if (i > 0)
      context.letter_before = words.class_letter(letters_[i - 1]), context.before = document.slice(spans_[i - 1]);
    if (i + 1 < size_)
      context.letter_after = words.class_letter(letters_[i + 1]), context.after = document.slice(spans_[i + 1]);
    letters_[i] = read_cue(lexicon.cues[m.row], m.form, context);
  }
}

}  // namespace whosaid
