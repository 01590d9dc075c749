#pragma once
/// Lines of records.jsonl, documents.jsonl and of claims, parsed.

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "dataset/dataset_record.h"
#include "dataset/line_file.h"

namespace whosaid {

/// Parses one line after the other; what it gives out lives until the next one. Behind each line LineFile::kRoom bytes
/// must be readable. Keys that nobody needs are passed over. A line that is no JSON object, or in which a key has a
/// value of another type than ours, is refused with what is wrong with it, without a full stop.
class JsonLineParser {
 public:
  JsonLineParser();
  JsonLineParser(JsonLineParser&&) noexcept;
  ~JsonLineParser();

  std::expected<void, std::string> parse(std::string_view line, DatasetRecord& record);
  std::expected<void, std::string> parse(std::string_view line, DatasetDocument& document);
  std::expected<void, std::string> parse(std::string_view line, ClaimLine& claim);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace whosaid
