#include "corrections/corrections.h"

#include <algorithm>
#include <utility>

#include "evaluation/phrase_finder.h"
#include "records/record_ids.h"
#include "rules/verdicts.h"
#include "speakers/office.h"

namespace whosaid {
namespace {

using Rows = std::span<const Correction>;

bool overlaps(const Attribution& attribution, const std::vector<Span>& content) {
  return std::ranges::any_of(attribution.content, [&](Span part) {
    return std::ranges::any_of(content, [&](Span other) { return other.overlaps(part); });
  });
}

Span hull(const std::vector<Span>& spans) {
  return spans.empty() ? Span{} : Span{spans.front().begin, spans.back().end};
}

/// Index of the last element of a sorted layer that begins at or before `at`.
template <class Layer>
std::uint32_t index_at(const Layer& layer, std::uint32_t at) {
  const auto behind = std::ranges::upper_bound(layer, at, {}, [](const auto& x) { return x.span.begin; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(behind - layer.begin(), 1) - 1);
}

/// The records of one document, while they are corrected.
class RecordCorrection {
 public:
  RecordCorrection(Document& document, std::uint32_t rule, AppliedCorrections& applied)
      : document_(document), rule_(rule), applied_(applied), finder_(document.text) {
    ids_.start(document.text);
  }

  void run(Rows rows) {
    for (const Correction& row : rows) {
      if (row.id) {
        check(row);
      } else if (row.kind == CorrectionKind::right) {
        for (Attribution& attribution : document_.attributions) attribution.set(Flag::checked);
      }
    }
    for (const Correction& row : rows) {  // when what is no quotation is out of the way
      if (row.kind == CorrectionKind::missing) add(row);
    }
  }

 private:
  void check(const Correction& row) {
    const auto found = std::ranges::find_if(document_.attributions,
                                            [&](const Attribution& a) { return ids_.id(a.content) == *row.id; });
    if (found == document_.attributions.end()) {
      return is_stale(row,
                      "the article, or our reading of it, has changed and has no record with this id; look it up anew");
    }
    if (row.tells_speaker) applied_.speakers.emplace_back(*row.id, &row);
    if (row.kind != CorrectionKind::not_a_quote) return found->set(Flag::checked);
    set_verdicts(*found, Verdict::scare);
    document_.attributions.erase(found);
  }

  void add(const Correction& row) {
    const auto content = free_content(row);
    if (content.empty()) return;
    const auto cue = finder_.find_beside(row.cue, content, {});
    if (!cue) return is_not_there(row, cue.error());
    const auto source = finder_.find_beside(row.source, content, *cue);
    if (!source) return is_not_there(row, source.error());
    Attribution added(document_.attributions.get_allocator());
    added.content.assign(content.begin(), content.end());
    added.cue = hull(*cue);
    added.source = hull(*source);
    added.rule = rule_;
    added.block = index_at(document_.blocks, content.front().begin);
    added.sentence = index_at(document_.sentences, content.front().begin);
    for (const Mention& mention : document_.mentions) {
      if (mention.kind == Kind::cue && mention.span.overlaps(added.cue)) added.cue_row = mention.row;
    }
    set_type_and_flags(document_, added);
    added.set(Flag::checked);
    set_verdicts(added, Verdict::record);
    if (row.tells_speaker) applied_.speakers.emplace_back(ids_.id(added.content), &row);
    const auto place = std::ranges::upper_bound(document_.attributions, content.front().begin, {},
                                                [](const Attribution& a) { return a.content.front().begin; });
    document_.attributions.insert(place, std::move(added));
  }

  /// The first place of the content that is in no record; empty, and told of, when there is none.
  std::vector<Span> free_content(const Correction& row) {
    std::uint32_t from = 0;
    auto content = finder_.find_content(row.content, from);
    if (!content) return is_not_there(row, content.error()), std::vector<Span>();
    while (content) {
      if (std::ranges::none_of(document_.attributions, [&](const Attribution& a) { return overlaps(a, *content); })) {
        return *content;
      }
      content = finder_.find_content(row.content, content->front().begin + 1);
    }
    is_stale(row, "other records hold some of this content; if they are wrong, say `not a quote` of them, too");
    return {};
  }

  void set_verdicts(const Attribution& attribution, Verdict verdict) {
    for (const Span part : attribution.content) {
      for (std::size_t i = 0; i < document_.quotes.size() && i < document_.verdicts.size(); ++i) {
        const Quote& quote = document_.quotes[i];
        if (quote.parent == kNone && quote.outer.overlaps(part)) document_.verdicts[i] = verdict;
      }
    }
  }

  void is_not_there(const Correction& row, std::string_view phrase) {
    is_stale(row, "\"" + std::string(phrase) + "\" does not stand in the article where the row wants it");
  }
  void is_stale(const Correction& row, std::string_view problem) {
    applied_.stale.push_back({.correction = &row, .problem = std::string(problem)});
  }

  Document& document_;
  std::uint32_t rule_;
  AppliedCorrections& applied_;
  PhraseFinder finder_;
  RecordIds ids_;
};

/// The speaker as the document knows him, else as the lists do, else by name alone.
Speaker speaker_of(const CorrectSpeaker& wanted, const Document& document, const Lexicon& lexicon) {
  for (const Speakers& speakers : document.speakers) {
    for (const Speaker& speaker : speakers.list) {
      const bool is_same =
          wanted.entity != kNone ? speaker.entity == wanted.entity : std::string_view(speaker.name) == wanted.name;
      if (is_same) return speaker;
    }
  }
  Speaker speaker{.name = std::pmr::string(wanted.name), .entity = wanted.entity, .role = {}};
  if (wanted.entity == kNone) return speaker;
  const Entity& entity = lexicon.entities[wanted.entity];
  speaker.name = entity.name;
  speaker.type = entity.type;
  if (const Office* office = office_on(entity, document.published)) speaker.role = office->role;
  return speaker;
}

void set_speakers(const Correction& row, const Document& document, const Lexicon& lexicon, Speakers& speakers) {
  std::vector<Speaker> list;
  for (const CorrectSpeaker& wanted : row.speakers) list.push_back(speaker_of(wanted, document, lexicon));
  speakers.list.assign(list.begin(), list.end());
  speakers.how = "as a correction says";
  if (list.empty()) {
    speakers.by = ResolvedBy::none;
    return;
  }
  if (speakers.by == ResolvedBy::none) speakers.by = ResolvedBy::resolved;
  if (speakers.source_kind == SourceKind::anonymous) speakers.source_kind = SourceKind::role;
}

}  // namespace

AppliedCorrections Corrections::correct_records(Document& document) const {
  AppliedCorrections applied;
  const Rows rows = list_.of(document.id);
  if (!rows.empty()) RecordCorrection(document, rule_, applied).run(rows);
  return applied;
}

void Corrections::correct_speakers(Document& document, const AppliedCorrections& applied) const {
  if (applied.speakers.empty()) return;
  RecordIds ids;
  ids.start(document.text);
  for (std::size_t i = 0; i < document.speakers.size(); ++i) {
    const auto told = std::ranges::find(applied.speakers, ids.id(document.attributions[i].content),
                                        &std::pair<std::uint64_t, const Correction*>::first);
    if (told != applied.speakers.end()) set_speakers(*told->second, document, lexicon_, document.speakers[i]);
  }
}

}  // namespace whosaid
