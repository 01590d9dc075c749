#pragma once
/// One attribution, of the gold or of the program, in the form in which the two are compared.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "document/confidence.h"
#include "document/document.h"
#include "evaluation/article_text.h"

namespace whosaid {

enum class StatementPart : std::uint8_t { source, cue, content };
inline constexpr std::array<std::string_view, 3> kStatementPartNames = {"source", "cue", "content"};

/// An array with an element a part.
template <class T>
struct PerPart : std::array<T, 3> {
  using std::array<T, 3>::operator[];
  T& operator[](StatementPart part) { return (*this)[static_cast<std::size_t>(part)]; }
  const T& operator[](StatementPart part) const { return (*this)[static_cast<std::size_t>(part)]; }
};

/// The parts of an attribution as a file states them, in bytes of the article; spans of a part ascend.
using StatementSpans = PerPart<std::vector<Span>>;

/// The most attributions of one article, and the most spans of one part, so that a made-up file cannot keep us busy for
/// hours.
inline constexpr std::size_t kMostStatements = 1000, kMostSpans = 1000;

/// Spans and what follows from them.
struct Statement {
  StatementSpans spans;
  PerPart<TokenSet> tokens;
  AttributionType type = AttributionType::indirect;  ///< direct: all tokens of the content inside marks, mixed: some
  std::vector<std::string> names;                    ///< capitalized words of the source that are no titles, sorted
  std::vector<std::string> cue_words;                ///< folded, sorted
  std::string id;                                    ///< in the gold: as its file calls it; may be empty
  std::string rule;                                  ///< of a record: what made it
  double confidence = 0;                             ///< of a record
  Signs signs;                                       ///< of a record: what its confidence rests on

  const TokenSet& source() const { return tokens[StatementPart::source]; }
  const TokenSet& cue() const { return tokens[StatementPart::cue]; }
  const TokenSet& content() const { return tokens[StatementPart::content]; }
};

Statement make_statement(const ArticleText& article, StatementSpans spans);

/// Sorts by where the first span begins, then by id: the order of the gold.
void sort_by_place(std::vector<Statement>& statements);

/// Do the sources share a token, or do both have none?
bool has_same_source(const Statement& a, const Statement& b);

/// Do the sources share a name?
bool has_shared_name(const Statement& a, const Statement& b);

/// The slices of a part, joined by ` ... `.
std::string shown(const ArticleText& article, const std::vector<Span>& spans);

}  // namespace whosaid
