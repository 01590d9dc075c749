#pragma once
/// Quotations made from lists of words, among them copies, cuts and altered ones of others.

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whosaid {

/// One of them. Those of one `origin` are forms of one quotation.
struct PlantedQuote {
  std::string text;
  std::uint32_t origin = 0;
  std::uint32_t speaker = 0;
  std::string_view alteration;  ///< negation, number or name that differs from the origin's; empty: none
};

/// Makes one after the other, the same at every run. Of ten, six are new; two are copies, one in two of them with other
/// marks; one is a cut of at least eight words; one has a negation, a number or a name altered.
class PlantedQuotes {
 public:
  PlantedQuote next() {
    const std::size_t kind = random(10);
    if (kind < 6 || origins_.empty()) return add_origin();
    const std::uint32_t origin = static_cast<std::uint32_t>(random(origins_.size()));
    PlantedQuote made{.text = {}, .origin = origin, .speaker = origins_[origin].speaker, .alteration = {}};
    std::vector<std::string> words = words_of(origin);
    if (kind == 9) made.alteration = alter(words);
    if (kind == 8) cut(words);
    for (const std::string& word : words) made.text += (made.text.empty() ? "" : " ") + word;
    if (kind < 8 && random(2) == 0) made.text = "“" + made.text + "”";
    if (kind == 7 && !made.text.empty()) made.text += ",";
    return made;
  }

 private:
  struct Origin {
    std::uint64_t seed;
    std::uint32_t speaker;
  };

  std::size_t random(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(generator_); }

  PlantedQuote add_origin() {
    origins_.push_back({generator_(), static_cast<std::uint32_t>(random(5000))});
    const auto origin = static_cast<std::uint32_t>(origins_.size() - 1);
    std::string text;
    for (const std::string& word : words_of(origin)) text += (text.empty() ? "" : " ") + word;
    return {.text = std::move(text), .origin = origin, .speaker = origins_[origin].speaker, .alteration = {}};
  }

  /// The words of an origin, made anew from its seed, so that a million cost no memory.
  std::vector<std::string> words_of(std::uint32_t origin) const {
    static constexpr std::string_view kOpenings[] = {"I think that",      "We will",      "What we need is that",
                                                     "The truth is that", "You know, we", "At the end of the day"};
    static constexpr std::string_view kGlue[] = {"the",  "of the",  "and",  "in the", "to",
                                                 "with", "for the", "that", "is"};
    static constexpr std::string_view kMiddles[] = {"is", "will", "can", "should"};
    static constexpr std::string_view kNames[] = {"Okoro", "Geneva", "Congress", "Brussels", "Lovelace", "Senate"};
    std::mt19937_64 own(origins_[origin].seed);
    const auto pick = [&](const auto& list) { return std::string(list[own() % std::size(list)]); };
    std::vector<std::string> words;
    const auto add = [&](const std::string& phrase) {
      for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        words.push_back(phrase.substr(at, end - at));
        at = end + 1;
      }
    };
    add(pick(kOpenings));
    const std::size_t length = 3 + own() % 12;
    for (std::size_t i = 0; i < length; ++i) {
      add(pick(kGlue));
      words.push_back(made_word(own));
      if (i == length / 3) add(pick(kMiddles));
      if (i == length / 2) words.push_back(std::to_string(2 + own() % 900));
      if (i == 2 * length / 3) words.push_back(pick(kNames));
    }
    return words;
  }

  /// One of some 8,000 words, the frequent ones more often.
  static std::string made_word(std::mt19937_64& own) {
    static constexpr std::string_view kParts[] = {"ta",  "re", "mi", "son", "ver", "lan",  "do",  "ke",  "ris", "pol",
                                                  "gar", "ne", "fu", "bel", "tor", "quin", "sha", "mor", "ul",  "zet"};
    const double share = static_cast<double>(own() >> 11) * 0x1p-53;
    auto rank = static_cast<std::size_t>(8000 * share * share);
    std::string word;
    for (int i = 0; i < 3; ++i, rank /= 20) word += kParts[rank % 20];
    return word;
  }

  std::string_view alter(std::vector<std::string>& words) {
    switch (random(3)) {
      case 0:
        for (std::size_t i = 3; i < words.size(); ++i) {
          if (words[i] != "is" && words[i] != "will" && words[i] != "can" && words[i] != "should") continue;
          words.insert(words.begin() + static_cast<std::ptrdiff_t>(i + 1), "not");
          return "negation";
        }
        return {};
      case 1:
        for (std::string& word : words) {
          if (word[0] < '0' || word[0] > '9') continue;
          word = std::to_string(1000 + random(9000));
          return "number";
        }
        return {};
      default:
        for (std::size_t i = 3; i < words.size(); ++i) {
          if (words[i][0] < 'A' || words[i][0] > 'Z') continue;
          words[i] = words[i] == "Okoro" ? "Marlow" : "Okoro";
          return "name";
        }
        return {};
    }
  }

  void cut(std::vector<std::string>& words) {
    if (words.size() <= 8) return;
    const std::size_t size = 8 + random(words.size() - 8);
    const std::size_t begin = random(words.size() - size + 1);
    words = {words.begin() + static_cast<std::ptrdiff_t>(begin),
             words.begin() + static_cast<std::ptrdiff_t>(begin + size)};
  }

  std::mt19937_64 generator_{8};
  std::vector<Origin> origins_;
};

}  // namespace whosaid
