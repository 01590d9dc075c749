// Three tables of countries: ISO 3166 as Debian's iso-codes has it, the names of CLDR, and mledoze/countries.

#include "exchange/foreign_json.h"
#include "exchange/formats.h"

namespace whosaid {
namespace {

using nlohmann::json;

ForeignRow row_of(const std::string& code, const std::string& iso3, const std::string& name) {
  ForeignRow row(lists::kCountries, code);
  row.add(country::id, code);
  row.add(country::iso3, iso3);
  row.add(country::name, name);
  return row;
}

/// `Korea, Republic of` is a name for registers.
std::string turned_round(const std::string& name) {
  const std::size_t comma = name.find(", ");
  const bool is_list = name.find(" and ") != std::string::npos;
  return comma == std::string::npos || is_list ? name : name.substr(comma + 2) + " " + name.substr(0, comma);
}

}  // namespace

ImportRead read_iso_countries(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  const auto read = read_foreign_json(file.text);
  if (!read) return std::unexpected(read.error());
  for (const json* entry : items_of(member(*read, "3166-1"))) {
    ++harvest.read;
    const std::string common = text_of(*entry, "common_name"), name = text_of(*entry, "name");
    ForeignRow row =
        row_of(text_of(*entry, "alpha_2"), text_of(*entry, "alpha_3"), common.empty() ? turned_round(name) : common);
    if (!common.empty()) row.add(country::aliases, turned_round(name));
    row.add(country::aliases, text_of(*entry, "official_name"));
    harvest.add(std::move(row));
  }
  for (const json* entry : items_of(member(*read, "3166-3"))) {
    ++harvest.read;
    harvest.skip(text_of(*entry, "alpha_4"), "a country that is no more", text_of(*entry, "name"));
  }
  return {};
}

ImportRead read_cldr_territories(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  const auto read = read_foreign_json(file.text);
  if (!read) return std::unexpected(read.error());
  for (const auto& [locale, of_locale] : member(*read, "main").items()) {
    const json& territories = member(member(of_locale, "localeDisplayNames"), "territories");
    if (!territories.is_object()) continue;
    for (const auto& [key, name] : territories.items()) {
      ++harvest.read;
      if (key.size() == 3 && key.find_first_not_of("0123456789") == std::string::npos) {
        harvest.skip(key, "a part of the world, not a country", text_of(name));
      } else {
        // `BA-alt-short` is one more name of BA.
        harvest.add(row_of(key.substr(0, 2), {}, text_of(name)));
        harvest.rows.back().place = key;
      }
    }
  }
  return {};
}

ImportRead read_mledoze_countries(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  const auto read = read_foreign_json(file.text);
  if (!read) return std::unexpected(read.error());
  for (const json* entry : items_of(*read)) {
    ++harvest.read;
    const json& name = member(*entry, "name");
    ForeignRow row = row_of(text_of(*entry, "cca2"), text_of(*entry, "cca3"), text_of(name, "common"));
    row.add(country::aliases, text_of(name, "official"));
    for (const json* spelling : items_of(member(*entry, "altSpellings"))) row.add(country::aliases, text_of(*spelling));
    for (const json* capital : items_of(member(*entry, "capital"))) row.add(country::capital, text_of(*capital));
    for (const std::string_view gender : {"m", "f"}) {
      const std::string demonym = text_of(member(member(*entry, "demonyms"), "eng"), gender);
      row.add(country::adjectives, demonym);
      row.add(country::demonyms, demonym);
    }
    harvest.add(std::move(row));
  }
  return {};
}

}  // namespace whosaid
