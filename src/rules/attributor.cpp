#include "rules/attributor.h"

#include <algorithm>

#include "rules/verdicts.h"

namespace whosaid {
namespace {

bool is_quote(char c) { return c == 'Q' || c == 'Z' || c == 'L'; }

bool is_headline(BlockRole role) {
  return role == BlockRole::title || role == BlockRole::subheading || role == BlockRole::ticker ||
         role == BlockRole::related;
}

/// How many letters the cues of one sentence may cost: each is tried with all of them. Sentences of 840 articles take
/// 568 at most, so what has more cues behind that is no sentence.
constexpr std::size_t kMostTried = 10'000;

/// Marks at which no content, source or addressee begins or ends.
bool is_edge_mark(char c) { return c == ',' || c == ';' || c == ':' || c == '-' || c == '.'; }

}  // namespace

Attributor::Attributor(const RuleTable& table, const Lexicon& lexicon, const CueClasses& classes)
    : table_(table), lexicon_(lexicon), letters_(table.words, lexicon) {
  for (const Rule& rule : table.rules) {
    (rule.text.action == RuleAction::cut ? cuts_ : trials_).emplace_back(rule);
  }
  std::vector<bool> counts;
  counts.reserve(lexicon.cues.size());
  for (const Cue& cue : lexicon.cues) {
    counts.push_back(classes.empty() || std::find(classes.begin(), classes.end(), cue.cls) != classes.end());
  }
  for (std::span<const Trial> left = trials_; !left.empty();) {
    const std::span<const Trial> some = left.first(std::min(left.size(), TrialBlock::kMost));
    blocks_.emplace_back(some, table.expressions.sets(), lexicon.cues, counts);
    left = left.subspan(some.size());
  }
}

void Attributor::run(Document& document, RuleListener* listener) {
  listener_ = listener;
  read_quotes(document, readings_);
  letters_.update(*document.vocabulary);
  block_ = last_in_block_ = last_before_ = kNone;
  taken_until_ = 0;
  drawn_ = {};
  document.attributions.reserve(document.sentences.size());
  now_->sketch.clear();
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) run_sentence(document, i);
  finish(document);
}

void Attributor::run_sentence(Document& document, std::uint32_t index) {
  const std::uint32_t block = document.sentences[index].block;
  if (block != block_) {
    last_before_ = block_ != kNone && block == block_ + 1 ? last_in_block_ : kNone;
    last_in_block_ = kNone;
    block_ = block;
  }
  std::swap(now_, before_);
  now_->sketch.draw(document, lexicon_, letters_, readings_, index, drawn_);
  now_->base.assign(now_->sketch.letters());
  in_sentence_.clear();
  before_cue_.forget();
  if (now_->sketch.size() == 0 || now_->sketch.size() > Expression::kMostLetters ||
      document.sentences[index].span.begin < taken_until_)
    return;
  find_cues(document);
  look_at_letters();
  if (listener_ != nullptr) listener_->on_sentence(document, index, now_->sketch);
  for (const TrialBlock& trials : blocks_) {
    trial_block_ = &trials;
    try_rules(document, index);
  }
}

void Attributor::find_cues(const Document& document) {
  cues_.clear();
  for (const SketchCue& cue : now_->sketch.cues()) {
    if (focus_letter(now_->base[cue.piece]) == 0) continue;
    cues_.push_back({.piece = cue.piece, .row = document.mentions[cue.mention].row});
    if (cues_.size() * now_->sketch.size() > kMostTried) break;
  }
}

/// Which sets of letters the sentence meets, on the whole and around each cue.
void Attributor::look_at_letters() {
  const LetterSets& sets = table_.expressions.sets();
  const std::string_view letters = now_->sketch.letters();
  const auto met_from = [&](std::size_t from, std::size_t next_cue) {
    const std::size_t to = next_cue < cues_.size() ? cues_[next_cue].piece : letters.size();
    return sets.met_by(letters.substr(from, to - from));
  };
  LetterSets::Bits met = met_from(0, 0);
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    TrialCue& cue = cues_[i];
    cue.has.before = met | sets.of(focus_letter(now_->base[cue.piece]));
    cue.has.after = met_from(cue.piece + 1, i + 1);
    met |= sets.of(letters[cue.piece]) | cue.has.after;
  }
  has_.whole = met;
  LetterSets::Bits behind;
  for (auto cue = cues_.rbegin(); cue != cues_.rend(); ++cue) {
    cue->has.after |= behind;
    cue->has.first = sets.of(letter_behind(cue->piece));
    cue->has.whole = cue->has.before | cue->has.after;
    behind = cue->has.after | sets.of(letters[cue->piece]);
  }
}

