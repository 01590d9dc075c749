#include "exchange/name_text.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/split.h"
#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/known_words.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestName = 120;  // code points
constexpr std::size_t kMostWords = 14;

/// Zero-width characters and marks of direction, which people copy without seeing them.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF || c == 0xFFFD;
}

bool is_latin_letter(char32_t c) {
  return c < 0x370 || (c >= 0x1D00 && c < 0x1F00) || (c >= 0x2C60 && c < 0x2C80) || (c >= 0xA720 && c < 0xA800) ||
         (c >= 0xFB00 && c <= 0xFB06);
}

/// `Q42`, `L12-F3`, a number, or the hexadecimal digits that databases hand out.
bool is_id(std::string_view name) {
  if (name.find(' ') != std::string_view::npos) return false;
  const std::size_t digits =
      static_cast<std::size_t>(std::ranges::count_if(name, [](char c) { return c >= '0' && c <= '9'; }));
  const bool is_item = name.size() > 1 && std::string_view("QPL").find(name[0]) != std::string_view::npos;
  if (is_item && digits == name.size() - 1) return true;
  const bool is_hexadecimal = name.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
  return is_hexadecimal && name.size() >= 16 && digits >= 4;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view p) { return text.find(p) != std::string_view::npos; });
}

template <class Test>
bool any_character(std::string_view text, Test test) {
  for (std::size_t at = 0; at < text.size();) {
    if (test(next_code_point(text, at))) return true;
  }
  return false;
}

/// `aaaa`: four times the same letter stands in no name.
bool has_letter_run(std::string_view text) {
  char32_t before = 0;
  std::size_t run = 0;
  return any_character(text, [&](char32_t c) {
    run = is_letter(c) && to_lower(c) == before ? run + 1 : 1;
    before = to_lower(c);
    return run >= 4 && c != 'i' && c != 'I';  // VIII
  });
}

/// Letters that do not come apart into one of ours and an accent.
std::string_view ascii_of(char32_t c) {
  switch (c) {
    case 0xF8:
      return "o";
    case 0x142:
      return "l";
    case 0x111:
    case 0xF0:
      return "d";
    case 0x131:
      return "i";
    case 0x127:
      return "h";
    case 0xE6:
      return "ae";
    case 0x153:
      return "oe";
    case 0xDF:
      return "ss";
    case 0xFE:
      return "th";
    case 0x259:
      return "a";
    default:
      return {};
  }
}

bool is_small_word(std::string_view word) {
  static constexpr std::array<std::string_view, 22> kWords = {"a",   "al",  "an", "and", "at",  "by", "de",  "del",
                                                              "der", "des", "di", "du",  "e",   "et", "for", "from",
                                                              "in",  "la",  "of", "on",  "the", "to"};
  return std::ranges::find(kWords, word) != kWords.end();
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

/// `Ing-wen`: two given names, which stand behind the family's.
bool is_given_pair(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size() && word[0] >= 'A' &&
         word[0] <= 'Z' && word[hyphen + 1] >= 'a' && word[hyphen + 1] <= 'z';
}

/// Without `(…)` and `[…]`; one that is never closed goes to the end.
std::string without_brackets(std::string_view name) {
  std::string out;
  std::size_t depth = 0;
  for (const char c : name) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return tidy(out);
}

}  // namespace

