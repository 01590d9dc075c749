#include "pipeline/run_description.h"

#include "base/text_file.h"
#include "gazetteers/list_digest.h"
#include "pipeline/pipeline_file.h"
#include "records/json_object.h"
#include "records/record.h"
#include "records/sha256.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

/// Adds `path` to `files`, named as it lies under `root`.
Result<void> add_file(const fs::path& path, const fs::path& root, std::vector<DataFile>& files) {
  std::string bytes;
  if (const auto read = read_text_file(path, bytes); !read) {
    return std::unexpected(one_error(path.native(), read.error()));
  }
  const fs::path below = path.lexically_relative(root);
  const bool is_below = !below.empty() && *below.begin() != "..";
  files.push_back({.file = (is_below ? below : path).generic_string(), .sha256 = sha256(bytes)});
  return {};
}

/// The files that settings of stages name, such as those of the blocks.
std::vector<fs::path> setting_files(const PipelineFile& pipeline) {
  std::vector<fs::path> files;
  for (const StageEntry& stage : pipeline.stages) {
    for (const auto& [key, values] : stage.settings) {
      for (const PlacedValue& value : values) {
        std::error_code unknown;
        const fs::path path = pipeline.root / value.text;
        if (fs::is_regular_file(path, unknown)) files.push_back(path);
      }
    }
  }
  return files;
}

void append_file(std::string& out, const DataFile& file) {
  JsonObject object(out);
  object.text("file", file.file);
  object.name("sha256", file.sha256);
}

void append_counts(std::string& out, const RunCounts& counts) {
  JsonObject object(out);
  object.number("documents", counts.documents);
  object.number("failed", counts.failed);
  object.number("warnings", counts.warnings);
  object.number("bytes", counts.bytes);
  object.number("records", counts.records);
  {
    JsonObject types(object.value("types"));
    for (std::size_t i = 0; i < counts.types.size(); ++i) {
      append_integer(types.value_named(kAttributionTypeNames[i]), counts.types[i]);
    }
  }
  object.number("without_speaker", counts.without_speaker);
  object.number("checked", counts.checked);
  object.number("mentions", counts.mentions);
  JsonObject quotes(object.value("quotes"));
  quotes.number("found", counts.quotations);
  for (std::size_t i = 0; i < counts.verdicts.size(); ++i) {
    append_integer(quotes.value_named(kVerdictNames[i]), counts.verdicts[i]);
  }
}

void append_shard(std::string& out, const Shard& shard) {
  JsonObject object(out);
  object.number("index", shard.index);
  object.number("count", shard.count);
}

}  // namespace

std::string RunDescription::run_id() const {
  std::string all = "whosaid " WHOSAID_VERSION "\n";
  for (const auto& [name, value] : settings) all += name + "=" + value + "\n";
  for (const auto* files : {&gazetteers, &rules, &corrections}) {
    for (const DataFile& file : *files) all += file.file + " " + file.sha256 + "\n";
  }
  all += pipeline.sha256 + "\n" + inputs + "\n";
  return sha256(all);
}

std::string RunDescription::digest() const { return sha256(run_id() + " " + shard.text()); }

bool RunDescription::is_told_by(std::string_view run) const {
  std::string place = "\"shard\":";
  append_shard(place, shard);
  return run.contains("\"run\":\"" + run_id() + "\"") && run.contains(place);
}

std::string RunDescription::json(const RunState& state) const {
  std::string out;
  {
    JsonObject object(out);
    object.name("schema", "whosaid-run/1");
    object.name("run", run_id());
    object.name("version", WHOSAID_VERSION);
    append_json_array(object.value("arguments"), arguments, append_json_string);
    {
      JsonObject values(object.value("settings"));
      for (const auto& [name, value] : settings) append_json_string(values.value_named(name), value);
    }
    append_file(object.value("pipeline"), pipeline);
    append_json_array(object.value("gazetteers"), gazetteers, append_file);
    append_json_array(object.value("rules"), rules, append_file);
    append_json_array(object.value("corrections"), corrections, append_file);
    object.name("inputs", inputs);
    append_shard(object.value("shard"), shard);
    append_counts(object.value("counts"), state.counts);
    object.name("began", state.began);
    object.value("seconds") += std::to_string(state.elapsed.count() / 1000) + "." +
                               std::to_string(1000 + state.elapsed.count() % 1000).substr(1);
  }
  return out += '\n';
}

Result<void> describe_data(const fs::path& file, const std::vector<fs::path>& more_gazetteers,
                           std::span<const std::string> corrections, RunDescription& description) {
  const Result<PipelineFile> pipeline = read_pipeline_file(file);
  if (!pipeline) return std::unexpected(pipeline.error());
  std::vector<DataFile> own;
  if (auto added = add_file(file, pipeline->root, own); !added) return added;
  description.pipeline = own.front();
  std::vector<fs::path> folders = pipeline->gazetteers;
  folders.insert(folders.end(), more_gazetteers.begin(), more_gazetteers.end());
  for (const fs::path& folder : folders) {
    for (const fs::path& list : list_files(folder)) {
      if (auto added = add_file(list, pipeline->root, description.gazetteers); !added) return added;
    }
  }
  for (const std::string& correction : corrections) {
    if (auto added = add_file(correction, pipeline->root, description.corrections); !added) return added;
  }
  std::vector<fs::path> rules = setting_files(*pipeline);
  rules.insert(rules.end(), pipeline->rule_files.begin(), pipeline->rule_files.end());
  for (const fs::path& more : {pipeline->slots, pipeline->confidence}) {
    if (!more.empty()) rules.push_back(more);
  }
  for (const fs::path& rule : rules) {
    if (auto added = add_file(rule, pipeline->root, description.rules); !added) return added;
  }
  return {};
}

std::string digest_of(const Corpus& corpus) {
  std::string ids;
  for (const CorpusFile& file : corpus.files) {
    std::error_code unknown;  // of pipes and standard input
    const std::uintmax_t size = fs::file_size(file.path, unknown);
    if (!unknown) ids += std::to_string(size) + " ";
    ids += file.path + " " + std::string(kArticleKindNames[static_cast<std::size_t>(file.kind)]) + "\n";
  }
  return sha256(ids);
}

}  // namespace whosaid