/// Which rules of the block may match the sentence as it is now.
void Attributor::choose_trials() {
  may_match_ = trial_block_->without_cue(has_.whole);
  for (TrialCue& cue : cues_) {
    const char focus = focus_letter(now_->sketch.letter(cue.piece));
    cue.trials = trial_block_->with_cue(cue.row, focus, letter_behind(cue.piece));
    may_match_ |= cue.trials;
  }
}

/// Tries the rules of the block in order. What one takes changes which may match of those behind it.
void Attributor::try_rules(Document& document, std::uint32_t index) {
  const Sentence& sentence = document.sentences[index];
  const Block& block = document.blocks[sentence.block];
  choose_trials();
  for (TrialBlock::Set left = trial_block_->fitting(is_headline(block.role), sentence.span.begin == block.span.begin);
       (left & may_match_) != 0;) {
    const int number = std::countr_zero(left & may_match_);
    const TrialBlock::Set bit = TrialBlock::Set{1} << number;
    left &= ~(bit | (bit - 1));
    const Trial& trial = trial_block_->trial(static_cast<std::size_t>(number));
    if ((bit & trial_block_->without_cue()) == 0)
      try_at_cues(document, index, trial, bit);
    else if ((bit & trial_block_->carries()) == 0)
      try_at(document, index, trial, nullptr);
    else
      try_carry(document, index, trial);
  }
}

void Attributor::try_at_cues(Document& document, std::uint32_t index, const Trial& trial, TrialBlock::Set bit) {
  for (const TrialCue& cue : cues_) {
    if ((cue.trials & bit) != 0 && trial.may_match(cue.has)) try_at(document, index, trial, &cue);
  }
}

void Attributor::try_at(Document& document, std::uint32_t index, const Trial& trial, const TrialCue* cue) {
  const LetterNeeds& has = cue != nullptr ? cue->has : has_;
  const std::size_t piece = cue != nullptr ? cue->piece : kNone;
  const std::size_t ordinal = cue != nullptr ? static_cast<std::size_t>(cue - cues_.data()) : 0;
  char old = 0;
  bool taken = false;
  if (cue != nullptr) {
    old = now_->sketch.letter(piece);
    now_->sketch.letter(piece) = focus_letter(old);
  }
  for (const Trial::NeedyPattern& p : trial.patterns) {
    if (!p.needs.are_met_by(has) || !p.pattern->find(now_->sketch.letters(), piece, ordinal, before_cue_, captures_))
      continue;
    taken = take(document, index, *trial.rule, cue);
    if (taken) break;
  }
  if (cue != nullptr && now_->sketch.letter(piece) == focus_letter(old)) now_->sketch.letter(piece) = old;
  if (taken) look_again();
}

bool Attributor::is_free(PieceRange r) const {
  return now_->sketch.letters().substr(r.first, r.last - r.first).find('_') == std::string_view::npos;
}

PieceRange Attributor::trimmed(PieceRange r) const { return trimmed(r, now_->base); }

PieceRange Attributor::trimmed(PieceRange r, std::string_view letters) {
  const auto is_end = [](char c) { return is_edge_mark(c) || c == '&' || c == 'c'; };
  while (!r.empty() && is_edge_mark(letters[r.first])) ++r.first;
  while (!r.empty() && is_end(letters[r.last - 1])) --r.last;
  return r;
}

void Attributor::cut_content(PieceRange& content) {
  const std::string_view letters = std::string_view(now_->base).substr(content.first, content.last - content.first);
  std::uint32_t end = content.last;
  LetterNeeds has;
  has.whole = table_.expressions.sets().met_by(letters);
  for (const Trial& cut : cuts_) {
    for (const Trial::NeedyPattern& p : cut.patterns) {
      if (!p.needs.are_met_by(has) || !p.pattern->find(letters, kNone, found_) || found_.empty()) continue;
      const std::uint32_t at = content.first + found_.front().range.first;
      if (at > content.first && at < end) {
        end = at;
        if (listener_ != nullptr) listener_->on_match(*cut.rule, kNone, true, {});
      }
    }
  }
  content.last = end;
}

bool Attributor::find_subject(const Rule& rule, std::size_t piece, PieceRange& source) {
  const std::string_view letters = std::string_view(now_->base).substr(0, piece);
  if (rule.subject.empty() || !rule.subject.front().find(letters, kNone, found_)) return false;
  for (const Capture& c : found_) {
    if (c.part == Part::source) return source = c.range, true;
  }
  return false;
}

