#include "collation/word_sense.h"

#include <algorithm>
#include <array>
#include <utility>

namespace whosaid {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

constexpr std::string_view kNegations[] = {"not",     "never",   "no",       "none",    "nobody",
                                           "nothing", "neither", "nor",      "nowhere", "without",
                                           "hardly",  "barely",  "scarcely", "unable",  "ain't"};
constexpr WordPair kIrregular[] = {{"won't", "will"}, {"can't", "can"}, {"shan't", "shall"}, {"cannot", "can"}};
constexpr WordPair kEndings[] = {{"'ll", "will"}, {"'re", "are"},  {"'ve", "have"},
                                 {"'m", "am"},    {"'d", "would"}, {"'s", "is"}};
constexpr std::string_view kPrefixes[] = {"un", "in", "im", "il", "ir", "dis", "non", "de", "mis"};
constexpr WordPair kNumbers[] = {{"zero", "0"},
                                 {"one", "1"},
                                 {"two", "2"},
                                 {"three", "3"},
                                 {"four", "4"},
                                 {"five", "5"},
                                 {"six", "6"},
                                 {"seven", "7"},
                                 {"eight", "8"},
                                 {"nine", "9"},
                                 {"ten", "10"},
                                 {"eleven", "11"},
                                 {"twelve", "12"},
                                 {"thirteen", "13"},
                                 {"fourteen", "14"},
                                 {"fifteen", "15"},
                                 {"sixteen", "16"},
                                 {"seventeen", "17"},
                                 {"eighteen", "18"},
                                 {"nineteen", "19"},
                                 {"twenty", "20"},
                                 {"thirty", "30"},
                                 {"forty", "40"},
                                 {"fifty", "50"},
                                 {"sixty", "60"},
                                 {"seventy", "70"},
                                 {"eighty", "80"},
                                 {"ninety", "90"},
                                 {"hundred", "100"},
                                 {"hundreds", "hundreds"},
                                 {"thousand", "1000"},
                                 {"thousands", "thousands"},
                                 {"million", "million"},
                                 {"millions", "millions"},
                                 {"billion", "billion"},
                                 {"billions", "billions"},
                                 {"trillion", "trillion"},
                                 {"trillions", "trillions"},
                                 {"dozen", "12"},
                                 {"dozens", "dozens"},
                                 {"half", "half"},
                                 {"third", "third"},
                                 {"quarter", "quarter"},
                                 {"double", "double"},
                                 {"triple", "triple"},
                                 {"twice", "twice"},
                                 {"first", "1st"},
                                 {"second", "2nd"},
                                 {"fourth", "4th"},
                                 {"fifth", "5th"},
                                 {"%", "%"}};

}  // namespace

std::vector<std::string> without_contractions(const std::vector<std::string_view>& words) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view word, std::string_view ending) {
    parts.emplace_back(word);
    parts.emplace_back(ending);
  };
  for (const std::string_view word : words) {
    const auto irregular = std::ranges::find(kIrregular, word, &WordPair::first);
    const auto ending = std::ranges::find_if(kEndings, [&](const WordPair& e) { return word.ends_with(e.first); });
    if (irregular != std::end(kIrregular)) {
      add(irregular->second, "not");
    } else if (word.size() > 3 && word.ends_with("n't") && word != "ain't") {
      add(word.substr(0, word.size() - 3), "not");
    } else if (ending != std::end(kEndings) && word.size() > ending->first.size()) {
      add(word.substr(0, word.size() - ending->first.size()), ending->second);
    } else {
      parts.emplace_back(word);
    }
  }
  return parts;
}

bool is_negation(std::string_view word) { return std::ranges::find(kNegations, word) != std::end(kNegations); }

bool is_denied_by_prefix(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() > 2 && std::ranges::any_of(kPrefixes, [&](std::string_view prefix) {
           return b.size() == prefix.size() + a.size() && b.starts_with(prefix) && b.ends_with(a);
         });
}

std::string number_said(std::string_view word) {
  if (std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; })) return std::string(word);
  const auto found = std::ranges::find(kNumbers, word, &WordPair::first);
  return found == std::end(kNumbers) ? std::string() : std::string(found->second);
}

}  // namespace whosaid
