#include "speakers/role_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "speakers/name_key.h"

namespace whosaid {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array kSameWords = {Pair{"gov", "governor"},
                                   Pair{"sen", "senator"},
                                   Pair{"rep", "representative"},
                                   Pair{"pres", "president"},
                                   Pair{"prof", "professor"},
                                   Pair{"gen", "general"},
                                   Pair{"lt", "lieutenant"},
                                   Pair{"col", "colonel"},
                                   Pair{"adm", "admiral"},
                                   Pair{"capt", "captain"},
                                   Pair{"sgt", "sergeant"},
                                   Pair{"atty", "attorney"},
                                   Pair{"amb", "ambassador"},
                                   Pair{"rev", "reverend"},
                                   Pair{"fr", "father"},
                                   Pair{"gop", "republican"},
                                   Pair{"defense", "defence"},
                                   Pair{"advisor", "adviser"},
                                   Pair{"premier", "premier"},
                                   Pair{"vice-president", "vice president"},
                                   Pair{"vice-presidential", "vice presidential"},
                                   Pair{"frontrunner", "front-runner"},
                                   Pair{"deputy", "deputy"},
                                   Pair{"ex-president", "former president"}};

/// Words for somebody who is also called the other.
constexpr std::array kWiderWords = {Pair{"senator", "lawmaker"},
                                    Pair{"representative", "lawmaker"},
                                    Pair{"representative", "congressperson"},
                                    Pair{"congressperson", "lawmaker"},
                                    Pair{"deputy", "lawmaker"},
                                    Pair{"mp", "lawmaker"},
                                    Pair{"president", "leader"},
                                    Pair{"minister", "leader"},
                                    Pair{"chancellor", "leader"},
                                    Pair{"premier", "leader"},
                                    Pair{"king", "leader"},
                                    Pair{"justice", "judge"},
                                    Pair{"secretary", "spokesperson"},
                                    Pair{"attorney", "lawyer"},
                                    Pair{"lawyer", "attorney"},
                                    Pair{"ambassador", "envoy"},
                                    Pair{"envoy", "diplomat"},
                                    Pair{"candidate", "nominee"},
                                    Pair{"ambassador", "diplomat"},
                                    Pair{"nominee", "candidate"},
                                    Pair{"candidate", "contender"},
                                    Pair{"candidate", "hopeful"},
                                    Pair{"nominee", "standard-bearer"},
                                    Pair{"chairperson", "chair"},
                                    Pair{"executive", "businessperson"},
                                    Pair{"executive", "billionaire"},
                                    Pair{"executive", "ceo"},
                                    Pair{"executive", "developer"},
                                    Pair{"executive", "magnate"},
                                    Pair{"executive", "mogul"},
                                    Pair{"executive", "tycoon"},
                                    Pair{"prosecutor", "attorney"},
                                    Pair{"professor", "academic"},
                                    Pair{"taoiseach", "leader"}};

/// Words that make another, smaller or past office of the one behind them.
constexpr std::array<std::string_view, 12> kOtherOffice = {"deputy", "vice",       "former",    "assistant",
                                                           "shadow", "under",      "associate", "junior",
                                                           "ex",     "lieutenant", "late",      "acting"};

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

/// Is the office of a place: "mayor of Springfield", not "secretary of state"?
bool is_of_place(std::string_view role) {
  const std::string_view key = role_key(role);
  return !role_place(role).empty() &&
         (key == "governor" || key == "senator" || key == "representative" || key == "mayor");
}

template <class Do>
void for_each_word(std::string_view text, Do what) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) what(text.substr(at, end - at));
    at = end + 1;
  }
}

void append_plain_word(std::string& out, std::string_view word) {
  while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
  const auto same = std::find_if(kSameWords.begin(), kSameWords.end(), [&](const Pair& p) { return p.first == word; });
  if (same != kSameWords.end()) word = same->second;
  out += word;
  for (const std::string_view end : {"woman", "man"}) {
    if (!word.ends_with(end) || word.size() == end.size()) continue;
    out.resize(out.size() - end.size());
    out += "person";
    return;
  }
}

bool is_wider(std::string_view wanted, std::string_view held) {
  if (held == "prime minister" && wanted == "minister") return false;
  if (wanted == "spokesperson" && has_word(held, "secretary")) return has_word(held, "press");
  if (wanted == "leader" && has_word(held, "minister")) return has_word(held, "prime");
  const std::string_view key = role_key(wanted);
  const bool wider = std::any_of(kWiderWords.begin(), kWiderWords.end(),
                                 [&](const Pair& p) { return p.second == key && p.first == role_key(held); });
  if (!wider || key.size() == wanted.size()) return wider;
  bool all = true;  // "presidential contender" is wider than "presidential candidate"
  for_each_word(wanted, [&](std::string_view word) { all = all && (word == key || has_word(held, word)); });
  return all;
}

}  // namespace

std::string folded_name(std::string_view text) {
  std::string out(text);
  bool plain = true;
  for (char& c : out) {  // without a way out, so that it is done many at once
    const auto byte = static_cast<unsigned char>(c);
    plain &= byte >= ' ' && byte < 0x7F;
    c = static_cast<char>(byte | (byte >= 'A' && byte <= 'Z' ? 0x20 : 0));
  }
  if (!plain) out = folded(text);
  return out;
}

