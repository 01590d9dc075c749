#pragma once
/// Small closed sets of words that tell whether capitals are a name.

#include <string_view>

#include "document/lexicon.h"
#include "gazetteers/word_keys.h"

namespace whosaid {

/// Read-only; shared by threads.
class KnownWords {
 public:
  /// Copies what it needs of `lexicon`.
  explicit KnownWords(const Lexicon& lexicon);

  /// Is the word of `key` (a word_key) a given name of the gazetteer, in any case and with any accents?
  bool is_given_name(std::uint64_t key) const { return given_names_.has(key); }

 private:
  WordKeys given_names_;
};

/// `de`, `von`, `bin` ...: may join two parts of a name.
bool is_particle(std::string_view word);

/// `al-Assad`, `el-Sisi`, `d'Estaing`: a name in spite of its small letter.
bool has_name_prefix(std::string_view word);

/// `Jr.`, `Sr.`, `III`: says that somebody is not the one of that name.
bool is_generation(std::string_view word);

/// `San`, `St.`, `Fort`: a given name behind it is part of a place.
bool is_place_prefix(std::string_view word);

/// Is what follows its last hyphen in small letters (`U.S.-led`)? Then it is no name.
bool ends_in_lower_part(std::string_view word);

/// May what follows its last hyphen in small letters be part of a name (`Jun-jun`, `Jae-pil`, `Idrissi-de`)?
bool has_small_name_part(std::string_view word);

/// Does it end as plurals, adverbs and verb forms do? Such a word is rarely a name when it only stands at the beginning
/// of a sentence.
bool looks_inflected(std::string_view word);

}  // namespace whosaid
