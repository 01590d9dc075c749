#include "base/xxh64.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace whosaid {
namespace {

// The five primes of the specification.
constexpr std::uint64_t kPrime1 = 0x9E3779B185EBCA87;
constexpr std::uint64_t kPrime2 = 0xC2B2AE3D27D4EB4F;
constexpr std::uint64_t kPrime3 = 0x165667B19E3779F9;
constexpr std::uint64_t kPrime4 = 0x85EBCA77C2B2AE63;
constexpr std::uint64_t kPrime5 = 0x27D4EB2F165667C5;

/// Little-endian, whatever the machine.
template <class Lane>
Lane read_lane(const char* p) {
  Lane lane;
  std::memcpy(&lane, p, sizeof lane);
  return std::endian::native == std::endian::big ? std::byteswap(lane) : lane;
}

std::uint64_t mixed(std::uint64_t accumulator, std::uint64_t lane) {
  return std::rotl(accumulator + lane * kPrime2, 31) * kPrime1;
}

std::uint64_t merged(std::uint64_t hash, std::uint64_t accumulator) {
  return (hash ^ mixed(0, accumulator)) * kPrime1 + kPrime4;
}

/// Steps 1 to 3: stripes of 32 bytes in four lanes. Takes the stripes off `bytes`.
std::uint64_t hash_stripes(std::string_view& bytes, std::uint64_t seed) {
  std::array<std::uint64_t, 4> lanes = {seed + kPrime1 + kPrime2, seed + kPrime2, seed, seed - kPrime1};
  for (; bytes.size() >= 32; bytes.remove_prefix(32)) {
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = mixed(lanes[i], read_lane<std::uint64_t>(bytes.data() + 8 * i));
  }
  std::uint64_t hash =
      std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
  for (const std::uint64_t lane : lanes) hash = merged(hash, lane);
  return hash;
}

}  // namespace

std::uint64_t xxh64(std::string_view bytes, std::uint64_t seed) {
  const std::uint64_t length = bytes.size();
  std::uint64_t hash = (length >= 32 ? hash_stripes(bytes, seed) : seed + kPrime5) + length;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    hash = std::rotl(hash ^ mixed(0, read_lane<std::uint64_t>(bytes.data())), 27) * kPrime1 + kPrime4;
  }
  if (bytes.size() >= 4) {
    hash = std::rotl(hash ^ read_lane<std::uint32_t>(bytes.data()) * kPrime1, 23) * kPrime2 + kPrime3;
    bytes.remove_prefix(4);
  }
  for (const char c : bytes) hash = std::rotl(hash ^ static_cast<unsigned char>(c) * kPrime5, 11) * kPrime1;
  hash = (hash ^ hash >> 33) * kPrime2;
  hash = (hash ^ hash >> 29) * kPrime3;
  return hash ^ hash >> 32;
}

}  // namespace whosaid
