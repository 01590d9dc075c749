#include "gazetteers/sentence_style.h"

namespace whosaid {
namespace {

/// Is the token the end of a possessive, which is no word of its own?
bool is_possessive(std::string_view token) { return token.starts_with('\'') || token.starts_with("’"); }

/// Has a sentence without a plain word in small letters capitals where running text would have none?
bool has_needless_capitals(const Document& document, const Sentence& sentence, const FactTable& facts,
                           const WordEvidence& evidence) {
  unsigned needless = 0;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = document.tokens[i];
    if (token.shape != Shape::capital || token.span.size() < 2 || is_first_word(document, sentence, i)) continue;
    if (token.word != WordClass::other && token.word != WordClass::time) {
      if (token.word != WordClass::determiner) needless += 2;  // "The" begins many names
    } else if (facts[token.number].plain && evidence.has(facts[token.number].key, WordEvidence::kLower)) {
      ++needless;
    }
  }
  return needless >= 2;
}

}  // namespace

SentenceStyle style_of(const Document& document, const Sentence& sentence, const FactTable& facts,
                       const WordEvidence& evidence) {
  std::uint32_t lower = 0, capital = 0, capitals = 0;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = document.tokens[i];
    if (token.shape == Shape::lower && !is_possessive(document.slice(token.span))) {
      const bool content = token.word == WordClass::other || token.word == WordClass::verb;
      if (content && token.span.size() > 3) return SentenceStyle::running;  // nearly all, and soon
      lower += token.span.size() > 2;
    }
    capital += token.shape == Shape::capital;
    capitals += token.shape == Shape::capitals;
  }
  if (lower == 0 && capitals >= 3 && capitals > 2 * capital) return SentenceStyle::capitals;
  if (capital + capitals < 2) return SentenceStyle::running;
  const bool has_stop = document.slice(document.tokens[sentence.end_token - 1].span) == ".";
  return !has_stop || has_needless_capitals(document, sentence, facts, evidence) ? SentenceStyle::title
                                                                                 : SentenceStyle::running;
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
