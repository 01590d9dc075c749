/// Resolver: who signs an article, who asks and who answers in it.

#include <algorithm>

#include "document/turn_label.h"
#include "speakers/resolver.h"

namespace whosaid {
namespace {

bool is_full_name(const Member& m) {
  return m.type == EntityType::person && m.name.find(' ') != std::string_view::npos;
}

}  // namespace

/// The one person in the byline, or kNone.
std::uint32_t Resolver::author() const {
  const Document& d = *document_;
  std::uint32_t found = kNone;
  for (const Block& block : d.blocks) {
    if (block.role != BlockRole::byline) continue;
    auto m = std::lower_bound(d.mentions.begin(), d.mentions.end(), block.span.begin,
                              [](const Mention& x, std::uint32_t at) { return x.span.begin < at; });
    for (; m != d.mentions.end() && m->span.end <= block.span.end; ++m) {
      const std::uint32_t member = cast_.member_of(static_cast<std::uint32_t>(m - d.mentions.begin()));
      if (member == kNone || member == found || !is_full_name(cast_.members()[member])) continue;
      if (found != kNone) return kNone;
      found = member;
    }
  }
  return found;
}

/// Finds once for an article who signs it, who asks in it and who answers.
const Resolver::Turns& Resolver::turns() {
  if (turns_) return *turns_;
  Turns found{.author = author()};
  const auto& members = cast_.members();
  const auto first = std::ranges::find_if(members, [&](const Member& m) {
    return m.certain && is_full_name(m) && (found.author == kNone || &m != &members[found.author]);
  });
  if (first != members.end()) found.answers = static_cast<std::uint32_t>(first - members.begin());
  found.asks = found.author;
  if (found.asks == kNone && has_answers()) {
    const std::vector<std::uint32_t> above = persons_above(first_turn());
    if (above.size() == 2) found.asks = above.back();
  }
  return turns_.emplace(found);
}

/// Who asks in an interview: its author, or the second of the two whom the text above the first question names.
Resolver::Answer Resolver::interviewer() {
  Answer a{{}, SourceKind::role, ResolvedBy::none, "a question of whom the article does not name"};
  if (turns().asks == kNone) return a;
  a.found.push_back({turns().asks, kNone});
  a.by = ResolvedBy::resolved;
  a.how = turns().author != kNone ? "a question: of who signs the article"
                                  : "a question: of the second of the two whom the text above names";
  return a;
}

/// Are there turns of who answers? A briefing has questions and turns under names.
bool Resolver::has_answers() const {
  return std::ranges::any_of(document_->attributions,
                             [&](const Attribution& a) { return turn_of(document_->slice(a.source)) == Turn::answer; });
}

/// Where the first question or answer begins.
std::uint32_t Resolver::first_turn() const {
  for (const std::uint32_t i : order_) {
    const Span source = document_->attributions[i].source;
    if (turn_of(document_->slice(source)) != Turn::none) return source.begin;
  }
  return 0;
}

/// The persons whom the article names in full before `end`, three at most.
std::vector<std::uint32_t> Resolver::persons_above(std::uint32_t end) const {
  std::vector<std::uint32_t> found;
  const auto& mentions = document_->mentions;
  for (std::uint32_t m = 0; m < mentions.size() && mentions[m].span.begin < end; ++m) {
    const std::uint32_t index = cast_.member_of(m);
    if (index == kNone || std::ranges::find(found, index) != found.end()) continue;
    if (cast_.members()[index].certain && is_full_name(cast_.members()[index])) found.push_back(index);
    if (found.size() > 2) break;
  }
  return found;
}

/// Who answers in an interview: the first person that the article names, but for its author.
Resolver::Answer Resolver::interviewee() {
  Answer a{{}, SourceKind::role, ResolvedBy::none, "an answer of whom the article does not name"};
  if (turns().answers == kNone) return a;
  a.found.push_back({turns().answers, kNone});
  a.by = ResolvedBy::resolved;
  a.how = "an answer: of whom the article names first";
  return a;
}

}  // namespace whosaid
