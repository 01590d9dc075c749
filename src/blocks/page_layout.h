#pragma once
/// Where in a text the article begins and ends: what a line is because of the lines around it.

#include <span>
#include <string_view>

#include "blocks/line_rules.h"
#include "blocks/text_line.h"

namespace whosaid {

/// A text on its way to roles.
struct Page {
  std::string_view text;
  std::span<TextLine> lines;
  const LineRules& rules;
  /// A copied web page, with menus before its title. Otherwise the text is the article, and nothing of it may be lost.
  bool dump = false;

  /// The text of line `i`, which is a view into `text`.
  std::string_view slice(std::size_t i) const { return text.substr(lines[i].span.begin, lines[i].span.size()); }
  /// The rule that the place gives to line `i`; null when none.
  const LineRule* rule(std::size_t i, PagePart place) const {
    std::uint8_t& known = lines[i].rules[static_cast<std::size_t>(place)];
    if (known == kUnknownRule) known = rules.find(slice(i), place);
    return known == kNoRule ? nullptr : &rules[known];
  }
};

/// Gives each line its role. The lines carry their rules already. Linear in the number of lines.
void assign_roles(Page& page);

/// The parts of assign_roles: decides whether the page is a dump and gives roles to the lines from the first to the
/// last one before the article's paragraphs; returns the index of the first paragraph.
std::size_t assign_head(Page& page);

/// Gives roles to the lines from `begin` to the end of the text.
void assign_body(Page& page, std::size_t begin);

}  // namespace whosaid
