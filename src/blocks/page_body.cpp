#include <algorithm>
#include <optional>

#include "blocks/page_layout.h"

namespace whosaid {
namespace {

bool has_quotation_mark(std::string_view line) {
  return line.find_first_of("\"") != std::string_view::npos || line.find("“") != std::string_view::npos ||
         line.find("''") != std::string_view::npos;
}

/// Does line `i`, below a heading like "Related News" or "Most Read", belong to the article again?
bool returns_to_body(const Page& page, std::size_t i, Opens opened) {
  const TextLine& line = page.lines[i];
  if (line.bullet || page.rule(i, PagePart::body) != nullptr) return false;
  if (line.dateline != 0) return true;
  const bool body = reads_like_body(line);
  if (opened == Opens::block) {
    const bool headline = line.end == LineEnd::question && line.words < 20 && !has_quotation_mark(page.slice(i));
    return (body && !headline) || (!page.dump && line.end == LineEnd::sentence && line.words >= 3);
  }
  if (!body) return false;
  if (i + 1 < page.lines.size() && reads_like_body(page.lines[i + 1])) return true;
  return !page.dump && (line.words >= 20 || has_quotation_mark(page.slice(i)));
}

/// `TRUMP: Yes` is a turn of a transcript, `Trump: Yes` a heading.
bool is_turn(std::string_view line) {
  const std::size_t colon = line.substr(0, 48).find(':');
  if (colon == std::string_view::npos || colon < 1) return false;
  return std::ranges::none_of(line.substr(0, colon), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A short line without final punctuation that stands over a paragraph or a list.
bool is_heading_like(const Page& page, std::size_t i) {
  constexpr std::uint32_t kSize = 120;
  const TextLine& line = page.lines[i];
  if (line.end != LineEnd::open || line.words > 12 || line.span.size() > kSize || i + 1 >= page.lines.size()) {
    return false;
  }
  const std::string_view text = page.slice(i);
  constexpr std::string_view kNotLast = ",;-<>{}_=*/|";
  if (kNotLast.find(text.back()) != std::string_view::npos || text.ends_with("—") || text.ends_with("–")) return false;
  // A quotation that stands alone is what somebody said, not a heading.
  if (text.starts_with('"') || text.starts_with("“") || text.starts_with("''") || text.starts_with('<')) return false;
  if (!line.capital && !text.starts_with("‘") && !text.starts_with('\'')) return false;
  if (is_turn(text)) return false;
  // Links to other articles may stand between a heading and its text.
  const LineRule* below = page.rule(i + 1, PagePart::body);
  if (below != nullptr && below->role == BlockRole::related) return true;
  const TextLine& next = page.lines[i + 1];
  if (!next.bullet && next.end == LineEnd::open && next.words < 30) return false;
  if (!next.bullet && next.words <= 3) return false;
  return true;
}

/// Could a heading follow the line above `i`? Not in a run of short lines (names, a poem, a tweet).
bool after_text(const Page& page, std::size_t i, std::size_t begin) {
  if (i == begin) return true;
  const TextLine& above = page.lines[i - 1];
  if (above.role == BlockRole::subheading) return false;
  return above.role != BlockRole::paragraph || above.end != LineEnd::open || above.words >= 30;
}

/// The role of a line of the article that no rule knows.
BlockRole body_role(const Page& page, std::size_t i, std::size_t begin) {
  const TextLine& line = page.lines[i];
  if (page.dump && line.bullet && line.words <= 3 && line.end == LineEnd::open) return BlockRole::navigation;
  if (line.bullet || line.numbered) return BlockRole::list_item;
  if (line.dateline == 0 && is_heading_like(page, i) && after_text(page, i, begin)) return BlockRole::subheading;
  return BlockRole::paragraph;
}

/// What a heading has opened and not yet closed.
struct Opened {
  Opens how = Opens::nothing;
  BlockRole role = BlockRole::paragraph;
  /// The role of a line that `rule` knows. Pictures, dates and names below a heading belong to what it lists.
  BlockRole pass(const LineRule& rule) {
    if (rule.opens != Opens::nothing) *this = {rule.opens, rule.role};
    const bool listed = rule.role == BlockRole::caption || rule.role == BlockRole::date ||
                        rule.role == BlockRole::byline || rule.role == BlockRole::subheading;
    return how != Opens::nothing && listed ? role : rule.role;
  }
};

/// Gives roles as if the article never ended; returns the index after the last line that reads like body text.
std::size_t assign_paragraphs(Page& page, std::size_t begin) {
  std::size_t end = begin;
  Opened opened;
  for (std::size_t i = begin; i < page.lines.size(); ++i) {
    TextLine& line = page.lines[i];
    if (const LineRule* rule = page.rule(i, PagePart::body)) {
      line.role = opened.pass(*rule);
      continue;
    }
    if (opened.how != Opens::nothing && returns_to_body(page, i, opened.how)) opened = {};
    line.role = opened.how == Opens::nothing ? body_role(page, i, begin) : opened.role;
    if (opened.how == Opens::nothing && (reads_like_body(line) || line.dateline != 0)) end = i + 1;
  }
  return end;
}

/// The end of the run of keywords that begins at `i`: short capitalized list items. Equal to `i` when it is none.
std::size_t tags_end(const Page& page, std::size_t i) {
  // In a plain article a list may be the article's own: only one set apart, and not announced by a colon, counts.
  const bool apart = i > 0 && page.lines[i].gap_before && page.lines[i - 1].end != LineEnd::colon;
  if (!page.dump && !apart) return i;
  std::size_t end = i;
  for (; end < page.lines.size(); ++end) {
    const TextLine& line = page.lines[end];
    if (!line.bullet || line.words > 5 || line.end != LineEnd::open || !line.capital) break;
    if (page.rule(end, PagePart::tail) != nullptr) break;
  }
  return end - i >= (page.dump ? 2u : 3u) ? end : i;
}

/// A line after the article that no rule and no heading knows.
BlockRole tail_role(const Page& page, std::size_t i, std::size_t begin, bool after_footer) {
  const TextLine& line = page.lines[i];
  const bool open = line.end == LineEnd::open;
  if (after_footer && (page.dump || (open && line.words <= 6))) return BlockRole::footer;
  if (page.dump && open && line.words <= 3) return BlockRole::navigation;
  const bool before_headline = i + 1 < page.lines.size() && reads_like_headline(page.lines[i + 1]);
  if (page.dump && open && reads_like_headline(line) && before_headline) return BlockRole::related;
  return body_role(page, i, begin);
}

/// Gives roles to what follows the article's last line of body text.
void assign_tail(Page& page, std::size_t begin, std::size_t body_begin) {
  Opened opened;
  bool after_footer = false;
  for (std::size_t i = begin; i < page.lines.size(); ++i) {
    TextLine& line = page.lines[i];
    if (const LineRule* rule = page.rule(i, PagePart::tail)) {
      line.role = opened.pass(*rule);
      after_footer = after_footer || rule->role == BlockRole::footer;
      continue;
    }
    if (opened.how == Opens::block && returns_to_body(page, i, opened.how)) opened = {};
    if (opened.how == Opens::nothing && !after_footer) {
      const std::size_t end = tags_end(page, i);
      for (std::size_t tag = i; tag < end; ++tag) page.lines[tag].role = BlockRole::tags;
      if (end != i) {
        i = end - 1;
        continue;
      }
    }
    const bool listed = opened.how != Opens::nothing && !after_footer;
    line.role = listed ? opened.role : tail_role(page, i, body_begin, after_footer);
  }
}

}  // namespace

void assign_body(Page& page, std::size_t begin) { assign_tail(page, assign_paragraphs(page, begin), begin); }

void assign_roles(Page& page) { assign_body(page, assign_head(page)); }

}  // namespace whosaid
