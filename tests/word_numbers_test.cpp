// What a worker has read before must not show in what it reads: the numbers of words differ, nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory_resource>
#include <string>
#include <vector>

#include "document/vocabulary.h"
#include "shipped_pipeline.h"

using namespace whosaid;

namespace {

constexpr std::string_view kArticle =
    "Trade talks stall in Abuja\n\n"
    "ABUJA — Trade Minister Chidi Okoro left early. “We will not sign,” Okoro told reporters at the Café Noir.\n\n"
    "He said that the www @ home and the drafters' text ignored 'small boats'. Critics say the U.S.-led plan is dead; "
    "the "
    "critics' case "
    "grows.\n";

/// Some 60,000 words that no article has, and some that differ from those of the article in case or accents only.
std::string many_words() {
  std::string text = "Cafe cafe CRITICS okoro chidi ' ’ noir. ";
  for (unsigned i = 0; i < 60'000; ++i) {
    text += i % 2 == 0 ? 'x' : 'X';
    for (unsigned rest = i; rest > 0; rest /= 26) text += static_cast<char>('a' + rest % 26);
    text += i % 20 == 0 ? ". " : " ";
  }
  return text;
}

/// Everything that was found in `text`, as numbers, without the numbers of words.
std::vector<std::uint64_t> found(std::string_view text, Pipeline::Scratches& scratches) {
  std::pmr::monotonic_buffer_resource arena;
  Document d("test", text, &arena);
  shipped_pipeline(true).run(d, scratches);
  std::vector<std::uint64_t> out;
  const auto add = [&](auto... numbers) { (out.push_back(static_cast<std::uint64_t>(numbers)), ...); };
  for (const Token& t : d.tokens) {
    add(t.span.begin, t.span.end, t.shape, t.word);
    CHECK(d.vocabulary->spelling(t.number) == d.slice(t.span));
  }
  for (const Mention& m : d.mentions) add(m.span.begin, m.span.end, m.kind, m.form, m.weak, m.row);
  for (const Attribution& a : d.attributions) {
    add(a.source.begin, a.source.end, a.cue.begin, a.cue.end, a.rule, a.flags);
    for (const Span& part : a.content) add(part.begin, part.end);
  }
  for (const Speakers& s : d.speakers) {
    add(s.source_kind, s.by, s.list.size());
    for (const Speaker& one : s.list) add(one.entity, one.name.size());
  }
  return out;
}

}  // namespace

TEST_CASE("a document reads the same after any others") {
  Pipeline::Scratches fresh = shipped_pipeline(true).make_scratches();
  const auto first = found(kArticle, fresh);
  CHECK(found(kArticle, fresh) == first);
  Pipeline::Scratches other = shipped_pipeline(true).make_scratches();
  found("He said that www., and @\uFE0F are down.\n", other);  // an address and a tag, not the word and the symbol
  CHECK(found(kArticle, other) == first);
  Pipeline::Scratches used = shipped_pipeline(true).make_scratches();
  const std::string words = many_words();
  const auto before = found(words, used);
  CHECK(found(kArticle, used) == first);  // with all numbers new
  CHECK(found(words, used) == before);
  CHECK(found(kArticle, used) == first);
}
