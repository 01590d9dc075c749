#include "speakers/name_evidence.h"

#include <algorithm>
#include <array>

#include "base/short_word.h"
#include "base/unicode.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

/// Bodies whose name often goes on with "of", "for" or "on".
constexpr std::array<std::string_view, 29> kBodies = {
    "Association", "Center", "Centre",  "Institute", "Council",     "Commission", "Committee", "Department",
    "University",  "Office", "Bureau",  "Court",     "Board",       "Society",    "Ministry",  "Foundation",
    "League",      "Union",  "Bank",    "Alliance",  "Federation",  "Chamber",    "Coalition", "Campaign",
    "School",      "House",  "College", "Agency",    "Organization"};

constexpr std::array<std::string_view, 85> kBodyWords = {"Party",
                                                         "Group",
                                                         "Police",
                                                         "Times",
                                                         "Post",
                                                         "News",
                                                         "Congress",
                                                         "Senate",
                                                         "Parliament",
                                                         "Press",
                                                         "Journal",
                                                         "Corp.",
                                                         "Inc.",
                                                         "Company",
                                                         "Movement",
                                                         "Front",
                                                         "Authority",
                                                         "Service",
                                                         "Network",
                                                         "Army",
                                                         "Government",
                                                         "Tribune",
                                                         "Herald",
                                                         "Magazine",
                                                         "Club",
                                                         "PAC",
                                                         "Republicans",
                                                         "Democrats",
                                                         "Fund",
                                                         "Services",
                                                         "Energy",
                                                         "Bancorp",
                                                         "Airlines",
                                                         "Motors",
                                                         "Industries",
                                                         "Systems",
                                                         "Partners",
                                                         "Associates",
                                                         "Survey",
                                                         "Forum",
                                                         "Initiative",
                                                         "Project",
                                                         "Watch",
                                                         "Ltd.",
                                                         "Engineering",
                                                         "Resources",
                                                         "Holdings",
                                                         "Construction",
                                                         "Consulting",
                                                         "Technologies",
                                                         "Solutions",
                                                         "Logistics",
                                                         "Pharmaceuticals",
                                                         "Airways",
                                                         "Capital",
                                                         "Laboratories",
                                                         "Ltd",
                                                         "Inc",
                                                         "LLC",
                                                         "PLC",
                                                         "GmbH",
                                                         "Enterprises",
                                                         "Trust",
                                                         "Orchestra",
                                                         "Newspaper",
                                                         "Gazette",
                                                         "Chronicle",
                                                         "Telegraph",
                                                         "Radio",
                                                         "Television",
                                                         "Cooperative",
                                                         "Co-operative",
                                                         "Bloc",
                                                         "Brewing",
                                                         "Electric",
                                                         "Foods",
                                                         "Gas",
                                                         "Insurance",
                                                         "Mining",
                                                         "Oil",
                                                         "Paper",
                                                         "Shipping",
                                                         "Steel",
                                                         "Telecom",
                                                         "Terminals"};

constexpr std::array<std::string_view, 22> kPlaceWords = {
    "Street", "Avenue", "Island", "Islands",  "City", "County", "Beach", "Valley", "River",  "Mall",     "Park",
    "East",   "West",   "Coast",  "Township", "Bay",  "Lake",   "Hills", "Square", "Grants", "Mountain", "Road"};

