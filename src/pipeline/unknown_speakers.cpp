#include "pipeline/unknown_speakers.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/unicode.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// A text of an object; empty when it is missing, null or too long to be of use.
std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  std::string text = found->get<std::string>();
  return text.size() > UnknownSpeakers::kLongestText ? std::string() : text;
}

/// The elements of a list of objects; none when it is something else.
std::vector<json> objects_of(const json& record, const char* key) {
  std::vector<json> objects;
  const auto found = record.find(key);
  if (found == record.end() || !found->is_array()) return objects;
  std::ranges::copy_if(*found, std::back_inserter(objects), [](const json& element) { return element.is_object(); });
  return objects;
}

EntityType type_named(std::string_view name) {
  return name == "organization" ? EntityType::organization
         : name == "country"    ? EntityType::country
                                : EntityType::person;
}

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

/// What one record tells of one of its speakers.
void note(UnknownSpeaker& speaker, const json& told, const std::string& article, const std::string& source,
          const std::string& source_kind, bool is_alone) {
  speaker.seen.add(article);
  const std::string role = text_of(told, "role");
  if (!role.empty() && (speaker.roles.size() < UnknownSpeakers::kMostRoles || speaker.roles.contains(role))) {
    ++speaker.roles[role];
  }
  if (!is_alone) return;
  const std::string word = folded(source);
  if (source_kind == "pronoun") speaker.she += word == "she", speaker.he += word == "he";
  if (source_kind != "name" && source_kind != "role" && source_kind != "organization") return;
  // A name says more than a role, and the whole name more than the rest of a long phrase.
  const auto worth = [&](const std::string& text) {
    const std::string words = folded(text);
    return std::tuple(words.find(folded(speaker.name)) != std::string::npos,
                      words.find(folded(last_word(speaker.name))) != std::string::npos, text.size());
  };
  if (worth(source) > worth(speaker.source)) speaker.source = source, speaker.source_article = article;
}

}  // namespace

void Occurrences::add(const std::string& article) {
  ++records;
  if (article == last_article && articles != 0) return;
  ++articles;
  last_article = article;
}

Result<void> UnknownSpeakers::add(const std::string& file, std::string_view lines) {
  constexpr std::size_t kMostErrors = 20;
  Errors errors;
  for (std::uint32_t number = 1; !lines.empty() && errors.size() < kMostErrors; ++number) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const json record = json::parse(line, nullptr, false);
    if (!record.is_object() || !text_of(record, "schema").starts_with("whosaid/")) {
      errors.push_back({file, number, 0, "not a record; write the records with `whosaid extract --format jsonl`", {}});
      continue;
    }
    add_record(record);
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return {};
}

void UnknownSpeakers::add_record(const nlohmann::json& record) {
  const std::string article = text_of(record, "doc"), source_kind = text_of(record, "source_kind");
  const std::vector<json> sources = objects_of(record, "source"), speakers = objects_of(record, "speakers");
  const std::string source = sources.empty() ? std::string() : text_of(sources.front(), "text");
  const bool has_room = speakers_.size() + unresolved_.size() < kMostNames;
  for (const json& told : speakers) {
    const std::string name = text_of(told, "name");
    if (name.empty() || !text_of(told, "id").empty()) continue;
    const auto key = std::pair(type_named(text_of(told, "type")), name);
    if (!has_room && !speakers_.contains(key)) continue;
    UnknownSpeaker& speaker = speakers_[key];
    speaker.name = name;
    speaker.type = key.first;
    note(speaker, told, article, source, source_kind, speakers.size() == 1);
  }
  const auto key = std::pair(source_kind, folded(source));
  const bool is_nobody =
      speakers.empty() && !source.empty() && (source_kind == "role" || source_kind == "organization");
  if (is_nobody && (has_room || unresolved_.contains(key))) unresolved_[key].add(article);
}

}  // namespace whosaid
