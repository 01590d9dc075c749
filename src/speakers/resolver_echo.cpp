/// Resolver: a heading quotes what the article quotes again.

#include <algorithm>

#include "document/same_words.h"
#include "speakers/resolver.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::size_t kFewestAbove = 2, kFewestInText = 4;                    // words that must be the same
constexpr std::size_t kMostHeadings = 10, kNearLines = 6, kFewestShared = 2;  // attributions, and words they share
constexpr std::size_t kLongWord = 5;                                          // letters; as many must be the same
constexpr std::size_t kMostOpen = 20;  // attributions of one article that are looked for in all others

bool is_above_text(BlockRole role) {
  return is_heading(role) || role == BlockRole::standfirst || role == BlockRole::caption;
}

}  // namespace

/// The words inside the quotations of the content.
void Resolver::read_quoted_words(const Attribution& a) {
  const auto& quotes = document_->quotes;
  words_.clear();
  for (const Span part : a.content) {
    auto q = std::lower_bound(quotes.begin(), quotes.end(), part.begin,
                              [](const Quote& x, std::uint32_t at) { return x.outer.begin < at; });
    for (; q != quotes.end() && q->outer.end <= part.end; ++q) {
      if (q->parent == kNone) append_words(*document_, q->inner, words_);
    }
  }
}

bool Resolver::has_words(const Attribution& a) {
  // Few contents have the longest of them.
  if (std::ranges::none_of(a.content, [&](Span part) { return has_word(*document_, part, longest_); })) return false;
  said_.clear();
  for (const Span part : a.content) append_words(*document_, part, said_);
  return has_words_in_a_row(said_, words_);
}

/// "Bridge delay 'a national embarrassment', says minister" is of whom the article quotes with these words.
void Resolver::find_echoes() {
  const auto role_of = [&](std::size_t i) { return document_->blocks[document_->attributions[i].block].role; };
  std::size_t open = 0;
  for (std::size_t i = 0; i < document_->attributions.size() && open < kMostOpen; ++i) {
    const Attribution& a = document_->attributions[i];
    Speakers& out = document_->speakers[i];
    if (!out.list.empty() || out.source_kind == SourceKind::anonymous) continue;
    // "The boy" whom Roe answers with his words is not Roe.
    if (out.source_kind == SourceKind::role && !is_above_text(role_of(i))) continue;
    read_quoted_words(a);
    if (words_.size() < (is_above_text(role_of(i)) ? kFewestAbove : kFewestInText)) continue;
    ++open;
    longest_ = *std::ranges::max_element(words_, {}, &std::string_view::size);
    for (std::size_t j = 0; j < document_->attributions.size(); ++j) {
      const Speakers& other = document_->speakers[j];
      if (j == i || other.list.empty() || is_above_text(role_of(j)) || !has_words(document_->attributions[j])) continue;
      out.list = other.list;
      out.by = is_above_text(role_of(i)) ? ResolvedBy::headline : ResolvedBy::resolved;
      out.how = "the same words: of whom the article quotes with them";
      break;
    }
  }
}

/// "Lawmaker urges retaliation on Russia" is of whom the first lines of the article name with most of its words.
void Resolver::find_speakers_below() {
  for (std::size_t i = 0; i < document_->attributions.size() && i < kMostHeadings; ++i) {
    const Attribution& a = document_->attributions[i];
    Speakers& out = document_->speakers[i];
    const bool role = out.source_kind == SourceKind::role || out.source_kind == SourceKind::anonymous;
    if (!out.list.empty() || !role || document_->blocks[a.block].role != BlockRole::title) continue;
    words_.clear();
    for (const Span part : a.content) append_words(*document_, part, words_);
    std::erase_if(words_, [](std::string_view w) { return w.size() < kLongWord; });
    std::size_t best = 0, most = kFewestShared - 1;
    for (std::size_t j = i + 1; j < document_->attributions.size() && j < i + kNearLines; ++j) {
      const Speakers& other = document_->speakers[j];
      if (other.list.size() != 1 || is_above_text(document_->blocks[document_->attributions[j].block].role)) continue;
      if (const std::size_t shared = count_shared_words(document_->attributions[j]); shared > most)
        best = j, most = shared;
    }
    if (best == 0) continue;
    out.list = document_->speakers[best].list;
    out.source_kind = SourceKind::role;
    out.by = ResolvedBy::headline;
    out.how = "a heading: of whom the first lines name with most of its words";
  }
}

/// How many words of the heading come again in what is said.
std::size_t Resolver::count_shared_words(const Attribution& a) {
  said_.clear();
  for (const Span part : a.content) append_words(*document_, part, said_);
  return static_cast<std::size_t>(std::ranges::count_if(words_, [&](std::string_view w) {
    return std::ranges::any_of(said_, [&](std::string_view s) {
      return s.size() >= kLongWord && is_same_word(w.substr(0, kLongWord), s.substr(0, kLongWord));
    });
  }));
}

/// "Baltic ministers demand answers" is of the first group that the article names as ministers.
void Resolver::find_groups_below() {
  std::size_t open = 0;
  for (std::size_t i = 0; i < document_->attributions.size() && open < kMostOpen; ++i) {
    const Attribution& a = document_->attributions[i];
    Speakers& out = document_->speakers[i];
    if (!out.list.empty() || out.source_kind != SourceKind::group || a.source.empty()) continue;
    if (!is_above_text(document_->blocks[a.block].role)) continue;
    ++open;
    const auto first = std::ranges::lower_bound(document_->mentions, a.source.begin, {},
                                                [](const Mention& m) { return m.span.begin; });
    const auto mention = static_cast<std::uint32_t>(first - document_->mentions.begin());
    read_source(*document_, knowledge_, cast_, a.source, mention, heads_);
    if (heads_.size() != 1 || heads_.front().kind != HeadKind::role || is_party(heads_.front().role.text)) continue;
    const CastRole role{heads_.front().role.text, {}, {}, {}};
    const auto named = std::ranges::find_if(groups_, [&](const Group& g) {
      return std::ranges::all_of(g.members, [&](const Found& f) { return fit(f, role) > 0; });
    });
    if (named == groups_.end()) continue;
    for (const Found& f : named->members) write(f, out);
    out.by = ResolvedBy::headline;
    out.how = "group: the first that the article names in that role";
  }
}

}  // namespace whosaid
