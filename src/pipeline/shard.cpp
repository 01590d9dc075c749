#include "pipeline/shard.h"

#include <charconv>

namespace whosaid {
namespace {

constexpr std::size_t kMostShards = 65536;

bool read_number(std::string_view text, std::size_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::expected<Shard, std::string> Shard::parse(std::string_view text) {
  Shard shard;
  const std::size_t slash = text.find('/');
  const bool is_read = slash != std::string_view::npos && read_number(text.substr(0, slash), shard.index) &&
                       read_number(text.substr(slash + 1), shard.count);
  if (is_read && shard.index >= 1 && shard.index <= shard.count && shard.count <= kMostShards) return shard;
  return std::unexpected("--shard needs I/N with I from 1 to N and N at most " + std::to_string(kMostShards) +
                         ", such as 2/8, not \"" + std::string(text) + "\"");
}

}  // namespace whosaid
