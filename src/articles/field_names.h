#pragma once
/// Under which names the fields of an article stand in other people's files.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "articles/article_fields.h"

namespace whosaid {

/// For each of our fields how good a name is for it: 0 best, kNoName when it is none.
using NameRanks = std::array<std::uint8_t, kFieldNames.size()>;
inline constexpr std::uint8_t kNoName = 0xFF;

/// For each field the names that it may have, best first. Unless a name is chosen they are the usual ones: those of
/// trafilatura, news-please and GDELT, and plain words, whatever their case and whatever joins their words
/// (`published_at`, `publishedAt`, `Published At`).
class FieldNames {
 public:
  /// From now on only `name`, letter by letter, is the field's.
  void choose(Field field, std::string name) { chosen_[static_cast<std::size_t>(field)] = std::move(name); }
  /// What `name` may stand for.
  NameRanks ranks(std::string_view name) const;
  /// The name that was chosen; empty: the usual ones.
  const std::string& chosen(Field field) const { return chosen_[static_cast<std::size_t>(field)]; }
  /// What to tell of an article that has the fields `names` and no text: these, and the option.
  std::string why_no_text(std::span<const std::string> names) const;

 private:
  std::array<std::string, kFieldNames.size()> chosen_;
};

/// Does `name` stand for any field?
bool is_known(const NameRanks& ranks);

/// Takes the fields of an article as they come, in any order, and keeps for each of ours the value of its best name.
class FieldChoice {
 public:
  /// Begins an article: clears `fields`, to which its values go.
  void start(ArticleFields& fields);
  /// Takes the value of a field with these ranks; an empty one is none. Among the usual names `source` is an address
  /// or an outlet: an address of a page has `://`, an outlet has not.
  void take(const NameRanks& ranks, std::string_view value);

 private:
  ArticleFields* fields_ = nullptr;
  NameRanks best_{};
};

}  // namespace whosaid
