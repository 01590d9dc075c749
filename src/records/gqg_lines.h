#pragma once
/// Lines in the shape of GDELT's Global Quotation Graph: one article with its quotations, each with what stands around.

#include "records/record_formatter.h"

namespace whosaid {

/// One line for each document that has a quotation: date, url, title, lang, quotes (pre, quote, post, and of ours
/// speaker, wikidata, record). A quotation is a part of the content of a direct or mixed record, without its marks.
class GqgLines final : public RecordFormatter {
 public:
  void begin(std::string& out, const WrittenArticle& article) override;
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;
  void end(std::string& out, const WrittenArticle& article) override;

 private:
  std::string quotes_;  ///< of this document, with commas between
};

}  // namespace whosaid
