#include "pipeline/dataset_merge.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "pipeline/dataset_part.h"
#include "pipeline/run_state.h"

namespace whosaid {
namespace {

using Json = nlohmann::ordered_json;

std::unexpected<MergeError> bad_part(std::string message) {
  return std::unexpected(MergeError{.message = std::move(message)});
}

/// One part with what it says of its run.
struct Part {
  std::string path;
  std::unique_ptr<DatasetPart> dataset;
  Json run;
  Shard shard;
};

std::expected<Part, MergeError> open_part(const std::string& path) {
  auto dataset = open_dataset_part(path);
  if (!dataset) return bad_part(dataset.error());
  Part part{.path = path, .dataset = *std::move(dataset), .run = {}, .shard = {}};
  part.run = Json::parse(part.dataset->run(), nullptr, false);
  try {
    const Json& shard = part.run.at("shard");
    part.shard = {.index = shard.at("index").get<std::size_t>(), .count = shard.at("count").get<std::size_t>()};
    static_cast<void>(part.run.at("run").get<std::string>());
    static_cast<void>(part.run.at("counts").at("records").get<std::uint64_t>());
    static_cast<void>(part.run.at("seconds").get<double>());
    static_cast<void>(part.run.at("began").get<std::string>());
  } catch (const Json::exception&) {
    return bad_part(path + ": its run.json is not what whosaid writes; run this shard again");
  }
  return part;
}

/// Adds all numbers of `more`, at any depth.
void add_numbers(Json& sum, const Json& more) {
  for (auto& [key, value] : sum.items()) {
    const auto other = more.find(key);
    if (other == more.end()) continue;
    if (value.is_object() && other->is_object()) add_numbers(value, *other);
    if (value.is_number_unsigned() && other->is_number_unsigned()) {
      value = value.get<std::uint64_t>() + other->get<std::uint64_t>();
    }
  }
}

/// Puts the parts into the order of their shards. Fails when they are not all parts of one run, each once.
std::expected<std::vector<Part>, MergeError> open_parts(const std::vector<std::string>& paths) {
  std::vector<Part> parts(paths.size());
  for (const std::string& path : paths) {
    auto part = open_part(path);
    if (!part) return std::unexpected(part.error());
    const Shard shard = part->shard;
    if (shard.count != paths.size() || shard.index == 0 || shard.index > shard.count) {
      return bad_part(path + " is shard " + shard.text() + ", but " + std::to_string(paths.size()) +
                      " parts are given; name all parts of one run, each once");
    }
    Part& place = parts[shard.index - 1];
    if (place.dataset != nullptr) {
      return bad_part(path + " and " + place.path + " are both shard " + shard.text() + "; name each part once");
    }
    place = *std::move(part);
  }
  for (const Part& part : parts) {
    if (part.run["run"] == parts.front().run["run"]) continue;
    return bad_part(part.path + " and " + parts.front().path +
                    " are of different runs: their options, lists, rules or inputs differ; run both with the same");
  }
  return parts;
}

/// What run.json says of the whole: the sums, and the beginning of the first part that began.
std::string whole_run(const std::vector<Part>& parts, RunState& state) {
  Json whole = parts.front().run;
  double seconds = 0;
  for (const Part& part : parts) {
    if (&part != &parts.front()) add_numbers(whole["counts"], part.run["counts"]);
    seconds += part.run["seconds"].get<double>();
    whole["began"] = std::min(whole["began"].get<std::string>(), part.run["began"].get<std::string>());
  }
  whole["shard"] = {{"index", 1}, {"count", 1}};
  whole["seconds"] = seconds;
  state.began = whole["began"].get<std::string>();
  state.elapsed = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
  return whole.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Document after document, from each part in turn.
std::expected<Merged, MergeError> join(std::vector<Part>& parts, Destination& destination) {
  Merged merged;
  Outcome outcome;
  std::size_t ended = 0;  // parts behind their last document
  for (std::size_t turn = 0; ended < parts.size(); turn = (turn + 1) % parts.size()) {
    const auto has_next = parts[turn].dataset->next(outcome);
    if (!has_next) return bad_part(has_next.error());
    if (*has_next && ended != 0) {
      return bad_part(parts[turn].path + " has more documents than a part before it; run the shards again");
    }
    ended += *has_next ? 0 : 1;
    if (!*has_next) continue;
    ++merged.documents;
    if (Written written = destination.write(outcome); !written) {
      return std::unexpected(MergeError{.message = written.error().message, .is_output = true});
    }
    if (merged.documents % 4096 == 0) {
      if (Written kept = destination.keep({}); !kept) {
        return std::unexpected(MergeError{.message = kept.error().message, .is_output = true});
      }
    }
  }
  return merged;
}

}  // namespace

std::expected<Merged, MergeError> merge_datasets(const std::vector<std::string>& paths, const OutputPlan& plan) {
  auto parts = open_parts(paths);
  if (!parts) return std::unexpected(parts.error());
  const std::string wanted = plan.kind == OutputPlan::Kind::database ? "sqlite" : "jsonl";
  for (const Part& part : *parts) {
    const Json format = part.run.value("settings", Json::object()).value("format", Json());
    if (format != wanted) return bad_part(part.path + " is no dataset of the output's kind (" + wanted + ")");
  }
  const auto destination = open_destination(plan, parts->front().run["run"].get<std::string>());
  if (!destination) return std::unexpected(MergeError{.message = destination.error().message, .is_output = true});
  auto merged = join(*parts, **destination);
  if (!merged) return merged;
  RunState state;
  const std::string run = whole_run(*parts, state);
  merged->records = Json::parse(run)["counts"].value("records", std::uint64_t{0});
  if (Written finished = (*destination)->finish(state, run); !finished) {
    return std::unexpected(MergeError{.message = finished.error().message, .is_output = true});
  }
  return merged;
}

bool part_has_mentions(const std::filesystem::path& part) {
  std::error_code unknown;
  return !std::filesystem::is_directory(part, unknown) || std::filesystem::exists(part / "mentions.jsonl", unknown);
}

}  // namespace whosaid
