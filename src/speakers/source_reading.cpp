#include "speakers/source_reading.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// Range of tokens and mentions inside a span.
struct Inside {
  std::uint32_t token = 0, token_end = 0, mention = 0, mention_end = 0;
};

Inside inside(const Document& d, Span s) {
  const auto by_begin = [](const auto& x, std::uint32_t at) { return x.span.begin < at; };
  const auto t = std::lower_bound(d.tokens.begin(), d.tokens.end(), s.begin, by_begin);
  const auto t_end = std::lower_bound(t, d.tokens.end(), s.end, by_begin);
  const auto m = std::lower_bound(d.mentions.begin(), d.mentions.end(), s.begin, by_begin);
  const auto m_end = std::lower_bound(m, d.mentions.end(), s.end, by_begin);
  return {static_cast<std::uint32_t>(t - d.tokens.begin()), static_cast<std::uint32_t>(t_end - d.tokens.begin()),
          static_cast<std::uint32_t>(m - d.mentions.begin()), static_cast<std::uint32_t>(m_end - d.mentions.begin())};
}

bool is(const Document& d, std::uint32_t token, std::string_view text) { return d.slice(d.tokens[token].span) == text; }

bool is_named(Kind k) { return k == Kind::person || k == Kind::organization || k == Kind::name; }

/// Where the head noun phrase ends: before the first preposition, relative pronoun, bracket, or comma that opens an
/// apposition (a comma between coordinated names does not).
std::uint32_t head_end(const Document& d, const Inside& in) {
  for (std::uint32_t t = in.token; t < in.token_end; ++t) {
    const Token& token = d.tokens[t];
    if (token.word == WordClass::preposition && t > in.token) return t;
    const std::string_view text = d.slice(token.span);
    if (text == "(" || text == "who" || text == "which" || text == "—" || text == "–") return t;
    if (text != ",") continue;
    bool list = false;  // "Roe, Doe and Poe"
    for (std::uint32_t u = t + 1; u < in.token_end && u < t + 8; ++u) {
      if (is(d, u, "and")) list = true;
      if (d.tokens[u].word == WordClass::determiner || d.tokens[u].word == WordClass::preposition) break;
    }
    if (!list) return t;
  }
  return in.token_end;
}

bool is_possessive_at(const Document& d, std::uint32_t token) {
  if (token >= d.tokens.size()) return false;
  const std::string_view text = d.slice(d.tokens[token].span);
  return text.starts_with('\'') || text.starts_with("’");
}

/// Is the mention the last word of the head, or joined to the next head by "and"?
bool ends_head(const Document& d, const Mention& m, std::uint32_t end) {
  return m.end_token >= end || is(d, m.end_token, "and") || is(d, m.end_token, ",");
}

class Reader {
 public:
  Reader(const Document& document, const Lexicon& lexicon, const Cast& cast, SourceReading& into)
      : d_(document), lexicon_(lexicon), cast_(cast), r_(into) {}

  void read(Span source) {
    in_ = inside(d_, source);
    if (in_.token == in_.token_end) return;
    end_ = head_end(d_, in_);
    const Token& first = d_.tokens[in_.token];
    r_.definite = first.word == WordClass::determiner && !is(d_, in_.token, "a") && !is(d_, in_.token, "an") &&
                  !is(d_, in_.token, "A") && !is(d_, in_.token, "An");
    if (read_names(in_.mention, end_)) return;
    if (read_pronoun() || read_role() || read_body()) return;
    r_.head = SourceHead::other;
    r_.plural = d_.slice(d_.tokens[end_ > in_.token ? end_ - 1 : in_.token].span).ends_with("s");
  }

 private:
  bool read_names(std::uint32_t from, std::uint32_t end) {
    for (std::uint32_t i = from; i < in_.mention_end && d_.mentions[i].first_token < end; ++i) {
      const Mention& m = d_.mentions[i];
      if (!is_named(m.kind) || cast_.member_of(i) == kNone || !ends_head(d_, m, end)) continue;
      if (cast_.members()[cast_.member_of(i)].type != EntityType::person) continue;
      r_.members.push_back(cast_.member_of(i));
    }
    if (r_.members.empty()) return false;
    r_.head = SourceHead::names;
    r_.plural = r_.members.size() > 1;
    return true;
  }

