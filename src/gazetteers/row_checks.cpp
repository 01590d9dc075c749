#include "gazetteers/row_checks.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/lexicon_reader.h"

namespace whosaid {
namespace {

using Spellings = std::unordered_set<std::string>;

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// The values of some columns of a list, folded.
Spellings spellings_of(const ListRows& rows, const ListTable& list, std::initializer_list<std::string_view> columns) {
  Spellings spellings;
  for (std::size_t i = 0; i < rows.file(list).size(); ++i) {
    for (const std::string_view column : columns) {
      for (const std::string_view value : values_of(rows.cell({&list, i}, column))) spellings.insert(folded(value));
    }
  }
  return spellings;
}

bool is_wikidata_id(std::string_view id) {
  return id.size() >= 2 && id[0] == 'Q' && id[1] != '0' &&
         std::ranges::all_of(id.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

/// Does `name` hold the words of `family`, one behind the other?
bool has_words(std::string_view name, std::string_view family) {
  std::string words = " " + folded(name) + " ";
  std::ranges::replace(words, '-', ' ');
  std::string wanted = " " + folded(family) + " ";
  std::ranges::replace(wanted, '-', ' ');
  return words.find(wanted) != std::string::npos;
}

/// The last day that a date may mean.
Date latest(Date date) {
  return {.year = date.year,
          .month = date.month == 0 ? std::uint8_t{12} : date.month,
          .day = date.day == 0 ? std::uint8_t{31} : date.day};
}

/// Does it begin before the other ends, whatever the days that the dates leave open?
bool begins_before_end(const Office& one, const Office& other) {
  return one.from.year != 0 && (other.to.year == 0 || latest(one.from) < other.to);
}

/// Are both certain to have been held at the same time?
bool overlap(const Office& a, const Office& b) { return begins_before_end(a, b) && begins_before_end(b, a); }

class Checks {
 public:
  explicit Checks(const ListRows& rows) : rows_(rows) {}

  Errors run() {
    for (const ListTable* list : {&lists::kCountries, &lists::kOrganizations, &lists::kPeople}) {
      for (std::size_t i = 0; i < rows_.file(*list).size(); ++i) check_wikidata({list, i});
    }
    for (const ListTable* list : {&lists::kOrganizations, &lists::kPeople}) {
      for (std::size_t i = 0; i < rows_.file(*list).size(); ++i) check_names({list, i});
    }
    for (std::size_t i = 0; i < rows_.file(lists::kPeople).size(); ++i) {
      check_family({&lists::kPeople, i});
      check_offices({&lists::kPeople, i});
    }
    return std::move(errors_);
  }

 private:
  void fail(ListRow row, std::string_view part, std::string message) {
    rows_.file(*row.list).fail(row.row, part, std::move(message), errors_);
  }

  void check_wikidata(ListRow row) {
    const std::string_view id = rows_.cell(row, "wikidata");
    if (id.empty()) return;
    if (!is_wikidata_id(id)) {
      fail(row, id, in_quotes(id) + " is no Wikidata id; write Q and a number, such as Q159, or nothing");
    } else if (const auto [at, is_new] = wikidata_.emplace(id, row); !is_new) {
      fail(row, id,
           in_quotes(id) + " is also in " + rows_.place(at->second) + ", " +
               in_quotes(rows_.file(*at->second.list).cell(at->second.row, 0)) +
               "; make them one row, or mend one of the ids");
    }
  }

  void check_names(ListRow row) {
    check_name(row, rows_.cell(row, "name"), false);
    for (const std::string_view column : {"aliases", "acronyms"}) {
      for (const std::string_view value : values_of(rows_.cell(row, column))) check_name(row, value, true);
    }
  }

  /// Capitals match only capitals, and weak names only where the whole name stands: neither is taken for a word.
  void check_name(ListRow row, std::string_view name, bool is_alias) {
    if (name.starts_with('~') || is_all_capitals(name)) return;
    const std::string key = folded(name);
    const bool is_given_name =
        row.list == &lists::kPeople && key != folded(rows_.cell(row, "family")) && given_names_.contains(key);
    const std::string_view what = words_.contains(key)               ? "a word of words.tsv"
                                  : cues_.contains(key)              ? "a reporting word of cues.tsv"
                                  : is_alias && roles_.contains(key) ? "a role of roles.tsv"
                                  : is_alias && is_given_name        ? "a given name of given_names.tsv"
                                                                     : "";
    if (what.empty()) return;
    fail(row, name, in_quotes(name) + " is also " + std::string(what) + "; mark it as weak: ~" + std::string(name));
  }

  void check_family(ListRow row) {
    const std::string_view family = rows_.cell(row, "family");
    if (family.empty() || has_words(rows_.cell(row, "name"), family)) return;
    for (const std::string_view alias : values_of(rows_.cell(row, "aliases"))) {
      if (has_words(alias.substr(alias.starts_with('~') ? 1 : 0), family)) return;
    }
    fail(row, family,
         "the family name " + in_quotes(family) +
             " stands neither in the name nor in an alias; write it as it stands there");
  }

  void check_offices(ListRow row) {
    std::vector<std::pair<Office, std::string_view>> before;
    for (const std::string_view value : values_of(rows_.cell(row, "offices"))) {
      const auto office = parse_office(value);
      if (!office) continue;  // the reader tells of it
      for (const auto& [other, text] : before) {
        if (text == value) fail(row, value, "the office stands here twice; take one away");
        const bool is_same = text != value && other.role == office->role && other.org == office->org;
        if (!is_same || !overlap(other, *office)) continue;
        fail(row, value,
             "the time overlaps with that of " + in_quotes(text) + "; end the first where the second begins");
      }
      before.emplace_back(*office, value);
    }
  }

  const ListRows& rows_;
  Spellings words_ = spellings_of(rows_, lists::kWords, {"word"});
  Spellings cues_ = spellings_of(rows_, lists::kCues, {"forms"});
  Spellings roles_ = spellings_of(rows_, lists::kRoles, {"role", "plural"});
  Spellings given_names_ = spellings_of(rows_, lists::kGivenNames, {"name"});
  std::unordered_map<std::string_view, ListRow> wikidata_;
  Errors errors_;
};

}  // namespace

Errors check_rows(const ListRows& rows) { return Checks(rows).run(); }

Errors check_lists(const std::vector<std::filesystem::path>& folders) {
  const Result<Lexicon> lexicon = read_lexicon(folders);
  Errors problems = lexicon ? Errors() : lexicon.error();
  Errors told_already;
  append(problems, check_rows(ListRows(folders, told_already)));
  return problems;
}

}  // namespace whosaid
