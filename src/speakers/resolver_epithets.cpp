/// Resolver: who "the businessman", "the Ohio Republican" and "the 62-year-old" are: other words for who is in focus.

#include <algorithm>
#include <array>
#include <ranges>

#include "speakers/resolver.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kFarIntroduction = 300;  // mentions between "a banker" and "the banker"
constexpr std::uint32_t kLongestPhrase = 6;      // tokens of "a longtime Republican"

/// Trades and standings by which people are called again; who is called by another kind ("the judge", "the host", "the
/// witness") is mostly somebody else.
constexpr std::array<std::string_view, 3> kEpithets = {"business", "politics", "expert"};

}  // namespace

/// "A judge blocked the plan" in the first paragraph: the only one whom the article names as a judge below.
void Resolver::find_introduced(const SourceHead& head, Answer& a) const {
  if (attribution_->block > lead_) return;
  const std::uint32_t member = holder_in_cast(head.role, true);
  if (member == kNone || last_seen_[member] != 0) return;
  a.found.push_back({member, kNone});
  a.kind = SourceKind::role;
  a.by = ResolvedBy::resolved;
  a.how = "role: whom the article names in it below";
}

/// "the New York businessman", when the article gives nobody that trade, is who is in focus.
void Resolver::find_epithet(const SourceHead& head, Answer& a) {
  const Document& d = *document_;
  const Mention& m = d.mentions[head.mention];
  if (m.kind != Kind::role || !head.definite || head.possessor != kNone) return;
  if (std::ranges::find(kEpithets, std::string_view(lexicon_.roles[m.row].kind)) == kEpithets.end()) return;
  if (is_of_somebody(head.mention) || is_unnamed_before(head.mention)) return;
  // "The organizer of a rally" tells apart, "the Republican from Ohio" does not.
  const bool of = m.end_token < d.tokens.size() && d.tokens[m.end_token].word == WordClass::preposition;
  if (of && d.tokens[m.end_token].span.end < attribution_->source.end && d.slice(d.tokens[m.end_token].span) != "from")
    return;
  find_others();
  const std::uint32_t member =
      focus_.person(cast_, lexicon_.roles[m.row].gender, sentence_, d.sentences[sentence_].block, others_, addressee());
  if (member == kNone) return;
  a.found.push_back({member, kNone});
  a.by = ResolvedBy::resolved;
  a.how = "another word for who is in focus";
}

/// "The Poe supporter", "the World Bank employee": is somebody named in front of the role?
bool Resolver::is_of_somebody(std::uint32_t mention) const {
  if (mention == 0) return false;
  const Mention& before = document_->mentions[mention - 1];
  if (before.end_token != document_->mentions[mention].first_token) return false;
  const std::uint32_t index = cast_.member_of(mention - 1);
  if (index == kNone || before.kind == Kind::country) return false;
  const Member& member = cast_.members()[index];
  if (!member.certain) return false;
  if (member.type == EntityType::person) return true;
  return member.entity != kNone && lexicon_.entities[member.entity].kind != "party";
}

/// "A banker said no. The banker left.": has the article somebody without a name in that role?
bool Resolver::is_unnamed_before(std::uint32_t mention) const {
  const Document& d = *document_;
  const std::string_view noun = last_word(knowledge_.roles.of(d.mentions[mention]));
  const std::uint32_t least = mention > kFarIntroduction ? mention - kFarIntroduction : 0;
  for (std::uint32_t i = mention; i-- > least;) {
    const Mention& m = d.mentions[i];
    if (m.kind != Kind::role || last_word(knowledge_.roles.of(m)) != noun) continue;
    const bool named = i + 1 < d.mentions.size() && cast_.member_of(i + 1) != kNone &&
                       d.mentions[i + 1].first_token <= m.end_token + 1;
    if (named) continue;
    for (std::uint32_t t = m.first_token; t > 0 && t + kLongestPhrase > m.first_token; --t) {
      const Token& before = d.tokens[t - 1];
      if (before.shape == Shape::mark || before.word == WordClass::preposition) break;
      const std::string_view word = d.slice(before.span);
      if (word == "a" || word == "an" || word == "A" || word == "An" || word == "one" || word == "One" ||
          word == "another" || word == "Another") {
        return true;
      }
    }
  }
  return false;
}

/// "Her friend" is not the friend whom the article named before, but for the same paragraph.
bool Resolver::is_of_other_paragraph(std::uint32_t member) const {
  if (member == kNone || last_seen_[member] == 0) return false;
  const std::uint32_t block = document_->sentences[sentence_].block;
  for (const Reference& r : std::views::reverse(focus_.references())) {
    if (r.block != block) break;
    if (r.member == member) return false;
  }
  return true;
}

/// "The 62-year-old", "the 62-year-old leader" is who is in focus.
void Resolver::find_by_age(Answer& a) const {
  const Document& d = *document_;
  const std::string_view source = d.slice(attribution_->source);
  if (source.find("-year-old") == std::string_view::npos) return;
  const std::uint32_t member = focus_.person(cast_, Gender::unknown, sentence_, d.sentences[sentence_].block);
  if (a.by == ResolvedBy::explicit_ || member == kNone) return;
  a.found.assign(1, {member, kNone});
  a.by = ResolvedBy::resolved;
  a.how = "an age: who is in focus";
}

}  // namespace whosaid
