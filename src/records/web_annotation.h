#pragma once
/// W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD, one annotation a line.

#include "records/record_formatter.h"

namespace whosaid {

/// One annotation a record, which identifies who speaks: a body for each speaker, a target for each part of the
/// content, selected by place (code points) and by its text.
class WebAnnotations final : public RecordFormatter {
 public:
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;
};

}  // namespace whosaid
