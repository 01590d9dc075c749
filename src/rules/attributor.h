#pragma once
/// Tries the rules on one document after the other; a worker's own.

#include <array>
#include <vector>

#include "document/stage.h"
#include "rules/before_cue.h"
#include "rules/quote_reading.h"
#include "rules/trial_block.h"

namespace whosaid {

/// What a stage and `explain` want to hear while rules are tried; null in ordinary runs.
class RuleListener {
 public:
  virtual ~RuleListener() = default;
  /// The sketch of a sentence, before any rule.
  virtual void on_sentence(const Document& document, std::uint32_t sentence, const Sketch& sketch) = 0;
  /// A rule matched; `taken` says whether it made or extended an attribution.
  virtual void on_match(const Rule& rule, std::size_t cue_piece, bool taken, std::string_view why_not) = 0;
};

/// Which cues count in rules that do not say `cues all`: the classes of cues.tsv.
using CueClasses = std::vector<std::string>;

/// Buffers and the work on one document.
class Attributor final : public Scratch {
 public:
  /// `table` and `lexicon` must live longer.
  Attributor(const RuleTable& table, const Lexicon& lexicon, const CueClasses& classes);
  Attributor(const Attributor&) = delete;
  Attributor& operator=(const Attributor&) = delete;

  /// Fills attributions and verdicts of `document`.
  void run(Document& document, RuleListener* listener = nullptr);

 private:
  struct Drawing {
    Sketch sketch;
    std::string base;  // letters before anything was taken
  };

  /// A cue of the sentence that rules can be tried on.
  struct TrialCue {
    std::size_t piece = 0;
    std::uint32_t row = 0;       // of Lexicon::cues
    TrialBlock::Set trials = 0;  // that may match at it, of the block
    LetterNeeds has = {};        // of the sentence around it
  };

  void run_sentence(Document& document, std::uint32_t index);
  void find_cues(const Document& document);
  void look_at_letters();
  void look_again() { look_at_letters(), choose_trials(); }
  void choose_trials();
  /// What stands right behind a piece; 0 at the end.
  char letter_behind(std::size_t piece) const {
    return piece + 1 < now_->sketch.size() ? now_->sketch.letters()[piece + 1] : '\0';
  }
  void try_rules(Document& document, std::uint32_t index);
  void try_at_cues(Document& document, std::uint32_t index, const Trial& trial, TrialBlock::Set bit);
  void try_at(Document& document, std::uint32_t index, const Trial& trial, const TrialCue* cue);
  bool take(Document& document, std::uint32_t index, const Rule& rule, const TrialCue* at);
  void try_carry(Document& document, std::uint32_t index, const Trial& trial);
  bool carry(Document& document, std::uint32_t index, const Trial& trial);
  std::uint32_t carry_target(Document& document, std::uint32_t index, const Rule& rule);
  bool has_words(const Document& document, std::uint32_t least) const;
  bool is_echoed(const Document& document);
  bool find_lead(const Document& document, const Rule& rule, Attribution& into);
  bool find_subject(const Rule& rule, std::size_t piece, PieceRange& source);
  void cut_content(PieceRange& content);
  PieceRange trimmed(PieceRange r) const;
  static PieceRange trimmed(PieceRange r, std::string_view letters);
  bool is_free(PieceRange r) const;
  void mask(PieceRange r, char with);
  std::uint32_t rule_index(const Rule& rule) const { return static_cast<std::uint32_t>(&rule - table_.rules.data()); }
  void finish(Document& document);

  const RuleTable& table_;
  const Lexicon& lexicon_;
  std::vector<Trial> trials_;
  std::vector<Trial> cuts_;
  std::vector<TrialBlock> blocks_;  // of trials_
  WordLetters letters_;
  std::vector<bool> title_case_;     // a block in Title Case
  std::array<Drawing, 2> drawings_;  // so that a rule can look back at the sentence before
  Drawing *now_ = &drawings_[0], *before_ = &drawings_[1];
  DrawnLayers drawn_;
  std::vector<QuoteReading> readings_;
  std::vector<Capture> captures_, found_;
  BeforeCue before_cue_;
  std::vector<PieceRange> contents_;
  std::vector<std::string_view> words_, said_;  // of a heading's quotation, and of another
  std::vector<TrialCue> cues_;
  const TrialBlock* trial_block_ = nullptr;  // that is being tried
  TrialBlock::Set may_match_ = 0;            // of it
  LetterNeeds has_;                          // of the sentence as it is now, without a cue
  std::vector<std::uint32_t> in_sentence_;   // attributions made in this sentence
  std::uint32_t taken_until_ = 0;            // sentences that begin before this byte are part of a content
  std::uint32_t block_ = kNone;              // of the sentence
  std::uint32_t last_in_block_ = kNone;      // the attribution that a continuation joins
  std::uint32_t last_before_ = kNone;        // the same for the paragraph before
  RuleListener* listener_ = nullptr;
};

}  // namespace whosaid
