#include "pipeline/stage_table.h"

#include <algorithm>

#include "blocks/blocks_stage.h"
#include "gazetteers/mentions_stage.h"
#include "quotes/quotes_stage.h"
#include "sentences/sentences_stage.h"
#include "speakers/speakers_stage.h"
#include "tokens/tokens_stage.h"

namespace whosaid {
namespace {

using MadeStage = Result<std::unique_ptr<Stage>>;

/// In the order of MarkStyle.
const std::vector<std::string> kMarkStyleNames = {"straight",   "curly", "single_straight", "single_curly",
                                                  "guillemets", "low",   "doubled"};

/// The values of a setting; none when the entry does not have it.
std::span<const PlacedValue> values(const StageEntry& entry, const std::string& key) {
  const auto found = entry.settings.find(key);
  return found == entry.settings.end() ? std::span<const PlacedValue>() : std::span<const PlacedValue>(found->second);
}

/// Null when it could not be read.
const Gazetteer* wait_for_gazetteer(const StageMaterial& material) {
  const SharedGazetteer& gazetteer = material.gazetteer.get();
  return gazetteer ? gazetteer->get() : nullptr;
}

MadeStage make_blocks(const StageEntry& entry, const StageMaterial& material) {
  const auto rules = values(entry, "rules");
  if (rules.size() != 1) {
    return std::unexpected(Errors{error_at(entry.stage.place, "blocks needs \"rules\": the path of one file")});
  }
  const Result<std::filesystem::path> file = path_under(material.file.root, rules.front());
  if (!file) return std::unexpected(file.error());
  return make_blocks_stage(*file);
}

MadeStage make_quotes(const StageEntry& entry, const StageMaterial&) {
  QuoteSettings settings;
  if (entry.settings.contains("styles")) settings.styles.clear();
  Errors errors;
  for (const PlacedValue& style : values(entry, "styles")) {
    const auto found = std::ranges::find(kMarkStyleNames, style.text);
    if (found == kMarkStyleNames.end()) {
      errors.push_back(error_at(
          style.place, "unknown style of marks \"" + style.text + "\"" + suggestion(style.text, kMarkStyleNames)));
    } else {
      settings.styles.push_back(static_cast<MarkStyle>(found - kMarkStyleNames.begin()));
    }
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return make_quotes_stage(settings);
}

MadeStage make_attributions(const StageEntry& entry, const StageMaterial& material) {
  if (material.file.rule_files.empty()) {
    return std::unexpected(Errors{
        error_at(entry.stage.place, "attributions needs \"rules\" with \"slots\" and \"files\" in the pipeline")});
  }
  AttributionSettings settings{.rules = material.file.rule_files,
                               .slots = material.file.slots,
                               .confidence = material.file.confidence,
                               .cue_classes = {}};
  const Gazetteer* const gazetteer = wait_for_gazetteer(material);
  if (gazetteer == nullptr) return std::unexpected(Errors());
  std::vector<std::string> known;
  for (const Cue& cue : gazetteer->lexicon.cues) {
    if (std::ranges::find(known, cue.cls) == known.end()) known.emplace_back(cue.cls);
  }
  Errors errors;
  for (const PlacedValue& cls : values(entry, "cue_classes")) {
    settings.cue_classes.push_back(cls.text);
    if (std::ranges::find(known, cls.text) != known.end()) continue;
    errors.push_back(error_at(
        cls.place, "no cue of the gazetteers has the class \"" + cls.text + "\"" + suggestion(cls.text, known)));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  Result<AttributionRules> made = make_attributions_stage(settings, gazetteer->lexicon);
  if (!made) return std::unexpected(made.error());
  material.rules = std::move(made->rules);
  material.confidence = std::move(made->confidence);
  return std::move(made->stage);
}

/// For the stages that need nothing but the lexicon.
template <MadeStage (*kMake)(const Lexicon&)>
MadeStage make_from_lexicon(const StageEntry&, const StageMaterial& material) {
  const Gazetteer* const gazetteer = wait_for_gazetteer(material);
  if (gazetteer == nullptr) return std::unexpected(Errors());
  return kMake(gazetteer->lexicon);
}

MadeStage make_mentions(const StageEntry&, const StageMaterial& material) {
  const Gazetteer* const gazetteer = wait_for_gazetteer(material);
  if (gazetteer == nullptr) return std::unexpected(Errors());
  return make_mentions_stage(gazetteer->lexicon, gazetteer->index);
}

const StageKind* find_stage(std::string_view name) {
  const auto found = std::ranges::find(stage_table(), name, &StageKind::name);
  return found == stage_table().end() ? nullptr : &*found;
}

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  for (const StageKind& kind : stage_table()) names.emplace_back(kind.name);
  return names;
}

void check_settings(const StageEntry& entry, const StageKind& kind, Errors& errors) {
  for (const auto& [key, place] : entry.setting_places) {
    if (std::ranges::find(kind.settings, key) != kind.settings.end()) continue;
    const std::string hint = kind.settings.empty() ? "; it has none" : suggestion(key, kind.settings);
    errors.push_back(error_at(place, std::string(kind.name) + " has no setting \"" + key + "\"" + hint));
  }
}

}  // namespace

std::span<const StageKind> stage_table() {
  static const std::vector<StageKind> table = {
      {"blocks", {}, {"rules"}, make_blocks},
      {"quotes", {"blocks"}, {"styles"}, make_quotes},
      {"tokens", {"blocks"}, {}, make_from_lexicon<make_tokens_stage>},
      {"sentences", {"blocks", "quotes", "tokens"}, {}, make_from_lexicon<make_sentences_stage>},
      {"mentions", {"blocks", "tokens", "sentences"}, {}, make_mentions},
      {"attributions", {"blocks", "quotes", "tokens", "sentences", "mentions"}, {"cue_classes"}, make_attributions},
      {"speakers",
       {"blocks", "tokens", "sentences", "mentions", "attributions"},
       {},
       make_from_lexicon<make_speakers_stage>},
  };
  return table;
}

Errors check_stages(const PipelineFile& file) {
  Errors errors;
  std::vector<std::string_view> filled;
  const auto is_filled = [&](std::string_view layer) { return std::ranges::find(filled, layer) != filled.end(); };
  for (const StageEntry& entry : file.stages) {
    const std::string& name = entry.stage.text;
    const auto complain = [&](std::string message) {
      errors.push_back(error_at(entry.stage.place, std::move(message)));
    };
    const StageKind* kind = find_stage(name);
    if (kind == nullptr) {
      complain("unknown stage \"" + name + "\"" + suggestion(name, stage_names()));
      continue;
    }
    if (is_filled(name)) complain("the stage \"" + name + "\" stands here twice");
    for (const std::string_view need : kind->needs) {
      if (!is_filled(need)) complain(name + " needs " + std::string(need) + ", which no stage before it fills");
    }
    check_settings(entry, *kind, errors);
    filled.push_back(kind->name);
  }
  for (const StageKind& kind : stage_table()) {
    const bool wanted = kind.name == "blocks" || kind.name == "attributions" || kind.name == "speakers";
    if (!wanted || is_filled(kind.name)) continue;
    const Errors missing = one_error(file.file.native(),
                                     "records need the stage \"" + std::string(kind.name) + "\"; add it to \"stages\"");
    append(errors, missing);
  }
  return errors;
}

}  // namespace whosaid
