// The readers that the fuzzer runs (tests/fuzz), over their seeds and over the seeds with changed bytes, the same each
// time. What the fuzzer found has cases of its own in the tests of what was mended.

#include <doctest/doctest.h>

#include <random>

#include "fuzz/fuzz_target.h"

using namespace whosaid;

namespace {

/// Bytes that mean something to one reader or another.
constexpr std::string_view kBytes = "\"'“”‘’`,;:.?!|\t\n\r[](){}<>~#@=\\&/-+*^$_ aAzZ019\0\xFF\x1A\x80\xC3";

/// `seed` with one to eight places changed: a byte, a piece cut, doubled or moved.
std::string changed(std::string seed, std::mt19937& random) {
  for (auto left = 1 + random() % 8; left > 0 && !seed.empty(); --left) {
    const std::size_t at = random() % seed.size(), size = 1 + random() % 40;
    switch (random() % 5) {
      case 0:
        seed.erase(at, size);
        break;
      case 1:
        seed.insert(at, seed.substr(random() % seed.size(), size));
        break;
      case 2:
        seed[at] = static_cast<char>(seed[at] ^ (1U << random() % 8));
        break;
      default:
        seed[at] = kBytes[random() % kBytes.size()];
    }
  }
  return seed;
}

}  // namespace

TEST_CASE("every reader takes its seeds, and what it makes of them holds") {
  for (const FuzzTarget& target : fuzz_targets()) {
    CAPTURE(target.name);
    const std::vector<std::string> seeds = target.seeds();
    CHECK_FALSE(seeds.empty());
    for (const std::string& seed : seeds) CHECK_MESSAGE(target.read(seed) == "", seed);
  }
}

TEST_CASE("no reader is put out by changed bytes") {
  constexpr std::size_t kRounds = 300;
  for (const FuzzTarget& target : fuzz_targets()) {
    CAPTURE(target.name);
    const std::vector<std::string> seeds = target.seeds();
    std::mt19937 random(7);
    for (std::size_t i = 0; i < kRounds; ++i) {
      const std::string bytes = changed(seeds[random() % seeds.size()], random);
      CHECK_MESSAGE(target.read(bytes).value_or("") == "", bytes);
    }
  }
}
