/// Cast: roles that the article gives before it gives the name.

#include <algorithm>

#include "speakers/cast.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLeadParagraphs = 3;  // behind the first, in which the name must come

}  // namespace

/// The mention of the one office that is all of a source: "the transport secretary".
std::uint32_t Cast::office_of_source(const Attribution& a) const {
  const Document& d = *document_;
  const auto behind = std::lower_bound(d.mentions.begin(), d.mentions.end(), a.source.end,
                                       [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  if (a.source.empty() || behind == d.mentions.begin()) return kNone;
  const Mention& m = *(behind - 1);
  const bool one = m.kind == Kind::role && m.form != static_cast<std::uint8_t>(Number::plural);
  if (!one || m.span.end != a.source.end || m.span.begin < a.source.begin) return kNone;
  if (lexicon_->roles[m.row].kind != "office") return kNone;
  const std::string_view words = d.slice(a.source);
  if (!words.starts_with("The ") && !words.starts_with("the ")) return kNone;
  return static_cast<std::uint32_t>(behind - 1 - d.mentions.begin());
}

/// The person without any role whose full name begins block `block` and speaks there, or kNone.
std::uint32_t Cast::speaker_at_begin(std::uint32_t block) const {
  const Document& d = *document_;
  const std::uint32_t begin = d.blocks[block].span.begin;
  const auto first = std::lower_bound(d.mentions.begin(), d.mentions.end(), begin,
                                      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  if (first == d.mentions.end() || first->span.begin != begin || first->end_token < first->first_token + 2)
    return kNone;
  const auto mention = static_cast<std::uint32_t>(first - d.mentions.begin());
  const std::uint32_t index = of_mention_[mention];
  if (index == kNone || !is_source_[mention]) return kNone;
  const Member& member = members_[index];
  const bool is_new = member.entity == kNone && member.roles.empty() && member.type == EntityType::person;
  return is_new && member.evidence.body == 0 ? index : kNone;
}

/// "The transport secretary has promised … ⏎ Jane Roe told MPs …": the role is hers, as British desks write it.
void Cast::add_lead_roles() {
  const auto& blocks = document_->blocks;
  const auto is_paragraph = [](const Block& b) { return b.role == BlockRole::paragraph; };
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_paragraph);
  if (first == blocks.end()) return;
  const auto lead = static_cast<std::uint32_t>(first - blocks.begin());
  const auto open = std::find_if(document_->attributions.begin(), document_->attributions.end(),
                                 [&](const Attribution& a) { return a.block == lead; });
  if (open == document_->attributions.end()) return;
  const std::uint32_t role = office_of_source(*open);
  if (role == kNone) return;
  std::uint32_t left = kLeadParagraphs;
  for (std::uint32_t b = lead + 1; b < blocks.size() && left > 0; ++b) {
    if (!is_paragraph(blocks[b])) continue;
    --left;
    if (const std::uint32_t member = speaker_at_begin(b); member != kNone) return add_role(member, role);
  }
}

}  // namespace whosaid
