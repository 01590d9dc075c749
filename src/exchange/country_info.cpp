// CountryInfo: what a country and its people are called, and who led it, in blocks like XML that is none.

#include <algorithm>
#include <utility>

#include "base/split.h"
#include "exchange/formats.h"
#include "exchange/name_text.h"

namespace whosaid {
namespace {

std::string name_of(std::string_view text) {
  std::string name(text);
  std::ranges::replace(name, '_', ' ');
  return without_capitals(tidy(name));
}

/// What stands in `<tag>VALUE</tag>`.
std::string_view value_in(std::string_view line) {
  const std::size_t begin = line.find('>') + 1, end = line.find("</");
  return end == std::string_view::npos || end < begin ? std::string_view() : line.substr(begin, end - begin);
}

/// The head of a list of leaders as what one of them is: `Prime ministers` becomes `Prime minister`.
std::string role_of(std::string_view head) {
  std::string role(head);
  const std::size_t first = std::min(role.find(' '), role.size());
  if (role.find(" of ") == std::string::npos && role.ends_with('s')) role.pop_back();
  if (role.find(" of ") == first && role.size() > 1 && role[first - 1] == 's') role.erase(first - 1, 1);
  return role;
}

/// Reads one file; a block of a country follows the other.
class CountryInfoReader {
 public:
  explicit CountryInfoReader(Harvest& harvest) : harvest_(harvest) {}

  void read(std::string_view text) {
    for (ForeignLines lines(text); lines.next();) {
      const std::string_view whole = lines.line();
      const std::size_t begin = whole.find_first_not_of(" \t\x1A");
      if (begin == std::string_view::npos || whole[begin] == '#') continue;
      const std::string_view line = whole.substr(begin);
      if (line.starts_with("</")) {
        if (!heads_.empty()) heads_.pop_back();
      } else if (line.starts_with('<') && line.find("</") != std::string_view::npos) {
        take_value(line);
      } else if (line.starts_with('<') && heads_.size() < 8) {
        heads_.emplace_back(line.substr(1, line.find('>') - 1));
      } else if (!heads_.empty()) {
        take_line(line, lines.place());
      }
    }
    finish();
  }

 private:
  void take_value(std::string_view line) {
    if (line.starts_with("<CountryCode>")) {
      finish();
      country_ = ForeignRow(lists::kCountries, "country " + std::string(value_in(line)));
      country_.add(country::iso3, value_in(line));
      has_country_ = true;
    } else if (line.starts_with("<CountryName>")) {
      country_.add(country::name, name_of(value_in(line)));
    }
  }

  void take_line(std::string_view line, const std::string& place) {
    const std::string& block = heads_.front();
    if (block == "Nationality") {
      country_.add(country::aliases, name_of(line));
    } else if (block == "Capital") {
      country_.add(country::capital, name_of(line));
    } else if (line.find('[') != std::string_view::npos) {
      take_leader(line, place);
    }
  }

  /// `NAME_ [19910101 - 19950101] [B:19400101] [D:20010101]`, or with a code in front of the dates and `# Role` behind.
  void take_leader(std::string_view line, const std::string& place) {
    ++harvest_.read;
    ForeignRow row(lists::kPeople, place);
    const std::size_t open = line.find('['), comment = line.find('#');
    for (const std::string_view part : split(line.substr(0, open), "}")) {
      const std::size_t begin = part.find_first_not_of("{ \t");
      if (begin != std::string_view::npos) row.add(person::name, name_of(part.substr(begin)));
    }
    const bool is_official = comment != std::string_view::npos;
    const std::string role = is_official ? tidy(line.substr(comment + 1)) : role_of(heads_.back());
    const std::vector<std::string_view> roles = split(role, " & ");
    std::size_t term = 0;
    for (std::string_view rest = line.substr(open, comment - open); !rest.empty();) {
      const std::size_t begin = rest.find('['), end = rest.find(']');
      if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) break;
      take_dates(rest.substr(begin + 1, end - begin - 1), std::string(roles[std::min(term++, roles.size() - 1)]), row);
      rest.remove_prefix(end + 1);
    }
    row.add(person::country, country_.first(country::iso3));
    row.add(person::country, country_.first(country::name));
    harvest_.add(std::move(row));
  }

  static void take_dates(std::string_view inside, const std::string& role, ForeignRow& row) {
    if (inside.starts_with("B:")) {
      row.born = inside.substr(2);
      return;
    }
    if (inside.starts_with("D:")) {
      row.died = inside.substr(2);
      return;
    }
    std::vector<std::string> dates;
    std::string digits;
    for (const char c : std::string(inside) + " ") {
      if (c >= '0' && c <= '9')
        digits += c;
      else if (!digits.empty())
        dates.push_back(std::exchange(digits, {}));
    }
    if (dates.empty()) return;
    const bool is_end_only = inside.find('<') != std::string_view::npos;
    row.terms.push_back({role,
                         {},
                         is_end_only ? "" : dates[0],
                         is_end_only        ? dates[0]
                         : dates.size() > 1 ? dates[1]
                                            : ""});
  }

  void finish() {
    if (!has_country_) return;
    ++harvest_.read;
    harvest_.add(std::move(country_));
    has_country_ = false;
  }

  Harvest& harvest_;
  ForeignRow country_{lists::kCountries};
  bool has_country_ = false;
  std::vector<std::string> heads_;  ///< open blocks
};

}  // namespace

ImportRead read_country_info(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  CountryInfoReader(harvest).read(file.text);
  return {};
}

}  // namespace whosaid
