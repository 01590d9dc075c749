/// Resolver: whom "he", "it", "they" and "who" mean.

#include <algorithm>

#include "speakers/resolver.h"

namespace whosaid {

/// Whom the content of the attribution names is not the "he" that says it.
void Resolver::find_others() {
  const auto& mentions = document_->mentions;
  others_.clear();
  for (const Span part : attribution_->content) {
    auto m = std::lower_bound(mentions.begin(), mentions.end(), part.begin,
                              [](const Mention& x, std::uint32_t at) { return x.span.begin < at; });
    for (; m != mentions.end() && m->span.begin < part.end; ++m) {
      const auto index = static_cast<std::uint32_t>(m - mentions.begin());
      const std::uint32_t member = cast_.member_of(index);
      if (member != kNone) others_.push_back(member);
    }
  }
}

/// The person who is told, or kNone.
std::uint32_t Resolver::addressee() const {
  const Span span = attribution_->addressee;
  if (span.empty()) return kNone;
  const auto& mentions = document_->mentions;
  auto m = std::ranges::lower_bound(mentions, span.begin, {}, [](const Mention& x) { return x.span.begin; });
  for (; m != mentions.end() && m->span.end <= span.end; ++m) {
    const std::uint32_t member = cast_.member_of(static_cast<std::uint32_t>(m - mentions.begin()));
    if (member != kNone && cast_.members()[member].type == EntityType::person) return member;
  }
  return kNone;
}

/// Whom "who" and "which" refer to: the nearest name before them, over its age and apposition.
std::uint32_t Resolver::antecedent(std::uint32_t mention) const {
  const Document& d = *document_;
  const bool person = d.slice(d.mentions[mention].span).starts_with("who");
  const std::uint32_t first = d.sentences[sentence_of(d.mentions[mention].span.begin)].first_token;
  for (std::uint32_t i = mention; i > 0 && d.mentions[i - 1].first_token >= first; --i) {
    const Mention& m = d.mentions[i - 1];
    if (m.kind == Kind::cue || m.kind == Kind::pronoun || m.end_token + 14 < d.mentions[mention].first_token)
      return kNone;
    const std::uint32_t member = cast_.member_of(i - 1);
    if (member == kNone) {
      if (m.kind == Kind::role && m.form == static_cast<std::uint8_t>(Number::plural)) return kNone;
      continue;
    }
    const Member& named = cast_.members()[member];
    if (!person) return named.type == EntityType::person ? kNone : member;
    if (named.type == EntityType::person && named.certain) return member;
  }
  return kNone;
}

Resolver::Answer Resolver::pronoun(const SourceHead& head) {
  const Pronoun& p = lexicon_.pronouns[document_->mentions[head.mention].row];
  Answer a{{}, SourceKind::pronoun, ResolvedBy::none, "a pronoun that names nobody"};
  std::uint32_t member = kNone;
  if (p.grammatical_case == PronounCase::relative) {
    member = antecedent(head.mention);
    a.how = "relative pronoun: the name before it";
  } else if (p.person == 1 && p.number == Number::singular) {
    member = turns().author;
    a.how = "I: who signs the article";
  } else if (p.person == 3 && p.number == Number::plural) {
    Answer several = group(head);
    several.kind = SourceKind::pronoun;
    return several;
  } else if (p.person == 3 && p.gender != Gender::unknown) {
    find_others();
    member = focus_.person(cast_, p.gender, sentence_, document_->sentences[sentence_].block, others_, addressee());
    a.how = p.gender == Gender::male ? "he: the man in focus" : "she: the woman in focus";
  } else if (p.text == "it" || p.text == "its") {
    member = focus_.body(cast_, sentence_);
    a.how = "it: the body in focus";
    if (member == kNone) {
      Answer named = campaign_before();
      if (!named.found.empty()) return named;
      member = author_of_text();
      a.how = "it: a text of who acts in the sentence before";
    }
  }
  if (member == kNone) return a;
  a.found.push_back({member, kNone});
  a.by = ResolvedBy::resolved;
  return a;
}

}  // namespace whosaid
