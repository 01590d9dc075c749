#pragma once
/// Texts that a program may find hard: one unit, again and again, as long as one likes.

#include <cstddef>
#include <string>
#include <string_view>

namespace whosaid {

/// A text is `begin`, then `first` for half of its length when there is one, then `unit` until it is long enough. In
/// units `{N}` stands for a capitalized word that comes nowhere else in such units, `{w}` for such a word in small
/// letters, `{n}` for the number of the unit.
struct HostileShape {
  std::string_view begin = {}, first = {}, unit;

  /// At least `size` bytes, and a unit more at most.
  std::string text(std::size_t size) const {
    std::string text(begin);
    for (std::size_t number = 0; !first.empty() && text.size() < size / 2; ++number) append_unit(text, first, number);
    for (std::size_t number = 0; text.size() < size; ++number) append_unit(text, unit, number);
    return text;
  }

 private:
  static void append_unit(std::string& text, std::string_view unit, std::size_t number) {
    std::size_t at = 0;
    for (std::size_t mark; (mark = unit.find('{', at)) != std::string_view::npos; at = mark + 3) {
      text += unit.substr(at, mark - at);
      const std::size_t word = number * 8 + mark % 8;
      if (unit[mark + 1] == 'n') {
        text += std::to_string(number);
      } else {
        append_word(text, word, unit[mark + 1] == 'N');
      }
    }
    text += unit.substr(at);
  }
  /// The number in syllables.
  static void append_word(std::string& text, std::size_t number, bool is_name) {
    static constexpr std::string_view kConsonants = "bdfgklmnprstvz", kVowels = "aeiou";
    text += is_name ? "Qu" : "qu";
    for (std::size_t rest = number + 1; rest != 0; rest /= kConsonants.size() * kVowels.size()) {
      text += kVowels[rest % kVowels.size()];
      text += kConsonants[rest / kVowels.size() % kConsonants.size()];
    }
  }
};

}  // namespace whosaid