bool is_capitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](unsigned char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_token(const Document& d, std::uint32_t token, std::string_view text) {
  return token < d.tokens.size() && d.text[d.tokens[token].span.begin] == text.front() &&
         d.slice(d.tokens[token].span) == text;
}

/// What a word of a name says of the name; a bit each.
enum Sign : unsigned { kGoesOn = 1, kBody = 2, kPlace = 4 };

unsigned signs_of(std::string_view word) {
  static const ShortWordMap<unsigned> signs = [] {
    ShortWordMap<unsigned> map(kBodies.size() + kBodyWords.size() + kPlaceWords.size());
    const auto insert = [&](std::string_view w, unsigned sign) { map.insert(short_word(w, 0, w.size()), sign); };
    for (const std::string_view w : kBodies) insert(w, kGoesOn | kBody);
    for (const std::string_view w : kBodyWords) insert(w, kBody);
    for (const std::string_view w : kPlaceWords) insert(w, kPlace);
    return map;
  }();
  if (word.empty() || word.size() > ShortWord::kLongest) return 0;
  const unsigned* found = signs.find(short_word(word, 0, word.size()));
  return found == nullptr ? 0 : *found;
}

/// Do the tokens from `token` to `end` only say of what somebody is the head: "for the parliamentary estate"?
bool is_complement(const Document& d, std::uint32_t token, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 6;
  if (token + kLongest < end || d.tokens[token].word != WordClass::preposition) return false;
  for (std::uint32_t t = token; t < end; ++t) {
    if (d.tokens[t].shape == Shape::mark) return false;
  }
  return true;
}

/// "the airport's manager, Jane Roe,", "the minister for the estate, Jane Roe," and "a technician named Roe": is the
/// name behind the role of one person?
bool is_called_role(const Document& d, const Lexicon& lexicon, std::uint32_t index) {
  const Mention& m = d.mentions[index];
  if (index == 0 || m.first_token == 0) return false;
  const std::uint32_t before = m.first_token - 1;  // the comma
  std::uint32_t role = index - 1;
  while (role > 0 && d.mentions[role].kind != Kind::role && d.mentions[role].first_token + 6 > before) --role;
  const Mention& left = d.mentions[role];
  if (left.kind != Kind::role || left.end_token > before) return false;
  if (left.end_token < before && !is_complement(d, left.end_token, before)) return false;
  if (left.form == static_cast<std::uint8_t>(Number::plural) || lexicon.roles[left.row].kind == "group") return false;
  const std::string_view link = d.slice(d.tokens[before].span);
  if (link == "named") return true;
  return link == "," && (m.end_token == d.tokens.size() || d.tokens[m.end_token].shape == Shape::mark);
}

bool is_place_word(std::string_view word) { return word == "in" || word == "at" || word == "near"; }

/// Does the name, of one word, only say which by-election: "the Thornmere by-election"?
bool is_modifier(const Document& d, std::uint32_t index) {
  const std::uint32_t end = d.mentions[index].end_token;
  if (end > d.mentions[index].first_token + 1) return false;
  if (end >= d.tokens.size() || d.tokens[end].shape != Shape::lower || d.tokens[end].word != WordClass::other) {
    return false;
  }
  const bool is_cue = index + 1 < d.mentions.size() && d.mentions[index + 1].first_token == end &&
                      d.mentions[index + 1].kind == Kind::cue;
  return !is_cue && !d.slice(d.tokens[end].span).ends_with("ed");
}

NameEvidence before(const Document& d, const Lexicon& lexicon, std::uint32_t index) {
  const Mention& m = d.mentions[index];
  if (m.first_token == 0) return {};
  if (index > 0 && d.mentions[index - 1].end_token == m.first_token) {
    const Mention& left = d.mentions[index - 1];
    if (left.kind == Kind::title) return {.person = 3};
    if (left.kind == Kind::role && left.form != static_cast<std::uint8_t>(Number::plural)) {
      return lexicon.roles[left.row].kind == "group" ? NameEvidence{.body = 2} : NameEvidence{.person = 2};
    }
  }
  if (is_called_role(d, lexicon, index)) return {.person = 2};
  const Token& left = d.tokens[m.first_token - 1];
  const bool has_article = d.slice(left.span) == "the" || d.slice(left.span) == "The";
  if (has_article && m.first_token > 1 && is_place_word(d.slice(d.tokens[m.first_token - 2].span))) {
    return {.body = 1, .place = 2};
  }
  if (has_article) return is_modifier(d, index) ? NameEvidence{.place = 1} : NameEvidence{.body = 2};
  if (left.word != WordClass::preposition || m.end_token > m.first_token + 1) return {};
  return {.place = is_place_word(d.slice(left.span)) ? 2 : 0};
}

/// "Jane Roe, 58," and "Jane Roe, a lawyer" and "Jane Roe, who".
NameEvidence behind(const Document& d, const Lexicon& lexicon, std::uint32_t index) {
  const std::uint32_t end = d.mentions[index].end_token;
  const bool comma = is_token(d, end, ",");
  const std::uint32_t at = comma ? end + 1 : end;
  if (at >= d.tokens.size()) return {};
  if (d.text[d.tokens[at].span.begin] == 'w') {
    if (is_token(d, at, "who") || is_token(d, at, "whose")) return {.person = 2};
    if (is_token(d, at, "which")) return {.body = 2};
  }
  if (!comma) return {};
  const Token& first = d.tokens[at];
  if (first.shape == Shape::number) return {.person = first.span.size() == 2 ? 3 : 0};
  if (first.shape == Shape::capital && d.slice(first.span).ends_with('.') && is_token(d, at + 1, ","))
    return {.place = 1};
  for (std::uint32_t i = index + 1; i < d.mentions.size() && d.mentions[i].first_token < at + 6; ++i) {
    const Mention& m = d.mentions[i];
    if (m.kind == Kind::cue || m.kind == Kind::pronoun || m.kind == Kind::person) return {};
    if (m.kind != Kind::role || m.form == static_cast<std::uint8_t>(Number::plural)) continue;
    for (std::uint32_t t = at; t < m.first_token; ++t) {
      if (is_token(d, t, ",")) return {};
    }
    return lexicon.roles[m.row].kind == "group" ? NameEvidence{.body = 1} : NameEvidence{.person = 2};
  }
  return {};
}

}  // namespace

