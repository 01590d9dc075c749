#include <algorithm>
#include <optional>

#include "blocks/page_layout.h"

namespace whosaid {
namespace {

constexpr std::size_t kHeadLines = 40;  ///< so far below the title the head of a dump may reach
constexpr std::size_t kPlainHeadLines = 14;
constexpr int kDumpEvidence = 6;

bool is_menu_like(const TextLine& line) {
  return line.end == LineEnd::open && (line.words <= 3 || (line.bullet && line.words <= 5));
}

/// The line where the article's text begins: the start of the densest run of lines that read like body text; the number
/// of lines when there is none.
std::size_t find_core(const Page& page) {
  constexpr int kGain = 8;  // one stray sentence (a cookie banner) does not outweigh the menu of eight lines below it
  std::size_t begin = 0, best_begin = page.lines.size(), first = page.lines.size();
  long long sum = 0, best = 0;
  int body_before = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool body = reads_like_body(page.lines[i]) && !is_claim(page.slice(i));
    if (sum <= 0) begin = i, sum = 0;
    sum += body ? kGain : -1;
    if (sum > best) best = sum, best_begin = begin;
    if (body && first == page.lines.size()) first = i;
  }
  for (std::size_t i = 0; i < best_begin && i < page.lines.size(); ++i) {
    body_before += reads_like_body(page.lines[i]) && !is_claim(page.slice(i)) ? 1 : 0;
  }
  return body_before >= 3 ? first : best_begin;
}

bool is_dump(const Page& page, std::size_t core) {
  int evidence = 0;
  for (std::size_t i = 0; i < core && evidence < kDumpEvidence; ++i) {
    const LineRule* rule = page.rule(i, PagePart::head);
    if (rule == nullptr) {
      evidence += is_menu_like(page.lines[i]) ? 1 : 0;
    } else if (rule->role == BlockRole::navigation || rule->role == BlockRole::footer ||
               rule->role == BlockRole::ticker) {
      evidence += 2;
    }
  }
  return evidence >= kDumpEvidence;
}

/// Marks the tickers before `core`: lines below a marker, and three or more `Name: claim` lines running.
void assign_tickers(Page& page, std::size_t core) {
  for (std::size_t i = 0; i < core; ++i) {
    const LineRule* rule = page.rule(i, PagePart::head);
    const bool marker = rule != nullptr && rule->role == BlockRole::ticker;
    std::size_t end = marker ? i + 1 : i;
    const bool spaced = marker && end < core && page.lines[end].gap_before;
    while (end < core && !page.lines[end].bullet && page.rule(end, PagePart::head) == nullptr) {
      const bool claim = is_claim(page.slice(end));
      if (!claim && (!marker || spaced || page.lines[end].gap_before)) break;
      if (end > i && page.lines[end].gap_before && !spaced) break;
      ++end;
    }
    if (!marker && end - i < 3) continue;
    for (; i < end; ++i) page.lines[i].role = BlockRole::ticker;
    --i;
  }
}

/// The line of a dump's title: the last headline before byline and date, or else before the text.
std::optional<std::size_t> find_title(const Page& page, std::size_t core) {
  constexpr std::size_t kNear = 5;
  std::optional<std::size_t> last, before_marker, title;
  for (std::size_t i = 0; i < core; ++i) {
    const LineRule* rule = page.rule(i, PagePart::head);
    if (rule != nullptr && (rule->role == BlockRole::byline || rule->role == BlockRole::date)) {
      before_marker = last;
      if (last && i - *last <= kNear) title = before_marker;
    }
    if (rule == nullptr && page.lines[i].role != BlockRole::ticker && reads_like_headline(page.lines[i])) last = i;
  }
  return title ? title : last;
}

/// Do all but the small words begin with a capital letter?
bool is_title_case(std::string_view line) {
  int small = 0, capital = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end - at >= 4) (line[at] >= 'a' && line[at] <= 'z' ? small : capital) += 1;
    at = end + 1;
  }
  return capital >= 3 && capital >= 4 * small;
}

