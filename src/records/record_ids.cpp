#include "records/record_ids.h"

#include <array>

#include "base/xxh64.h"

namespace whosaid {
namespace {

void append_little_endian(std::string& out, std::uint64_t value) {
  std::array<char, 8> bytes;
  for (char& byte : bytes) byte = static_cast<char>(value & 0xFF), value >>= 8;
  out.append(bytes.data(), bytes.size());
}

}  // namespace

void RecordIds::start(std::string_view text) { text_ = xxh64(text); }

std::uint64_t RecordIds::id(std::span<const Span> content) {
  bytes_.clear();
  append_little_endian(bytes_, text_);
  for (const Span part : content) append_little_endian(bytes_, std::uint64_t{part.begin} << 32 | part.end);
  return xxh64(bytes_);
}

}  // namespace whosaid
