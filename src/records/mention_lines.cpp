#include "records/mention_lines.h"

#include "records/json_object.h"

namespace whosaid {
namespace {

struct Named {
  std::string_view type;  ///< empty: not a named entity
  std::string_view id, name;
};

Named named(const Mention& mention, const Lexicon& lexicon) {
  switch (mention.kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::country: {
      const std::string_view type = mention.kind == Kind::person         ? "person"
                                    : mention.kind == Kind::organization ? "organization"
                                                                         : "country";
      if (mention.row >= lexicon.entities.size()) return {type, {}, {}};
      return {type, lexicon.entities[mention.row].id, lexicon.entities[mention.row].name};
    }
    case Kind::title:
      return {
          "title", {}, mention.row < lexicon.titles.size() ? std::string_view(lexicon.titles[mention.row].text) : ""};
    case Kind::role:
      return {"role", {}, mention.row < lexicon.roles.size() ? std::string_view(lexicon.roles[mention.row].text) : ""};
    case Kind::name:
      return {"name", {}, {}};
    case Kind::pronoun:
    case Kind::cue:
    case Kind::blocked:
      break;
  }
  return {};
}

void append_line(std::string& out, const Document& document, const Mention& mention, const Named& who,
                 const OffsetMap& offsets, std::string_view block, bool quoted) {
  {
    JsonObject object(out);
    object.text("doc", document.id);
    object.number("start", offsets.offset(mention.span.begin));
    object.number("end", offsets.offset(mention.span.end));
    object.text("text", document.slice(mention.span));
    object.text("type", who.type);
    object.text_or_null("id", who.id);
    object.text_or_null("name", who.name);
    object.text("block", block);
    object.truth("quoted", quoted);
    object.text("offsets", kOffsetUnitNames[static_cast<std::size_t>(offsets.unit())]);
  }
  out += '\n';
}

}  // namespace

void append_mention_lines(std::string& out, const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                          const OffsetMap& offsets) {
  std::size_t block = 0, quote = 0;
  std::uint32_t quoted_until = 0;  // the farthest end of the quotations that begin before the mention
  for (const Mention& mention : document.mentions) {
    while (block < document.blocks.size() && document.blocks[block].span.end <= mention.span.begin) ++block;
    if (block == document.blocks.size()) return;
    for (; quote < document.quotes.size() && document.quotes[quote].outer.begin <= mention.span.begin; ++quote) {
      quoted_until = std::max(quoted_until, document.quotes[quote].outer.end);
    }
    const BlockRole role = document.blocks[block].role;
    const Named who = named(mention, lexicon);
    if (who.type.empty() || !blocks.has(role)) continue;
    append_line(out, document, mention, who, offsets, kBlockRoleNames[static_cast<std::size_t>(role)],
                mention.span.begin < quoted_until);
  }
}

}  // namespace whosaid