bool is_body_word(std::string_view word) { return (signs_of(word) & kGoesOn) != 0; }

bool is_organization_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    if ((signs_of(word) & kBody) != 0 || word == "&") return true;
    at = end + 1;
  }
  return false;
}

/// First words of many places: South Carolina, Port Arthur.
constexpr std::array<std::string_view, 16> kBeginPlaces = {"North", "South", "East", "West", "New",   "San",
                                                           "Santa", "Fort",  "Port", "Lake", "Mount", "Saint",
                                                           "Great", "El",    "Los",  "Las"};

bool has_family_first(const GivenNames& given_names, std::string_view name) {
  const std::size_t gap = name.find(' ');
  if (gap == std::string_view::npos || name.find(' ', gap + 1) != std::string_view::npos) return false;
  const std::size_t hyphen = name.find('-', gap);
  if (hyphen != std::string_view::npos && hyphen + 1 < name.size())
    return name[hyphen + 1] >= 'a' && name[hyphen + 1] <= 'z';
  if (std::ranges::find(kBeginPlaces, name.substr(0, gap)) != kBeginPlaces.end()) return false;
  return !given_names.find(name.substr(0, gap)) && given_names.find(name.substr(gap + 1)).has_value();
}

NameEvidence evidence_in_name(const GivenNames& given_names, std::string_view name) {
  const std::size_t gap = name.find(' ');
  const unsigned last = signs_of(last_word(name));
  if ((last & kBody) != 0 || (gap != std::string_view::npos && is_organization_name(name))) return {.body = 5};
  if (name.find("-American") != std::string_view::npos || (last & kPlace) != 0) return {.place = 4};
  if (gap == std::string_view::npos) return {.body = name.size() > 1 && name.size() < 6 && is_capitals(name) ? 2 : 0};
  if (given_names.find(name.substr(0, gap))) return {.person = 3};
  const bool initial = name.find(". ") != std::string_view::npos && name.size() > gap + 3 && name[gap + 2] == '.';
  return {.person = initial ? 3 : 0};
}

std::string initials(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at && name[at] >= 'A' && name[at] <= 'Z') out += name[at];
    at = end + 1;
  }
  return out;
}

NameEvidence evidence_around(const Document& document, const Lexicon& lexicon, std::uint32_t index) {
  NameEvidence evidence = before(document, lexicon, index);
  return evidence += behind(document, lexicon, index);
}

}  // namespace whosaid