/// Is the first line of a plain text its title? A single sentence with its full stop is a paragraph; archives end
/// titles with a full stop too, so that then the lines below decide.
bool is_plain_title(const Page& page, std::size_t i) {
  const TextLine& line = page.lines[i];
  if (line.bullet || line.dateline != 0 || line.words > 30 || line.span.size() > 300) return false;
  if (line.end == LineEnd::open || line.end == LineEnd::bracket) return true;
  const std::string_view text = page.slice(i);
  for (const std::string_view tag : {",\" ", ",” ", ",'' "}) {
    if (text.find(tag) != std::string_view::npos) return false;
  }
  if (line.words >= 5 && is_title_case(text)) return true;
  std::uint32_t longest = 0;
  for (std::size_t j = i + 1; j < page.lines.size() && j < i + 8; ++j) {
    longest = std::max(longest, page.lines[j].span.size());
  }
  return line.words <= 24 && longest >= 80 && longest * 2 >= line.span.size() * 3;
}

/// The role that line `j` of the area between title and text has by itself; none when it may be standfirst or text.
std::optional<BlockRole> head_role(const Page& page, std::size_t j, std::size_t first) {
  const TextLine& line = page.lines[j];
  if (const LineRule* rule = page.rule(j, PagePart::head); rule != nullptr && rule->role != BlockRole::subheading) {
    return rule->role;
  }
  if (page.dump && j > first && !line.gap_before && page.lines[j - 1].bullet &&
      page.lines[j - 1].role == BlockRole::byline && line.words >= 6) {
    return BlockRole::caption;
  }
  if (page.dump && is_menu_like(line)) return BlockRole::navigation;
  if (j != first || line.gap_before || line.bullet || line.words > 25 || j + 1 == page.lines.size()) {
    return std::nullopt;
  }
  // Set off from the text below but not from the title above, and there is a text below.
  const LineRule* below = page.rule(j + 1, PagePart::body);
  const bool subtitle = page.lines[j + 1].gap_before && !page.lines[j + 1].bullet &&
                        (below == nullptr || below->role == BlockRole::subheading);
  return subtitle ? std::optional(BlockRole::standfirst) : std::nullopt;
}

/// Gives roles to the lines between the title and the text; returns where the text begins.
std::size_t assign_below_title(Page& page, std::size_t first) {
  constexpr std::uint16_t kStandfirstWords = 60;
  const std::size_t limit = std::min(page.lines.size(), first + (page.dump ? kHeadLines : kPlainHeadLines));
  std::size_t begin = first;
  for (std::size_t j = first; j < limit; ++j) {
    TextLine& line = page.lines[j];
    if (line.dateline != 0) break;
    if (const auto role = head_role(page, j, first)) {
      const bool who_or_when = *role == BlockRole::byline || *role == BlockRole::date;
      // A picture below the first paragraph of a plain article does not make that paragraph a standfirst.
      if (begin != j && !page.dump && (!who_or_when || j + 1 == page.lines.size())) break;
      line.role = *role;
      for (; begin < j; ++begin) page.lines[begin].role = BlockRole::standfirst;
      begin = j + 1;
    } else if (j != begin || line.words > kStandfirstWords || line.bullet) {
      break;
    }
  }
  return begin;
}

std::size_t assign_dump_head(Page& page, std::size_t core) {
  const auto title = find_title(page, core);
  for (std::size_t i = 0; i < title.value_or(core); ++i) {
    if (page.lines[i].role == BlockRole::ticker) continue;
    const LineRule* rule = page.rule(i, PagePart::head);
    const bool date = rule != nullptr && rule->role == BlockRole::date && title && *title - i <= 2;
    page.lines[i].role = date ? BlockRole::date : BlockRole::navigation;
  }
  if (!title) return core;
  page.lines[*title].role = BlockRole::title;
  return assign_below_title(page, *title + 1);
}

std::size_t assign_plain_head(Page& page) {
  constexpr std::size_t kAbove = 6;
  std::size_t i = 0;
  for (; i < page.lines.size() && i < kAbove; ++i) {
    const LineRule* rule = page.rule(i, PagePart::head);
    if (rule == nullptr || rule->role == BlockRole::caption || rule->role == BlockRole::subheading) break;
    page.lines[i].role = rule->role;
  }
  if (i == page.lines.size() || !is_plain_title(page, i)) return i;
  page.lines[i].role = BlockRole::title;
  return assign_below_title(page, i + 1);
}

}  // namespace

std::size_t assign_head(Page& page) {
  const std::size_t core = find_core(page);
  page.dump = core < page.lines.size() && is_dump(page, core);
  if (!page.dump) return assign_plain_head(page);
  assign_tickers(page, core);
  return assign_dump_head(page, core);
}

}  // namespace whosaid
