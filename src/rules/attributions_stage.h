#pragma once
/// attributions: who says what here?

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/errors.h"
#include "document/confidence.h"
#include "document/stage.h"

namespace whosaid {

/// What the pipeline file says about attributions.
struct AttributionSettings {
  std::vector<std::filesystem::path> rules;  ///< rule files, in order of priority
  std::filesystem::path slots;               ///< rules/slots.txt
  std::filesystem::path confidence;          ///< rules/confidence.tsv; may be empty
  std::vector<std::string> cue_classes;      ///< classes of cues that count; empty: all
};

/// A `yes` or `no` line of a rule: text with <content>, <cue>, <source>, <addressee> and <medium> around the parts
/// wanted.
struct RuleExample {
  std::string text;
  bool wanted = true;
  Error place;  ///< file, line and column of the example; the message is for the caller to fill
};

/// One rule as the outside sees it.
struct RuleInfo {
  std::string id;
  std::string family;  ///< file name without extension
  std::string about;
  double confidence = 0.5;    ///< 0 to 1: the measured share of its records that are right; one half: not measured
  std::string pattern;        ///< as written, alternatives on lines of their own
  bool makes_records = true;  ///< false: it cuts or carries on the content of other rules
  bool headline = false;
  std::vector<RuleExample> examples;
};

/// A stage, the table that Attribution::rule points into, and how sure their records are.
struct AttributionRules {
  std::unique_ptr<Stage> stage;
  std::vector<RuleInfo> rules;
  ConfidenceModel confidence;
};

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::attributions and Document::verdicts.
Result<AttributionRules> make_attributions_stage(const AttributionSettings& settings, const Lexicon& lexicon);

}  // namespace whosaid
