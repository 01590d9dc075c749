/// whosaid_make_names COUNT FOLDER: a gazetteer of so many generated names.

#include <cstdlib>
#include <iostream>

#include "generated_names.h"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: whosaid_make_names COUNT FOLDER\n";
    return 2;
  }
  whosaid::GeneratedNames(whosaid::plain_given_names()).write(words[2], std::strtoull(words[1], nullptr, 10));
}
