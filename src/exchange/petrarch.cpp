// Dictionaries of PETRARCH and TABARI: actors (people, bodies, countries, with CAMEO codes) and agents (roles).

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "base/split.h"
#include "exchange/formats.h"
#include "exchange/name_text.h"

namespace whosaid {
namespace {

/// `ABU_NIDAL_ORGANIZATION_` as a name. Only capitals are known: a word of up to four letters that stands alone stays.
std::string name_of(std::string_view text) {
  std::string name(text);
  std::ranges::replace(name, '_', ' ');
  name = tidy(name);
  return word_count(name) == 1 && name.size() <= 4 ? name : without_capitals(name);
}

/// A code with what it says of time: `TCDGOV 080501-100331`, `EDU >100401`, `KOR <970101`.
struct Code {
  std::string_view actor;
  bool is_dated = false;
};

std::vector<Code> codes_in(std::string_view text) {
  std::vector<Code> codes;
  for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const std::size_t close = std::min(text.find(']', open), text.size());
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const std::size_t end = std::min(inside.find_first_of(" \t"), inside.size());
    codes.push_back({inside.substr(0, end), end < inside.size()});
  }
  return codes;
}

std::string_view kind_of_actor(std::string_view code) {
  static constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"IGO", "international"}, {"NGO", "ngo"},         {"NGM", "ngo"},         {"MNC", "company"},
      {"REB", "armed-group"},   {"IMG", "armed-group"}, {"UAF", "armed-group"}, {"PTY", "party"},
      {"MED", "news"},          {"MIL", "military"},    {"EDU", "university"},  {"JUD", "court"},
      {"LEG", "legislature"},   {"BUS", "company"}};
  for (std::size_t at = 0; at + 3 <= code.size(); at += 3) {
    for (const auto& [letters, kind] : kKinds) {
      if (code.substr(at, 3) == letters) return kind;
    }
  }
  return {};
}

/// Reads actors, an entry at a time: its names, then its codes.
class ActorReader {
 public:
  explicit ActorReader(Harvest& harvest) : harvest_(harvest) {}

  void read(std::string_view text) {
    for (ForeignLines lines(text); lines.next();) {
      const std::string_view line = lines.line().substr(0, lines.line().find_first_of(";#"));
      if (line.find_first_not_of(" \t\x1A") == std::string_view::npos) continue;
      const std::size_t open = std::min(line.find('['), line.size());
      if (line.substr(0, open).find_first_not_of(" \t") != std::string_view::npos)
        take_name(line.substr(0, open), lines);
      std::ranges::move(codes_in(line.substr(open)), std::back_inserter(codes_));
    }
    finish();
  }

 private:
  void take_name(std::string_view name, const ForeignLines& lines) {
    // Other names (`+…`) stand before the codes or behind them; an entry may have lost its code.
    if (!name.starts_with('+')) finish();
    if (names_.empty()) place_ = lines.place();
    const std::size_t begin = name.find_first_not_of("+ \t");
    if (begin != std::string_view::npos) names_.push_back(name_of(name.substr(begin)));
  }

  /// The country in a code: in front, or behind the kind. MUS behind means Muslims, not Mauritius.
  static std::string_view country_in(std::string_view code) {
    if (kind_of_actor(code.substr(0, 3)).empty()) return code.substr(0, 3);
    const std::string_view behind = code.substr(3, 3);
    return behind == "MUS" ? std::string_view() : behind;
  }

  void finish() {
    if (!names_.empty()) add_entry();
    names_.clear();
    codes_.clear();
  }

  /// The time of a code tells that it is a person's office, unless the code is that of an armed group.
  bool is_person() const {
    static constexpr std::string_view kBodies[] = {"REB", "IMG", "UAF"};
    const std::string_view code = codes_.front().actor;
    const bool is_body = std::ranges::any_of(kBodies, [&](std::string_view kind) {
      return code.starts_with(kind) || code.substr(std::min<std::size_t>(3, code.size())).starts_with(kind);
    });
    return code.ends_with("ELI") || (!is_body && std::ranges::any_of(codes_, &Code::is_dated));
  }

