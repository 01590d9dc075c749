#include "speakers/source_text.h"

#include <algorithm>
#include <array>

#include "speakers/name_key.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestPhrase = 7;  // tokens of "a former technician named"

/// What somebody says is said by them: "the statement from the ministry", "Roe's letter".
constexpr std::array<std::string_view, 17> kUtterances = {
    "statement", "tweet",     "letter", "remarks", "comments", "testimony", "post",  "message", "speech",
    "memo",      "complaint", "filing", "words",   "account",  "telegram",  "email", "note"};

}  // namespace

bool is_label(std::string_view name) {
  static constexpr std::array<std::string_view, 14> labels = {
      "latest", "update", "correction", "poll",     "breaking", "exclusive",  "video",
      "watch",  "report", "opinion",    "analysis", "byline",   "democratic", "republican"};
  return name.find(' ') == std::string_view::npos &&
         std::find(labels.begin(), labels.end(), folded_name(name)) != labels.end();
}

std::uint8_t small_number(std::string_view word) {
  static constexpr std::array<std::string_view, 4> numbers = {"two", "three", "four", "five"};
  const auto found = std::ranges::find(numbers, word);
  return found == numbers.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - numbers.begin() + 2);
}

const FrontWord* front_word(std::string_view word) {
  static const ShortWordMap<FrontWord> words = [] {
    ShortWordMap<FrontWord> map(13);
    for (const std::string_view w : {"all", "the", "this", "that", "these", "those"})
      map.insert(name_key(w), {true, 0});
    for (const std::string_view w : {"both", "neither", "either"}) map.insert(name_key(w), {true, 2});
    for (const std::string_view w : {"two", "three", "four", "five"}) map.insert(name_key(w), {false, small_number(w)});
    return map;
  }();
  return words.find(folded_key(word));
}

