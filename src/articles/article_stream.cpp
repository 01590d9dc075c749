#include "articles/article_stream.h"

#include <exception>
#include <expected>
#include <utility>
#include <vector>

#include "articles/line_cutter.h"
#include "articles/object_cutter.h"
#include "articles/unpacked_file.h"
#include "base/csv.h"

namespace whosaid {
namespace {

constexpr std::string_view kTooLong = "longer than 64 MiB; passed over";
constexpr std::string_view kUnclosed = "a quotation mark that opens a cell is never closed; nothing behind it is read";

void fail(Input& input, std::string error) {
  input.form = Input::Form::failed;
  input.error = std::move(error);
}

}  // namespace

/// Cuts one file that holds many articles.
class ArticleStream::Reader {
 public:
  explicit Reader(UnpackedFile file) : file_(std::move(file)) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;

  /// Sets what `input` holds, its line, form or error; false behind the last. A file whose bytes end too early ends
  /// with a failed input: the part that is cut off is none.
  bool next(Input& input) {
    if (is_over_) return false;
    if (cut(input) && !(is_last() && !file_.error().empty())) return true;
    is_over_ = true;
    if (file_.error().empty()) return false;
    fail(input, file_.error());
    return true;
  }
  double share() const { return file_.share(); }

 protected:
  virtual bool cut(Input& input) = 0;
  /// May what was cut last have been ended by the end of the bytes?
  virtual bool is_last() const = 0;
  ByteSource bytes() {
    return [this](std::span<char> to) { return file_.read(to); };
  }

 private:
  UnpackedFile file_;
  bool is_over_ = false;
};

class ArticleStream::Lines final : public Reader {
 public:
  explicit Lines(UnpackedFile file) : Reader(std::move(file)), cutter_(bytes(), kLongestArticle) {}

 private:
  bool cut(Input& input) override {
    const Cut cut = cutter_.next(input.json);
    input.line = cutter_.line();
    input.form = Input::Form::json;
    if (cut == Cut::too_long) fail(input, std::string(kTooLong));
    return cut != Cut::end;
  }
  bool is_last() const override { return cutter_.is_unended(); }

  LineCutter cutter_;
};

class ArticleStream::Objects final : public Reader {
 public:
  explicit Objects(UnpackedFile file) : Reader(std::move(file)), cutter_(bytes(), kLongestArticle) {}

 private:
  bool cut(Input& input) override {
    cut_ = cutter_.next(input.json);
    input.line = cutter_.line();
    input.form = Input::Form::json;
    if (cut_ == Cut::too_long) fail(input, std::string(kTooLong));
    if (cut_ == Cut::open) fail(input, "the JSON object is never closed; nothing behind it is read");
    if (cut_ == Cut::stray) fail(input, "no JSON object begins here; nothing behind it is read");
    return cut_ != Cut::end;
  }
  bool is_last() const override { return cut_ == Cut::open; }

  ObjectCutter cutter_;
  Cut cut_ = Cut::part;
};

class ArticleStream::Rows final : public Reader {
 public:
  Rows(UnpackedFile file, char separator, const FieldNames& names)
      : Reader(std::move(file)), names_(names), table_(bytes(), separator, kLongestArticle) {}

 private:
  bool cut(Input& input) override {
    if (is_over_) return false;
    if (columns_.empty() && !read_header(input)) return is_over_;
    const CsvReader::Outcome outcome = table_.next(cells_);
    input.line = table_.line();
    if (outcome == CsvReader::Outcome::record) read_row(input);
    if (outcome == CsvReader::Outcome::too_long) fail(input, std::string(kTooLong));
    if (outcome == CsvReader::Outcome::unclosed) end_with(input, kUnclosed);
    return outcome != CsvReader::Outcome::end;
  }
  bool is_last() const override { return table_.is_unended(); }

  /// False for an empty file, and when no column is a text or there is no first row, of which `input` then tells.
  bool read_header(Input& input) {
    const CsvReader::Outcome outcome = table_.next(cells_);
    input.line = table_.line();
    if (outcome == CsvReader::Outcome::end) return false;
    if (outcome == CsvReader::Outcome::too_long) return end_with(input, "a first row longer than 64 MiB");
    if (outcome == CsvReader::Outcome::unclosed) return end_with(input, kUnclosed);
    bool has_text = false;
    for (const std::string& cell : cells_) {
      columns_.push_back(names_.ranks(cell));
      has_text = has_text || columns_.back()[static_cast<std::size_t>(Field::text)] != kNoName;
    }
    return has_text || end_with(input, names_.why_no_text(cells_));
  }

  bool end_with(Input& input, std::string_view error) {
    fail(input, std::string(error));
    is_over_ = true;
    return false;
  }

  void read_row(Input& input) {
    if (cells_.size() > columns_.size()) {
      return fail(input, std::to_string(cells_.size()) + " cells where the first row has " +
                             std::to_string(columns_.size()) + "; is a cell with a separator not quoted?");
    }
    input.form = Input::Form::fields;
    choice_.start(input.fields);
    for (std::size_t i = 0; i < cells_.size(); ++i) choice_.take(columns_[i], cells_[i]);
    if (input.fields[Field::text].empty()) fail(input, "no text: the cell is empty");
  }

  const FieldNames& names_;
  CsvReader table_;
  std::vector<std::string> cells_;
  std::vector<NameRanks> columns_;
  FieldChoice choice_;
  bool is_over_ = false;  ///< nothing of it can be read any more
};

ArticleStream::ArticleStream(const Corpus& corpus, InputSettings settings)
    : corpus_(corpus), settings_(std::move(settings)) {}
ArticleStream::~ArticleStream() = default;

void ArticleStream::open(Input& input, const CorpusFile& file) {
  auto bytes = UnpackedFile::open(file.path);
  if (!bytes) return fail(input, bytes.error());
  if (file.kind == ArticleKind::jsonl) {
    reader_ = std::make_unique<Lines>(std::move(*bytes));
  } else if (file.kind == ArticleKind::json) {
    reader_ = std::make_unique<Objects>(std::move(*bytes));
  } else {
    reader_ = std::make_unique<Rows>(std::move(*bytes), file.kind == ArticleKind::csv ? ',' : '\t', settings_.fields);
  }
}

/// The next article of any, whether it is wanted or not.
bool ArticleStream::find(Input& input) {
  for (; file_ < corpus_.files.size(); ++file_) {
    const CorpusFile& file = corpus_.files[file_];
    const auto files = static_cast<double>(corpus_.files.size());
    input.path = file.path;
    input.kind = file.kind;
    input.line = 0;
    input.form = Input::Form::file;
    input.error.clear();
    if (!holds_many(file.kind)) {
      input.share = static_cast<double>(++file_) / files;
      return true;
    }
    if (!reader_) open(input, file);
    const bool is_open = reader_ != nullptr;
    if (is_open && reader_->next(input)) {
      input.share = (static_cast<double>(file_) + reader_->share()) / files;
      return true;
    }
    reader_.reset();
    if (is_open) continue;
    input.share = static_cast<double>(++file_) / files;
    return true;
  }
  return false;
}

bool ArticleStream::next(Input& input) {
  while (true) {
    try {
      if (!find(input)) return false;
    } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge file must not end the run
      reader_.reset();
      ++file_;
      fail(input, "cannot read it: " + std::string(e.what()));
    }
    input.number = number_++;
    if (input.number >= settings_.skip && input.number % settings_.shards == settings_.shard) return true;
  }
}

}  // namespace whosaid
