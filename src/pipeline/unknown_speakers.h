#pragma once
/// Who speaks in records, and is in no list.

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/errors.h"
#include "document/lexicon.h"

namespace whosaid {

/// In how many records, and in how many articles. Records of an article come one after the other.
struct Occurrences {
  std::size_t records = 0, articles = 0;
  std::string last_article;
  void add(const std::string& article);
};

/// A speaker whom the articles name and no list knows.
struct UnknownSpeaker {
  std::string name;
  EntityType type = EntityType::person;
  Occurrences seen;
  std::size_t she = 0, he = 0;               ///< pronouns that meant this speaker
  std::map<std::string, std::size_t> roles;  ///< as records tell them
  std::string source;                        ///< the longest that has the whole name, else a part of it, else a role
  std::string source_article;
};

/// Counted over all records that were added. Memory grows with the names, not with the records.
class UnknownSpeakers {
 public:
  /// At most so many names, so many roles of each, and so many bytes of a text are kept.
  static constexpr std::size_t kMostNames = 200'000, kMostRoles = 20, kLongestText = 300;

  /// Adds the records of `lines`, the content of `file`, as `whosaid extract --format jsonl` writes them. Fails with
  /// lines that are no record; what was added before stays.
  Result<void> add(const std::string& file, std::string_view lines);

  /// By type and name.
  const std::map<std::pair<EntityType, std::string>, UnknownSpeaker>& speakers() const { return speakers_; }
  /// Sources that are a role or an organization and were nobody, by their kind (`role`, `organization`) and text.
  const std::map<std::pair<std::string, std::string>, Occurrences>& unresolved() const { return unresolved_; }

 private:
  void add_record(const nlohmann::json& record);

  std::map<std::pair<EntityType, std::string>, UnknownSpeaker> speakers_;
  std::map<std::pair<std::string, std::string>, Occurrences> unresolved_;
};

}  // namespace whosaid