bool Attributor::take(Document& document, std::uint32_t index, const Rule& rule, const TrialCue* at) {
  const std::size_t piece = at != nullptr ? at->piece : kNone;
  Attribution made(document.attributions.get_allocator());
  PieceRange source, cue, addressee, medium;
  contents_.clear();
  for (const Capture& c : captures_) {
    if (c.part == Part::content)
      contents_.push_back(c.range);
    else if (c.part == Part::source)
      source = c.range;
    else if (c.part == Part::cue)
      cue = c.range;
    else if (c.part == Part::addressee)
      addressee = c.range;
    else if (c.part == Part::medium)
      medium = c.range;
  }
  if (rule.text.ends_clause && !contents_.empty()) cut_content(contents_.back());
  for (PieceRange& r : contents_) {
    r = trimmed(r);
    if (!r.empty() && !is_free(r)) return false;
  }
  std::erase_if(contents_, [](PieceRange r) { return r.empty(); });
  if (contents_.empty()) return false;
  if (!has_words(document, rule.text.words)) return false;
  if (rule.text.echoed && !is_echoed(document)) return false;
  source = trimmed(source);
  if (rule.text.source == SourceFrom::subject && source.empty()) {
    const std::size_t from = piece == kNone ? contents_.front().first : piece;
    const bool carried = std::any_of(in_sentence_.begin(), in_sentence_.end(), [&](std::uint32_t a) {
      const Attribution& other = document.attributions[a];
      if (other.source.empty() || other.source.begin > now_->sketch.span(from).begin) return false;
      if (now_->base[now_->sketch.piece_at(other.source.begin)] == 'r')
        return false;  // "who" speaks in its clause only
      made.source = other.source;
      return true;
    });
    if (!carried && !find_subject(rule, from, source)) return false;
  }
  for (const PieceRange r : contents_) {
    made.content.push_back(now_->sketch.origin(r.first, r.last));
  }
  std::sort(made.content.begin(), made.content.end(), [](Span a, Span b) { return a.begin < b.begin; });
  if (rule.text.reach_block) {
    taken_until_ = document.blocks[document.sentences[index].block].span.end;
    made.content.back().end = taken_until_;
  }
  if (!source.empty()) made.source = now_->sketch.origin(source.first, source.last);
  if (!cue.empty()) {
    made.cue = now_->sketch.origin(cue.first, cue.last);
    made.negated = now_->base.substr(cue.first, cue.last - cue.first).find('X') != std::string::npos;
  }
  if (!addressee.empty()) made.addressee = now_->sketch.origin(addressee.first, addressee.last);
  if (!medium.empty()) {
    medium = trimmed(medium);
    made.medium = now_->sketch.origin(medium.first, medium.last);
  }
  if (at != nullptr) made.cue_row = at->row;
  made.rule = rule_index(rule);
  made.block = document.sentences[index].block;
  made.sentence = index;
  if (rule.text.headline) made.set(Flag::headline);
  for (const PieceRange r : contents_) mask(r, '_');
  mask(cue, '_');
  mask(medium, '=');
  if (rule.text.source == SourceFrom::pattern) mask(source, '=');  // a subject may still speak for itself
  const auto made_index = static_cast<std::uint32_t>(document.attributions.size());
  document.attributions.push_back(std::move(made));
  in_sentence_.push_back(made_index);
  const bool quoted = std::any_of(contents_.begin(), contents_.end(), [&](PieceRange r) {
    return std::any_of(now_->base.begin() + r.first, now_->base.begin() + r.last, is_quote);
  });
  if (quoted || in_sentence_.size() == 1) last_in_block_ = made_index;
  if (listener_ != nullptr) listener_->on_match(rule, piece, true, {});
  return true;
}

void Attributor::mask(PieceRange r, char with) {
  for (std::uint32_t i = r.first; i < r.last; ++i) now_->sketch.letter(i) = with;
  before_cue_.forget();
}

bool Attributor::has_words(const Document& document, std::uint32_t least) const {
  std::size_t words = 0;
  for (const PieceRange r : contents_) {
    if (words >= least) break;
    words += count_words(document.slice(now_->sketch.origin(r.first, r.last)), least);
  }
  return words >= least;
}

void Attributor::finish(Document& document) {
  std::stable_sort(
      document.attributions.begin(), document.attributions.end(),
      [](const Attribution& a, const Attribution& b) { return a.content.front().begin < b.content.front().begin; });
  for (Attribution& a : document.attributions) set_type_and_flags(document, a);
  fill_verdicts(document, readings_);
}

}  // namespace whosaid
