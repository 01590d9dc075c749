#include "pipeline/worker.h"

#include <exception>

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

void Worker::process(const Input& input, const InputText& text, Outcome& outcome) {
  clear(outcome, input);
  reading_ += text.taken;
  try {
    run(input, text, outcome);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    clear(outcome, input);
    outcome.error = "cannot process it: " + std::string(e.what());
    write_document_line(input, text, nullptr, outcome);
  }
  arena_.release();
}

void Worker::run(const Input& input, const InputText& text, Outcome& outcome) {
  const DecodedText& decoded = text.decoded;
  outcome.bytes = text.was_read ? text.bytes.size() : 0;
  outcome.warnings = decoded.warnings;
  outcome.error = decoded.error;
  const bool is_empty = !decoded.warnings.empty() && decoded.warnings.back().code == "empty";
  if (!outcome.error.empty() || is_empty) return write_document_line(input, text, nullptr, outcome);
  Document document(input.id, decoded.text, &arena_);
  pipeline_.run(document, scratches_, step_durations_);
  write(input, text, document, outcome);
}

void Worker::write(const Input& input, const InputText& text, Document& document, Outcome& outcome) {
  const auto begin = Clock::now();
  if (!text.decoded.mends.empty()) {
    for (Attribution& attribution : document.attributions) attribution.set(Flag::mended);
  }
  writer_.start(document, text.decoded.mends);
  outcome.record_count = writer_.append_records(outcome.records);
  outcome.without_speaker = count_verdicts(document)[static_cast<std::size_t>(Verdict::no_speaker)];
  if (settings_.mentions) writer_.append_mentions(outcome.mentions);
  write_document_line(input, text, &document, outcome);
  writing_ += Clock::now() - begin;
}

void Worker::write_document_line(const Input& input, const InputText& text, const Document* document,
                                 Outcome& outcome) {
  if (!settings_.documents) return;
  std::vector<std::string_view> warnings;
  for (const Warning& warning : outcome.warnings) warnings.push_back(warning.code);
  append_document_line(outcome.documents,
                       {.id = input.id,
                        .bytes = text.bytes,
                        .was_read = text.was_read,
                        .encoding = text.decoded.encoding,
                        .warnings = warnings,
                        .error = outcome.error,
                        .records = outcome.record_count},
                       document);
}

}  // namespace whosaid
