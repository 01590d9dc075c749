#include "pipeline/worker.h"

#include <algorithm>
#include <exception>
#include <optional>

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArenaBytes = std::size_t{1} << 20;  // enough for the layers of nearly every article

void clear(Outcome& outcome, const Input& input, const InputText& text) {
  outcome.name = name_of(input);
  outcome.id = text.id;
  outcome.share = input.share;
  outcome.text.clear();
  outcome.records.clear();
  outcome.documents.clear();
  outcome.mentions.clear();
  outcome.warnings.clear();
  outcome.error.clear();
  outcome.bytes = 0;
  outcome.record_count = outcome.without_speaker = 0;
}

/// As its field says, else as it stands in the text.
std::string_view title_of(const InputText& text, const Document* document) {
  if (!text.title.empty() || document == nullptr) return text.title;
  const auto title = std::ranges::find(document->blocks, BlockRole::title, &Block::role);
  return title == document->blocks.end() ? std::string_view() : document->slice(title->span);
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
  clear(outcome, input, text);
  reading_ += text.taken;
  try {
    run(text, outcome);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    clear(outcome, input, text);
    outcome.error = "cannot process it: " + std::string(e.what());
    write_document_line(text, nullptr, outcome);
  }
  arena_.release();
}

void Worker::run(const InputText& text, Outcome& outcome) {
  const DecodedText& decoded = text.decoded;
  outcome.bytes = text.was_read ? text.bytes.size() : 0;
  outcome.warnings = decoded.warnings;
  outcome.error = decoded.error;
  if (settings_.texts && outcome.error.empty()) outcome.text = decoded.text;
  if (!outcome.error.empty() || decoded.has("empty")) return write_document_line(text, nullptr, outcome);
  Document document(text.id, decoded.text, &arena_);
  document.published = text.published;
  pipeline_.run(document, scratches_, step_durations_);
  write(text, document, outcome);
}

void Worker::write(const InputText& text, Document& document, Outcome& outcome) {
  const auto begin = Clock::now();
  if (text.decoded.has("mended")) {
    for (Attribution& attribution : document.attributions) attribution.set(Flag::mended);
  }
  writer_.start(document, text.decoded.mends);
  outcome.record_count = writer_.append_records(outcome.records);
  outcome.without_speaker = count_verdicts(document)[static_cast<std::size_t>(Verdict::no_speaker)];
  if (settings_.mentions) writer_.append_mentions(outcome.mentions);
  write_document_line(text, &document, outcome);
  writing_ += Clock::now() - begin;
}

void Worker::write_document_line(const InputText& text, const Document* document, Outcome& outcome) {
  if (!settings_.documents) return;
  std::optional<std::uint32_t> begin;
  if (document != nullptr && text.begin) begin = writer_.offset(static_cast<std::uint32_t>(*text.begin));
  std::vector<std::string_view> warnings;
  for (const Warning& warning : outcome.warnings) warnings.push_back(warning.code);
  append_document_line(outcome.documents,
                       {.id = text.id,
                        .origin = outcome.name,
                        .title = title_of(text, document),
                        .url = text.url,
                        .outlet = text.outlet,
                        .bytes = text.bytes,
                        .was_read = text.was_read,
                        .text_begin = begin,
                        .encoding = text.decoded.encoding,
                        .warnings = warnings,
                        .error = outcome.error,
                        .records = outcome.record_count},
                       document);
}

}  // namespace whosaid
