#pragma once
/// The patterns of rules/blocks.rules: what a line looks like by itself. First rule wins.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/errors.h"
#include "blocks/late_pattern.h"
#include "blocks/line_pattern.h"
#include "blocks/opening_index.h"
#include "blocks/text_line.h"
#include "document/lexicon.h"

namespace whosaid {

/// What the lines below a line of this rule are, unless a rule says otherwise.
enum class Opens : std::uint8_t {
  nothing,
  block,  ///< the same role, until a line that reads like body text
  rest,   ///< the same role, until the article clearly goes on (two paragraphs running), else to the end of the text
};

/// One entry of the file.
struct LineRule {
  std::string name;
  std::string about;
  BlockRole role = BlockRole::paragraph;
  std::array<bool, kPageParts> places = {true, true, true};
  Opens opens = Opens::nothing;
  std::string pattern;                        ///< of `match`
  LineOpening opening;                        ///< of the pattern
  std::shared_ptr<const LatePattern> unless;  ///< null: no exceptions; rules may share one
  std::uint32_t longest = 0;                  ///< code points that the line may have; 0: any number
  std::vector<std::string> needs;             ///< texts of which the line must hold one; none: any line
  bool from_start = false;                    ///< the pattern begins with ^
  bool to_end = false;                        ///< the pattern ends with $
  LastByte last;                              ///< what a line must end with
  std::uint32_t line = 0;                     ///< of the file

  /// Does the pattern describe the whole line?
  bool is_whole() const { return from_start && to_end; }
};

/// All rules in the order of the file, read-only, shared by threads.
class LineRules {
 public:
  /// Takes rules whose patterns RE2 understands; no more than kUnknownRule.
  explicit LineRules(std::vector<LineRule> rules);

  /// The first rule that a place gives to the line; kNoRule when none. Patterns see at most kSeenBytes bytes at the
  /// start or the end of the line, ^...$ only lines up to kShortBytes.
  std::uint8_t find(std::string_view line, PagePart place) const;

  /// Bytes of the dateline at the start of `line` (rules of that role capture it as their first group), and where the
  /// paragraph after it begins. Both 0 when `line` begins with none.
  struct Dateline {
    std::size_t size = 0;
    std::size_t paragraph = 0;
  };
  Dateline find_dateline(std::string_view line, std::uint8_t rule) const;

  const LineRule& operator[](std::size_t i) const { return rules_[i]; }
  std::size_t size() const { return rules_.size(); }

 private:
  void add(std::uint8_t rule);
  bool add_openings(std::uint8_t rule, const std::string& pattern);
  bool holds(std::uint8_t rule, std::string_view line) const;
  bool matches(std::uint8_t rule, std::string_view seen) const;

  std::vector<LineRule> rules_;
  std::vector<std::unique_ptr<const LatePattern>> patterns_;  ///< what of each rule's pattern RE2 is asked
  OpeningIndex openings_;  ///< of patterns ^..., which are asked when the line begins like them
  std::array<std::vector<std::uint8_t>, kPageParts> others_;  ///< by place: rules that are always asked
  /// The fixed lines that patterns ^...$ spell out, in small letters, each with its rule.
  std::unordered_multimap<std::string, std::uint8_t, StringHash, std::equal_to<>> lines_;
  std::size_t longest_line_ = 0;
};

/// Are the examples of rules tried? It takes longer than all else, so that tests do it and ordinary runs do not.
enum class Examples { unchecked, checked };

/// Reads and checks rules/blocks.rules: keywords, roles, patterns, and, if asked to, that each `yes` is won by its rule
/// and no `no` is.
Result<LineRules> read_line_rules(const std::filesystem::path& file, Examples examples = Examples::unchecked);

}  // namespace whosaid
