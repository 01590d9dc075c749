#include "blocks/opening_index.h"

namespace whosaid {

void OpeningIndex::add(std::uint8_t rule, const LineOpening& opening) {
  const std::size_t word = rules_.size() / 64;
  const std::uint64_t bit = std::uint64_t{1} << rules_.size() % 64;
  rules_.push_back(rule);
  all_[word] |= bit;
  for (std::size_t at = 0; at < LineOpening::kPlaces; ++at) {
    if (opening.bytes[at].all()) {
      anyhow_[at][word] |= bit;
      continue;
    }
    const auto& bytes = opening.bytes[at];
    for (std::size_t byte = bytes._Find_first(); byte < bytes.size(); byte = bytes._Find_next(byte)) {
      by_place_[at][byte][word] |= bit;
    }
  }
}

OpeningIndex::Bits OpeningIndex::find(std::string_view line) const {
  Bits left = all_;
  for (std::size_t at = 0; at < LineOpening::kPlaces && at <= line.size(); ++at) {
    const Bits& fitting = by_place_[at][at == line.size() ? 0 : static_cast<unsigned char>(line[at])];
    for (std::size_t word = 0; word < left.size(); ++word) left[word] &= fitting[word] | anyhow_[at][word];
  }
  return left;
}

}  // namespace whosaid
