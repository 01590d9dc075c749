#pragma once
/// An article in which quotations are looked for: its words, and the words inside its quotation marks by themselves.

#include <optional>
#include <string>
#include <vector>

#include "collation/quote_words.h"
#include "document/document.h"

namespace whosaid {

/// Keeps a reference to the document, whose layers are all filled.
class SearchedArticle {
 public:
  SearchedArticle(const Document& document, WordReader& reader);

  const Document& document() const { return document_; }
  /// All words; their spans are bytes of the document's text.
  const QuoteText& words() const { return words_; }

  /// What stands inside quotation marks, one quotation behind the other with a blank between, so that a quotation with
  /// `he said` in its middle is whole. A quotation in another is part of it. Titles, terms and the like come last.
  const std::string& quoted_text() const { return quoted_text_; }
  const QuoteText& quoted_words() const { return quoted_words_; }
  /// Byte of the document at which the word of quoted_words() stands.
  std::uint32_t place_of_quoted(std::size_t word) const;
  /// The word of quoted_words() that stands at byte `at` of the document; none outside of quotation marks.
  std::optional<std::size_t> quoted_word_at(std::uint32_t at) const;

  /// The outermost quotation around byte `at`, or kNone.
  std::uint32_t quotation_at(std::uint32_t at) const;
  /// The attribution with `at` in its content, kNone when there is none; the first of several that is no indirect one.
  std::uint32_t attribution_at(std::uint32_t at) const;
  /// Does content begin at `at` with the "that" of "said that ...", which nobody said?
  bool is_opening_that(std::uint32_t at) const;
  /// Do the two words of quoted_words() belong to one quotation, or to one direct attribution?
  bool is_one_statement(std::size_t word, std::size_t other) const;

 private:
  struct Part {
    std::uint32_t at;  ///< byte of the quoted text
    Span span;         ///< in the document
    std::uint32_t quotation;
  };

  struct Content {
    Span span;
    std::uint32_t attribution;
  };

  const Document& document_;
  QuoteText words_;
  std::string quoted_text_;
  QuoteText quoted_words_;
  std::vector<Part> parts_;        ///< in the order of the quoted text
  std::vector<Content> contents_;  ///< parts of all attributions by place
  std::vector<Part> by_place_;     ///< the same in the order of the document
};

}  // namespace whosaid
