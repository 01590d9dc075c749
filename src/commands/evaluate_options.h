#pragma once
/// What the user asked `whosaid evaluate` to do.

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "commands/options.h"
#include "evaluation/evaluation.h"

namespace whosaid {

struct EvaluateOptions {
  std::vector<std::string> gold;
  std::filesystem::path texts;               ///< empty: beside the gold
  std::string records;                       ///< empty: extract them now
  EvaluationSettings settings;               ///< without the focus
  std::string focus, errors, json, compare;  ///< files; empty: not wanted
  bool calibrate = false;
  GivenOptions given;  ///< for --pipeline and --gazetteer
};

/// The options in the order of help.
std::span<const Option> evaluate_option_table();

/// Reads and checks `arguments`. Fails with one line.
std::expected<EvaluateOptions, std::string> read_evaluate_options(const Arguments& arguments);

}  // namespace whosaid
