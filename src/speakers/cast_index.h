#pragma once
/// Members of a cast by what they are called.

#include <cstdint>
#include <functional>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/lexicon.h"

namespace whosaid {

/// Indices of members; lower case where not said otherwise. Everything lies in one arena, which the index must not
/// outlive.
struct CastIndex {
  using Members = std::pmr::vector<std::uint32_t>;
  template <class T>
  using Map = std::pmr::unordered_map<std::pmr::string, T, StringHash, std::equal_to<>>;

  explicit CastIndex(std::pmr::memory_resource* arena)
      : last_word(arena), first_word(arena), role(arena), body(arena), initials(arena), entity(arena) {}

  Map<Members> last_word, first_word;
  Map<Members> role;                                             ///< by last words of roles, see append_role_keys
  Map<std::uint32_t> body;                                       ///< bodies that no list knows, by their names
  Map<std::uint32_t> initials;                                   ///< bodies, in capitals
  std::pmr::unordered_map<std::uint32_t, std::uint32_t> entity;  ///< by row of Lexicon::entities
};

/// The members called `name`, which may be none yet.
inline CastIndex::Members& members_called(CastIndex::Map<CastIndex::Members>& map, std::string_view name) {
  const auto found = map.find(name);
  return found != map.end() ? found->second
                            : map.try_emplace(std::pmr::string(name, map.get_allocator())).first->second;
}

}  // namespace whosaid