  void add_entry() {
    ++harvest_.read;
    if (codes_.empty()) return harvest_.skip(place_, "no code tells what it is", names_.front());
    const std::string_view code = codes_.front().actor;
    const bool is_person = this->is_person();
    // Only the first entry of a bare country code is the country; the others are its towns and regions.
    const bool is_place = !is_person && code.size() == 3 && kind_of_actor(code).empty();
    const bool is_country = is_place && seen_.insert(std::string(code)).second;
    if (is_place && !is_country) return harvest_.skip(place_, "a place in a country", names_.front());
    ForeignRow row(is_person ? lists::kPeople : is_country ? lists::kCountries : lists::kOrganizations, place_);
    row.add(row.list->column("name"), is_country ? without_capitals(names_.front()) : names_.front());
    if (is_country && names_.size() > 1) {
      harvest_.leave_out(place_, "other names: a country's, wrong spellings and towns, mixed", names_[1]);
    }
    for (const std::string& name : std::span(names_).subspan(is_country ? names_.size() : 1)) {
      row.add(row.list->column("aliases"), name);
    }
    if (is_country) {
      row.add(country::iso3, code);
    } else {
      row.add(row.list->column("country"), country_in(code));
    }
    if (row.list == &lists::kOrganizations) row.add(organization::kind, kind_of_actor(code));
    harvest_.add(std::move(row));
  }

  Harvest& harvest_;
  std::string place_;
  std::vector<std::string> names_;
  std::vector<Code> codes_;
  std::set<std::string> seen_;  ///< bare country codes
};

std::string_view kind_of_role(std::string_view code) {
  static constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"GOV", "official"}, {"MIL", "military"}, {"JUD", "justice"},  {"COP", "justice"}, {"LEG", "politics"},
      {"OPP", "politics"}, {"PTY", "politics"}, {"BUS", "business"}, {"MED", "media"},   {"EDU", "expert"},
      {"CVL", "citizen"},  {"SPY", "official"}, {"HLH", "expert"}};
  for (const auto& [letters, kind] : kKinds) {
    if (code.find(letters) != std::string_view::npos) return kind;
  }
  return {};
}

/// `EMBASSY_IN`, `AMBASSADOR_TO`: what follows in the text is not told.
bool is_begun_only(std::string_view role) {
  const std::string_view last = role.substr(role.rfind(' ') + 1);
  return last == "in" || last == "of" || last == "to" || last == "for" || last == "at";
}

/// The regular plural, which the files leave out; nothing for what is one.
std::string plural_of(const std::string& noun) {
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view e) { return noun.ends_with(e); });
  };
  const std::size_t of = std::min(noun.find(" of "), noun.find(" for "));
  if (of != std::string::npos) return plural_of(noun.substr(0, of)) + noun.substr(of);
  if (ends({"s"}) && !ends({"ss", "us", "is"})) return {};
  if (ends({"s", "x", "ch", "sh"})) return noun + "es";
  if (ends({"y"}) && !ends({"ay", "ey", "oy", "uy"})) return noun.substr(0, noun.size() - 1) + "ies";
  return noun + "s";
}

/// `CHAMBER_OF_COMMERCE {CHAMBERS_OF_COMMERCE} [~BUS]`; `{}`: has no plural.
void read_agent(std::string_view line, const std::string& place, Harvest& harvest) {
  ++harvest.read;
  if (line.find('!') != std::string_view::npos) return harvest.skip(place, "a substitution for several words", line);
  const std::size_t brace = line.find('{'), open = std::min(line.find('['), line.size());
  const std::size_t end = std::min(brace, open);
  std::string role(line.substr(0, end));
  std::ranges::replace(role, '_', ' ');
  role = in_small_letters(tidy(role));
  if (is_begun_only(role)) return harvest.skip(place, "a beginning, not a role", role);
  ForeignRow row(lists::kRoles, place);
  row.add(0, role);
  std::string plural;
  if (brace < open) {
    plural = line.substr(brace + 1, std::min(line.find('}', brace), line.size()) - brace - 1);
    std::ranges::replace(plural, '_', ' ');
  } else {
    plural = plural_of(role);
  }
  row.add(lists::kRoles.column("plural"), in_small_letters(tidy(plural)));
  row.add(lists::kRoles.column("kind"), kind_of_role(line.substr(open)));
  harvest.add(std::move(row));
}

}  // namespace

ImportRead read_petrarch(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  const bool is_agents = file.text.find("[~") != std::string::npos;
  if (!is_agents) {
    ActorReader(harvest).read(file.text);
    return {};
  }
  for (ForeignLines lines(file.text); lines.next();) {
    const std::string_view line = lines.line().substr(0, lines.line().find('#'));
    if (line.find('[') != std::string_view::npos) read_agent(line, lines.place(), harvest);
  }
  return {};
}

}  // namespace whosaid
