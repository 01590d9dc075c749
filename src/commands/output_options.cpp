#include "commands/output_options.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/errors.h"
#include "commands/terminal.h"

namespace whosaid {
namespace {

using PlanKind = OutputPlan::Kind;

bool is_folder(const std::string& output) {
  std::error_code unknown;
  return output.ends_with('/') || std::filesystem::is_directory(output, unknown);
}

std::expected<RecordFormat, std::string> read_format(const GivenOptions& given, const std::string& output) {
  const std::string name = given.text("format");
  if (!name.empty()) {
    const auto found = std::ranges::find(kRecordFormatNames, name);
    if (found != kRecordFormatNames.end()) return static_cast<RecordFormat>(found - kRecordFormatNames.begin());
    return std::unexpected("--format does not know \"" + name + "\"" +
                           suggestion(name, {kRecordFormatNames.begin(), kRecordFormatNames.end()}));
  }
  if (output == "-") return is_terminal(STDOUT_FILENO) ? RecordFormat::table : RecordFormat::jsonl;
  if (output.ends_with(".csv")) return RecordFormat::csv;
  if (output.ends_with(".sqlite") || output.ends_with(".db")) return RecordFormat::sqlite;
  return output.ends_with(".tsv") ? RecordFormat::tsv : RecordFormat::jsonl;
}

std::expected<PlanKind, std::string> kind_of(RecordFormat format, const std::string& output) {
  const std::string name(kRecordFormatNames[static_cast<std::size_t>(format)]);
  if (is_file_a_document(format)) {
    if (output == "-") return std::unexpected(name + " needs --output FOLDER: each document is a file of its own");
    return PlanKind::documents;
  }
  if (format == RecordFormat::sqlite) {
    if (output == "-" || is_folder(output)) return std::unexpected("sqlite needs --output FILE: it is no stream");
    return PlanKind::database;
  }
  if (!is_folder(output)) return PlanKind::files;
  if (format == RecordFormat::jsonl) return PlanKind::dataset;
  return std::unexpected("--output \"" + output +
                         "\" is a folder, which holds a dataset (jsonl) or the files of brat " +
                         "and tei; name a file for " + name);
}

/// Two outputs of one name would overwrite each other.
std::expected<void, std::string> check_distinct(const OutputPlan& plan) {
  const std::pair<std::string_view, const std::string*> outputs[] = {{"--output", &plan.records},
                                                                     {"--documents", &plan.documents},
                                                                     {"--mentions", &plan.mentions},
                                                                     {"--run", &plan.run}};
  for (const auto& a : outputs) {
    for (const auto& b : outputs) {
      if (&a >= &b || a.second->empty() || *a.second != *b.second) continue;
      return std::unexpected(std::string(a.first) + " and " + std::string(b.first) + " both go to \"" + *a.second +
                             "\"; give each its own file");
    }
  }
  return {};
}

/// What cannot be kept while the run is at work cannot be gone on with.
std::expected<void, std::string> check_resume(const OutputPlan& plan) {
  if (!plan.resume) return {};
  if (plan.kind == PlanKind::documents)
    return std::unexpected("--resume is for files and datasets, not for brat and tei");
  std::error_code unknown;
  for (const std::string& output : {plan.records, plan.documents, plan.mentions}) {
    const bool is_there = !output.empty() && std::filesystem::exists(output, unknown);
    if (output == "-" ||
        (is_there && plan.kind == PlanKind::files && !std::filesystem::is_regular_file(output, unknown))) {
      return std::unexpected("--resume needs outputs that are files, not \"" + output + "\"");
    }
  }
  return {};
}

/// What a dataset has of its own.
std::expected<void, std::string> complete_dataset(const GivenOptions& given, OutputPlan& plan) {
  if (given.has("documents") || given.has("run") || (given.has("mentions") && given.text("mentions") != "none")) {
    return std::unexpected("a dataset has documents, mentions and run of its own; only --mentions none may be given");
  }
  if (plan.kind == PlanKind::database) return {};
  const std::filesystem::path folder = plan.records;
  plan.records = folder / "records.jsonl";
  plan.documents = folder / "documents.jsonl";
  if (!given.has("mentions")) plan.mentions = folder / "mentions.jsonl";
  plan.run = folder / "run.json";
  return {};
}

}  // namespace

std::expected<OutputPlan, std::string> read_output_plan(const GivenOptions& given) {
  OutputPlan plan;
  plan.records = given.text("output", "-");
  const auto format = read_format(given, plan.records);
  if (!format) return std::unexpected(format.error());
  plan.format = *format;
  const auto kind = kind_of(plan.format, plan.records);
  if (!kind) return std::unexpected(kind.error());
  plan.kind = *kind;
  plan.resume = given.has("resume");
  if (plan.kind == PlanKind::dataset || plan.kind == PlanKind::database) {
    if (auto completed = complete_dataset(given, plan); !completed) return std::unexpected(completed.error());
  } else {
    plan.documents = given.text("documents");
    plan.mentions = given.text("mentions");
    plan.run = given.text("run");
  }
  if (plan.kind == PlanKind::documents && (!plan.documents.empty() || !plan.mentions.empty())) {
    return std::unexpected("brat and tei come without --documents and --mentions; write a dataset for these");
  }
  if (auto distinct = check_distinct(plan); !distinct) return std::unexpected(distinct.error());
  if (auto resumable = check_resume(plan); !resumable) return std::unexpected(resumable.error());
  return plan;
}

bool has_mentions(const OutputPlan& plan, const GivenOptions& given) {
  return plan.kind == PlanKind::database ? !given.has("mentions") : !plan.mentions.empty();
}

}  // namespace whosaid
