#include "pipeline/worker.h"

#include <exception>

#include "base/text_file.h"

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArenaBytes = std::size_t{1} << 20;  // enough for the layers of nearly every article

void clear(Outcome& outcome, const Input& input) {
  outcome.name = input.path.empty() ? "standard input" : input.path.native();
  outcome.records.clear();
  outcome.documents.clear();
  outcome.mentions.clear();
  outcome.warnings.clear();
  outcome.error.clear();
  outcome.bytes = 0;
  outcome.record_count = outcome.without_speaker = 0;
}

/// Bytes beyond which a buffer that one large document left behind is given back.
constexpr std::size_t kBufferBytes = std::size_t{64} << 20;

void give_back(std::string& buffer) {
  if (buffer.capacity() > kBufferBytes) buffer = std::string();
}

}  // namespace

RecordRules record_rules(const Pipeline& pipeline) {
  RecordRules rules{.ids = {}, .confidence = pipeline.confidence()};
  for (const RuleInfo& rule : pipeline.rules()) rules.ids.push_back(rule.id);
  return rules;
}

Worker::Worker(const Pipeline& pipeline, const RecordRules& rules, const OutputSettings& settings)
    : pipeline_(pipeline),
      settings_(settings),
      writer_(settings.records, pipeline.lexicon(), rules),
      scratches_(pipeline.make_scratches()),
      step_durations_(pipeline.steps().size()),
      memory_(std::make_unique_for_overwrite<std::byte[]>(kArenaBytes)),
      arena_(memory_.get(), kArenaBytes) {}

void Worker::process(const Input& input, Outcome& outcome) {
  clear(outcome, input);
  try {
    read_and_run(input, outcome);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    clear(outcome, input);
    outcome.error = "cannot process it: " + std::string(e.what());
    write_document_line(input, nullptr, outcome);
  }
  arena_.release();
  give_back(bytes_);
  give_back(decoded_.mended);
}

void Worker::read_and_run(const Input& input, Outcome& outcome) {
  const auto begin = Clock::now();
  const auto read = input.path.empty() ? read_standard_input(bytes_) : read_text_file(input.path, bytes_);
  was_read_ = read.has_value();
  decode(was_read_ ? std::string_view(bytes_) : std::string_view(), decoded_);
  reading_ += Clock::now() - begin;
  if (!was_read_) {
    decoded_.warnings.clear();
    decoded_.encoding = {};
    outcome.error = read.error();
    return write_document_line(input, nullptr, outcome);
  }
  outcome.bytes = bytes_.size();
  outcome.warnings = decoded_.warnings;
  outcome.error = decoded_.error;
  const bool is_empty = !decoded_.warnings.empty() && decoded_.warnings.back().code == "empty";
  if (!outcome.error.empty() || is_empty) return write_document_line(input, nullptr, outcome);
  run_stages(input, outcome);
}

void Worker::run_stages(const Input& input, Outcome& outcome) {
  Document document(input.id, decoded_.text, &arena_);
  pipeline_.run(document, scratches_, step_durations_);
  const auto begin = Clock::now();
  if (!decoded_.mends.empty()) {
    for (Attribution& attribution : document.attributions) attribution.set(Flag::mended);
  }
  writer_.start(document, decoded_.mends);
  outcome.record_count = writer_.append_records(outcome.records);
  outcome.without_speaker = count_verdicts(document)[static_cast<std::size_t>(Verdict::no_speaker)];
  if (settings_.mentions) writer_.append_mentions(outcome.mentions);
  write_document_line(input, &document, outcome);
  writing_ += Clock::now() - begin;
}

void Worker::write_document_line(const Input& input, const Document* document, Outcome& outcome) {
  if (!settings_.documents) return;
  std::vector<std::string_view> warnings;
  for (const Warning& warning : outcome.warnings) warnings.push_back(warning.code);
  append_document_line(outcome.documents,
                       {.id = input.id,
                        .bytes = bytes_,
                        .was_read = was_read_,
                        .encoding = decoded_.encoding,
                        .warnings = warnings,
                        .error = outcome.error,
                        .records = outcome.record_count},
                       document);
}

}  // namespace whosaid
