#pragma once
/// The text of rule files and of slots.txt, read but not yet compiled.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "document/lexicon.h"

namespace whosaid {

/// A piece of a data file with its place, for messages.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  ///< from 1, of the value
  std::string source_line;
  /// An Error at this place, `offset` bytes into the value.
  Error error(std::string message, std::size_t offset = 0) const;
};

/// A key's value where it stands.
struct PlacedText {
  std::string text;
  Place place;
};

/// What a rule does with a match.
enum class RuleAction : std::uint8_t {
  match,  ///< makes an attribution
  carry,  ///< adds the sentence's quotations to an earlier attribution
  cut,    ///< ends the content of a rule that says `ends clause`
};

/// Where a rule finds its source: in its own pattern; as the subject of the sentence; or, for carry rules, in an
/// attribution of the same sentence, of the sentence before, of the paragraph before, or in the line that leads in.
enum class SourceFrom : std::uint8_t { pattern, subject, same, sentence, paragraph, lead };

/// One rule as written.
struct RuleText {
  PlacedText id;
  std::string family;  ///< file name without extension
  std::string about;
  RuleAction action = RuleAction::match;
  std::vector<PlacedText> patterns;  ///< alternatives, tried in order
  PlacedText subject;                ///< pattern that finds the source when `source subject`
  SourceFrom source = SourceFrom::pattern;
  std::uint32_t needs = 0;          ///< frames, any of which the cue must have; 0: any cue
  bool any_class = false;           ///< also tries cues of attitude, evidence and action
  bool ends_clause = false;         ///< content ends where the cut rules say
  bool headline = false;            ///< only in titles, subheadings, tickers and related lines
  std::uint32_t words = 0;          ///< least number of words of the content
  bool reach_block = false;         ///< the content goes on to the end of its block
  bool line_start = false;          ///< only in the first sentence of a block
  bool echoed = false;              ///< only when the text below quotes the same words
  bool second_hand = false;         ///< its records tell what another says that somebody said
  std::vector<PlacedText> yes, no;  ///< examples with marked parts
};

/// Reads one rule file. Fails with every problem found.
Result<std::vector<RuleText>> read_rule_file(const std::filesystem::path& path);

/// A slot: {name} stands for its pattern.
struct SlotText {
  PlacedText name, pattern;
};

/// Reads slots.txt: `slot name pattern` a line.
Result<std::vector<SlotText>> read_slot_file(const std::filesystem::path& path);

}  // namespace whosaid
