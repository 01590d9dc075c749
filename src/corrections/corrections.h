#pragma once
/// What people found, laid over what the program reads.

#include <string>
#include <utility>
#include <vector>

#include "corrections/correction_list.h"
#include "document/document.h"

namespace whosaid {

/// A correction that does not fit the article any more, or never did.
struct StaleCorrection {
  const Correction* correction = nullptr;
  std::string problem;  ///< one line: what does not fit, and what to do
};

/// What became of the corrections of one document.
struct AppliedCorrections {
  /// Corrections that tell who speaks, with the ids of their records.
  std::vector<std::pair<std::uint64_t, const Correction*>> speakers;
  std::vector<StaleCorrection> stale;
};

/// Corrects one document after the other; shared by threads. Records that a correction tells of have Flag::checked.
class Corrections {
 public:
  /// `rule` is what Attribution::rule says of records that were missing. `lexicon` must live longer.
  Corrections(CorrectionList list, const Lexicon& lexicon, std::uint32_t rule)
      : list_(std::move(list)), lexicon_(lexicon), rule_(rule) {}

  const CorrectionList& list() const { return list_; }
  /// Takes out what is no quotation, and puts in what was missing. To be called when the attributions are complete and
  /// nobody has asked yet who the sources are, so that those who come in count.
  AppliedCorrections correct_records(Document& document) const;
  /// Sets who speaks, where a correction says so. To be called when the speakers are complete.
  void correct_speakers(Document& document, const AppliedCorrections& applied) const;

 private:
  CorrectionList list_;
  const Lexicon& lexicon_;
  std::uint32_t rule_;
};

}  // namespace whosaid
