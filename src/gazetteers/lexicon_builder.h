#pragma once
/// A Lexicon while it is being filled: what all row readers need.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "document/lexicon.h"
#include "gazetteers/gazetteer_file.h"

namespace whosaid {

/// Collects rows, aliases and errors. The files must live until check_aliases() is done.
class LexiconBuilder {
 public:
  Lexicon lexicon;
  Errors errors;

  /// Lets the lexicon own the texts that cells of `file` are views into.
  void keep_texts(const GazetteerFile& file);

  /// Makes room for so many aliases.
  void reserve_aliases(std::size_t count);

  /// Adds a spelling that stands in `row` of `file`; a leading `~` makes it weak. The same spelling of the same row of
  /// the lexicon is kept once, in the form that was added first.
  void add_alias(const GazetteerFile& file, std::size_t row, std::string_view text, Alias alias);

  /// Tells of every two entities that share a strong alias. A capital as a place may have the name of anything.
  void check_aliases();

  /// The index of `name` in `names`; tells of an unknown one, as a `what`, and returns 0.
  std::size_t index_of(const GazetteerFile& file, std::size_t row, std::string_view name,
                       const std::vector<std::string>& names, std::string_view what);

  /// Tells of a kind that is neither empty nor one of `names`.
  void check_kind(const GazetteerFile& file, std::size_t row, std::string_view kind,
                  const std::vector<std::string>& names);

  /// The gender in a cell; tells of an unknown one.
  Gender gender_of(const GazetteerFile& file, std::size_t row, std::string_view cell);

  /// How the aliases of a row match; tells of an unknown way.
  Matching matching_of(const GazetteerFile& file, std::size_t row, std::string_view cell);

  /// Tells when `id` is no entity, or not one of the type asked for.
  bool check_entity(const GazetteerFile& file, std::size_t row, std::string_view id);
  /// The same for an id that must be of a country. Both return whether all is well.
  bool check_country(const GazetteerFile& file, std::size_t row, std::string_view id);

 private:
  /// Where the text of an alias stands.
  struct Origin {
    const GazetteerFile* file;
    std::uint32_t row;
  };
  std::string remedy(std::string_view id) const;
  void fail_double(std::uint32_t alias, std::uint32_t first);
  bool is_known(const Alias& alias, std::string_view text);

  std::vector<Origin> origins_;  ///< one an alias
  /// For each kind and row the alias that was added last, and for each alias the one of the same row before it.
  std::array<std::vector<std::uint32_t>, kKinds> last_;
  std::vector<std::uint32_t> before_;
};

}  // namespace whosaid
