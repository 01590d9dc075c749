#include "records/record_writer.h"

#include <algorithm>

#include "records/mention_lines.h"

namespace whosaid {

void RecordWriter::start(const Document& document, std::span<const Mend> mends) {
  document_ = &document;
  maker_.start(document, mends);
  mentions_.clear();
}

bool RecordWriter::is_wanted(const Attribution& attribution) const {
  return attribution.block < document_->blocks.size() &&
         settings_.blocks.has(document_->blocks[attribution.block].role);
}

std::size_t RecordWriter::find_mentions() {
  find_named_mentions(*document_, lexicon_, settings_.blocks, mentions_);
  return mentions_.size();
}

std::uint64_t RecordWriter::count_records() const {
  return static_cast<std::uint64_t>(
      std::ranges::count_if(document_->attributions, [&](const Attribution& a) { return is_wanted(a); }));
}

void RecordWriter::append_records(std::string& out, RunCounts& counts, const InputFacts& facts) {
  const WrittenArticle article = {.document = *document_,
                                  .lexicon = lexicon_,
                                  .facts = facts,
                                  .offsets = maker_.offsets(),
                                  .blocks = settings_.blocks,
                                  .mentions = mentions_};
  formatter_->begin(out, article);
  std::uint32_t index = 0;
  for (std::size_t i = 0; i < document_->attributions.size(); ++i) {
    if (!is_wanted(document_->attributions[i])) continue;
    const Record& record = maker_.make(i, index++);
    ++counts.types[static_cast<std::size_t>(record.type)];
    if (record.speakers.empty()) ++counts.without_speaker;
    if (document_->attributions[i].has(Flag::checked)) ++counts.checked;
    formatter_->add(out, article, record);
  }
  counts.records += index;
  formatter_->end(out, article);
}

void RecordWriter::append_mentions(std::string& out) const {
  append_mention_lines(out, *document_, mentions_, maker_.offsets());
}

}  // namespace whosaid
