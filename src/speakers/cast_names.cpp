/// Cast: where a name begins and ends, and how it is shown.

#include <algorithm>

#include "speakers/cast.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestBody = 5;  // words before Alliance in Irish South Coast Fishermen's Alliance

bool is_entity_kind(Kind k) { return k == Kind::person || k == Kind::organization || k == Kind::country; }

bool is_capital(const Token& t) { return t.shape == Shape::capital || t.shape == Shape::capitals; }

}  // namespace

/// The end of "Association of Flight Attendants" and of `Robert "Bobby" Roe`, of which the mention is the first part.
std::uint32_t Cast::joined_end(std::uint32_t i) const {
  const Document& d = *document_;
  const Mention& m = d.mentions[i];
  if (i + 1 == d.mentions.size()) return m.end_token;
  if (const std::uint32_t behind = behind_nickname(i); behind != kNone) return d.mentions[behind].end_token;
  const Mention& next = d.mentions[i + 1];
  const bool capital = is_capital(d.tokens[next.first_token]);
  const std::uint32_t gap = next.first_token - m.end_token;
  const bool group = next.kind == Kind::role && knowledge_->roles.is_group(next.row);
  if (!capital || (next.kind != Kind::name && next.kind != Kind::role && !is_entity_kind(next.kind)))
    return m.end_token;
  if (gap == 0) return group ? joined_end(i + 1) : m.end_token;  // Christian | News Service
  if (gap > 2) return m.end_token;
  const std::string_view link = d.slice(d.tokens[m.end_token].span);
  if (link == "and" && gap == 1) return behind_and(i);
  if (!is_body_word(last_word(d.slice(m.span)))) return m.end_token;
  if (m.kind == Kind::role && next.kind != Kind::name && next.kind != Kind::role && !is_body_name(i))
    return m.end_token;
  if (link != "of" && link != "for" && link != "on") return m.end_token;
  const bool goes_on = i + 2 < d.mentions.size() && d.mentions[i + 2].first_token == next.end_token &&
                       d.mentions[i + 2].kind == Kind::role && is_capital(d.tokens[next.end_token]);
  return goes_on ? d.mentions[i + 2].end_token : next.end_token;  // Federation of Port | Workers
}

/// The end of "Ports and Lakes Organization", of which mention `i` is the first word; else the end of the mention.
std::uint32_t Cast::behind_and(std::uint32_t i) const {
  const Document& d = *document_;
  const Mention &m = d.mentions[i], &next = d.mentions[i + 1];
  if (m.kind != Kind::name || m.end_token > m.first_token + 1 || next.kind != Kind::name) return m.end_token;
  const std::string_view word = d.slice(m.span);
  if (knowledge_->given_names.find(word) || !by_.last_word.of(folded_key(word)).empty()) return m.end_token;
  if (is_organization_name(d.slice(next.span))) return next.end_token;
  if (i + 2 == d.mentions.size() || d.mentions[i + 2].first_token != next.end_token) return m.end_token;
  const Mention& last = d.mentions[i + 2];
  const bool body =
      last.kind == Kind::role && knowledge_->roles.is_group(last.row) && is_capital(d.tokens[last.first_token]);
  return body ? last.end_token : m.end_token;
}

/// "Born Agnes Maud Tolley, she" and "Jane Roe, née Tolley": nobody else.
bool Cast::is_maiden_name(std::uint32_t i) const {
  const Mention& m = document_->mentions[i];
  if (m.first_token == 0 || (m.kind != Kind::name && m.kind != Kind::person)) return false;
  const Span left = document_->tokens[m.first_token - 1].span;
  if (left.size() < 3 || left.size() > 5) return false;  // nearly always
  const std::string_view before = document_->slice(left);
  return before == "Born" || before == "born" || before == "née" || before == "nee" || before == "né";
}

/// The mention behind a nickname in quotation marks that follows mention `i`; kNone when there is none.
std::uint32_t Cast::behind_nickname(std::uint32_t i) const {
  const Document& d = *document_;
  const std::uint32_t mark = d.mentions[i].end_token;
  if (mark + 3 >= d.tokens.size() || d.tokens[mark].shape != Shape::mark || !is_capital(d.tokens[mark + 3]))
    return kNone;
  const std::uint32_t begin = d.tokens[mark].span.begin;
  const auto q = std::lower_bound(d.quotes.begin(), d.quotes.end(), begin,
                                  [](const Quote& x, std::uint32_t at) { return x.outer.begin < at; });
  if (q == d.quotes.end() || q->outer.begin != begin || q->outer.end != d.tokens[mark + 2].span.end) return kNone;
  for (std::uint32_t next = i + 1; next < d.mentions.size() && d.mentions[next].first_token <= mark + 3; ++next) {
    if (d.mentions[next].first_token == mark + 3) return next;
  }
  return kNone;
}

/// Is it a role for a body or many people?
bool Cast::is_group_noun(const Mention& m) const { return m.kind == Kind::role && knowledge_->roles.is_group(m.row); }

