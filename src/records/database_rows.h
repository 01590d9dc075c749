#pragma once
/// Documents as rows for a database.

#include "records/record_formatter.h"
#include "records/row_buffer.h"

namespace whosaid {

/// Appends the row of a document and those of its blocks and quotations by kind; `document` is null when it has no
/// text. Cells are the columns of database_schema.h in their order, without ids.
void append_document_rows(std::string& out, const InputFacts& facts, const Document* document);

/// The rows of one document: itself, its records with their speakers, its mentions.
class DatabaseRows final : public RecordFormatter {
 public:
  void begin(std::string& out, const WrittenArticle& article) override;
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;
  void end(std::string& out, const WrittenArticle& article) override;

 private:
  std::string cell_;
};

}  // namespace whosaid
