#include "records/mention_lines.h"

#include "records/json_object.h"

namespace whosaid {
namespace {

void append_line(std::string& out, const Document& document, const NamedPlace& place, const OffsetMap& offsets,
                 std::string_view block, bool quoted) {
  {
    JsonObject object(out);
    object.text("doc", document.id);
    object.number("start", offsets.offset(place.span.begin));
    object.number("end", offsets.offset(place.span.end));
    object.text("text", document.slice(place.span));
    object.text("type", place.type);
    object.text_or_null("id", place.id);
    object.text_or_null("name", place.name);
    object.text("block", block);
    object.truth("quoted", quoted);
    object.text("offsets", kOffsetUnitNames[static_cast<std::size_t>(offsets.unit())]);
  }
  out += '\n';
}

}  // namespace

void append_mention_lines(std::string& out, const Document& document, std::span<const NamedPlace> places,
                          const BlockSet& blocks, const OffsetMap& offsets) {
  std::size_t block = 0, quote = 0;
  std::uint32_t quoted_until = 0;  // the farthest end of the quotations that begin before the place
  for (const NamedPlace& place : places) {
    while (block < document.blocks.size() && document.blocks[block].span.end <= place.span.begin) ++block;
    if (block == document.blocks.size()) return;
    for (; quote < document.quotes.size() && document.quotes[quote].outer.begin <= place.span.begin; ++quote) {
      quoted_until = std::max(quoted_until, document.quotes[quote].outer.end);
    }
    const BlockRole role = document.blocks[block].role;
    if (!blocks.has(role)) continue;
    append_line(out, document, place, offsets, kBlockRoleNames[static_cast<std::size_t>(role)],
                place.span.begin < quoted_until);
  }
}

}  // namespace whosaid
