#pragma once
/// What the user asked `whosaid evaluate` to do.

#include <boost/program_options.hpp>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "commands/command.h"
#include "evaluation/evaluation.h"

namespace whosaid {

struct EvaluateOptions {
  std::vector<std::string> gold;
  std::filesystem::path texts;               ///< empty: beside the gold
  std::string records;                       ///< empty: extract them now
  EvaluationSettings settings;               ///< without the focus
  std::string focus, errors, json, compare;  ///< files; empty: not wanted
  bool calibrate = false;
  boost::program_options::variables_map values;  ///< for --pipeline and --gazetteer
};

/// The options as Boost knows them, for help.
boost::program_options::options_description evaluate_options_description();

/// Reads and checks `arguments`. Fails with one line.
std::expected<EvaluateOptions, std::string> read_evaluate_options(const Arguments& arguments);

}  // namespace whosaid
