#include "gazetteers/sentence_style.h"

namespace whosaid {

SentenceStyle style_of(const Document& document, const Sentence& sentence) {
  std::uint32_t lower = 0, content = 0, capital = 0, capitals = 0;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = document.tokens[i];
    if (token.shape == Shape::lower) {
      lower += token.span.size() > 2;
      content += token.span.size() > 3 && (token.word == WordClass::other || token.word == WordClass::verb);
    }
    capital += token.shape == Shape::capital;
    capitals += token.shape == Shape::capitals;
  }
  if (lower == 0 && capitals >= 3 && capitals > 2 * capital) return SentenceStyle::capitals;
  if (content > 0 || capital + capitals < 2) return SentenceStyle::running;
  const bool is_whole =
      sentence.end_token > sentence.first_token && document.slice(document.tokens[sentence.end_token - 1].span) == ".";
  return is_whole ? SentenceStyle::running : SentenceStyle::title;
}

bool is_first_word(const Document& document, const Sentence& sentence, std::uint32_t token) {
  if (token == sentence.first_token) return true;
  const Token& before = document.tokens[token - 1];
  if (before.shape != Shape::mark) return false;
  const std::string_view mark = document.slice(before.span);
  if (mark == ":" || mark == "..." || mark == "…" || mark == "•" || mark == "*") return true;
  const bool touches = before.span.end == document.tokens[token].span.begin;
  const bool quotes = mark == "\"" || mark == "“" || mark == "‘" || mark == "'" || mark == "«" || mark == "``" ||
                      mark == "''" || mark == "„";
  if (quotes && touches) return true;
  // A sentence may begin with marks alone: "- Critics said".
  for (std::uint32_t i = sentence.first_token; i < token; ++i) {
    if (document.tokens[i].shape != Shape::mark) return false;
    if (i - sentence.first_token > 4) return false;
  }
  return true;
}

}  // namespace whosaid
