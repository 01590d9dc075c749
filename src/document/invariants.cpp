#include "document/invariants.h"

#include <algorithm>

namespace whosaid {
namespace {

/// Looks at one document and collects what is wrong.
class Inspector {
 public:
  explicit Inspector(const Document& document) : d_(document) {}

  void inspect(bool is_complete) {
    inspect_blocks();
    inspect_quotes();
    inspect_tokens();
    inspect_sentences();
    inspect_mentions();
    inspect_inner_mentions();
    inspect_attributions();
    if (!is_complete) return;
    demand(d_.verdicts.size() == d_.quotes.size(), "one verdict a quotation", "verdicts", d_.verdicts.size());
    demand(d_.speakers.size() == d_.attributions.size(), "speakers for every attribution", "speakers",
           d_.speakers.size());
  }

  std::vector<std::string> broken;

 private:
  void demand(bool holds, std::string_view what, std::string_view layer, std::size_t index) {
    if (holds) return;
    broken.push_back(std::string(layer) + " " + std::to_string(index) + ": should hold: " + std::string(what));
  }

  bool is_boundary(std::uint32_t at) const {
    return at == d_.text.size() || (static_cast<unsigned char>(d_.text[at]) & 0xC0) != 0x80;
  }

  bool demand_place(Span s, std::string_view layer, std::size_t index) {
    const bool inside = s.begin <= s.end && s.end <= d_.text.size();
    demand(inside, "inside the text", layer, index);
    if (inside) demand(is_boundary(s.begin) && is_boundary(s.end), "on character boundaries", layer, index);
    return inside;
  }

  /// For layers whose spans are not empty, sorted and do not overlap.
  template <class Layer>
  void inspect_row(const Layer& layer, std::string_view name) {
    for (std::size_t i = 0; i < layer.size(); ++i) {
      demand_place(layer[i].span, name, i);
      demand(!layer[i].span.empty(), "not empty", name, i);
      demand(i == 0 || layer[i - 1].span.end <= layer[i].span.begin, "sorted, no overlap", name, i);
    }
  }

  /// Every inner mention lies in one, not all of it.
  void inspect_inner_mentions() {
    std::size_t m = 0;
    for (std::size_t i = 0; i < d_.inner_mentions.size(); ++i) {
      const Span span = d_.inner_mentions[i].span;
      while (m < d_.mentions.size() && d_.mentions[m].span.end <= span.begin) ++m;
      demand(m < d_.mentions.size() && d_.mentions[m].span.contains(span), "inside a mention", "inner mention", i);
      demand(is_entity(d_.inner_mentions[i].kind), "names an entity", "inner mention", i);
    }
  }

  void inspect_blocks() { inspect_row(d_.blocks, "block"); }
  void inspect_tokens() { inspect_row(d_.tokens, "token"); }

  void inspect_quotes() {
    std::uint32_t end = 0;  // of the top-level quotations so far
    for (std::size_t i = 0; i < d_.quotes.size(); ++i) {
      const Quote& q = d_.quotes[i];
      if (!demand_place(q.outer, "quote", i) || !demand_place(q.inner, "quote", i)) continue;
      demand(q.outer.contains(q.inner), "the inside lies inside", "quote", i);
      demand(i == 0 || d_.quotes[i - 1].outer.begin < q.outer.begin, "sorted", "quote", i);
      demand(q.block < d_.blocks.size() && d_.blocks[q.block].span.contains(q.outer), "inside its block", "quote", i);
      if (q.parent == kNone) {
        demand(end <= q.outer.begin, "top-level quotations do not overlap", "quote", i);
        end = q.outer.end;
      } else {
        demand(q.parent < i && d_.quotes[q.parent].inner.contains(q.outer), "inside its parent", "quote", i);
      }
    }
  }

  void inspect_sentences() {
    std::size_t quote = 0;
    for (std::size_t i = 0; i < d_.sentences.size(); ++i) {
      const Sentence& s = d_.sentences[i];
      if (!demand_place(s.span, "sentence", i)) continue;
      demand(!s.span.empty(), "not empty", "sentence", i);
      inspect_neighbours(i);
      while (quote < d_.quotes.size() && d_.quotes[quote].outer.end <= s.span.begin) ++quote;
      for (std::size_t q = quote; q < d_.quotes.size() && d_.quotes[q].outer.begin < s.span.end; ++q) {
        if (d_.quotes[q].parent != kNone) continue;
        demand(s.span.contains(d_.quotes[q].outer), "cuts no top-level quotation", "sentence", i);
      }
      demand(s.first_token <= s.end_token && s.end_token <= d_.tokens.size(), "tokens that exist", "sentence", i);
      for (std::uint32_t t = s.first_token; t < s.end_token && t < d_.tokens.size(); ++t) {
        demand(s.span.contains(d_.tokens[t].span), "holds its tokens", "sentence", i);
      }
    }
  }

  /// Sentences of a block touch; the first begins with it and the last ends with it.
  void inspect_neighbours(std::size_t i) {
    const Sentence& s = d_.sentences[i];
    if (s.block >= d_.blocks.size()) return demand(false, "a block that exists", "sentence", i);
    const Span block = d_.blocks[s.block].span;
    const bool is_first = i == 0 || d_.sentences[i - 1].block != s.block;
    const bool is_last = i + 1 == d_.sentences.size() || d_.sentences[i + 1].block != s.block;
    demand(s.span.begin == (is_first ? block.begin : d_.sentences[i - 1].span.end), "no gap before it", "sentence", i);
    if (is_last) demand(s.span.end == block.end, "the last one ends with its block", "sentence", i);
    demand(i == 0 || d_.sentences[i - 1].block <= s.block, "sorted", "sentence", i);
  }

  void inspect_mentions() {
    inspect_row(d_.mentions, "mention");
    for (std::size_t i = 0; i < d_.mentions.size(); ++i) {
      const Mention& m = d_.mentions[i];
      const bool exist = m.first_token < m.end_token && m.end_token <= d_.tokens.size();
      demand(exist, "tokens that exist", "mention", i);
      if (!exist) continue;
      const Span first = d_.tokens[m.first_token].span, last = d_.tokens[m.end_token - 1].span;
      demand(m.span.begin == first.begin && m.span.end == last.end, "begins and ends with its tokens", "mention", i);
      demand(m.kind == Kind::name || m.row != kNone, "a row unless a name that no list knows", "mention", i);
    }
  }

  void inspect_attributions() {
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < d_.attributions.size(); ++i) {
      const Attribution& a = d_.attributions[i];
      for (const Span s : {a.cue, a.source, a.addressee, a.medium}) demand_place(s, "attribution", i);
      demand(a.block < d_.blocks.size() && a.sentence < d_.sentences.size(), "a sentence that exists", "attribution",
             i);
      demand(!a.content.empty(), "has content", "attribution", i);
      if (a.content.empty()) continue;
      demand(before <= a.content.front().begin, "sorted", "attribution", i);
      before = a.content.front().begin;
      for (std::size_t part = 0; part < a.content.size(); ++part) {
        demand_place(a.content[part], "attribution", i);
        demand(!a.content[part].empty(), "no part of the content is empty", "attribution", i);
        demand(part == 0 || a.content[part - 1].end <= a.content[part].begin, "parts sorted, no overlap", "attribution",
               i);
      }
    }
  }

  const Document& d_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Document& document, bool is_complete) {
  Inspector inspector(document);
  inspector.inspect(is_complete);
  return std::move(inspector.broken);
}

}  // namespace whosaid
