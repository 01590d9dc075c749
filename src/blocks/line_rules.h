#pragma once
/// The patterns of rules/blocks.rules: what a line looks like by itself. First rule wins.

#include <re2/re2.h>
#include <re2/set.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/errors.h"
#include "blocks/line_pattern.h"
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
  std::string pattern;         ///< of `match`
  std::unique_ptr<RE2> match;  ///< made of it by LineRules, for rules that are tried one by one or capture; else null
  std::shared_ptr<const RE2> unless;  ///< null: no exceptions; rules may share one
  std::uint32_t longest = 0;          ///< code points that the line may have; 0: any number
  std::string needs;                  ///< a text that the line must hold; empty: any line
  bool from_start = false;            ///< the pattern begins with ^
  bool to_end = false;                ///< the pattern ends with $
  LastByte last;                      ///< what a line must end with
  std::uint32_t line = 0;             ///< of the file
};

/// All rules in the order of the file, read-only, shared by threads.
class LineRules {
 public:
  /// What RE2 has against the pattern of a rule.
  struct Complaint {
    std::size_t rule = 0;
    std::string message;
  };

  /// Compiles the patterns, most of them for matching many at once. With complaints the rules are of no use.
  LineRules(std::vector<LineRule> rules, std::vector<Complaint>& complaints);

  /// Which rule each place would give to the line; kNoRule where none. `hits` is a buffer.
  /// Patterns see at most kSeenBytes bytes at the start or the end of the line, ^...$ only lines up to kShortBytes.
  std::array<std::uint8_t, kPageParts> find(std::string_view line, std::vector<int>& hits) const;

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
  /// Rules that are asked about at once.
  struct Together {
    std::vector<int> rules;  ///< indices into rules_
    std::unique_ptr<RE2::Set> set;
    /// Adds a rule with what of its pattern RE2 is asked.
    void add(std::size_t rule, const std::string& pattern, std::vector<Complaint>& complaints);
    void compile(std::vector<Complaint>& complaints);
  };
  void add_whole(std::size_t rule, std::vector<Complaint>& complaints);
  bool holds(const LineRule& rule, std::string_view line) const;
  bool applies(const LineRule& rule, std::string_view line) const;

  std::vector<LineRule> rules_;
  Together starts_, wholes_;       ///< ^... and ^...$
  std::vector<int> single_rules_;  ///< indices into rules_; tried one by one
  /// The fixed lines that patterns ^...$ spell out, in small letters, each with its rule.
  std::unordered_multimap<std::string, int, StringHash, std::equal_to<>> lines_;
  std::size_t longest_line_ = 0;
};

/// Are the examples of rules tried? It takes longer than all else, so that tests do it and ordinary runs do not.
enum class Examples { unchecked, checked };

/// Reads and checks rules/blocks.rules: keywords, roles, patterns, and, if asked to, that each `yes` is won by its rule
/// and no `no` is.
Result<LineRules> read_line_rules(const std::filesystem::path& file, Examples examples = Examples::unchecked);

}  // namespace whosaid