bool is_publication(std::string_view noun) {
  static constexpr std::array<std::string_view, 8> nouns = {"report", "article",   "survey",   "study",
                                                            "story",  "editorial", "analysis", "investigation"};
  return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

bool is_utterance(std::string_view noun) {
  return std::find(kUtterances.begin(), kUtterances.end(), noun) != kUtterances.end();
}

SourceText::SourceText(const Document& document, const Knowledge& knowledge, const Cast& cast, Span source,
                       std::uint32_t mention)
    : d_(document), knowledge_(knowledge), lexicon_(knowledge.lexicon), cast_(cast), mention_(mention) {
  const auto& mentions = d_.mentions;
  const auto from = d_.tokens.begin() + (mention_ == 0 ? 0 : mentions[mention_ - 1].first_token);
  const auto to = mention_ == mentions.size() ? d_.tokens.end() : d_.tokens.begin() + mentions[mention_].first_token;
  const auto first =
      std::lower_bound(from, to, source.begin, [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  at_ = static_cast<std::uint32_t>(first - d_.tokens.begin());
  end_ = at_;
  while (end_ < d_.tokens.size() && d_.tokens[end_].span.begin < source.end) ++end_;
}

std::string_view SourceText::text(std::uint32_t token) const {
  return token < d_.tokens.size() ? d_.slice(d_.tokens[token].span) : std::string_view();
}

bool SourceText::is(std::uint32_t token, std::string_view word) const { return token < end_ && text(token) == word; }

std::uint32_t SourceText::mention_at(std::uint32_t token) {
  while (mention_ > 0 && d_.mentions[mention_ - 1].first_token >= token) --mention_;
  while (mention_ < d_.mentions.size() && d_.mentions[mention_].first_token < token) ++mention_;
  if (mention_ == d_.mentions.size() || d_.mentions[mention_].first_token != token) return kNone;
  const Kind kind = d_.mentions[mention_].kind;
  return kind == Kind::cue || kind == Kind::blocked ? kNone : mention_;
}

bool SourceText::is_boundary(std::uint32_t token) const {
  const Token& t = d_.tokens[token];
  switch (t.word) {
    case WordClass::preposition:
    case WordClass::coordinator:
    case WordClass::auxiliary:
    case WordClass::be:
    case WordClass::to:
    case WordClass::that:
    case WordClass::subordinator:
      return true;
    case WordClass::negation:
      return text(token) == "nor";
    default:
      return t.shape == Shape::mark && !is_possessive(text(token)) && text(token) != "-" && text(token) != "/";
  }
}

bool SourceText::is_coordinator(std::uint32_t token) const {
  return token < end_ && (d_.tokens[token].word == WordClass::coordinator || text(token) == "nor");
}

bool SourceText::is_link(std::uint32_t token, std::uint32_t next) const {
  for (std::uint32_t t = token; t < d_.mentions[next].first_token; ++t) {
    if (text(t) != "," && d_.tokens[t].word != WordClass::coordinator) return false;
  }
  return true;
}

bool SourceText::is_possessive_pronoun(std::uint32_t m) const {
  const Pronoun& p = lexicon_.pronouns[d_.mentions[m].row];
  return p.grammatical_case == PronounCase::possessive || p.text == "her";
}

bool SourceText::goes_on(std::uint32_t token) {
  while (token < end_ && (d_.tokens[token].word == WordClass::coordinator || is(token, "the"))) ++token;
  const std::uint32_t m = token < end_ ? mention_at(token) : kNone;
  return m != kNone && (d_.mentions[m].kind == Kind::country || d_.mentions[m].kind == Kind::organization);
}

bool SourceText::begins_name(std::uint32_t token) {
  const std::uint32_t m = token < end_ ? mention_at(token) : kNone;
  if (m == kNone) return false;
  const Kind kind = d_.mentions[m].kind;
  return cast_.member_of(m) != kNone || kind == Kind::title;
}

void SourceText::widen() {
  const std::uint32_t first = mention_at(at_);
  if (first == kNone || d_.mentions[first].kind != Kind::country) return;
  std::uint32_t i = first;
  while (i > 0 && d_.mentions[i - 1].kind == Kind::country && is_link(d_.mentions[i - 1].end_token, i)) --i;
  if (i == 0 || d_.mentions[i - 1].kind != Kind::role) return;
  const Mention& role = d_.mentions[i - 1];
  const bool of = role.end_token + 2 >= d_.mentions[i].first_token && text(role.end_token) == "of";
  if (!of || role.form != static_cast<std::uint8_t>(Number::plural)) return;
  at_ = role.first_token;
  while (at_ > 0 &&
         (d_.tokens[at_ - 1].word == WordClass::determiner || d_.tokens[at_ - 1].word == WordClass::number)) {
    --at_;
  }
}

std::uint32_t SourceText::behind_named(std::uint32_t token) const {
  for (std::uint32_t t = token; t < end_ && t < token + kLongestPhrase && d_.tokens[t].shape != Shape::mark; ++t) {
    if (text(t) == "named") return t + 1;
  }
  return end_;
}

std::uint32_t SourceText::named_as() {
  std::uint32_t t = end_;
  while (t > at_ && text(t - 1) != "as") --t;
  const std::uint32_t m = t > at_ && t < end_ ? mention_at(t) : kNone;
  return m != kNone && cast_.end_token(m) == end_ ? m : kNone;
}

bool SourceText::has_coordinator(std::uint32_t token) const {
  for (std::uint32_t t = token; t < end_ && t < token + 20; ++t) {
    if (d_.tokens[t].word == WordClass::coordinator) return true;
    if (d_.tokens[t].word == WordClass::determiner) return false;
  }
  return false;
}

bool SourceText::begins_participle(std::uint32_t token) {
  if (d_.tokens[token].shape != Shape::lower || !text(token).ends_with("ing") || token + 1 >= end_) return false;
  return begins_name(token + 1) || d_.tokens[token + 1].word == WordClass::determiner;
}

bool SourceText::is_role(std::uint32_t m) const { return d_.mentions[m].kind == Kind::role; }

bool SourceText::is_named_behind_place(std::uint32_t m) const {
  const std::uint32_t member = cast_.member_of(m);
  if (m == 0 || member == kNone || cast_.members()[member].type != EntityType::person) return false;
  const Mention& before = d_.mentions[m - 1];
  if (before.end_token != d_.mentions[m].first_token) return false;
  const auto form = static_cast<NameForm>(before.form);
  return before.kind == Kind::country ? form == NameForm::name
                                      : before.kind == Kind::role && knowledge_.roles.is_group(before.row);
}

bool SourceText::is_organization(std::uint32_t m) const {
  const std::uint32_t member = cast_.member_of(m);
  return member != kNone && cast_.members()[member].type == EntityType::organization && cast_.members()[member].certain;
}

}  // namespace whosaid
