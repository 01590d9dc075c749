#include "speakers/focus.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

constexpr std::array<int, 5> kWeights = {4, 8, 14, 30, 40};  // by Position
constexpr int kPerSentence = 11, kKnownGender = 8, kHeading = 12, kOtherBlock = 2, kMostTimes = 20, kInContent = 12,
              kUnnamed = 18;
constexpr std::size_t kLookBack = 40;
constexpr std::uint32_t kFarthest = 12;  // sentences
constexpr int kLeastScore = -80;
constexpr int kMostPoints = *std::ranges::max_element(kWeights) + kKnownGender + kMostTimes;  // in the same sentence

/// The determiner of the plain words that end before `token`: of "a retired air force" before "colonel"; or kNone.
std::uint32_t determiner_before(const Document& d, std::uint32_t token, std::uint32_t sentence_token) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t at = token;
  while (at > sentence_token && at + kMostWords > token && d.tokens[at - 1].shape == Shape::lower &&
         d.tokens[at - 1].word == WordClass::other) {
    --at;
  }
  const bool found = at < token && at > sentence_token && d.tokens[at - 1].word == WordClass::determiner;
  return found ? at - 1 : kNone;
}

bool is_naming(Kind k) { return k == Kind::person || k == Kind::name || k == Kind::organization || k == Kind::country; }

bool is_possessive(const Document& d, const Token& token) {
  const char first = d.text[token.span.begin];
  return first == '\'' || (first == '\xE2' && d.slice(token.span).starts_with("’"));
}

}  // namespace

std::uint32_t Focus::person(const Cast& cast, Gender gender, std::uint32_t sentence, std::uint32_t block,
                            const std::vector<std::uint32_t>& others, std::uint32_t addressee) const {
  std::uint32_t best = kNone;
  int best_score = kLeastScore;
  const std::size_t from = references_.size() > kLookBack ? references_.size() - kLookBack : 0;
  for (std::size_t i = references_.size(); i-- > from;) {
    const Reference& r = references_[i];
    const int far = kPerSentence * static_cast<int>(sentence - r.sentence);
    // What stands before is as far or farther: nobody there can have more points than the best.
    if (sentence > r.sentence + kFarthest || kMostPoints - far <= best_score) break;
    if (r.member == kNone) {
      if (gender != Gender::unknown && r.gender != Gender::unknown && r.gender != gender) continue;
      const bool is_next = r.is_new && r.block == block && r.sentence + 1 == sentence;
      const int score = kWeights[static_cast<std::size_t>(r.place)] - far - (is_next ? 0 : kUnnamed);
      if (score > best_score) best_score = score, best = kNone;
      continue;
    }
    if (r.member == addressee) continue;
    const Member& member = cast.members()[r.member];
    if (member.type != EntityType::person || !member.certain) continue;
    if (gender != Gender::unknown && member.gender != Gender::unknown && member.gender != gender) continue;
    int score = kWeights[static_cast<std::size_t>(r.place)] - far;
    if (gender != Gender::unknown && member.gender == gender) score += kKnownGender;
    if (r.heading) score -= kHeading;
    if (std::find(others.begin(), others.end(), r.member) != others.end()) score -= kInContent;
    if (r.block != block) score -= kOtherBlock;
    score += std::min(static_cast<int>(member.times), kMostTimes);
    if (score > best_score) best_score = score, best = r.member;
  }
  return best;
}

std::uint32_t Focus::body(const Cast& cast, std::uint32_t sentence) const {
  for (std::size_t i = references_.size(); i-- > 0;) {
    const Reference& r = references_[i];
    if (sentence > r.sentence + 2) break;
    if (r.member == kNone) continue;
    const Member& member = cast.members()[r.member];
    if (member.type == EntityType::person || r.heading) continue;
    if (r.place == Position::source || r.place == Position::subject) return r.member;
  }
  return kNone;
}

Position place_of(const Document& d, std::uint32_t index, std::uint32_t sentence_token) {
  const Mention& m = d.mentions[index];
  if (m.end_token < d.tokens.size() && is_possessive(d, d.tokens[m.end_token])) return Position::possessive;
  // Over the titles, roles and adjectives of its noun phrase to the word before it.
  std::uint32_t at = m.first_token;
  std::uint32_t i = index;
  while (at > sentence_token) {
    if (i > 0 && d.mentions[i - 1].end_token == at && d.mentions[i - 1].kind != Kind::cue &&
        d.mentions[i - 1].kind != Kind::pronoun) {
      at = d.mentions[--i].first_token;
      continue;
    }
    const Token& t = d.tokens[at - 1];
    if (is_possessive(d, t)) {  // "Iran's Ports Authority"
      --at;
      continue;
    }
    if (const std::uint32_t determiner = determiner_before(d, at, sentence_token); determiner != kNone) {
      at = determiner;
      continue;
    }
    if (t.word != WordClass::determiner && t.shape != Shape::capital) break;
    --at;
  }
  if (at > sentence_token + 1 && d.slice(d.tokens[at - 1].span) == "named" && i > 0 &&
      d.mentions[i - 1].kind == Kind::role && d.mentions[i - 1].end_token + 1 == at) {
    return place_of(d, i - 1, sentence_token);  // "a technician named Roe"
  }
  if (at <= sentence_token) return Position::subject;
  const Token& before = d.tokens[at - 1];
  if (before.word == WordClass::coordinator && i > 0 && d.mentions[i - 1].end_token + 1 == at &&
      is_naming(d.mentions[i - 1].kind)) {
    return place_of(d, i - 1, sentence_token);  // "for Roe or Senator Poe"
  }
  switch (before.word) {
    case WordClass::preposition:
    case WordClass::to:
      return Position::oblique;
    case WordClass::subordinator:
    case WordClass::coordinator:
    case WordClass::that:
    case WordClass::conjunct:
    case WordClass::adverb:
    case WordClass::time:
      return Position::subject;
    default:
      return before.shape == Shape::mark ? Position::subject : Position::object;
  }
}

}  // namespace whosaid
