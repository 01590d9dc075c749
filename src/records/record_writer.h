#pragma once
/// From a finished document to the bytes of its records in the format that was asked for.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "records/block_set.h"
#include "records/named_place.h"
#include "records/record.h"
#include "records/record_table.h"

namespace whosaid {

/// The forms that records can be written in.
enum class RecordFormat : std::uint8_t { jsonl, csv, tsv, table };
inline constexpr std::array<std::string_view, 4> kRecordFormatNames = {"jsonl", "csv", "tsv", "table"};

/// What the user asked for.
struct RecordSettings {
  RecordFormat format = RecordFormat::jsonl;
  OffsetUnit offsets = OffsetUnit::codepoint;
  BlockSet blocks = {};
  TableLook table = {};
};

/// What stands once at the top of the output: the column names of CSV and TSV, else nothing.
std::string record_header(RecordFormat format);

/// Writes documents one after the other; a worker's own. Buffers are used again.
class RecordWriter {
 public:
  /// Keeps references to `lexicon` and `rules`, which must live longer.
  RecordWriter(const RecordSettings& settings, const Lexicon& lexicon, const RecordRules& rules)
      : settings_(settings), lexicon_(lexicon), maker_(lexicon, rules, settings.offsets) {}

  /// Starts a document. It and `mends` (what was replaced in its text) must outlive the calls below.
  void start(const Document& document, std::span<const Mend> mends);
  /// Appends the records whose block is wanted, numbered from 0. Returns how many.
  std::uint32_t append_records(std::string& out);
  /// Appends the document's lines of mentions.jsonl.
  void append_mentions(std::string& out);
  /// The offset of the character that starts at byte `at` of the document's text.
  std::uint32_t offset(std::uint32_t at) const { return maker_.offsets().offset(at); }

 private:
  bool is_wanted(const Attribution& attribution) const;

  RecordSettings settings_;
  const Lexicon& lexicon_;
  RecordMaker maker_;
  const Document* document_ = nullptr;
  std::vector<NamedPlace> places_;
};

}  // namespace whosaid
