#pragma once
/// A loaded pipeline: the lexicon, the stages in order, the table of rules. Built once, then only read.

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/errors.h"
#include "document/stage.h"
#include "gazetteers/gazetteer.h"
#include "rules/attributions_stage.h"

namespace whosaid {

/// Runs documents through its stages. Shared by threads; each brings its own Scratches.
class Pipeline {
 public:
  struct Step {
    std::string name;  ///< as in the pipeline file
    std::unique_ptr<Stage> stage;
  };
  /// One worker's buffers, a slot a step.
  using Scratches = std::vector<std::unique_ptr<Scratch>>;
  using Durations = std::vector<std::chrono::nanoseconds>;

  /// `gazetteer` is what the stages may refer to.
  Pipeline(std::string name, std::shared_ptr<const Gazetteer> gazetteer, std::vector<Step> steps,
           std::vector<RuleInfo> rules, ConfidenceModel confidence = {})
      : name_(std::move(name)),
        gazetteer_(std::move(gazetteer)),
        steps_(std::move(steps)),
        rules_(std::move(rules)),
        confidence_(std::move(confidence)) {}

  const std::string& name() const { return name_; }
  /// Lives as long as the pipeline, also when it is moved.
  const Lexicon& lexicon() const { return gazetteer_->lexicon; }
  /// The same with its index, when that was read with it.
  const Gazetteer& gazetteer() const { return *gazetteer_; }
  std::span<const Step> steps() const { return steps_; }
  /// The place of the step `name`, or how many there are.
  std::size_t step(std::string_view name) const;
  std::span<const RuleInfo> rules() const { return rules_; }  ///< what Attribution::rule points into
  const ConfidenceModel& confidence() const { return confidence_; }

  /// Buffers for one worker; may be used again for any number of documents, one at a time.
  Scratches make_scratches() const;
  /// Fills the layers of `document` from step `first` on to before step `end`; those before are filled, the others
  /// empty. Adds what each step took to `durations` (a slot a step).
  void run(Document& document, Scratches& scratches, Durations& durations, std::size_t first, std::size_t end) const;
  /// Fills all layers of `document`, which are empty.
  void run(Document& document, Scratches& scratches) const;
  /// Fills only the layers before the step `name`.
  void run_before(std::string_view name, Document& document, Scratches& scratches) const;
  /// Fills all layers, with notes on what was decided and why.
  void explain(Document& document, Scratches& scratches, Notes& notes) const;

 private:
  std::string name_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  std::vector<Step> steps_;
  std::vector<RuleInfo> rules_;
  ConfidenceModel confidence_;
};

/// Which cues make records.
enum class CueChoice : std::uint8_t {
  listed,  ///< those whose class the pipeline file lists
  all,     ///< cues of every class: also what people believe, show and do
};

/// Reads the pipeline file and all that it names; `more_gazetteers` come after the shipped folders and override them.
/// Fails with every problem of the file, then with every problem of the gazetteers, then of the stages' own files.
Result<Pipeline> load_pipeline(const std::filesystem::path& file,
                               const std::vector<std::filesystem::path>& more_gazetteers = {},
                               CueChoice cues = CueChoice::listed);

}  // namespace whosaid
