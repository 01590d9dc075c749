#pragma once
/// Cuts a stretch of text into tokens, one after the other.

#include <cstddef>
#include <span>
#include <string_view>

#include "base/short_word.h"
#include "document/document.h"

namespace whosaid {

/// The words of Lexicon::abbreviations, with their dots; longer ones than ShortWord::kLongest are left out.
using Abbreviations = ShortWordMap<bool>;

/// Reads the tokens of one block. What a token is stands in tokens_stage.h.
class Scanner {
 public:
  /// `text` is a whole document, `block` a span of it. `marks` holds where the quotation marks of the document begin,
  /// sorted. All arguments must live as long as the scanner.
  Scanner(std::string_view text, Span block, const Abbreviations& abbreviations, std::span<const std::uint32_t> marks);

  /// The next token, its word class left open; false at the end of the block.
  bool next(Token& token);

 private:
  void skip_space();
  void skip_wide_space();
  bool scan_possessive(Token& token);
  void scan_word(Token& token);
  void scan_mark(Token& token);
  bool scan_address(Token& token);
  void scan_tag(Token& token);

  void read_run();
  bool join();
  bool join_apostrophe(std::size_t width);
  bool join_dot();
  bool join_hyphen(std::size_t width);
  bool take_dot();
  bool keeps_possessive() const;
  bool is_abbreviation() const;
  bool is_initial() const;

  bool is_quotation_mark(std::size_t at);
  std::size_t apostrophe(std::size_t at) const;
  std::size_t hyphen(std::size_t at) const;
  bool is_word_at(std::size_t at) const;
  bool is_letter_at(std::size_t at) const;
  bool is_upper_at(std::size_t at) const;
  bool is_lone_letter_at(std::size_t at) const;
  bool is_possessive_s_at(std::size_t at) const;
  char byte(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }
  Shape shape_of_word() const;
  Shape shape_of_letters() const;

  std::string_view text_;
  std::size_t at_, end_;
  const Abbreviations& abbreviations_;
  std::span<const std::uint32_t> marks_;
  std::size_t mark_ = 0;  ///< first of marks_ not before the last place asked for

  std::size_t word_end_;        ///< end of the last token if it is a word, else npos
  bool after_capital_ = false;  ///< is the last token a capital word?

  // The word being read.
  std::size_t word_ = 0;     ///< its begin
  std::uint32_t piece_ = 0;  ///< characters since its begin or last joint
  bool dotted_ = false;      ///< has it a dot between letters?
  unsigned seen_ = 0;        ///< classes of its bytes
};

}  // namespace whosaid