  bool read_pronoun() {
    for (std::uint32_t i = in_.mention; i < in_.mention_end; ++i) {
      const Mention& m = d_.mentions[i];
      if (m.kind != Kind::pronoun || m.end_token < end_) continue;
      r_.head = SourceHead::pronoun;
      r_.mention = i;
      r_.plural = lexicon_.pronouns[m.row].number == Number::plural;
      return true;
    }
    return false;
  }

  bool read_role() {
    for (std::uint32_t i = in_.mention; i < in_.mention_end && d_.mentions[i].first_token < end_; ++i) {
      const Mention& m = d_.mentions[i];
      if ((m.kind != Kind::role && m.kind != Kind::title) || m.end_token < end_) continue;
      r_.head = SourceHead::role;
      r_.mention = i;
      r_.role = role_text(d_, lexicon_, m);
      r_.plural = m.kind == Kind::role && m.form == static_cast<std::uint8_t>(Number::plural);
      add_modifiers(i);
      // "the Russian foreign minister, Sergey Lavrov,": the apposition names him.
      if (!r_.plural && end_ < in_.token_end && is(d_, end_, ",")) read_apposition();
      return true;
    }
    return false;
  }

  void read_apposition() {
    for (std::uint32_t i = in_.mention; i < in_.mention_end; ++i) {
      const Mention& m = d_.mentions[i];
      if (m.first_token < end_ + 1) continue;
      if (m.kind == Kind::title) continue;
      const bool person = is_named(m.kind) && cast_.member_of(i) != kNone &&
                          cast_.members()[cast_.member_of(i)].type == EntityType::person;
      if (person && m.first_token <= end_ + 3) {
        r_.members.push_back(cast_.member_of(i));
        r_.head = SourceHead::names;
      }
      return;
    }
  }

  void add_modifiers(std::uint32_t role) {
    for (std::uint32_t i = in_.mention; i < in_.mention_end; ++i) {
      const Mention& m = d_.mentions[i];
      if (i == role) continue;
      if (m.kind == Kind::country) r_.countries.push_back(lexicon_.entities[m.row].id);
      if (m.kind == Kind::organization) r_.orgs.push_back(cast_.member_of(i));
    }
  }

  /// "Iran", "the Kremlin", "the State Department".
  bool read_body() {
    for (std::uint32_t i = in_.mention; i < in_.mention_end && d_.mentions[i].first_token < end_; ++i) {
      const Mention& m = d_.mentions[i];
      if (cast_.member_of(i) == kNone || !ends_head(d_, m, end_) || is_possessive_at(d_, m.end_token)) continue;
      const auto form = static_cast<NameForm>(m.form);
      if (m.kind == Kind::country && (form == NameForm::adjective || form == NameForm::demonym)) continue;
      r_.head = m.kind == Kind::country ? SourceHead::country : SourceHead::organization;
      r_.metonym = m.kind != Kind::name && (form == NameForm::metonym || form == NameForm::capital);
      r_.members.push_back(cast_.member_of(i));
      r_.mention = i;
    }
    return !r_.members.empty();
  }

  const Document& d_;
  const Lexicon& lexicon_;
  const Cast& cast_;
  SourceReading& r_;
  Inside in_;
  std::uint32_t end_ = 0;
};

}  // namespace

void read_source(const Document& document, const Lexicon& lexicon, const Cast& cast, Span source, SourceReading& into) {
  into.head = SourceHead::nothing;
  into.members.clear();
  into.countries.clear();
  into.orgs.clear();
  into.role.clear();
  into.mention = kNone;
  into.plural = into.definite = into.metonym = false;
  Reader(document, lexicon, cast, into).read(source);
}

}  // namespace whosaid
