#include "commands/sketch_legend.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

constexpr std::array<LetterMeaning, 44> kLegend = {{
    {'Q', "quotation that a tag may follow (ends in , ? ! -)"},
    {'Z', "quotation that ends in a full stop"},
    {'L', "quotation without final mark"},
    {'q', "quoted word or title, no speech"},
    {'P', "person"},
    {'O', "organization"},
    {'C', "country, capital, seat of government"},
    {'J', "adjective of a country"},
    {'M', "people of a country"},
    {'N', "name that no list knows"},
    {'T', "title before a name"},
    {'R', "role"},
    {'S', "role in the plural"},
    {'H', "pronoun as subject"},
    {'h', "pronoun as object"},
    {'r', "who, which"},
    {'W', "label in capitals before a colon"},
    {'D', "the, a, his"},
    {'Y', "some, most, all"},
    {'n', "number"},
    {'A', "auxiliary verb"},
    {'B', "form of be"},
    {'X', "not, never"},
    {'a', "adverb"},
    {'p', "preposition"},
    {'o', "to"},
    {'&', "and, or, but"},
    {'c', "however, moreover"},
    {'s', "because, if, when"},
    {'t', "that"},
    {'d', "day or time"},
    {'v', "known verb of no saying"},
    {'w', "word"},
    {'e', "word in -ed"},
    {'i', "word in -ing"},
    {'K', "capitalized word"},
    {'z', "possessive 's"},
    {'k', "cue: finite verb"},
    {'b', "cue: base form"},
    {'g', "cue in -ing"},
    {'m', "cue noun"},
    {'f', "cue phrase"},
    {'-', "dash"},
    {'~', "ellipsis"},
}};

bool is_named_word(char c) { return static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::span<const LetterMeaning> sketch_legend() { return kLegend; }

std::string shown_sketch(std::string_view sketch) {
  std::string out;
  for (const char c : sketch) is_named_word(c) ? out += "·" : out += c;
  return out;
}

std::string legend_of(std::string_view sketch) {
  std::string out;
  const auto add = [&](std::string_view letter, std::string_view meaning) {
    out.append(out.empty() ? "" : "; ").append(letter).append(" ").append(meaning);
  };
  for (const LetterMeaning& l : kLegend) {
    if (sketch.find(l.letter) != std::string_view::npos) add({&l.letter, 1}, l.meaning);
  }
  if (std::ranges::any_of(sketch, is_named_word)) add("·", "a word that a rule names");
  return out;
}

}  // namespace whosaid
