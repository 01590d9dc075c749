#pragma once
/// Lines in the shape of Quotebank's article-centric form: one article with its quotations and names, places counted in
/// words between white space.

#include "records/record_formatter.h"
#include "records/white_space_words.h"

namespace whosaid {

/// One line for each document that has a direct or mixed record: articleID, articleLength, title, date, url, names
/// (name, ids, offsets) and quotations (quoteID, quotation, quotationOffset, leftContext, rightContext,
/// localTopSpeaker, localProbas). Nobody is the speaker "None", as there.
class QuotebankLines final : public RecordFormatter {
 public:
  void begin(std::string& out, const WrittenArticle& article) override;
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;
  void end(std::string& out, const WrittenArticle& article) override;

 private:
  WhiteSpaceWords words_;
  std::string quotations_;  ///< of this document, with commas between
};

}  // namespace whosaid
