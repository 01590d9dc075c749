/// whosaid_make_names COUNT FOLDER: a gazetteer of so many generated names.

#include <cstdlib>
#include <iostream>

#include "generated_names.h"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: whosaid_make_names COUNT FOLDER\n";
    return 2;
  }
  std::ifstream lists(WHOSAID_SOURCE_DIR "/gazetteers/given_names.tsv");
  std::vector<std::string> given;
  for (std::string line; std::getline(lists, line);) {
    const std::string name = line.substr(0, line.find('\t'));
    const bool is_plain = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_plain && !name.empty() && name[0] != '#') given.push_back(name);  // others may fold to these
  }
  given.erase(given.begin());  // the header
  whosaid::GeneratedNames(std::move(given)).write(words[2], std::strtoull(words[1], nullptr, 10));
}
