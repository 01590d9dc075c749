#pragma once
/// Compares two JSON reports figure by figure.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace whosaid {

/// Checks that `ours` has all that `wanted` has, with equal values. `path` says where.
inline void check_same_figures(const nlohmann::json& wanted, const nlohmann::json& ours, const std::string& path) {
  if (wanted.is_object()) {
    for (const auto& [key, value] : wanted.items()) {
      const bool has_key = ours.is_object() && ours.contains(key);
      CHECK_MESSAGE(has_key, (path + " has no " + key));
      if (has_key) check_same_figures(value, ours.at(key), path + "/" + key);
    }
  } else {
    CHECK_MESSAGE(wanted == ours, (path + ": " + wanted.dump() + " wanted, " + ours.dump() + " given"));
  }
}

}  // namespace whosaid
