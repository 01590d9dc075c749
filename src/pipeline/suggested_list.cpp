#include "pipeline/suggested_list.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/split.h"
#include "base/unicode.h"
#include "gazetteers/list_edit.h"
#include "gazetteers/list_trial.h"
#include "gazetteers/row_id.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostUnresolved = 20;

std::string counted_in(const Occurrences& seen) {
  return std::to_string(seen.records) + (seen.records == 1 ? " record in " : " records in ") +
         std::to_string(seen.articles) + (seen.articles == 1 ? " article" : " articles");
}

/// One line of a comment: nothing that ends it.
std::string in_one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

/// What the lists tell of the words around a name.
class Hints {
 public:
  explicit Hints(const Lexicon& lexicon) : lexicon_(lexicon) {
    for (const GivenName& name : lexicon.given_names) given_names_.emplace(folded(name.text), name.gender);
    for (const Title& title : lexicon.titles) titles_.emplace(folded(title.text), title.gender);
    for (const Alias& alias : lexicon.aliases) {
      const auto form = static_cast<NameForm>(alias.form);
      const bool tells = form == NameForm::name || form == NameForm::adjective || form == NameForm::demonym;
      if (alias.kind == Kind::country && tells && !alias.weak) countries_.emplace(folded(alias.text), alias.row);
    }
  }

  std::string gender(const UnknownSpeaker& speaker) const {
    if (speaker.she != speaker.he) return speaker.she > speaker.he ? "f" : "m";
    Gender gender = known(titles_, folded(first_word(speaker.source)));
    if (gender == Gender::unknown) gender = known(given_names_, folded(first_word(speaker.name)));
    return gender == Gender::female ? "f" : gender == Gender::male ? "m" : "";
  }

  /// The last word, or the first when only the last is a given name (Xi Jinping).
  std::string family(const std::string& name) const {
    const std::string_view first = first_word(name), last = surname(name);
    const bool turned = given_names_.contains(folded(last)) && !given_names_.contains(folded(first));
    return std::string(turned ? first : last);
  }

  /// The first country that stands before the name, or behind "of" or "from": `Ghana's minister`, `a senator from
  /// Ohio`.
  std::string country(const UnknownSpeaker& speaker) const {
    std::string key = folded(speaker.source);
    for (char& c : key) {
      if (c == ',' || c == '(' || c == ')') c = ' ';
    }
    const std::string last = folded(surname(speaker.name));
    const std::vector<std::string_view> words = split(key, " ");
    bool is_before = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
      is_before = is_before && words[i] != last;
      const bool is_behind_of = i > 0 && (words[i - 1] == "of" || words[i - 1] == "from");
      if (const std::string id = country_at(words, i); !id.empty() && (is_before || is_behind_of)) return id;
    }
    return {};
  }

 private:
  static constexpr std::size_t kMostWords = 4;  // United Arab Emirates; longer names have shorter aliases

  /// Of the country that is named by the words from `i`, or nothing.
  std::string country_at(const std::vector<std::string_view>& words, std::size_t i) const {
    std::string phrase;
    for (std::size_t end = i; end < std::min(words.size(), i + kMostWords); ++end) {
      phrase += (phrase.empty() ? "" : " ") + std::string(words[end]);
      const std::string name = phrase.ends_with("'s") ? phrase.substr(0, phrase.size() - 2) : phrase;
      if (const auto found = countries_.find(name); found != countries_.end()) {
        return std::string(lexicon_.entities[found->second].id);
      }
    }
    return {};
  }

  static Gender known(const StringMap<Gender>& genders, const std::string& word) {
    const auto found = genders.find(word);
    return found == genders.end() ? Gender::unknown : found->second;
  }

  const Lexicon& lexicon_;
  StringMap<Gender> given_names_, titles_;
  StringMap<std::uint32_t> countries_;
};

/// What the articles call the speaker most often.
std::string role_of(const UnknownSpeaker& speaker) {
  const auto most = std::ranges::max_element(speaker.roles, {}, [](const auto& role) { return role.second; });
  const std::string role = most == speaker.roles.end() ? std::string() : plain_role(most->first);
  return role.find_first_of("@:|") == std::string::npos ? role : std::string();
}

/// A row and what stands above it.
struct Suggestion {
  std::string id, comment, line;
};

class Suggesting {
 public:
  Suggesting(const Lexicon& lexicon, const SuggestionSettings& settings)
      : lexicon_(lexicon), settings_(settings), hints_(lexicon) {}

