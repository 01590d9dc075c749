#include "rules/verdicts.h"

#include <algorithm>

namespace whosaid {
namespace {

/// First layer element whose span begins at or after `at`.
template <class Layer, class Begin>
std::size_t first_from(const Layer& layer, std::uint32_t at, Begin begin) {
  const auto it =
      std::lower_bound(layer.begin(), layer.end(), at, [&](const auto& x, std::uint32_t b) { return begin(x) < b; });
  return static_cast<std::size_t>(it - layer.begin());
}

bool is_word(const Token& t) { return t.shape != Shape::mark; }

/// `part` without the closing marks of the quotations that end where it ends.
Span without_last_marks(const Document& d, Span part) {
  std::size_t q = first_from(d.quotes, part.begin, [](const Quote& x) { return x.outer.begin; });
  for (; q < d.quotes.size() && d.quotes[q].outer.begin < part.end; ++q) {
    if (d.quotes[q].outer.end == part.end) part.end = d.quotes[q].inner.end;
  }
  return part;
}

/// Does an indirect question begin here: whether, if, what, why, who?
bool begins_question(const Document& d, const Lexicon& lexicon, std::uint32_t at) {
  const std::size_t t = first_from(d.tokens, at, [](const Token& x) { return x.span.begin; });
  if (t < d.tokens.size() && d.tokens[t].word == WordClass::subordinator) return true;
  const std::size_t m = first_from(d.mentions, at, [](const Mention& x) { return x.span.begin; });
  return m < d.mentions.size() && d.mentions[m].span.begin == at && d.mentions[m].kind == Kind::pronoun &&
         lexicon.pronouns[d.mentions[m].row].grammatical_case == PronounCase::relative;
}

}  // namespace

void set_type_and_flags(const Document& d, Attribution& a) {
  bool quoted = false, plain = false;
  std::uint32_t first_block = kNone, last_block = kNone;
  for (const Span part : a.content) {
    std::size_t q = first_from(d.quotes, part.begin, [](const Quote& x) { return x.outer.begin; });
    while (q > 0 && d.quotes[q - 1].outer.end > part.begin) --q;  // a content inside a quotation
    std::size_t t = first_from(d.tokens, part.begin, [](const Token& x) { return x.span.begin; });
    while (t < d.tokens.size() && d.tokens[t].span.begin < part.end) {
      const std::uint32_t at = d.tokens[t].span.begin;
      while (q < d.quotes.size() && (d.quotes[q].parent != kNone || d.quotes[q].outer.end <= at)) ++q;
      const bool inside = q < d.quotes.size() && d.quotes[q].outer.contains(at);
      if (inside && d.quotes[q].unclosed) a.set(Flag::unclosed);
      if (inside && q + 1 < d.quotes.size() && d.quotes[q + 1].parent == q) a.set(Flag::nested);
      std::uint32_t end = part.end;
      if (q < d.quotes.size()) end = std::min(end, inside ? d.quotes[q].outer.end : d.quotes[q].outer.begin);
      bool& words = inside ? quoted : plain;
      for (; !words && t < d.tokens.size() && d.tokens[t].span.begin < end; ++t) words = is_word(d.tokens[t]);
      if (end == part.end) break;
      while (t < d.tokens.size() && d.tokens[t].span.begin < end) ++t;
    }
    const std::size_t b = first_from(d.blocks, part.begin + 1, [](const Block& x) { return x.span.begin; });
    last_block = static_cast<std::uint32_t>(b);
    if (first_block == kNone) first_block = last_block;
  }
  a.type = !quoted ? AttributionType::indirect : plain ? AttributionType::mixed : AttributionType::direct;
  if (first_block != last_block) a.set(Flag::multi_paragraph);
}

bool is_question(const Document& d, const Lexicon& lexicon, const Attribution& a) {
  const std::string_view last = d.slice(without_last_marks(d, a.content.back()));
  if (last.ends_with('?')) return true;
  return a.cue_row != kNone && lexicon.cues[a.cue_row].stance == "ask" &&
         begins_question(d, lexicon, a.content.front().begin);
}

void fill_verdicts(Document& d, const std::vector<QuoteReading>& readings) {
  d.verdicts.assign(d.quotes.size(), Verdict::scare);
  for (std::size_t i = 0; i < d.quotes.size(); ++i) {
    const Quote& q = d.quotes[i];
    if (q.parent != kNone)
      d.verdicts[i] = Verdict::nested;
    else if (!is_article(d.blocks[q.block].role))
      d.verdicts[i] = Verdict::page;
    else if (readings[i] == QuoteReading::title)
      d.verdicts[i] = Verdict::title;
    else if (readings[i] == QuoteReading::nickname)
      d.verdicts[i] = Verdict::nickname;
    else if (readings[i] == QuoteReading::speech)
      d.verdicts[i] = Verdict::term;
  }
  for (const Attribution& a : d.attributions) {
    for (const Span part : a.content) {
      std::size_t q = first_from(d.quotes, part.begin, [](const Quote& x) { return x.outer.begin; });
      for (; q < d.quotes.size() && d.quotes[q].outer.begin < part.end; ++q) {
        if (d.quotes[q].parent != kNone) continue;
        d.verdicts[q] = a.source.empty() ? Verdict::no_speaker : Verdict::record;
      }
    }
  }
}

}  // namespace whosaid
