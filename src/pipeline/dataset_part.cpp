#include "pipeline/dataset_part.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text_file.h"
#include "records/database_reader.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

class DatabasePart final : public DatasetPart {
 public:
  explicit DatabasePart(DatabaseReader reader) : reader_(std::move(reader)) { run_ = reader_.run(); }
  std::expected<bool, std::string> next(Outcome& outcome) override { return reader_.next(outcome.records); }

 private:
  DatabaseReader reader_;
};

/// A file of lines, and where it is.
class Lines {
 public:
  explicit Lines(fs::path file) : file_(std::move(file)), in_(file_, std::ios::binary) {}

  bool is_open() const { return in_.is_open(); }
  bool has_more() { return in_.peek() != std::ifstream::traits_type::eof(); }
  /// Appends the next line with its end. False when there is no whole one.
  bool next(std::string& out) {
    if (!std::getline(in_, line_) || in_.eof()) return false;
    ++number_;
    out += line_;
    out += '\n';
    return true;
  }
  std::unexpected<std::string> fault(std::string_view what) const {
    return std::unexpected(file_.native() + ":" + std::to_string(number_) + ": " + std::string(what) +
                           "; run this shard again");
  }

 private:
  fs::path file_;
  std::ifstream in_;
  std::string line_;
  std::size_t number_ = 0;
};

/// Every line of documents.jsonl says how many lines the document has in the other files.
class FolderPart final : public DatasetPart {
 public:
  explicit FolderPart(const fs::path& folder)
      : documents_(folder / "documents.jsonl"),
        records_(folder / "records.jsonl"),
        mentions_(folder / "mentions.jsonl") {}

  std::expected<void, std::string> start(const fs::path& folder) {
    if (const auto read = read_text_file(folder / "run.json", run_); !read) {
      return std::unexpected(read.error() + "; is " + folder.native() + " a finished dataset?");
    }
    if (!documents_.is_open()) return documents_.fault("cannot be read");
    if (!records_.is_open()) return records_.fault("cannot be read");
    return {};
  }

  std::expected<bool, std::string> next(Outcome& outcome) override {
    outcome.documents.clear();
    outcome.records.clear();
    outcome.mentions.clear();
    if (!documents_.has_more()) return is_at_end() ? std::expected<bool, std::string>(false) : surplus();
    if (!documents_.next(outcome.documents)) return documents_.fault("the last line is not whole");
    const auto document = nlohmann::json::parse(outcome.documents, nullptr, false);
    const auto records = count(document, "records"), mentions = count(document, "mentions");
    if (!records || !mentions) return documents_.fault("not a line of documents.jsonl");
    if (!take(records_, *records, outcome.records)) return records_.fault("lines are missing");
    if (mentions_.is_open() && !take(mentions_, *mentions, outcome.mentions)) {
      return mentions_.fault("lines are missing");
    }
    return true;
  }

 private:
  static std::optional<std::size_t> count(const nlohmann::json& document, const char* key) {
    if (!document.is_object()) return std::nullopt;
    const auto found = document.find(key);
    if (found == document.end() || !found->is_number_unsigned()) return std::nullopt;
    return found->get<std::size_t>();
  }
  static bool take(Lines& lines, std::size_t count, std::string& out) {
    for (; count != 0; --count) {
      if (!lines.next(out)) return false;
    }
    return true;
  }
  bool is_at_end() { return !records_.has_more() && (!mentions_.is_open() || !mentions_.has_more()); }
  std::unexpected<std::string> surplus() {
    return (records_.has_more() ? records_ : mentions_).fault("more lines than documents.jsonl tells of");
  }

  Lines documents_, records_, mentions_;
};

}  // namespace

std::expected<std::unique_ptr<DatasetPart>, std::string> open_dataset_part(const fs::path& path) {
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) {
    auto part = std::make_unique<FolderPart>(path);
    if (auto started = part->start(path); !started) return std::unexpected(started.error());
    return part;
  }
  auto reader = DatabaseReader::open(path);
  if (!reader) return std::unexpected(reader.error());
  return std::make_unique<DatabasePart>(*std::move(reader));
}

}  // namespace whosaid
