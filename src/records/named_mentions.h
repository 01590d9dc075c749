#pragma once
/// The mentions that mentions.jsonl tells of: people, organizations, countries, titles, roles, names.

#include <string_view>
#include <vector>

#include "document/document.h"
#include "records/block_set.h"

namespace whosaid {

/// One of them; views of the document and the lexicon. It may lie inside the one before: Turkish in "Turkish Foreign
/// Ministry".
struct NamedMention {
  Span span;
  std::string_view type = {};    ///< person, organization, country, title, role; `name`: nothing shows what it is
  std::string_view id = {};      ///< of the gazetteers, or empty
  std::string_view name = {};    ///< in full, of a title or a role as the list has it; empty: not known
  std::uint32_t entity = kNone;  ///< row of Lexicon::entities
  BlockRole block = BlockRole::paragraph;
  bool quoted = false;  ///< begins inside a quotation
};

/// Replaces `found` by those in `blocks`, by their begin; of two that begin together the longer comes first. Linear.
void find_named_mentions(const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                         std::vector<NamedMention>& found);

}  // namespace whosaid
