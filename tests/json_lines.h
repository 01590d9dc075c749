#pragma once
/// JSON Lines, read back by a parser that is not ours.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace whosaid {

/// One value a line; throws when a line is not JSON.
inline std::vector<nlohmann::json> json_lines(const std::string& text) {
  std::vector<nlohmann::json> out;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    out.push_back(nlohmann::json::parse(text.substr(at, text.find('\n', at) - at)));
  }
  return out;
}

}  // namespace whosaid
