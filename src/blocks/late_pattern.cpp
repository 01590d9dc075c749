#include "blocks/late_pattern.h"

namespace whosaid {
namespace {

re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

}  // namespace

const RE2& LatePattern::re() const {
  std::call_once(is_made_, [&] { re_ = std::make_unique<RE2>(pattern_, RE2::Quiet); });
  return *re_;
}

bool LatePattern::begins(std::string_view text, std::size_t at) const {
  return re().Match(piece(text), at, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

bool LatePattern::is_in(std::string_view text) const {
  return re().Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

std::pair<std::size_t, std::size_t> LatePattern::first_group(std::string_view text) const {
  re2::StringPiece groups[2];
  if (!re().Match(piece(text), 0, text.size(), RE2::ANCHOR_START, groups, 2)) return {};
  return {groups[1].size(), groups[0].size()};
}

}  // namespace whosaid
