#include "records/named_mentions.h"

#include <algorithm>

namespace whosaid {
namespace {

/// What it is called; the type is empty when it is not one of them.
NamedMention named(const Mention& mention, const Lexicon& lexicon) {
  NamedMention found{.span = mention.span};
  switch (mention.kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::country:
      found.type = mention.kind == Kind::person         ? "person"
                   : mention.kind == Kind::organization ? "organization"
                                                        : "country";
      if (mention.row >= lexicon.entities.size()) break;
      found.entity = mention.row;
      found.id = lexicon.entities[mention.row].id;
      found.name = lexicon.entities[mention.row].name;
      break;
    case Kind::title:
      found.type = "title";
      if (mention.row < lexicon.titles.size()) found.name = lexicon.titles[mention.row].text;
      break;
    case Kind::role:
      found.type = "role";
      if (mention.row < lexicon.roles.size()) found.name = lexicon.roles[mention.row].text;
      break;
    case Kind::name:
      found.type = "name";
      break;
    case Kind::pronoun:
    case Kind::cue:
    case Kind::blocked:
      break;
  }
  return found;
}

}  // namespace

void find_named_mentions(const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                         std::vector<NamedMention>& found) {
  found.clear();
  std::size_t block = 0, quote = 0;
  std::uint32_t quoted_until = 0;  // the farthest end of the quotations that begin before the mention
  for (const Mention& mention : document.mentions) {
    while (block < document.blocks.size() && document.blocks[block].span.end <= mention.span.begin) ++block;
    if (block == document.blocks.size()) return;
    for (; quote < document.quotes.size() && document.quotes[quote].outer.begin <= mention.span.begin; ++quote) {
      quoted_until = std::max(quoted_until, document.quotes[quote].outer.end);
    }
    const BlockRole role = document.blocks[block].role;
    if (!blocks.has(role)) continue;
    NamedMention who = named(mention, lexicon);
    if (who.type.empty()) continue;
    who.block = role;
    who.quoted = mention.span.begin < quoted_until;
    found.push_back(who);
  }
}

}  // namespace whosaid
