#pragma once
/// Compares the records of an article with its gold.

#include <string>
#include <vector>

#include "evaluation/counts.h"
#include "evaluation/evaluated_article.h"

namespace whosaid {

/// How to compare.
struct ScoreSettings {
  double dice = 0.8;          ///< least Dice of contents that match partially
  std::size_t min_words = 2;  ///< least words of a quotation that is a unit
  /// Folded word forms, sorted. Unless empty: gold without any of them in its cue is set aside when attributions are
  /// counted, and so are records that match only such (Dice 0.5).
  std::vector<std::string> focus;
};

/// What went wrong at one place.
struct Mistake {
  enum class Kind : std::uint8_t {
    quote_missed,        ///< a quotation that is somebody's, and no record has it
    quote_false,         ///< a quotation in a record, and nobody said it
    quote_wrong_source,  ///< in both, with sources that share no word
    missed,              ///< an attribution that no record matches
    false_alarm,         ///< a record that matches no attribution
    wrong_source,        ///< they match, with sources that share no word
  };
  Kind kind = Kind::missed;
  Span at;                            ///< the quotation, or from the first to the last part of the content
  const Statement* gold = nullptr;    ///< null: none
  const Statement* record = nullptr;  ///< null: none
};

/// Two statements are the same one from here on: they share most of their words.
inline constexpr double kSameStatement = 0.5;

/// A record that counts, and whether it is right: its content is mostly that of an attribution (Dice kSameStatement),
/// and their sources overlap or both have none; close: also with ScoreSettings::dice.
struct JudgedRecord {
  const Statement* record = nullptr;
  bool is_right = false, is_close = false;
};

/// What came out of one article.
struct ArticleScore {
  Counts counts;
  std::vector<Mistake> mistakes;
  std::vector<JudgedRecord> judged;
};

/// Points into `article`, which must outlive the result.
ArticleScore score_article(const EvaluatedArticle& article, const ScoreSettings& settings);

}  // namespace whosaid
