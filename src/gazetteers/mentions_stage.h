#pragma once
/// mentions: who and what is named?
///
/// From left to right, in every sentence, the longest spelling of the gazetteers that stands there wins:
///   - case, accents, kinds of dashes and apostrophes fold; a spelling in capitals (US) matches only capitals; names
///   and
///     titles match only with a capital first letter; cues, roles and pronouns match in any case;
///   - it covers whole tokens; a possessive ending is not part of it; a middle initial may stand in a person's name;
///   - a blocked phrase wins over shorter and equal ones and leaves no mention;
///   - a weak alias or a bare family name counts only when its entity is mentioned by a strong one somewhere in the
///     document; among several the one mentioned at least twice as often, else last before, else first behind; a title
///     before it (Mrs.) must fit;
///   - a title counts only before a name; a role counts everywhere; a capitalized cue only where a sentence begins.
/// What is left in capitals is a name that no list knows (Kind::name, row kNone; weak when a list knows the word but
/// nothing says whom it means). A known surname behind another given name is such a name too (Melania Trump), and so is
/// a longer name that begins with a known one (Trump Tower, China Daily). At the beginning of a sentence and in
/// headlines a capital alone is no name: the word must be capitalized elsewhere in running text, be a given name, or
/// not occur in small letters. Weekdays and months are never names.

#include <memory>
#include <vector>

#include "base/errors.h"
#include "document/stage.h"
#include "gazetteers/alias_decision.h"
#include "gazetteers/alias_index.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer, and `index`, that of its aliases; makes it when there is
/// none yet. Fills Document::mentions from tokens and sentences. Linear in the text, whatever stands there.
Result<std::unique_ptr<Stage>> make_mentions_stage(const Lexicon& lexicon,
                                                   std::shared_ptr<const AliasIndex> index = nullptr);

/// Fills Document::mentions as the stage does, and tells what became of every alias that stands in the text.
std::vector<AliasDecision> explain_mentions(Document& document, const Lexicon& lexicon, const AliasIndex& index);

}  // namespace whosaid
