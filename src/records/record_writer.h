#pragma once
/// From a finished document to the bytes of its records in the format that was asked for.

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "records/block_set.h"
#include "records/document_line.h"
#include "records/record.h"
#include "records/record_formatter.h"
#include "records/record_table.h"
#include "records/run_counts.h"

namespace whosaid {

/// What the user asked for.
struct RecordSettings {
  RecordFormat format = RecordFormat::jsonl;
  OffsetUnit offsets = OffsetUnit::codepoint;
  BlockSet blocks = {};
  TableLook table = {};
};

/// Writes documents one after the other; a worker's own. Buffers are used again.
class RecordWriter {
 public:
  /// Keeps references to `lexicon` and `rules`, which must live longer.
  RecordWriter(const RecordSettings& settings, const Lexicon& lexicon, const RecordRules& rules)
      : settings_(settings),
        lexicon_(lexicon),
        maker_(lexicon, rules, settings.offsets),
        formatter_(make_record_formatter(settings.format, settings.table)) {}

  /// Starts a document. It and `mends` (what was replaced in its text) must outlive the calls below.
  void start(const Document& document, std::span<const Mend> mends);
  /// Looks for the names that append_mentions(), and formats that have names, write. Returns how many there are.
  std::size_t find_mentions();
  /// How many records the document has.
  std::uint64_t count_records() const;
  /// Appends the records whose block is wanted, numbered from 0, and counts them in `counts`: records, types and
  /// without_speaker. `facts` are for formats that say something of the document.
  void append_records(std::string& out, RunCounts& counts, const InputFacts& facts = {});
  /// Appends the document's lines of mentions.jsonl.
  void append_mentions(std::string& out) const;
  /// The offset of the character that starts at byte `at` of the document's text.
  std::uint32_t offset(std::uint32_t at) const { return maker_.offsets().offset(at); }

 private:
  bool is_wanted(const Attribution& attribution) const;

  RecordSettings settings_;
  const Lexicon& lexicon_;
  RecordMaker maker_;
  std::unique_ptr<RecordFormatter> formatter_;
  const Document* document_ = nullptr;
  std::vector<NamedMention> mentions_;
};

}  // namespace whosaid