  /// Nothing when its name cannot stand in a list.
  std::optional<Suggestion> suggest(const UnknownSpeaker& speaker) {
    const bool is_person = settings_.list == &lists::kPeople;
    if (is_person && speaker.name.find(' ') == std::string::npos) return std::nullopt;
    std::map<std::string_view, std::string> cells;
    cells["id"] = free_id(speaker.name);
    cells["name"] = speaker.name;
    cells["country"] = hints_.country(speaker);
    cells["source"] = "suggested from " + std::to_string(speaker.seen.articles) +
                      (speaker.seen.articles == 1 ? " article" : " articles") + "; review";
    if (is_person) {
      const std::string role = role_of(speaker);
      cells["family"] = hints_.family(speaker.name);
      cells["gender"] = hints_.gender(speaker);
      cells[cells["country"].empty() || role.empty() ? "note" : "offices"] =
          cells["country"].empty() || role.empty() ? role : role + "@" + cells["country"];
    }
    Suggestion made{.id = cells["id"], .comment = {}, .line = {}};
    for (const TsvColumn& column : settings_.list->columns) {
      if (!check_cell(column, cells[column.name])) return std::nullopt;
      made.line += (made.line.empty() ? "" : "\t") + cells[column.name];
    }
    made.comment = "# " + speaker.name + ": " + counted_in(speaker.seen);
    if (!speaker.source.empty()) made.comment += "; \"" + speaker.source + "\" in " + speaker.source_article;
    made.comment = in_one_line(std::move(made.comment));
    return made;
  }

 private:
  std::string free_id(std::string_view name) {
    const std::string wanted = row_id(name);
    std::string id = wanted;
    for (int i = 2; id.empty() || lexicon_.entities.find(id) != kNone || !taken_.insert(id).second; ++i) {
      id = wanted + "-" + std::to_string(i);
    }
    return id;
  }

  const Lexicon& lexicon_;
  const SuggestionSettings& settings_;
  Hints hints_;
  std::set<std::string> taken_;
};

/// Those of the wanted type with enough records, the most frequent first.
std::vector<const UnknownSpeaker*> wanted_speakers(const UnknownSpeakers& unknown, const SuggestionSettings& settings) {
  const EntityType type = settings.list == &lists::kPeople ? EntityType::person : EntityType::organization;
  std::vector<const UnknownSpeaker*> wanted;
  for (const auto& [key, speaker] : unknown.speakers()) {
    if (speaker.type == type && speaker.seen.records >= settings.least) wanted.push_back(&speaker);
  }
  std::ranges::stable_sort(wanted, std::ranges::greater(), [](const UnknownSpeaker* s) { return s->seen.records; });
  return wanted;
}

std::string header_of(const ListTable& list) {
  std::string line;
  for (const TsvColumn& column : list.columns) line += (line.empty() ? "" : "\t") + std::string(column.name);
  return line + "\n";
}

std::string as_list(const ListTable& list, const std::vector<Suggestion>& rows) {
  std::string text =
      "# Speakers whom records name and no list knows. Review each row: is it the right person or body,\n"
      "# are name, family, gender and country right, and which office from when (role@org:from..)?\n" +
      header_of(list);
  for (const Suggestion& row : rows) text += row.comment + "\n" + row.line + "\n";
  return text;
}

/// Takes away the rows that the lists refuse; those that remain may be refused no more.
void drop_refused(std::vector<Suggestion>& rows, const SuggestionSettings& settings,
                  const std::vector<std::filesystem::path>& folders) {
  const std::filesystem::path folder = "suggested";
  const std::string file = (folder / settings.list->file).native();
  for (;;) {
    std::set<std::uint32_t> lines;
    for (const Error& e : try_list(folders, folder, *settings.list, as_list(*settings.list, rows))) {
      if (e.file == file) lines.insert(e.line);
    }
    const std::size_t before = rows.size();
    std::uint32_t line = 3;  // the header
    std::erase_if(rows, [&](const Suggestion&) { return lines.contains(line += 2); });
    if (rows.size() == before) return;
  }
}

std::string unresolved_comments(const UnknownSpeakers& unknown, const SuggestionSettings& settings) {
  const std::string_view kind = settings.list == &lists::kPeople ? "role" : "organization";
  std::vector<std::pair<std::string_view, const Occurrences*>> nobody;
  for (const auto& [key, seen] : unknown.unresolved()) {
    if (key.first == kind && seen.records >= settings.least) nobody.emplace_back(key.second, &seen);
  }
  std::ranges::stable_sort(nobody, std::ranges::greater(), [](const auto& n) { return n.second->records; });
  nobody.resize(std::min(nobody.size(), kMostUnresolved));
  std::string text;
  for (const auto& [source, seen] : nobody) {
    text += in_one_line("# nobody: \"" + std::string(source) + "\", a source of " + counted_in(*seen)) + "\n";
  }
  return text;
}

}  // namespace

std::string suggested_list(const UnknownSpeakers& unknown, const Lexicon& lexicon,
                           const std::vector<std::filesystem::path>& folders, const SuggestionSettings& settings) {
  Suggesting suggesting(lexicon, settings);
  std::vector<Suggestion> rows;
  for (const UnknownSpeaker* speaker : wanted_speakers(unknown, settings)) {
    if (rows.size() == settings.limit) break;
    if (auto row = suggesting.suggest(*speaker)) rows.push_back(*std::move(row));
  }
  std::ranges::sort(rows, {}, &Suggestion::id);
  drop_refused(rows, settings, folders);
  return as_list(*settings.list, rows) + unresolved_comments(unknown, settings);
}

}  // namespace whosaid