std::string tidy(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (is_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return to_nfc(out);
}

bool is_latin(std::string_view text) {
  bool has_letters = false;
  const bool has_others = any_character(text, [&](char32_t c) {
    has_letters = has_letters || is_letter(c);
    return is_letter(c) && !is_latin_letter(c);
  });
  return has_letters && !has_others;
}

std::string_view text_fault(std::string_view name) {
  if (name.empty()) return "no name";
  if (is_id(name)) return "an id instead of a name";
  if (holds_any(name, {"http:", "https:", "www.", "@", "<", ">", "{", "}", "\\", "=", "|", "^"})) {
    return "an address or markup instead of a name";
  }
  if (!any_character(name, [](char32_t c) { return is_letter(c); })) return "no letters in the name";
  if (!is_latin(name)) return "not in Latin letters";
  if (count_code_points(name) > kLongestName || word_count(name) > kMostWords) return "longer than a name";
  if (has_letter_run(name)) return "a letter four times over: vandalism?";
  if (name.front() == '#' || name.front() == '~') return "a mark instead of a name";
  return {};
}

std::string_view name_fault(std::string_view name) {
  if (const std::string_view fault = text_fault(name); !fault.empty()) return fault;
  return any_character(name, [](char32_t c) { return is_upper(c); }) ? "" : "no capital letter in the name";
}

std::string_view person_name_fault(std::string_view name) {
  if (const std::string_view fault = name_fault(name); !fault.empty()) return fault;
  if (any_character(name, [](char32_t c) { return is_digit(c); })) return "digits in the name of a person";
  return {};
}

std::string without_capitals(std::string_view name) {
  if (any_character(name, [](char32_t c) { return is_lower(c); })) return std::string(name);
  std::string out;
  for (const std::string_view word : split(name, " ")) {
    const std::string small = in_small_letters(word);
    if (!out.empty()) out += ' ';
    if (!out.empty() && is_small_word(small)) {
      out += small;
      continue;
    }
    // `BBC`, in a name of several words: no word is without a vowel.
    const bool is_acronym =
        word.size() >= 3 && small.find_first_of("aeiouy'.-0123456789") == std::string::npos && is_latin(word);
    bool is_begin = true;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = next_code_point(word, at);
      append_utf8(out, is_begin || is_acronym ? c : to_lower(c));
      is_begin = !is_letter(c) && !is_digit(c) && c != '\'' && c != 0x2019;
    }
  }
  return out;
}

std::string plain_person_name(std::string_view name) {
  const std::string bare = without_brackets(name);
  const std::size_t comma = bare.find(',');
  if (comma == std::string::npos) return bare;
  const std::string before = tidy(std::string_view(bare).substr(0, comma));
  const std::string rest = tidy(std::string_view(bare).substr(comma + 1));
  const std::string behind = rest.substr(0, rest.find(','));
  if (is_generation(behind)) return before + " " + behind;
  if (word_count(before) == 1 && !behind.empty()) return behind + " " + before;
  return before;
}

std::vector<std::string> names_in_brackets(std::string_view name) {
  const std::size_t open = name.find('('), close = name.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open + 2 || open == 0) {
    return {std::string(name)};
  }
  std::string outer = tidy(std::string(name.substr(0, open)) + " " + std::string(name.substr(close + 1)));
  std::string inner = tidy(name.substr(open + 1, close - open - 1));
  if (outer.empty() || inner.empty()) return {std::string(name)};
  if (!is_all_capitals(inner) || word_count(inner) > 1) return {std::move(outer)};
  return {std::move(outer), std::move(inner)};
}

std::string id_of_name(std::string_view name) {
  const std::string small = folded(name);
  std::string id;
  for (std::size_t at = 0; at < small.size();) {
    const char32_t c = next_code_point(small, at);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) {
      id += static_cast<char>(c);
    } else if (const std::string_view letters = ascii_of(c); !letters.empty()) {
      id += letters;
    } else if ((c == ' ' || c == '-' || c == '/' || c == '_') && !id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

std::string family_name_of(std::string_view name, std::string_view country) {
  std::vector<std::string_view> words = split(name, " ");
  while (words.size() > 1 && is_generation(words.back())) words.pop_back();
  if (words.size() < 2) return {};
  static constexpr std::array<std::string_view, 3> kFamilyFirst = {"CN", "KP", "KR"};
  if ((words.size() == 2 && is_given_pair(words.back())) ||
      (words.size() <= 3 && std::ranges::find(kFamilyFirst, country) != kFamilyFirst.end())) {
    return std::string(words.front());
  }
  static constexpr std::array<std::string_view, 4> kUnclear = {"VN", "SG", "KH", "MM"};
  if (std::ranges::find(kUnclear, country) != kUnclear.end()) return {};
  std::size_t begin = words.size() - 1;
  while (begin > 1 && is_particle(words[begin - 1])) --begin;
  return joined(std::span(words).subspan(begin));
}

std::string in_small_letters(std::string_view text) {
  std::string small;
  for (std::size_t at = 0; at < text.size();) append_utf8(small, to_lower(next_code_point(text, at)));
  return small;
}

std::size_t word_count(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

}  // namespace whosaid
