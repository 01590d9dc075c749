#include "pipeline/gazetteer_diff.h"

#include <algorithm>
#include <map>
#include <memory_resource>

#include "articles/article_stream.h"
#include "articles/input_reader.h"
#include "base/unicode.h"
#include "gazetteers/alias_decision.h"

namespace whosaid {
namespace {

using What = Difference::What;
using Change = Difference::Change;

constexpr std::size_t kAround = 40;  // code points on each side
constexpr std::size_t kMostProblems = 100;

/// What a pipeline found at a place: spans that tell one thing from another, and what it is.
using Findings = std::map<std::vector<Span>, std::string>;

std::string named_by(const Mention& mention, const Lexicon& lexicon) {
  if (mention.kind == Kind::name) return "a name that no list knows";
  std::string text(kind_name(mention.kind));
  return mention.kind <= Kind::country ? text + " " + std::string(lexicon.entities[mention.row].id) : text;
}

Findings mentions_of(const Document& document, const Lexicon& lexicon) {
  Findings found;
  for (const Mention& mention : document.mentions) found.emplace(std::vector{mention.span}, named_by(mention, lexicon));
  return found;
}

std::string speakers_of(const Speakers& speakers, const Lexicon& lexicon) {
  std::string text;
  for (const Speaker& speaker : speakers.list) {
    text += (text.empty() ? "" : "; ") + std::string(speaker.name);
    if (speaker.entity != kNone) text += " (" + std::string(lexicon.entities[speaker.entity].id) + ")";
  }
  return text;
}

/// Of the article itself, as `whosaid extract` gives them.
Findings records_of(const Document& document, const Lexicon& lexicon) {
  Findings found;
  for (std::size_t i = 0; i < document.attributions.size(); ++i) {
    const Attribution& a = document.attributions[i];
    if (!is_article(document.blocks[a.block].role)) continue;
    std::vector<Span> key(a.content.begin(), a.content.end());
    key.push_back(a.cue);
    found.emplace(std::move(key), speakers_of(document.speakers[i], lexicon));
  }
  return found;
}

/// `span` with some text around it, whole characters.
std::string around(std::string_view text, Span span) {
  std::size_t begin = span.begin, end = span.end;
  for (std::size_t i = 0; i < kAround && begin > 0; ++i) previous_code_point(text, begin);
  for (std::size_t i = 0; i < kAround && end < text.size(); ++i) next_code_point(text, end);
  return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

/// Compares what two pipelines made of one document.
class DocumentDiff {
 public:
  DocumentDiff(const Document& document, DiffTotals& totals, const DeliverDifference& deliver)
      : document_(document), totals_(totals), deliver_(deliver) {}

  bool has_differences() const { return has_differences_; }
  /// Does the run go on?
  bool goes_on() const { return goes_on_; }

  void compare(What what, const Findings& before, const Findings& after) {
    auto old = before.begin(), now = after.begin();
    while (goes_on_ && (old != before.end() || now != after.end())) {
      const bool is_old = now == after.end() || (old != before.end() && old->first < now->first);
      const bool is_new = !is_old && (old == before.end() || now->first < old->first);
      if (is_old) {
        tell(what, Change::vanished, old->first, old->second, {});
      } else if (is_new) {
        tell(what, Change::appeared, now->first, {}, now->second);
      } else if (old->second != now->second) {
        tell(what, Change::changed, old->first, old->second, now->second);
      }
      if (!is_new) ++old;
      if (!is_old) ++now;
    }
  }

 private:
  void tell(What what, Change change, const std::vector<Span>& key, const std::string& old, const std::string& now) {
    has_differences_ = true;
    ++totals_.counts[static_cast<std::size_t>(what)][static_cast<std::size_t>(change)];
    const Span span = key.front();
    goes_on_ = deliver_({.what = what,
                         .change = change,
                         .document = std::string(document_.id),
                         .offset = static_cast<std::uint32_t>(count_code_points(document_.text.substr(0, span.begin))),
                         .text = std::string(document_.slice(span)),
                         .before = old,
                         .after = now,
                         .around = around(document_.text, span)});
  }

  const Document& document_;  ///< for its text
  DiffTotals& totals_;
  const DeliverDifference& deliver_;
  bool has_differences_ = false, goes_on_ = true;
};

}  // namespace

DiffTotals diff_gazetteers(const Pipeline& before, const Pipeline& after, const Corpus& corpus,
                           const DeliverDifference& deliver) {
  DiffTotals totals;
  auto old_scratches = before.make_scratches(), new_scratches = after.make_scratches();
  const FieldNames names;
  ArticleStream stream(corpus);
  InputReader reader(names);
  Input input;
  InputText text;
  std::pmr::monotonic_buffer_resource arena;
  bool goes_on = true;
  while (goes_on && stream.next(input)) {
    give_back_buffers(text);
    reader.read(input, text);
    if (!text.decoded.error.empty()) {
      if (totals.problems.size() < kMostProblems) totals.problems.push_back(text.id + ": " + text.decoded.error);
      continue;
    }
    ++totals.documents;
    {
      Document old(text.id, text.decoded.text, &arena), now(text.id, text.decoded.text, &arena);
      old.published = now.published = text.published;
      before.run(old, old_scratches);
      after.run(now, new_scratches);
      DocumentDiff diff(now, totals, deliver);
      diff.compare(What::mention, mentions_of(old, before.lexicon()), mentions_of(now, after.lexicon()));
      diff.compare(What::record, records_of(old, before.lexicon()), records_of(now, after.lexicon()));
      totals.changed_documents += diff.has_differences() ? 1 : 0;
      goes_on = diff.goes_on();
    }
    arena.release();
  }
  return totals;
}

}  // namespace whosaid