bool is_party(std::string_view role) {
  static constexpr std::array<std::string_view, 8> parties = {"republican",   "democratic", "democrat", "libertarian",
                                                              "conservative", "labour",     "tory",     "green"};
  return std::find(parties.begin(), parties.end(), role) != parties.end();
}

bool is_other_office(std::string_view word) {
  return std::find(kOtherOffice.begin(), kOtherOffice.end(), word) != kOtherOffice.end();
}

std::string_view other_office(std::string_view word) {
  static const ShortWordMap<std::string_view> words = [] {
    ShortWordMap<std::string_view> map(kOtherOffice.size());
    for (const std::string_view w : kOtherOffice) map.insert(name_key(w), w);
    return map;
  }();
  const std::string_view* found = words.find(folded_key(word));
  return found == nullptr ? std::string_view() : *found;
}

std::string_view last_word(std::string_view text) {
  const std::size_t gap = text.rfind(' ');
  return gap == std::string_view::npos ? text : text.substr(gap + 1);
}

std::string_view surname(std::string_view name) {
  const std::string_view word = last_word(name);
  constexpr std::size_t kLongestGeneration = 3;
  if (word.size() > kLongestGeneration) return word;
  const bool generation =
      word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" || word == "III" || word == "II";
  if (!generation || word.size() == name.size()) return word;
  std::string_view rest = name.substr(0, name.size() - word.size() - 1);
  if (rest.ends_with(',')) rest.remove_suffix(1);
  return surname(rest);
}

std::string plain_role(std::string_view text) {
  std::string out;
  const std::string lower = folded_name(text);
  for_each_word(lower, [&](std::string_view word) {
    if (!out.empty()) out += ' ';
    append_plain_word(out, word);
  });
  return out;
}

RoleTable::RoleTable(const Lexicon& lexicon) {
  for (const Role& role : lexicon.roles) {
    roles_.push_back(plain_role(role.text));
    is_group_.push_back(role.kind == "group");
  }
  for (const Title& title : lexicon.titles) {
    titles_.push_back(title.kind == "honorific" ? std::string() : plain_role(title.text));
  }
  std::unordered_map<std::string_view, std::uint32_t> known;
  std::vector<ShortWord> places;
  for (const Entity& entity : lexicon.entities.in_memory()) {
    first_.push_back(offices_.size());
    for (const Office& office : entity.offices) {
      const auto [it, is_new] = known.emplace(office.role, static_cast<std::uint32_t>(office_roles_.size()));
      offices_.push_back(it->second);
      if (!is_new) continue;
      OfficeRole& role = office_roles_.emplace_back(plain_role(office.role));
      append_role_keys(role.text, role.keys);
      if (is_of_place(role.text)) places.push_back(name_key(role_place(role.text)));
    }
  }
  places_ = ShortWordMap<bool>(places.size());
  for (const ShortWord place : places) places_.insert(place, true);
}

const std::string& RoleTable::of(const Mention& mention) const {
  if (mention.kind == Kind::role) return roles_[mention.row];
  return mention.kind == Kind::title ? titles_[mention.row] : none_;
}

bool is_role(std::string_view wanted, std::string_view held) {
  if (wanted.empty() || held.empty()) return false;
  if (wanted == held) return true;
  bool smaller = false;
  for_each_word(
      held, [&](std::string_view word) { smaller = smaller || (is_other_office(word) && !has_word(wanted, word)); });
  if (smaller) return false;
  if (is_wider(wanted, held)) return true;
  if (held == "prime minister" && wanted == "minister") return false;
  // "secretary of state": the office is the word before "of".
  if (role_key(wanted) != role_key(held)) return false;
  bool all = true;
  for_each_word(wanted, [&](std::string_view word) { all = all && has_word(held, word); });
  return all;
}

std::string role_initials(std::string_view role) {
  std::string initials;
  for_each_word(role, [&](std::string_view word) {
    const bool is_plain = word.front() >= 'a' && word.front() <= 'z';
    initials += is_plain ? static_cast<char>(word.front() & ~0x20) : '-';
  });
  return initials;
}

std::string_view role_key(std::string_view role) {
  if (role.find(' ') == std::string_view::npos) return role;
  return last_word(role.substr(0, std::min(role.find(" of "), role.find(" for "))));
}

std::string_view role_place(std::string_view role) {
  for (const std::string_view link : {" of ", " for "}) {
    if (const std::size_t at = role.find(link); at != std::string_view::npos) return role.substr(at + link.size());
  }
  return {};
}

void append_role_keys(std::string_view role, std::vector<ShortWord>& keys) {
  static const auto wider = [] {
    std::array<std::pair<ShortWord, ShortWord>, kWiderWords.size()> out;
    std::ranges::transform(kWiderWords, out.begin(),
                           [](const Pair& p) { return std::pair(name_key(p.first), name_key(p.second)); });
    return out;
  }();
  const ShortWord head = name_key(role_key(role));
  keys.push_back(head);
  for (const auto& [narrow, wide] : wider) {
    if (narrow == head) keys.push_back(wide);
  }
}

std::string in_title_case(std::string_view name) {
  constexpr std::size_t kAcronym = 5;
  std::string out;
  bool in_word = false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_lower(c)) return std::string(name);
    append_utf8(out, in_word ? to_lower(c) : c);
    in_word = is_letter(c);
    letters += in_word ? 1 : 0;
  }
  return letters > kAcronym ? out : std::string(name);
}

}  // namespace whosaid
