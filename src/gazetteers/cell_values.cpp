#include "gazetteers/cell_values.h"

#include <charconv>
#include <chrono>

#include "base/unicode.h"

namespace whosaid {
namespace {

std::optional<unsigned> parse_digits(std::string_view text, std::size_t count) {
  unsigned value = 0;
  if (text.size() != count) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Gender> parse_gender(std::string_view text) {
  if (text == "f" || text == "female") return Gender::female;
  if (text == "m" || text == "male") return Gender::male;
  if (text.empty() || text == "u" || text == "unknown") return Gender::unknown;
  return std::nullopt;
}

std::optional<Matching> parse_matching(std::string_view text) {
  if (text.empty()) return Matching::usual;
  if (text == "exact") return Matching::exact;
  if (text == "fold") return Matching::fold;
  return std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  const auto year = parse_digits(text.substr(0, 4), 4);
  if (!year || *year < 1000 || *year > 2999) return std::nullopt;
  Date date{.year = static_cast<std::uint16_t>(*year), .month = 0, .day = 0};
  if (text.size() == 4) return date;
  const auto month = parse_digits(text.substr(5, 2), 2);
  if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
  date.month = static_cast<std::uint8_t>(*month);
  if (text.size() == 7) return date;
  const auto day = parse_digits(text.substr(8), 2);
  using namespace std::chrono;
  if (text[7] != '-' || !day) return std::nullopt;
  const year_month_day whole{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                             std::chrono::day(*day)};
  if (!whole.ok()) return std::nullopt;
  date.day = static_cast<std::uint8_t>(*day);
  return date;
}

std::optional<Office> parse_office(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos) return std::nullopt;
  const std::size_t colon = text.find(':', at);
  Office office{.role = text.substr(0, at),
                .org = text.substr(at + 1, colon == std::string_view::npos ? colon : colon - at - 1),
                .from = {},
                .to = {}};
  if (office.org.empty()) return std::nullopt;
  if (colon == std::string_view::npos) return office;
  const std::string_view dates = text.substr(colon + 1);
  const std::size_t dots = dates.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view from = dates.substr(0, dots), to = dates.substr(dots + 2);
  const auto first = from.empty() ? Date{} : parse_date(from);
  const auto last = to.empty() ? Date{} : parse_date(to);
  if (!first || !last) return std::nullopt;
  if (!to.empty() && last->month != 0 && last->day != 0 && *last < *first) return std::nullopt;
  if (!to.empty() && last->year < first->year) return std::nullopt;
  office.from = *first;
  office.to = *last;
  return office;
}

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c)) continue;
    if (!is_upper(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

void append_alias_key(const Alias& alias, std::string& key) {
  const bool is_as_written =
      alias.matching == Matching::exact || (alias.matching == Matching::usual && is_all_capitals(alias.text));
  if (is_as_written) {
    key += alias.text;
  } else {
    append_folded(key, alias.text);
  }
}

void append_alias_key(std::string_view text, std::string& key) { append_alias_key(Alias{.text = text}, key); }

const std::vector<std::string>& word_class_names() {
  static const std::vector<std::string> names = {
      "other",       "determiner",   "auxiliary", "be",   "negation",   "adverb", "preposition", "to",
      "coordinator", "subordinator", "that",      "time", "quantifier", "number", "verb",        "conjunct"};
  return names;
}

const std::vector<std::string>& cue_class_names() {
  static const std::vector<std::string> names = {"speech", "claim",    "question", "order", "noun",
                                                 "phrase", "attitude", "evidence", "action"};
  return names;
}

const std::vector<std::string>& frame_names() {
  static const std::vector<std::string> names(kFrameNames.begin(), kFrameNames.end());
  return names;
}

const std::vector<std::string>& title_kind_names() {
  static const std::vector<std::string> names = {"honorific", "office", "military",   "religious",
                                                 "academic",  "noble",  "legislative"};
  return names;
}

const std::vector<std::string>& role_kind_names() {
  static const std::vector<std::string> names = {"office",   "official", "politics", "spokesperson", "diplomacy",
                                                 "military", "justice",  "expert",   "media",        "business",
                                                 "citizen",  "family",   "group",    "anonymous"};
  return names;
}

const std::vector<std::string>& organization_kind_names() {
  static const std::vector<std::string> names = {
      "party",      "campaign",  "government",  "ministry",      "agency",  "legislature",
      "court",      "military",  "armed-group", "international", "ngo",     "think-tank",
      "university", "union",     "religious",   "pollster",      "company", "bank",
      "news",       "newspaper", "broadcaster", "social-media",  "other"};
  return names;
}

const std::vector<std::string>& metonym_kind_names() {
  static const std::vector<std::string> names = {"building", "street", "city", "nickname", "members"};
  return names;
}

const std::vector<std::string>& pronoun_case_names() {
  static const std::vector<std::string> names = {"subject", "object", "possessive", "relative", "other"};
  return names;
}

const std::vector<std::string>& number_names() {
  static const std::vector<std::string> names = {"unknown", "singular", "plural"};
  return names;
}

}  // namespace whosaid
