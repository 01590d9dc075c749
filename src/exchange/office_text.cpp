#include "exchange/office_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/split.h"
#include "base/unicode.h"
#include "exchange/name_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestRole = 80;  // bytes

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

std::string_view without_article(std::string_view text) { return text.starts_with("the ") ? text.substr(4) : text; }

std::size_t count_capitals(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) count += is_upper(next_code_point(word, at)) ? 1 : 0;
  return count;
}

/// Small letters; `CIA` stays, and so does the name of a place behind `of`, `for`, `from` or `in`.
std::string role_in_small_letters(std::string_view role, const KnownLists& known) {
  std::string out;
  bool is_place = false;
  for (const std::string_view word : split(role, " ")) {
    const bool may_be_place = out.ends_with(" of") || out.ends_with(" for") || out.ends_with(" from") ||
                              out.ends_with(" in") || out.ends_with(" the") || is_place;
    is_place = may_be_place && count_capitals(word) > 0 && !known.is_role_word(word);
    const bool stays = is_all_capitals(word) || is_place || !known.country(word).empty();
    if (!out.empty()) out += ' ';
    out += stays ? std::string(word) : in_small_letters(word);
  }
  return out;
}

/// Takes the country off the front: `United States Secretary of State`, `Russian Minister of Defence`.
void take_country_in_front(std::string& role, std::string& body, const KnownLists& known) {
  const std::vector<std::string_view> words = split(role, " ");
  std::size_t end = 0;
  for (std::size_t i = 0; i + 1 < words.size() && i < 3; ++i) {
    end += words[i].size() + (i > 0 ? 1 : 0);
    const std::string country = known.country(std::string_view(role).substr(0, end));
    if (country.empty() || (!body.empty() && body != country)) continue;
    body = country;
    role.erase(0, end + 1);
    return;
  }
}

/// The one body of this name: a country, or an organization that has the name alone. `Supreme Court` is that of
/// `country` only when the list says so; many countries have one.
std::string body_of_name(std::string_view name, std::string_view country, const KnownLists& known) {
  if (std::string of_name = known.country(name); !of_name.empty()) return of_name;
  const std::vector<std::string> ids = known.ids_of_name(lists::kOrganizations, name);
  if (ids.size() != 1) return {};
  const std::string_view land = known.entity(ids.front())->cell(organization::country);
  return land.empty() || land == country ? ids.front() : std::string();
}

/// Takes the body off the end: `President of the People's Republic of China`, `Secretary-General of the United
/// Nations`.
void take_body_behind(std::string& role, std::string& body, const KnownLists& known) {
  for (std::size_t at = role.find(" of "); at != std::string::npos; at = role.find(" of ", at + 1)) {
    const std::string found = body_of_name(without_article(std::string_view(role).substr(at + 4)), body, known);
    const bool is_country = !known.country(found).empty();
    if (found.empty() || (is_country && !body.empty() && body != found)) continue;
    body = found;
    role.erase(at);
    return;
  }
}

/// `minister of foreign affairs` as `foreign minister`, when that is a role of our list.
std::string in_our_words(std::string written, const KnownLists& known) {
  const std::string role = in_small_letters(written);
  static constexpr std::pair<std::string_view, std::string_view> kLeads[] = {
      {"minister of ", " minister"}, {"minister for ", " minister"}, {"secretary of state for ", " secretary"}};
  for (const auto& [lead, head] : kLeads) {
    if (!role.starts_with(lead)) continue;
    std::string subject(without_article(std::string_view(role).substr(lead.size())));
    const std::string whole = subject + std::string(head);
    if (subject.ends_with(" affairs")) subject.resize(subject.size() - std::string_view(" affairs").size());
    if (known.is_role(subject + std::string(head))) return subject + std::string(head);
    if (known.is_role(whole)) return whole;
  }
  return written;
}

}  // namespace

std::string date_text(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (const std::size_t time = text.find_first_of("T "); time != std::string_view::npos) text = text.substr(0, time);
  std::string date(text);
  if (is_digits(text) && text.size() == 6) date.insert(0, text[0] >= '4' ? "19" : "20");
  if (is_digits(date) && date.size() == 8) date.insert(6, "-").insert(4, "-");
  while (date.ends_with("-00")) date.resize(date.size() - 3);
  if (!parse_date(date) && date.size() == 10) date.resize(7);  // the 31st of a short month: its end
  return parse_date(date) ? date : std::string();
}

std::string date_text(Date date) {
  const auto two_digits = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  if (date.year == 0) return {};
  std::string text = std::to_string(date.year);
  if (date.month != 0) text += two_digits(date.month);
  if (date.day != 0) text += two_digits(date.day);
  return text;
}

std::optional<RoleAndBody> read_role(std::string_view text, std::string body, const KnownLists& known) {
  std::string role = tidy(text.substr(0, text.find('"')));  // `Minister of Interior "Acting"`
  if (!text_fault(role).empty() || role.find(':') != std::string::npos) return std::nullopt;
  if (std::size_t at = 0; is_upper(next_code_point(role, at))) {
    take_country_in_front(role, body, known);
    take_body_behind(role, body, known);
    role = in_our_words(role_in_small_letters(role, known), known);
  }
  if (role.empty() || role.size() > kLongestRole) return std::nullopt;
  return RoleAndBody{std::move(role), std::move(body)};
}

}  // namespace whosaid
