#include "collation/normal_words.h"

namespace whosaid {
namespace {

// The classes are closed, so that they are no list for journalists to edit.
constexpr std::string_view kFunctionWords[] = {
    "a",     "an",     "the",   "this",  "that",  "these",  "those",   "and",    "or",   "but",    "if",     "so",
    "as",    "than",   "then",  "when",  "where", "while",  "because", "what",   "who",  "which",  "how",    "why",
    "i",     "you",    "he",    "she",   "it",    "we",     "they",    "me",     "him",  "her",    "us",     "them",
    "my",    "your",   "his",   "its",   "our",   "their",  "there",   "here",   "is",   "are",    "am",     "was",
    "were",  "be",     "been",  "being", "have",  "has",    "had",     "do",     "does", "did",    "will",   "would",
    "shall", "should", "can",   "could", "may",   "might",  "must",    "of",     "in",   "on",     "at",     "by",
    "for",   "with",   "from",  "to",    "into",  "about",  "after",   "before", "over", "under",  "out",    "up",
    "down",  "off",    "just",  "very",  "also",  "more",   "some",    "any",    "all",  "it's",   "that's", "i'm",
    "we're", "i've",   "we've", "he's",  "she's", "you're", "they're", "we'll",  "i'll", "there's"};

}  // namespace

NormalWords::NormalWords() {
  for (const std::string_view word : kFunctionWords) number(word);
  function_words_ = static_cast<std::uint32_t>(words_.size());
}

std::uint32_t NormalWords::number(std::string_view normal) {
  if (const auto found = numbers_.find(normal); found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(words_.size());
  numbers_.emplace(words_.emplace_back(normal), number);
  capital_.push_back(0), lower_.push_back(0);
  return number;
}

}  // namespace whosaid
