#pragma once
/// Changes of an article that change its records in a known way.

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "metamorphic/changed_text.h"
#include "metamorphic/compared_record.h"

namespace whosaid {

/// Words of names, and what they become.
using NameMap = std::map<std::string, std::string, std::less<>>;

/// An article made of others.
struct ChangedArticle {
  /// One of these, and where its places went.
  struct Part {
    std::string_view from;
    ChangedText change;
    std::uint32_t begin = 0;  ///< where the changed part begins in `text`
  };
  std::string text;
  std::vector<Part> parts;  ///< in order
  NameMap names;
};

/// One kind of change.
struct Relation {
  std::string_view name;
  /// Changes `article`; `other` is another one. Nothing when there is nothing to change in it.
  std::optional<ChangedArticle> (*change)(RecordSight& sight, std::string_view article, std::string_view other,
                                          std::mt19937& random);
  /// How many of a thousand records may come out otherwise.
  struct Exceptions {
    double otherwise = 0;
    double other_speakers = 0;  ///< the same but for the speakers
  } exceptions = {};
};

std::span<const Relation> relations();

/// The records that the changed article should have.
std::vector<ComparedRecord> expected_records(RecordSight& sight, const ChangedArticle& changed);

}  // namespace whosaid
