#include "exchange/formats.h"

#include <algorithm>

#include "base/split.h"

namespace whosaid {
namespace {

/// The beginning is enough to tell; members of a JSON object may come in any order.
std::string_view head_of(const ForeignText& file) { return std::string_view(file.text).substr(0, 64 << 10); }

bool holds(const ForeignText& file, std::string_view part) {
  return head_of(file).find(part) != std::string_view::npos;
}

bool is_json(const ForeignText& file) {
  const std::size_t at = file.text.find_first_not_of(" \t\r\n");
  return at != std::string::npos && (file.text[at] == '{' || file.text[at] == '[');
}

/// Does `test` hold for each of the first lines that are neither empty nor comments, and are there any?
template <class Test>
bool all_first_lines(const ForeignText& file, Test test) {
  std::size_t count = 0;
  for (ForeignLines lines(head_of(file)); lines.next() && count < 20;) {
    if (lines.line().empty() || lines.line().starts_with('#')) continue;
    if (!test(lines.line())) return false;
    ++count;
  }
  return count > 0;
}

bool is_regexner(const ForeignText& file) {
  return all_first_lines(file, [](std::string_view line) {
    const auto cells = split(line, "\t");
    return cells.size() >= 2 && cells.size() <= 4 && cells[1].size() >= 3 &&
           cells[1].find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos;
  });
}

bool is_petrarch(const ForeignText& file) {
  std::size_t names = 0;
  for (ForeignLines lines(head_of(file)); lines.next();) {
    const std::string_view line = lines.line();
    const bool is_name = line.size() > 2 && line.find_first_of("abcdefghijklmnopqrstuvwxyz<\",") > line.find('[') &&
                         line.find('[') != std::string_view::npos;
    names += is_name ? 1 : 0;
  }
  return names >= 3 && holds(file, "_");
}

bool is_table(const ForeignText& file) {
  ForeignLines lines(head_of(file));
  while (lines.next()) {
    if (!lines.line().empty() && !lines.line().starts_with('#')) break;
  }
  return lines.line().find_first_of(",;\t") != std::string_view::npos;
}

bool is_yaml_of_congress(const ForeignText& file) {
  return !is_json(file) && (holds(file, "bioguide:") || holds(file, "thomas_id:"));
}

bool is_gate(const ForeignText& file) { return file.path.extension() == ".def" || file.path.extension() == ".lst"; }

bool is_popolo(const ForeignText& file) {
  return is_json(file) && (holds(file, "\"person_id\"") || file.text.find("\"memberships\"") != std::string::npos);
}

constexpr ForeignFormat kFormats[] = {
    {"sparql-json", "results of a Wikidata query, as JSON",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"head\"") && holds(f, "\"bindings\""); },
     read_sparql_json},
    {"wikidata", "items of Wikidata, as the API (wbgetentities) and Special:EntityData give them",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"entities\"") && holds(f, "\"labels\""); },
     read_wikidata_entities},
    {"iso-codes", "ISO 3166, the JSON of Debian's iso-codes",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"3166-"); }, read_iso_countries},
    {"cldr", "names of territories, JSON of Unicode CLDR",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"localeDisplayNames\""); }, read_cldr_territories},
    {"mledoze", "mledoze/countries, JSON", [](const ForeignText& f) { return is_json(f) && holds(f, "\"cca2\""); },
     read_mledoze_countries},
    {"entity-ruler", "patterns of spaCy's EntityRuler, JSON lines",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"label\"") && holds(f, "\"pattern\""); },
     read_entity_ruler},
    {"ftm", "FollowTheMoney entities of OpenSanctions, JSON lines",
     [](const ForeignText& f) { return is_json(f) && holds(f, "\"schema\"") && holds(f, "\"properties\""); },
     read_follow_the_money},
    {"popolo", "Popolo JSON, as EveryPolitician has it", is_popolo, read_popolo},
    {"us-congress", "unitedstates/congress-legislators, YAML", is_yaml_of_congress, read_us_congress},
    {"gate", "lists.def of GATE, or one .lst", is_gate, read_gate},
    {"country-info", "CountryInfo of PETRARCH", [](const ForeignText& f) { return holds(f, "<CountryCode>"); },
     read_country_info},
    {"petrarch", "actors or agents of PETRARCH and TABARI", is_petrarch, read_petrarch},
    {"regexner", "mapping of CoreNLP's RegexNER", is_regexner, read_regexner},
    {"table", "CSV or TSV with a header, also results of a Wikidata query; --map says what is in the columns", is_table,
     read_delimited},
    {"words", "a name or word a line; needs --list", [](const ForeignText& f) { return !is_json(f); }, read_word_list}};

}  // namespace

std::span<const ForeignFormat> foreign_formats() { return kFormats; }

const ForeignFormat* find_format(std::string_view name) {
  if (name == "csv" || name == "tsv" || name == "sparql-csv") name = "table";
  const auto found = std::ranges::find(kFormats, name, &ForeignFormat::name);
  return found == std::end(kFormats) ? nullptr : found;
}

const ForeignFormat* guess_format(const ForeignText& file) {
  const auto found = std::ranges::find_if(kFormats, [&](const ForeignFormat& f) { return f.fits(file); });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace whosaid
