#pragma once
/// One who-said-what as the user gets it, before it is written in a format. Every format writes the same Record.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/confidence.h"
#include "document/document.h"
#include "records/offsets.h"
#include "records/record_ids.h"
#include "records/sign_weights.h"

namespace whosaid {

/// What records show of the rules.
struct RecordRules {
  std::vector<std::string> ids;  ///< Attribution::rule is an index into it
  ConfidenceModel confidence;
};

/// A span as records show it.
struct Slice {
  std::uint32_t start = 0, end = 0;  ///< half-open, in the record's unit
  std::string_view text;
};

/// Views into the document, the lexicon and the rule table, valid until the next record is made. An empty view or list
/// means "not known", which formats write as null, an empty array or an empty cell.
struct Record {
  std::uint64_t id = 0;
  std::string_view doc;
  std::uint32_t index = 0;
  AttributionType type = AttributionType::indirect;
  std::string text;
  std::vector<Slice> content;      ///< never empty
  std::vector<Slice> cue;          ///< none or one
  std::string_view lemma, stance;  ///< of the cue
  bool negated = false;
  std::vector<Slice> source;  ///< none or one
  std::string_view source_kind;
  std::span<const Speaker> speakers;
  std::string speaker;  ///< the speakers' names joined by "; "
  std::string_view attribution;
  std::vector<Slice> addressee;  ///< none or one
  std::vector<Slice> medium;     ///< none or one
  std::string_view block;
  std::uint32_t paragraph = kNone, sentence = kNone;  ///< kNone: outside the article
  std::string published;                              ///< ISO 8601: 2024-03-01, 2024-03 or 2024
  std::string_view rule;
  double confidence = 0;  ///< the measured share of records with its signs that are right
  std::vector<std::string_view> flags;
  std::string_view pre, post;
  std::string_view offsets;
};

/// Flag bits by name, in the order in which records list them.
inline constexpr std::array<std::pair<Flag, std::string_view>, 11> kFlagNames = {
    {{Flag::unclosed, "unclosed"},
     {Flag::nested, "nested"},
     {Flag::multi_paragraph, "multi_paragraph"},
     {Flag::anonymous, "anonymous"},
     {Flag::conditional, "conditional"},
     {Flag::second_hand, "second_hand"},
     {Flag::carried, "carried"},
     {Flag::headline, "headline"},
     {Flag::mended, "mended"},
     {Flag::question, "question"},
     {Flag::checked, "checked"}}};
inline constexpr std::array<std::string_view, 3> kAttributionTypeNames = {"direct", "mixed", "indirect"};
inline constexpr std::array<std::string_view, 3> kEntityTypeNames = {"person", "organization", "country"};

/// `2024-03-01`, `2024-03` or `2024`, as much as is known; empty for year 0.
std::string iso_date(Date date);

/// Makes the records of one document after the other; a worker's own. Buffers are used again.
class RecordMaker {
 public:
  /// Keeps references to `lexicon` and `rules`, which must live longer.
  RecordMaker(const Lexicon& lexicon, const RecordRules& rules, OffsetUnit unit)
      : lexicon_(lexicon), rules_(rules), weights_(rules.confidence, rules.ids, lexicon), unit_(unit) {}

  /// Starts a document; it and `mends` (those of its text) must outlive the records.
  void start(const Document& document, std::span<const Mend> mends);
  /// The record of attribution `attribution` with the number `index`; valid until the next call.
  const Record& make(std::size_t attribution, std::uint32_t index);
  /// What the confidence of the last record rests on.
  Signs signs() const;
  /// The offsets of the document that was started.
  const OffsetMap& offsets() const { return offsets_; }
  /// `span` of the document that was started, in the unit of the records.
  Slice piece(Span span) const;

 private:
  void set_place(const Attribution& attribution);
  void set_speakers(std::size_t attribution);
  void set_flags(std::size_t attribution);
  void set_context(const Attribution& attribution);
  void set_confidence(std::size_t attribution);
  void set_single(std::vector<Slice>& pieces, Span span) const;

  const Lexicon& lexicon_;
  const RecordRules& rules_;
  SignWeights weights_;
  OffsetUnit unit_;
  const Document* document_ = nullptr;
  OffsetMap offsets_;
  RecordIds ids_;
  std::vector<std::uint32_t> paragraph_of_block_;
  std::vector<std::uint32_t> sentences_outside_;  ///< by block: sentences before it that are not the article
  Parts parts_;                                   ///< of the last record
  Record record_;
};

}  // namespace whosaid
