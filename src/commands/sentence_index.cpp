#include "commands/sentence_index.h"

#include <algorithm>

namespace whosaid {

std::uint32_t sentence_at(const Document& document, std::uint32_t at) {
  const auto behind =
      std::ranges::upper_bound(document.sentences, at, {}, [](const Sentence& s) { return s.span.begin; });
  return behind == document.sentences.begin() ? kNone
                                              : static_cast<std::uint32_t>(behind - document.sentences.begin() - 1);
}

std::vector<SentenceContents> index_sentences(const Document& document, const Notes& notes) {
  std::vector<SentenceContents> index(document.sentences.size());
  const auto add = [&](std::uint32_t sentence, std::vector<std::uint32_t> SentenceContents::*list, std::size_t item) {
    if (sentence >= index.size()) return;
    std::vector<std::uint32_t>& items = index[sentence].*list;
    if (items.empty() || items.back() != item) items.push_back(static_cast<std::uint32_t>(item));
  };
  for (std::size_t i = 0; i < notes.size(); ++i) {
    add(sentence_at(document, notes[i].where.begin), &SentenceContents::notes, i);
  }
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    add(sentence_at(document, document.quotes[i].outer.begin), &SentenceContents::quotes, i);
  }
  for (std::size_t i = 0; i < document.attributions.size(); ++i) {
    const Attribution& a = document.attributions[i];
    add(a.sentence, &SentenceContents::attributions, i);
    for (const Span part : a.content) {
      const std::uint32_t sentence = sentence_at(document, part.begin);
      if (sentence != a.sentence) add(sentence, &SentenceContents::carried, i);
    }
  }
  return index;
}

}  // namespace whosaid
