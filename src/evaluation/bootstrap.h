#pragma once
/// How much scores would move if other articles of the same kind had been annotated.

#include <array>
#include <cstdint>
#include <random>
#include <span>

#include "evaluation/scores.h"

namespace whosaid {

/// Random places below a bound: the same sequence as `random.Random(seed).randrange(bound)` of Python, so that
/// intervals can be checked elsewhere.
class RandomPlaces {
 public:
  explicit RandomPlaces(std::uint32_t seed);
  /// A number below `bound`, which is not 0.
  std::uint32_t below(std::uint32_t bound);

 private:
  std::mt19937 engine_;
};

struct Interval {
  double low = 0, high = 0;
};

/// The 95 % interval of each of kHeadlines over `resamples` (at least 1) draws of as many articles as there are, with
/// replacement. `articles` is not empty.
std::array<Interval, kHeadlines.size()> bootstrap(std::span<const Counts> articles, std::uint32_t resamples,
                                                  std::uint32_t seed);

}  // namespace whosaid
