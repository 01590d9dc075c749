#include "pipeline/pipeline.h"

#include <algorithm>
#include <future>

#include "gazetteers/gazetteer_loader.h"
#include "gazetteers/lexicon_reader.h"
#include "pipeline/data_home.h"
#include "pipeline/stage_table.h"

namespace whosaid {
namespace {

using StagesInMaking = std::vector<std::future<Result<std::unique_ptr<Stage>>>>;

SharedGazetteer load_shared_gazetteer(const std::vector<std::filesystem::path>& folders) {
  Result<Gazetteer> gazetteer = load_gazetteer(folders, built_gazetteer_places(folders));
  if (!gazetteer) return std::unexpected(std::move(gazetteer.error()));
  return std::make_shared<const Gazetteer>(*std::move(gazetteer));
}

/// Makes every stage, each on a thread of its own.
StagesInMaking start_stages(const StageMaterial& material) {
  StagesInMaking stages;
  for (const StageEntry& entry : material.file.stages) {
    const StageKind& kind = *std::ranges::find(stage_table(), entry.stage.text, &StageKind::name);
    stages.push_back(std::async(std::launch::async, [&entry, &kind, &material] { return kind.make(entry, material); }));
  }
  return stages;
}

/// Waits for the stages, or collects what each has to complain about.
Result<std::vector<Pipeline::Step>> finish_stages(StagesInMaking stages, const PipelineFile& file) {
  std::vector<Pipeline::Step> steps;
  Errors errors;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    Result<std::unique_ptr<Stage>> stage = stages[i].get();
    if (stage) {
      steps.push_back({file.stages[i].stage.text, std::move(*stage)});
    } else {
      append(errors, stage.error());
    }
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return steps;
}

}  // namespace

Pipeline::Scratches Pipeline::make_scratches() const {
  Scratches scratches;
  for (const Step& step : steps_) scratches.push_back(step.stage->make_scratch());
  return scratches;
}

std::size_t Pipeline::step(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::find(steps_, name, &Step::name) - steps_.begin());
}

void Pipeline::run(Document& document, Scratches& scratches, Durations& durations, std::size_t first,
                   std::size_t end) const {
  auto before = std::chrono::steady_clock::now();
  for (std::size_t i = first; i < end; ++i) {
    steps_[i].stage->run(document, scratches[i].get());
    const auto after = std::chrono::steady_clock::now();
    durations[i] += after - before;
    before = after;
  }
}

void Pipeline::run(Document& document, Scratches& scratches) const {
  for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i].stage->run(document, scratches[i].get());
}

void Pipeline::run_before(std::string_view name, Document& document, Scratches& scratches) const {
  const std::size_t end = step(name);
  for (std::size_t i = 0; i < end; ++i) steps_[i].stage->run(document, scratches[i].get());
}

void Pipeline::explain(Document& document, Scratches& scratches, Notes& notes) const {
  for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i].stage->explain(document, scratches[i].get(), notes);
}

Result<Pipeline> load_pipeline(const std::filesystem::path& file,
                               const std::vector<std::filesystem::path>& more_gazetteers, CueChoice cues) {
  Result<PipelineFile> read = read_pipeline_file(file);
  if (!read) return std::unexpected(read.error());
  Errors errors = check_stages(*read);
  append(errors, folders_without_lists(more_gazetteers));
  for (const std::filesystem::path& folder : more_gazetteers) {
    std::error_code unreadable;
    if (std::filesystem::exists(folder, unreadable)) {
      read->gazetteers.push_back(folder);
    } else {
      errors.push_back(one_error(folder.native(), "no such folder of gazetteers, nor a built one").front());
    }
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  if (cues == CueChoice::all) {  // without the setting all classes count
    for (StageEntry& stage : read->stages) stage.settings.erase("cue_classes");
  }
  std::vector<RuleInfo> rules;
  ConfidenceModel confidence;
  std::packaged_task<SharedGazetteer()> lists([&] { return load_shared_gazetteer(read->gazetteers); });
  const StageMaterial material{*read, lists.get_future().share(), rules, confidence};
  StagesInMaking stages = start_stages(material);
  lists();
  const SharedGazetteer& gazetteer = material.gazetteer.get();
  if (!gazetteer) return std::unexpected(gazetteer.error());
  Result<std::vector<Pipeline::Step>> steps = finish_stages(std::move(stages), *read);
  if (!steps) return std::unexpected(steps.error());
  return Pipeline(read->name, *gazetteer, std::move(*steps), std::move(rules), std::move(confidence));
}

}  // namespace whosaid
