#pragma once
/// People and organizations that nobody knows, as many as one likes: to see what a large gazetteer costs.

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace whosaid {

/// The given names of the shipped list that are plain ASCII: others may fold to these.
inline std::vector<std::string> plain_given_names() {
  std::ifstream list(WHOSAID_SOURCE_DIR "/gazetteers/given_names.tsv");
  std::vector<std::string> names;
  for (std::string line; std::getline(list, line);) {
    const std::string name = line.substr(0, line.find('\t'));
    const bool is_plain = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_plain && !name.empty() && name[0] != '#') names.push_back(name);
  }
  names.erase(names.begin());  // the header
  return names;
}

/// Writes people.tsv and organizations.tsv with `count` names together into a folder; the same for the same count.
/// Given names are those of `given_names`, as many as texts have, and family names are made of syllables; a fifth are
/// organizations, a third of the people have another alias, one in fifty an office.
class GeneratedNames {
 public:
  explicit GeneratedNames(std::vector<std::string> given_names) : given_(std::move(given_names)) {}

  void write(const std::filesystem::path& folder, std::size_t count) {
    std::filesystem::create_directories(folder);
    const std::size_t bodies = count / 5;
    write_rows(folder / "people.tsv", "id\tname\tfamily\taliases\tgender\tcountry\toffices\tsource", count - bodies,
               [&](std::uint64_t i) { return person(i); });
    write_rows(folder / "organizations.tsv", "id\tname\taliases\tkind\tcountry\tsource", bodies,
               [&](std::uint64_t i) { return organization(i); });
  }

 private:
  /// splitmix64: a number that looks random for each number.
  static std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
    x = (x ^ x >> 27) * 0x94D049BB133111EB;
    return x ^ x >> 31;
  }

  template <std::size_t kSize>
  static std::string_view one_of(const std::array<std::string_view, kSize>& of, std::uint64_t& seed) {
    seed = mixed(seed);
    return of[seed % kSize];
  }

  /// One of some 40,000; a few are frequent, as family names are.
  static std::string family(std::uint64_t seed) {
    static constexpr std::array<std::string_view, 24> kBegins = {"B", "Br", "Ch", "D", "F",  "G", "Gr", "H",
                                                                 "J", "K",  "Kr", "L", "M",  "N", "P",  "R",
                                                                 "S", "Sh", "St", "T", "Tr", "V", "W",  "Z"};
    static constexpr std::array<std::string_view, 8> kVowels = {"a", "e", "i", "o", "u", "ai", "ou", "ei"};
    static constexpr std::array<std::string_view, 12> kEnds = {"n",  "r",   "l",   "nd",  "rk",  "ski",
                                                               "va", "sen", "man", "ton", "ric", "do"};
    seed = mixed(seed);
    std::uint64_t name = seed % 4 == 0 ? seed % 512 : seed % 40009;
    std::string text(one_of(kBegins, name));
    text += one_of(kVowels, name);
    text += one_of(std::array<std::string_view, 8>{"b", "d", "g", "l", "m", "n", "v", "z"}, name);
    text += one_of(kVowels, name);
    return text += one_of(kEnds, name);
  }

  static std::string_view country(std::uint64_t seed) {
    static constexpr std::array<std::string_view, 10> kCountries = {"US", "GB", "FR", "DE", "IN",
                                                                    "NG", "BR", "JP", "UA", "KE"};
    return one_of(kCountries, seed);
  }

  /// Adds a middle initial, then a second one, until nobody has the name yet.
  std::string new_name(std::string_view given, std::string_view last, std::uint64_t seed) {
    std::string name = std::string(given) + ' ' + std::string(last);
    while (!taken_.insert(mixed(std::hash<std::string>{}(name))).second) {
      seed = mixed(seed);
      name = std::string(given) + ' ' + family(seed) + ' ' + std::string(last);
    }
    return name;
  }

  std::string person(std::uint64_t i) {
    const std::uint64_t seed = mixed(i);
    const std::string& given = given_[mixed(seed) % given_.size()];
    const std::string last = family(seed + 1);
    const std::string name = new_name(given, last, seed);
    std::string row = name + '\t' + last + '\t';
    if (seed % 3 == 0) row += new_name(given.substr(0, 3) + "e", last, seed);
    row += seed % 2 == 0 ? "\tf\t" : "\tm\t";
    row += country(seed);
    row += seed % 50 == 0 ? "\tmember of parliament@" + std::string(country(seed)) + ":2015-05-07..\t" : "\t\t";
    return row + "generated";
  }

  std::string organization(std::uint64_t i) {
    static constexpr std::array<std::string_view, 8> kWhat = {"Institute", "Bank",   "Party", "Union",
                                                              "Council",   "Agency", "Group", "Trust"};
    std::uint64_t seed = mixed(~i);
    const std::string place = family(seed + 3);
    const std::string name = new_name(place, one_of(kWhat, seed), seed);
    return name + "\t\tother\t" + std::string(country(seed)) + "\tgenerated";
  }

  template <class Row>
  static void write_rows(const std::filesystem::path& path, std::string_view header, std::size_t count, Row row) {
    std::ofstream file(path);
    file << header << '\n';
    std::string id(10, '0');
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::string number = std::to_string(i);
      std::copy(number.rbegin(), number.rend(), id.rbegin());
      file << (header.find("family") != std::string_view::npos ? "p" : "o") << id << '\t' << row(i) << '\n';
    }
  }

  std::vector<std::string> given_;
  std::unordered_set<std::uint64_t> taken_;
};

}  // namespace whosaid
