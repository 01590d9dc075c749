#include "records/mention_lines.h"

#include "records/json_object.h"

namespace whosaid {

void append_mention_lines(std::string& out, const Document& document, std::span<const NamedMention> mentions,
                          const OffsetMap& offsets) {
  for (const NamedMention& mention : mentions) {
    {
      JsonObject object(out);
      object.text("doc", document.id);
      object.number("start", offsets.offset(mention.span.begin));
      object.number("end", offsets.offset(mention.span.end));
      object.text("text", document.slice(mention.span));
      object.text("type", mention.type);
      object.text_or_null("id", mention.id);
      object.text_or_null("name", mention.name);
      object.text("block", kBlockRoleNames[static_cast<std::size_t>(mention.block)]);
      object.truth("quoted", mention.quoted);
      object.text("offsets", kOffsetUnitNames[static_cast<std::size_t>(offsets.unit())]);
    }
    out += '\n';
  }
}

}  // namespace whosaid
