#include "evaluation/expected_tsv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/split.h"
#include "evaluation/gold_lines.h"
#include "evaluation/phrase_finder.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 6> kColumns = {"type", "speaker", "rule", "source", "cue", "content"};
constexpr std::size_t kRule = 2, kSource = 3, kCue = 4, kContent = 5;
using Row = std::array<std::string_view, kColumns.size()>;

class ExpectedReader {
 public:
  ExpectedReader(const std::string& file, std::string_view table, const ArticleText& article)
      : lines_(file, table), article_(article), finder_(article.text()) {}

  Result<std::vector<Statement>> read() {
    while (lines_.next()) {
      if (lines_.line().empty() || lines_.line().starts_with('#')) continue;
      const std::vector<std::string_view> cells = split(lines_.line(), "\t");
      if (header_.empty()) {
        if (!read_header(cells)) break;
      } else {
        read_row(cells);
      }
    }
    if (header_.empty() && !lines_.has_errors()) {
      complain("no header; the first line names the columns: source, cue, content");
    }
    if (lines_.has_errors()) return std::unexpected(lines_.take_errors());
    sort_by_place(statements_);
    return std::move(statements_);
  }

 private:
  void complain(std::string message) { lines_.complain(std::move(message)); }

  bool read_header(const std::vector<std::string_view>& cells) {
    for (const std::string_view cell : cells) {
      const auto column = std::ranges::find(kColumns, cell);
      if (column == kColumns.end()) {
        complain("unknown column \"" + std::string(cell) + "\"" + suggestion(cell, {kColumns.begin(), kColumns.end()}));
        return false;
      }
      header_.push_back(static_cast<std::size_t>(column - kColumns.begin()));
    }
    for (const std::size_t column : {kSource, kCue, kContent}) {
      if (std::ranges::find(header_, column) != header_.end()) continue;
      complain("no column \"" + std::string(kColumns[column]) + "\"");
    }
    return !lines_.has_errors();
  }

  void read_row(const std::vector<std::string_view>& cells) {
    if (cells.size() != header_.size()) {
      return complain("expected " + std::to_string(header_.size()) + " cells with tabs between, found " +
                      std::to_string(cells.size()));
    }
    Row row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[header_[i]] = cells[i];
    if (row[kRule].starts_with('!')) return;
    if (row[kContent].empty()) return complain("a wanted record needs a content");
    if (statements_.size() == kMostStatements) {
      return complain("more than " + std::to_string(kMostStatements) + " rows for one article");
    }
    const auto content = finder_.find_content(row[kContent], place_);
    if (!content) return missing(content.error());
    place_ = content->front().begin;
    const auto cue = finder_.find_beside(row[kCue], *content, {});
    if (!cue) return missing(cue.error());
    const auto source = finder_.find_beside(row[kSource], *content, *cue);
    if (!source) return missing(source.error());
    StatementSpans spans;
    spans[StatementPart::content] = *content;
    spans[StatementPart::cue] = *cue;
    spans[StatementPart::source] = *source;
    statements_.push_back(make_statement(article_, std::move(spans)));
  }

  void missing(std::string_view phrase) {
    complain("\"" + std::string(phrase) + "\" does not stand in the article where the row wants it");
  }

  GoldLines lines_;
  const ArticleText& article_;
  PhraseFinder finder_;
  std::uint32_t place_ = 0;  ///< where the content of the last row begins
  std::vector<std::size_t> header_;
  std::vector<Statement> statements_;
};

}  // namespace

Result<std::vector<Statement>> read_expected_tsv(const std::string& file, std::string_view table,
                                                 const ArticleText& article) {
  return ExpectedReader(file, table, article).read();
}

}  // namespace whosaid
