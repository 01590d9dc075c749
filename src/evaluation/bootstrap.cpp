#include "evaluation/bootstrap.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace whosaid {
namespace {

/// Seeds a Mersenne twister from an array of one word, as its authors published it (init_by_array) and Python does.
struct ArraySeed {
  using result_type = std::uint32_t;
  std::uint32_t word;

  template <class Iterator>
  void generate(Iterator begin, Iterator end) const {
    constexpr std::uint32_t kWords = std::mt19937::state_size;
    std::array<std::uint32_t, kWords> x{19650218};
    for (std::uint32_t i = 1; i < kWords; ++i) x[i] = 1812433253 * (x[i - 1] ^ (x[i - 1] >> 30)) + i;
    std::uint32_t i = 1;
    const auto step = [&](std::uint32_t factor, std::uint32_t more) {
      x[i] = (x[i] ^ ((x[i - 1] ^ (x[i - 1] >> 30)) * factor)) + more;
      if (++i == kWords) {
        x[0] = x[kWords - 1];
        i = 1;
      }
    };
    for (std::uint32_t k = 0; k < kWords; ++k) step(1664525, word);
    for (std::uint32_t k = 1; k < kWords; ++k) step(1566083941, 0 - i);
    x[0] = 0x80000000;
    std::copy_n(x.begin(), end - begin, begin);
  }
};

}  // namespace

RandomPlaces::RandomPlaces(std::uint32_t seed) {
  ArraySeed words{seed};
  engine_.seed(words);
}

std::uint32_t RandomPlaces::below(std::uint32_t bound) {
  const int unused_bits = std::countl_zero(bound);
  std::uint32_t place = bound;
  while (place >= bound) place = static_cast<std::uint32_t>(engine_()) >> unused_bits;
  return place;
}

std::array<Interval, kHeadlines.size()> bootstrap(std::span<const Counts> articles, std::uint32_t resamples,
                                                  std::uint32_t seed) {
  RandomPlaces random(seed);
  std::array<std::vector<double>, kHeadlines.size()> values;
  for (std::uint32_t n = 0; n < resamples; ++n) {
    Counts sum;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      sum += articles[random.below(static_cast<std::uint32_t>(articles.size()))];
    }
    const Scores scores = make_scores(sum);
    for (std::size_t h = 0; h < values.size(); ++h) values[h].push_back(kHeadlines[h].value(scores));
  }
  std::array<Interval, kHeadlines.size()> out;
  for (std::size_t h = 0; h < values.size(); ++h) {
    std::ranges::sort(values[h]);
    const auto last = static_cast<double>(resamples - 1);
    out[h] = {values[h][static_cast<std::size_t>(0.025 * last)], values[h][static_cast<std::size_t>(0.975 * last)]};
  }
  return out;
}

}  // namespace whosaid
