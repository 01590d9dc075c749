/// whosaid_check_planted_claims COUNT [FOLDER]: claims made from the quotations of articles, and how many get the right
/// answer.

#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdlib>
#include <iostream>

#include "planted_claims.h"

int main(int count, char** words) {
  using namespace whosaid;
  const std::size_t claims = count > 1 ? std::strtoull(words[1], nullptr, 10) : 2000;
  PlantedClaims planted(texts_below(count > 2 ? std::filesystem::path(words[2]) : kSourceDir / "corpus"));
  const PlantedResult result = check_planted(planted.inputs(), planted.make(claims));
  for (const std::string& line : result.wrong) std::cout << line << '\n';
  std::cout << result.right << " of " << result.claims << " right, " << result.altered_called_same
            << " altered ones called exact or typographic\n";
  return result.right * 100 >= result.claims * 99 && result.altered_called_same == 0 ? 0 : 1;
}
