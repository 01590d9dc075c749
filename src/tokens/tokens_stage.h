#pragma once
/// tokens: where are words and marks, and which are function words?
///
/// A word is a run of letters, digits and combining marks, joined over
///   - apostrophes between letters (`O’Neill`, `don't`), hyphens (`vice-president`), `&` between capitals (`AT&T`),
///   - commas and dots between digits (`1,234.5`), dots between letters (`U.S`, `Amazon.com`); not over slashes.
/// The dot behind an acronym (`U.S.`), behind a single capital (`W.`) and behind a word of Lexicon::abbreviations
/// (`Sen.`) belongs to the word. Addresses (`https://...`), `#tags` and `@handles` are one token each.
///
/// A possessive ending is a token of its own: `'s`, or a lone apostrophe behind an s that closes no quotation. It is
/// the only token that begins with an apostrophe and has Shape::lower. Pronouns keep theirs: `he's`, `that's`, `let's`.
/// Every other character is one token, except that `...`, `--`, `''` and two grave accents are one.
///
/// Shapes: `number` begins with a digit; `capital` has an upper-case first letter, or is a handle; `capitals` has two
/// letters or more and all of them upper case; `symbol` is an address, a tag, or a character like $ % @ # &.

#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Copies what it needs of `lexicon`. Fills Document::tokens for all blocks, in order. Linear in
/// the text, whatever stands there.
Result<std::unique_ptr<Stage>> make_tokens_stage(const Lexicon& lexicon);

}  // namespace whosaid
