#pragma once
/// What is compared of a record: what it says, not how sure it is.

#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/pipeline.h"

namespace whosaid {

/// One record; spans of its text.
struct ComparedRecord {
  std::string_view rule;
  AttributionType type = AttributionType::indirect;
  std::vector<Span> content;
  Span cue, source, addressee, medium;
  std::vector<std::string> speakers;
  std::uint16_t flags = 0;
  bool negated = false;
  /// Are all but the speakers the same?
  bool is_like(const ComparedRecord& other) const;
  /// Names are the same also with other marks and accents, which are those of the text.
  bool operator==(const ComparedRecord& other) const;
};

/// `[rule] content <speakers>`, for people.
std::string to_text(const ComparedRecord& record, std::string_view text);

/// Reads one text after the other. The pipeline must live longer.
class RecordSight {
 public:
  explicit RecordSight(const Pipeline& pipeline) : pipeline_(pipeline), scratches_(pipeline.make_scratches()) {}

  /// All layers of `text`, which must live as long; valid until the next call.
  const Document& read(std::string_view text);
  /// The records of the document that was read last.
  std::vector<ComparedRecord> records() const;
  const Lexicon& lexicon() const { return pipeline_.lexicon(); }

 private:
  const Pipeline& pipeline_;
  Pipeline::Scratches scratches_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  std::unique_ptr<Document> document_;
};

}  // namespace whosaid
