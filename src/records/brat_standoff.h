#pragma once
/// brat standoff with the labels of PolNeAR: spans Source, Cue, Content and Attribution, and an event that joins them.

#include "records/record_formatter.h"

namespace whosaid {

/// The `.ann` of one document; its `.txt` is the text as it was read. A content of several parts is one span with gaps.
/// A note says who the speaker is and which rule found the record. `evaluate` reads it as gold.
class BratStandoff final : public RecordFormatter {
 public:
  void begin(std::string& out, const WrittenArticle& article) override;
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;

 private:
  std::size_t add_span(std::string& out, std::string_view label, const std::vector<Slice>& pieces);

  std::size_t spans_ = 0, events_ = 0;
};

}  // namespace whosaid
