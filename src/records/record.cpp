#include "records/record.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "records/content_text.h"
#include "records/context.h"

namespace whosaid {
namespace {

constexpr std::size_t kContextCodePoints = 100;

/// `n` in at least `width` digits.
std::string padded(unsigned n, std::size_t width) {
  std::string digits = std::to_string(n);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

std::string iso_date(Date date) {
  if (date.year == 0) return {};
  std::string text = padded(date.year, 4);
  if (date.month == 0) return text;
  text += "-" + padded(date.month, 2);
  if (date.day != 0) text += "-" + padded(date.day, 2);
  return text;
}

void RecordMaker::start(const Document& document, std::span<const Mend> mends) {
  document_ = &document;
  offsets_.start(document.text, unit_, mends);
  ids_.start(document.text);
  record_.published = iso_date(document.published);
  paragraph_of_block_.clear();
  std::uint32_t paragraphs = 0;
  for (const Block& block : document.blocks)
    paragraph_of_block_.push_back(is_article(block.role) ? paragraphs++ : kNone);
  sentences_outside_.assign(document.blocks.size(), 0);
  std::uint32_t outside = 0;
  std::size_t block = 0;
  for (const Sentence& sentence : document.sentences) {
    for (; block < document.blocks.size() && block <= sentence.block; ++block) sentences_outside_[block] = outside;
    if (sentence.block < document.blocks.size() && !is_article(document.blocks[sentence.block].role)) ++outside;
  }
  for (; block < document.blocks.size(); ++block) sentences_outside_[block] = outside;
}

Slice RecordMaker::piece(Span span) const {
  return {.start = offsets_.offset(span.begin), .end = offsets_.offset(span.end), .text = document_->slice(span)};
}

void RecordMaker::set_single(std::vector<Slice>& pieces, Span span) const {
  pieces.clear();
  if (!span.empty()) pieces.push_back(piece(span));
}

void RecordMaker::set_place(const Attribution& attribution) {
  record_.block = {};
  record_.paragraph = record_.sentence = kNone;
  if (attribution.block >= document_->blocks.size()) return;
  record_.block = kBlockRoleNames[static_cast<std::size_t>(document_->blocks[attribution.block].role)];
  record_.paragraph = paragraph_of_block_[attribution.block];
  if (record_.paragraph == kNone) return;
  record_.sentence = attribution.sentence - sentences_outside_[attribution.block];
}

void RecordMaker::set_speakers(std::size_t attribution) {
  record_.speakers = {};
  record_.speaker.clear();
  ResolvedBy by = ResolvedBy::none;
  auto kind = SourceKind::none;
  if (attribution < document_->speakers.size()) {
    const Speakers& speakers = document_->speakers[attribution];
    record_.speakers = speakers.list;
    by = speakers.by;
    kind = speakers.source_kind;
  }
  for (const Speaker& speaker : record_.speakers) {
    if (!record_.speaker.empty()) record_.speaker += "; ";
    record_.speaker += speaker.name;
  }
  record_.source_kind = kSourceKindNames[static_cast<std::size_t>(kind)];
  record_.attribution = kResolvedByNames[static_cast<std::size_t>(by)];
  const std::uint32_t row = document_->attributions[attribution].rule;
  record_.rule = row < rules_.ids.size() ? std::string_view(rules_.ids[row]) : std::string_view();
}

void RecordMaker::set_confidence(std::size_t attribution) {
  if (document_->attributions[attribution].has(Flag::checked)) {  // somebody knows
    record_.confidence = 1;
    return;
  }
  const bool resolved = attribution < document_->speakers.size();
  const Attribution& a = document_->attributions[attribution];
  record_.confidence =
      weights_.confidence(a, resolved ? document_->speakers[attribution].source_kind : SourceKind::none, record_.text,
                          measure(record_.text, record_.pre, record_.post, parts_));
}

Signs RecordMaker::signs() const {
  Signs signs;
  read_signs({.rule = record_.rule,
              .type = kAttributionTypeNames[static_cast<std::size_t>(record_.type)],
              .cue = record_.lemma,
              .source_kind = record_.source_kind,
              .text = record_.text,
              .pre = record_.pre,
              .post = record_.post,
              .parts = parts_},
             signs);
  return signs;
}

void RecordMaker::set_flags(std::size_t attribution) {
  Attribution flagged;
  flagged.flags = document_->attributions[attribution].flags;
  if (attribution < document_->speakers.size()) {  // what only the speakers can know
    const Speakers& speakers = document_->speakers[attribution];
    if (speakers.source_kind == SourceKind::anonymous) flagged.set(Flag::anonymous);
    if (speakers.by == ResolvedBy::carried) flagged.set(Flag::carried);
    if (speakers.by == ResolvedBy::headline) flagged.set(Flag::headline);
  }
  record_.flags.clear();
  for (const auto& [flag, name] : kFlagNames) {
    if (flagged.has(flag)) record_.flags.push_back(name);
  }
}

void RecordMaker::set_context(const Attribution& attribution) {
  Span first = attribution.content.front(), last = attribution.content.back();
  for (const Span part : {attribution.cue, attribution.source, attribution.addressee, attribution.medium}) {
    if (part.empty()) continue;
    if (part.begin < first.begin) first = part;
    if (part.end > last.end) last = part;
  }
  const Context context = context_of(*document_, first, last, kContextCodePoints);
  record_.pre = context.before;
  record_.post = context.behind;
}

const Record& RecordMaker::make(std::size_t attribution, std::uint32_t index) {
  const Attribution& a = document_->attributions[attribution];
  parts_ = {.content = a.content.front(), .cue = a.cue, .source = a.source};
  record_.doc = document_->id;
  record_.index = index;
  record_.type = a.type;
  record_.negated = a.negated;
  record_.text.clear();
  append_content_text(record_.text, *document_, a);
  record_.content.clear();
  for (const Span part : a.content) record_.content.push_back(piece(part));
  record_.id = ids_.id(a.content);
  set_single(record_.cue, a.cue);
  set_single(record_.source, a.source);
  set_single(record_.addressee, a.addressee);
  set_single(record_.medium, a.medium);
  const Cue* cue = a.cue_row < lexicon_.cues.size() ? &lexicon_.cues[a.cue_row] : nullptr;
  record_.lemma = cue != nullptr ? std::string_view(cue->lemma) : std::string_view();
  record_.stance = cue != nullptr ? std::string_view(cue->stance) : std::string_view();
  record_.offsets = kOffsetUnitNames[static_cast<std::size_t>(unit_)];
  set_place(a);
  set_speakers(attribution);
  set_flags(attribution);
  set_context(a);
  set_confidence(attribution);
  return record_;
}

}  // namespace whosaid
