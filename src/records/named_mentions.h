#pragma once
/// The mentions that mentions.jsonl tells of: people, organizations, countries, titles, roles, names no list knows.

#include <string_view>
#include <vector>

#include "document/document.h"
#include "records/block_set.h"

namespace whosaid {

/// One of them; views of the document and the lexicon.
struct NamedMention {
  Span span;
  std::string_view type = {};  ///< person, organization, country, title, role, name
  std::string_view id = {},
                   name = {};    ///< empty: none; a name that no list knows has neither, titles and roles have no id
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities
  BlockRole block = BlockRole::paragraph;
  bool quoted = false;  ///< begins inside a quotation
};

/// Replaces `found` by those in `blocks`, in the order of the text. Linear.
void find_named_mentions(const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                         std::vector<NamedMention>& found);

}  // namespace whosaid
