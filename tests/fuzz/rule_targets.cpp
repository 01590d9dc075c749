// Patterns over letters.

#include <algorithm>

#include "fuzz/fuzz_target.h"
#include "gazetteers/lexicon_reader.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"
#include "test_texts.h"

namespace whosaid {
namespace {

constexpr std::string_view kFocus = "VGUF";

/// Letters as a sketch may be: no letter 0, at most one focus letter.
std::string letters_of(std::string_view bytes) {
  std::string letters(bytes);
  bool has_focus = false;
  for (char& letter : letters) {
    const bool is_focus = kFocus.find(letter) != std::string_view::npos;
    if (letter == '\0' || (is_focus && has_focus)) letter = 'w';
    has_focus |= is_focus;
  }
  return letters;
}

/// Do the parts lie inside, and does no end come before its begin?
std::string broken_captures(const std::vector<Capture>& captures, std::size_t size) {
  for (const Capture& capture : captures) {
    if (capture.range.first > capture.range.last || capture.range.last > size) return "a part outside of the letters";
  }
  return {};
}

}  // namespace

std::vector<std::string> pattern_seeds() {
  std::vector<std::string> seeds;
  for (const std::string_view file : {"direct_speech", "reported_speech", "continuation", "content_ends"}) {
    const auto rules = read_rule_file(kSourceDir / "rules" / (std::string(file) + ".rules"));
    for (const RuleText& rule : rules.value()) {
      for (const PlacedText& pattern : rule.patterns) {
        seeds.push_back(pattern.text + "\nDwPaVtDwpZ.");
        seeds.push_back(pattern.text + "\nQ,VPdQ.");
      }
    }
  }
  return seeds;
}

Reading read_pattern(std::string_view bytes) {
  static const std::vector<SlotText> slots = read_slot_file(kSourceDir / "rules/slots.txt").value();
  static const Lexicon lexicon = read_lexicon({kSourceDir / "gazetteers"}).value();
  const auto [text, rest] = named_bytes(bytes);
  const PlacedText pattern = {std::string(text), {"fuzz.rules", 1, 1, std::string(text)}};
  auto compiler = PatternCompiler::make(slots, {pattern}, lexicon);
  if (!compiler) return std::nullopt;
  const auto compiled = compiler->compile(pattern);
  if (!compiled) return std::nullopt;
  const auto expressions = compiler->finish();
  if (!expressions) return std::nullopt;
  const std::string letters = letters_of(rest);
  const std::size_t cue = letters.find_first_of(kFocus);
  if (!compiled->focus().empty() &&
      (cue == std::string::npos || compiled->focus().find(letters[cue]) == std::string::npos)) {
    return std::string();  // never asked
  }
  std::vector<Capture> captures, again;
  const std::size_t piece = cue == std::string::npos ? std::size_t{kNone} : cue;
  const bool found = compiled->find(letters, piece, captures);
  BeforeCue before;
  if (found != compiled->find(letters, piece, 0, before, again)) return "an answer that depends on who asks";
  return found ? broken_captures(captures, letters.size()) : std::string();
}

}  // namespace whosaid
