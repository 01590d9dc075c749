#pragma once
/// Names as others write them, made fit for our lists.

#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// In form C, without control characters, invisible marks, and blanks that are too many. Valid UTF-8.
std::string tidy(std::string_view text);

/// Why `text` (tidied) cannot be a name or word of ours, in few words: empty, an id, a web address, letters of another
/// script, ... Empty when it can.
std::string_view text_fault(std::string_view text);
/// text_fault, and what a name cannot be besides: all in small letters.
std::string_view name_fault(std::string_view name);
/// name_fault, and what the name of a person cannot be besides: with digits.
std::string_view person_name_fault(std::string_view name);

/// Are there letters, and are they all of the Latin script?
bool is_latin(std::string_view text);

/// A name in which only the beginnings of words are capitals, for sources that know capitals only:
/// `SECRETARY-GENERAL OF THE UN` becomes `Secretary-General of the Un`. A text with small letters stays as it is.
std::string without_capitals(std::string_view name);

/// `Putin, Vladimir` turned round; what stands in brackets, or behind another comma, is left out (`Jr.` stays).
std::string plain_person_name(std::string_view name);

/// `Islamic Army of Aden (IAA)` is two names; anything but an acronym in brackets tells namesakes apart and is left
/// out.
std::vector<std::string> names_in_brackets(std::string_view name);

/// Small ASCII letters and digits with `-` between the words: `Müller-Łukasz` becomes `muller-lukasz`. Empty when there
/// are none.
std::string id_of_name(std::string_view name);

/// The name that a person of this name and country (ISO, may be empty) goes by on later mention: the last one with its
/// particles, `Van der Bellen`; the first one where family names stand first. Empty when it is not clear.
std::string family_name_of(std::string_view name, std::string_view country);

/// Letter by letter.
std::string in_small_letters(std::string_view text);

/// Number of words.
std::size_t word_count(std::string_view text);

}  // namespace whosaid
