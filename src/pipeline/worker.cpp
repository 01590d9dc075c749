#include "pipeline/worker.h"

#include <exception>

#include "records/database_rows.h"

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArenaBytes = std::size_t{1} << 20;  // enough for the layers of nearly every article

/// Beyond that a text, or what was written of it, leaves buffers that no other article needs.
constexpr std::size_t kLongText = std::size_t{1} << 20;

void clear(std::string& buffer) {
  if (buffer.capacity() > kLongText) std::string().swap(buffer);  // an assignment would keep the memory
  buffer.clear();
}

void clear(Outcome& outcome, const Input& input, const InputText& text) {
  outcome.name = name_of(input);
  outcome.id = text.id;
  outcome.share = input.share;
  clear(outcome.text);
  clear(outcome.records);
  clear(outcome.documents);
  clear(outcome.mentions);
  outcome.warnings.clear();
  outcome.error.clear();
  outcome.counts = {.documents = 1};
}

}  // namespace

RecordRules record_rules(const Pipeline& pipeline) {
  RecordRules rules{.ids = {}, .confidence = pipeline.confidence()};
  for (const RuleInfo& rule : pipeline.rules()) rules.ids.push_back(rule.id);
  rules.ids.emplace_back("correction");
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
  clear(outcome, input, text);
  if (settings_.only_checked && settings_.corrections->list().of(text.id).empty()) {
    outcome.counts = {};
    return;
  }
  reading_ += text.taken;
  try {
    run(text, outcome);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    clear(outcome, input, text);
    outcome.error = "cannot process it: " + std::string(e.what());
    write_failure(text, outcome);
  }
  arena_.release();
}

void Worker::run(const InputText& text, Outcome& outcome) {
  const DecodedText& decoded = text.decoded;
  outcome.warnings = decoded.warnings;
  outcome.error = decoded.error;
  if ((settings_.texts || settings_.records.format == RecordFormat::brat) && outcome.error.empty()) {
    outcome.text = decoded.text;
  }
  if (!outcome.error.empty() || decoded.has("empty")) return write_failure(text, outcome);
  if (after_long_text_) scratches_ = pipeline_.make_scratches();
  after_long_text_ = decoded.text.size() > kLongText;
  Document document(text.id, decoded.text, &arena_);
  document.published = text.published;
  read(document, outcome.warnings);
  write(text, document, outcome);
}

void Worker::read(Document& document, std::vector<Warning>& warnings) {
  const std::size_t steps = pipeline_.steps().size();
  if (settings_.corrections == nullptr) return pipeline_.run(document, scratches_, step_durations_, 0, steps);
  const std::size_t speakers = pipeline_.step("speakers");
  pipeline_.run(document, scratches_, step_durations_, 0, speakers);
  const AppliedCorrections applied = settings_.corrections->correct_records(document);
  pipeline_.run(document, scratches_, step_durations_, speakers, steps);
  settings_.corrections->correct_speakers(document, applied);
  for (const StaleCorrection& stale : applied.stale) {
    warnings.push_back({"stale_correction",
                        stale.correction->file + ":" + std::to_string(stale.correction->line) + ": " + stale.problem});
  }
}

void Worker::write(const InputText& text, Document& document, Outcome& outcome) {
  const auto begin = Clock::now();
  if (text.decoded.has("mended")) {
    for (Attribution& attribution : document.attributions) attribution.set(Flag::mended);
  }
  writer_.start(document, text.decoded.mends);
  RunCounts& counts = outcome.counts;
  counts.quotations = document.quotes.size();
  counts.verdicts = count_verdicts(document);
  const RecordFormat format = settings_.records.format;
  if (settings_.documents || settings_.mentions || has_mentions(format)) counts.mentions = writer_.find_mentions();
  InputFacts facts = facts_of(text, outcome);
  if (text.begin) facts.text_begin = writer_.offset(static_cast<std::uint32_t>(*text.begin));
  facts.records = writer_.count_records();
  facts.mentions = counts.mentions;
  writer_.append_records(outcome.records, counts, facts);
  if (settings_.mentions && format != RecordFormat::sqlite) writer_.append_mentions(outcome.mentions);
  if (settings_.documents) append_document_line(outcome.documents, facts, &document);
  writing_ += Clock::now() - begin;
}

void Worker::write_failure(const InputText& text, Outcome& outcome) {
  const InputFacts facts = facts_of(text, outcome);
  if (settings_.documents) append_document_line(outcome.documents, facts, nullptr);
  if (settings_.records.format == RecordFormat::sqlite) append_document_rows(outcome.records, facts, nullptr);
}

/// What the document's entry says, as far as it is known; counts the input. Valid until the next call.
InputFacts Worker::facts_of(const InputText& text, Outcome& outcome) {
  warnings_.clear();
  for (const Warning& warning : outcome.warnings) warnings_.push_back(warning.code);
  outcome.counts.bytes = text.was_read ? text.bytes.size() : 0;
  outcome.counts.failed = outcome.error.empty() ? 0 : 1;
  outcome.counts.warnings = outcome.warnings.size();
  return {.id = text.id,
          .origin = outcome.name,
          .title = text.title,
          .url = text.url,
          .outlet = text.outlet,
          .bytes = text.bytes,
          .was_read = text.was_read,
          .encoding = text.decoded.encoding,
          .warnings = warnings_,
          .error = outcome.error};
}

}  // namespace whosaid