/// Is a noun for bodies written as a name: "Electoral Commission", "Turkish presidency"?
bool Cast::is_body_name(std::uint32_t i) const {
  const Mention& m = document_->mentions[i];
  if (!is_group_noun(m)) return false;
  if (m.form == static_cast<std::uint8_t>(Number::plural)) return false;
  if (!is_capital(document_->tokens[m.end_token - 1])) return false;
  const std::uint32_t begin = body_begin(i);
  return begin + 1 < m.end_token && is_capital(document_->tokens[begin]);  // not "super PAC"
}

/// Is it "Office" as in "Office for Fiscal Forecasts"?
bool Cast::is_capital_body(std::uint32_t i) const {
  const Mention& m = document_->mentions[i];
  return is_group_noun(m) && is_capital(document_->tokens[m.first_token]);
}

/// The first token of the name that ends with such a noun.
std::uint32_t Cast::body_begin(std::uint32_t i) const {
  const Document& d = *document_;
  std::uint32_t begin = d.mentions[i].first_token;
  const std::uint32_t least = begin > kLongestBody ? begin - kLongestBody : 0;
  const auto is_part = [&](std::uint32_t t) {
    const std::string_view text = d.slice(d.tokens[t].span);
    return (is_capital(d.tokens[t]) && d.tokens[t].word == WordClass::other) || text == "'s" || text == "’s" ||
           text == "'" || text == "’";
  };
  while (begin > least && is_part(begin - 1) && d.tokens[begin - 1].span.end + 1 >= d.tokens[begin].span.begin) --begin;
  while (begin < d.mentions[i].first_token && !is_capital(d.tokens[begin])) ++begin;
  return begin;
}

void Cast::add_body(std::uint32_t mention) {
  const Document& d = *document_;
  end_token_[mention] = joined_end(mention);  // "National Federation of Port Workers"
  const Span span{d.tokens[body_begin(mention)].span.begin, d.tokens[end_token_[mention] - 1].span.end};
  const std::string_view name = d.slice(span);
  const ShortWord key = folded_key(name);
  if (by_.body.of(key).empty()) {
    Member member;
    member.name = name;
    member.evidence.body = 5;
    const std::uint32_t index = new_member(std::move(member), folded_key(last_word(name)));
    by_.first_word.add(folded_key(first_word(name)), index);
    by_.initials.add(name_key(initials(name)), index);
    by_.body.add(key, index);
  }
  note(mention, by_.body.of(key).front());
}

/// The name of a mention as it is shown: with "of Flight Attendants", without a nickname.
std::string_view Cast::shown_name(std::uint32_t i) const {
  const Document& d = *document_;
  const Mention& m = d.mentions[i];
  if (const std::uint32_t behind = behind_nickname(i); behind != kNone) {
    return join(d, {d.slice(m.span), " ", d.slice(d.mentions[behind].span)});
  }
  return d.slice({m.span.begin, d.tokens[end_token_[i] - 1].span.end});
}

bool Cast::is_titled(std::uint32_t i) const {
  const Mention& m = document_->mentions[i];
  return i > 0 && document_->mentions[i - 1].kind == Kind::title &&
         document_->mentions[i - 1].end_token == m.first_token;
}

/// The only person of the article with that first word, or kNone: a given name, or "Baek" for Baek Ji-eun. Behind a
/// title ("Father Mesrop") any name will do.
std::uint32_t Cast::person_called(std::string_view name, ShortWord key, bool titled) const {
  const MembersByWord::Members same = by_.first_word.of(key);
  if (same.empty()) return kNone;
  const bool given = knowledge_->given_names.find(name).has_value();
  std::uint32_t found = kNone;
  for (const std::uint32_t index : same) {
    if (members_[index].type != EntityType::person || !members_[index].certain) continue;
    if (!titled && !given && !has_family_first(knowledge_->given_names, members_[index].name)) continue;
    if (found != kNone) return kNone;
    found = index;
  }
  return found;
}

/// The only person of the article whose surname is in the name of the account: "@SenRoe"; or kNone.
std::uint32_t Cast::owner_of_account(std::string_view name) const {
  constexpr std::size_t kShortest = 3;     // bytes of a surname
  constexpr std::size_t kMostAsked = 500;  // members: beyond that an article is a directory
  if (!name.starts_with('@') || members_.size() > kMostAsked) return kNone;
  const std::string account = folded_name(name);
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0; i < members_.size(); ++i) {
    if (members_[i].type != EntityType::person || !members_[i].certain) continue;
    std::string last = folded_name(surname(members_[i].name));
    std::erase_if(last, [](char c) { return c == '-' || c == '\''; });
    if (last.size() < kShortest || account.find(last) == std::string::npos) continue;
    if (found != kNone) return kNone;
    found = i;
  }
  return found;
}

/// The body that the article calls so for short: "Peabody" for Peabody Energy, CNS for Christian News Service.
std::uint32_t Cast::body_called(std::string_view name, ShortWord key) const {
  const MembersByWord::Members called = by_.initials.of(name_key(name));
  if (!called.empty() && name.size() > 1) return called.front();
  for (const std::uint32_t index : by_.first_word.of(key)) {
    const Member& member = members_[index];
    if (member.type != EntityType::organization || member.name.ends_with(" campaign")) continue;
    return index;  // "Roe" is not the Roe campaign
  }
  return kNone;
}

}  // namespace whosaid
