#pragma once
/// Cuts a stretch of text into tokens, one after the other.

#include <cstddef>
#include <span>
#include <string_view>

#include "base/short_word.h"
#include "document/document.h"
#include "document/vocabulary.h"
#include "tokens/token_shape.h"
#include "tokens/word_classes.h"

namespace whosaid {

/// The words of Lexicon::abbreviations, with their dots; longer ones than ShortWord::kLongest are left out.
using Abbreviations = ShortWordMap<bool>;

/// What tells tokens apart; read-only.
struct TokenWords {
  Abbreviations abbreviations;
  WordClasses classes;
};

/// Reads the tokens of one block. What a token is stands in tokens_stage.h.
class Scanner {
 public:
  /// `text` is a whole document, `block` a span of it. `marks` holds where the quotation marks of the document begin,
  /// sorted. New words go to `vocabulary`, tokens to `tokens`. All arguments must live as long as the scanner.
  Scanner(std::string_view text, Span block, const TokenWords& words, std::span<const std::uint32_t> marks,
          Vocabulary& vocabulary, std::pmr::vector<Token>& tokens);

  /// Appends all tokens of the block.
  void run();

 private:
  // scanner.cpp: tokens of all kinds
  void scan_plain_tokens();
  bool ends_before_dot(std::size_t size) const;
  bool scan_other();
  void skip_space();
  void skip_wide_space();
  bool scan_possessive();
  TokenForm scan();
  void scan_mark();
  bool scan_address();
  void scan_tag();
  void append(std::size_t begin, TokenForm form);
  void append(std::size_t begin, std::size_t end, const Vocabulary::Word& word) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    tokens_.push_back({.span = span, .number = word.number, .shape = word.shape, .word = word.cls});
  }
  [[gnu::noinline]] Vocabulary::Word add(ShortWord word, std::string_view spelling, TokenForm form);
  bool is_quotation_mark(std::size_t at);
  std::size_t apostrophe(std::size_t at) const;
  std::size_t hyphen(std::size_t at) const;
  bool is_word_at(std::size_t at) const;
  bool is_letter_at(std::size_t at) const;
  bool is_upper_at(std::size_t at) const;
  bool is_lone_letter_at(std::size_t at) const;
  bool is_possessive_s_at(std::size_t at) const;
  char byte(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }

  // scanner_words.cpp: how far a word goes
  void scan_word();
  void read_run();
  bool join();
  bool join_apostrophe(std::size_t width);
  bool join_dot();
  bool join_hyphen(std::size_t width);
  bool take_dot();
  bool keeps_possessive() const;
  bool is_abbreviation() const;
  bool is_initial() const;
  bool is_after_capital() const;

  std::string_view text_;
  std::size_t at_, end_;
  const TokenWords& words_;
  std::span<const std::uint32_t> marks_;
  Vocabulary& vocabulary_;
  std::pmr::vector<Token>& tokens_;
  std::size_t first_token_;  ///< of the block
  std::size_t mark_ = 0;     ///< first of marks_ not before the last place asked for
  std::size_t word_end_ =
      std::string_view::npos;  ///< behind the last token that was no plain one, if an ending may follow; else npos

  // The word being read.
  std::size_t word_ = 0;     ///< its begin
  std::uint32_t piece_ = 0;  ///< characters since its begin or last joint
  bool dotted_ = false;      ///< has it a dot between letters?
};

}  // namespace whosaid
