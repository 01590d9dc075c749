#include "base/pile.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("what is pushed last is popped first, also when it is more than a few") {
  Pile<int, 4> pile;
  for (int i = 0; i < 100; ++i) pile.push(i);
  for (int i = 100; i-- > 0;) CHECK(pile.pop() == i);
  CHECK(pile.empty());
}

TEST_CASE("all elements have the value") {
  for (const std::size_t size : {0, 3, 4, 9}) {
    Pile<int, 4> pile;
    pile.push(1);
    pile.assign(size, 7);
    for (std::size_t i = 0; i < size; ++i) CHECK(pile.data()[i] == 7);
    for (std::size_t i = 0; i < size; ++i) pile.pop();
    CHECK(pile.empty());
  }
}
