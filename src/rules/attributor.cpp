#include "rules/attributor.h"

#include <algorithm>

#include "rules/verdicts.h"

namespace whosaid {
namespace {

constexpr std::string_view kQuoteLetters = "QZL";

bool is_quote(char c) { return kQuoteLetters.find(c) != std::string_view::npos; }

}  // namespace

Attributor::Trial::Trial(const Rule& r) : rule(&r) {
  for (const Pattern& pattern : r.patterns) {
    patterns.push_back({&pattern, pattern.needs()});
    needs &= patterns.back().needs.whole;
  }
  for (const char letter : r.focus) focus |= focus_bits(letter, r.text.any_class, !r.text.any_class);
}

bool Attributor::Trial::can_match(const LetterNeeds& text) const {
  return std::ranges::any_of(patterns, [&](const TrialPattern& p) { return p.needs.are_met_by(text); });
}

Attributor::Attributor(const RuleTable& table, const Lexicon& lexicon, const CueClasses& classes)
    : table_(table), lexicon_(lexicon), letters_(table.words) {
  for (const Rule& rule : table.rules) {
    (rule.text.action == RuleAction::cut ? cuts_ : trials_).emplace_back(rule);
  }
  for (const Trial& trial : trials_) {
    with_cue_.push_back({trial.needs, &trial});
    const bool needs_cue = trial.rule->needs_cue && trial.rule->text.action != RuleAction::carry;
    if (!needs_cue) without_cue_.push_back(with_cue_.back());
  }
  counts_.reserve(lexicon.cues.size());
  for (const Cue& cue : lexicon.cues) {
    counts_.push_back(classes.empty() || std::find(classes.begin(), classes.end(), cue.cls) != classes.end());
  }
}

void Attributor::run(Document& document, RuleListener* listener) {
  listener_ = listener;
  read_quotes(document, readings_);
  letters_.update(*document.vocabulary);
  block_ = last_in_block_ = last_before_ = kNone;
  taken_until_ = 0;
  s_.before = {};
  s_.base_before.clear();
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
  std::swap(s_.now, s_.before);
  std::swap(s_.base, s_.base_before);
  s_.now.draw(document, lexicon_, letters_, readings_, index);
  s_.base.assign(s_.now.letters());
  in_sentence_.clear();
  before_cue_.forget();
  if (s_.now.size() == 0 || s_.now.size() > Expression::kMostLetters ||
      document.sentences[index].span.begin < taken_until_)
    return;
  find_cues(document);
  look_at_letters();
  ever_ = has_.whole | table_.expressions.sets().of('_') | table_.expressions.sets().of('=');
  for (const TrialCue& cue : cues_) ever_ |= cue.has.before;
  if (listener_ != nullptr) listener_->on_sentence(document, index, s_.now);
  const LetterSets::Bits never = ~ever_;
  for (const Question& question : cues_.empty() ? without_cue_ : with_cue_) {
    if ((question.needs & never).any()) continue;
    const Trial& trial = *question.trial;
    if (!fits_block(document, *trial.rule, index)) continue;
    if (trial.rule->text.action == RuleAction::carry)
      try_carry(document, index, trial);
    else
      try_rule(document, index, trial);
  }
}

void Attributor::find_cues(const Document& document) {
  cues_.clear();
  for (std::size_t i = 0; i < s_.now.size(); ++i) {
    if (focus_letter(s_.base[i]) == 0 || s_.now.pieces()[i].mention == kNone) continue;
    const Mention& mention = document.mentions[s_.now.pieces()[i].mention];
    if (mention.kind != Kind::cue) continue;
    cues_.push_back({i, lexicon_.cues[mention.row].frames, counts_[mention.row], 0, {}});
  }
}

/// Which sets of letters the sentence meets, on the whole and around each cue.
void Attributor::look_at_letters() {
  const LetterSets& sets = table_.expressions.sets();
  const std::string_view letters = s_.now.letters();
  LetterSets::Bits met;
  std::size_t at = 0;
  for (TrialCue& cue : cues_) {
    while (at < cue.piece) met |= sets.of(letters[at++]);
    cue.has.before = met | sets.of(focus_letter(s_.base[at]));
    cue.focus = focus_bits(focus_letter(letters[at]), true, cue.counts);
  }
  while (at < letters.size()) met |= sets.of(letters[at++]);
  has_.whole = met;
  met.reset();
  for (auto cue = cues_.rbegin(); cue != cues_.rend(); ++cue) {
    while (at - 1 > cue->piece) met |= sets.of(letters[--at]);
    cue->has.after = met;
    cue->has.first = sets.of(at < letters.size() ? letters[at] : '\0');
    cue->has.whole = cue->has.before | met;
  }
}

bool Attributor::fits_block(const Document& document, const Rule& rule, std::uint32_t index) const {
  const Sentence& sentence = document.sentences[index];
  const BlockRole role = document.blocks[sentence.block].role;
  if (rule.text.headline) {
    if (role != BlockRole::title && role != BlockRole::subheading && role != BlockRole::ticker &&
        role != BlockRole::related)
      return false;
  }
  return !rule.text.line_start || sentence.span.begin == document.blocks[sentence.block].span.begin;
}

void Attributor::try_rule(Document& document, std::uint32_t index, const Trial& trial) {
  if (!trial.rule->needs_cue) {
    try_cue(document, index, trial, kNone, 0, has_);
    return;
  }
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    const TrialCue& cue = cues_[i];
    const std::uint32_t frames = trial.rule->text.needs;
    if ((trial.focus & cue.focus) == 0 || (frames != 0 && (frames & cue.frames) == 0)) continue;
    if ((trial.needs & ~cue.has.whole).none() && trial.can_match(cue.has))
      try_cue(document, index, trial, cue.piece, i, cue.has);
  }
}

/// A bit for each focus letter, and another one for ordinary rules, which not every cue counts in.
std::uint32_t Attributor::focus_bits(char focus, bool any_class, bool ordinary) {
  const std::size_t letter = std::string_view("VGUF").find(focus);
  if (letter == std::string_view::npos) return 0;
  return (any_class ? 1U : 0U) << letter | (ordinary ? 1U : 0U) << (letter + 4);
}

void Attributor::try_cue(Document& document, std::uint32_t index, const Trial& trial, std::size_t piece,
                         std::size_t ordinal, const LetterNeeds& has) {
  char old = 0;
  bool taken = false;
  if (piece != kNone) {
    old = s_.now.letter(piece);
    s_.now.letter(piece) = focus_letter(old);
  }
  for (const TrialPattern& p : trial.patterns) {
    if (!p.needs.are_met_by(has) || !p.pattern->find(s_.now.letters(), piece, ordinal, before_cue_, captures_))
      continue;
    taken = take(document, index, *trial.rule, piece);
    if (taken) break;
  }
  if (piece != kNone && s_.now.letter(piece) == focus_letter(old)) s_.now.letter(piece) = old;
  if (taken) look_at_letters();
}

bool Attributor::is_free(PieceRange r) const {
  return s_.now.letters().substr(r.first, r.last - r.first).find_first_of("_") == std::string_view::npos;
}

PieceRange Attributor::trimmed(PieceRange r) const { return trimmed(r, s_.base); }

PieceRange Attributor::trimmed(PieceRange r, std::string_view letters) {
  while (!r.empty() && std::string_view(",;:-.").find(letters[r.first]) != std::string_view::npos) ++r.first;
  while (!r.empty() && std::string_view(",;:-.&c").find(letters[r.last - 1]) != std::string_view::npos) --r.last;
  return r;
}

void Attributor::cut_content(PieceRange& content) {
  const std::string_view letters = std::string_view(s_.base).substr(content.first, content.last - content.first);
  std::uint32_t end = content.last;
  LetterNeeds has;
  for (const char letter : letters) has.whole |= table_.expressions.sets().of(letter);
  for (const Trial& cut : cuts_) {
    for (const TrialPattern& p : cut.patterns) {
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
  const std::string_view letters = std::string_view(s_.base).substr(0, piece);
  if (rule.subject.empty() || !rule.subject.front().find(letters, kNone, found_)) return false;
  for (const Capture& c : found_) {
    if (c.part == Part::source) return source = c.range, true;
  }
  return false;
}

bool Attributor::take(Document& document, std::uint32_t index, const Rule& rule, std::size_t piece) {
  Attribution made(document.attributions.get_allocator());
  PieceRange source, cue, addressee;
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
  }
  if (rule.text.ends_clause && !contents_.empty()) cut_content(contents_.back());
  for (PieceRange& r : contents_) {
    r = trimmed(r);
    if (!r.empty() && !is_free(r)) return false;
  }
  std::erase_if(contents_, [](PieceRange r) { return r.empty(); });
  if (contents_.empty()) return false;
  if (!has_words(document, rule.text.words)) return false;
  source = trimmed(source);
  if (rule.text.source == SourceFrom::subject && source.empty()) {
    const std::size_t from = piece == kNone ? contents_.front().first : piece;
    const bool carried = std::any_of(in_sentence_.begin(), in_sentence_.end(), [&](std::uint32_t a) {
      const Attribution& other = document.attributions[a];
      if (other.source.empty() || other.source.begin > s_.now.pieces()[from].span.begin) return false;
      if (s_.base[s_.now.piece_at(other.source.begin)] == 'r') return false;  // "who" speaks in its clause only
      made.source = other.source;
      return true;
    });
    if (!carried && !find_subject(rule, from, source)) return false;
  }
  for (const PieceRange r : contents_) {
    made.content.push_back(s_.now.origin(r.first, r.last));
  }
  std::sort(made.content.begin(), made.content.end(), [](Span a, Span b) { return a.begin < b.begin; });
  if (rule.text.reach_block) {
    taken_until_ = document.blocks[document.sentences[index].block].span.end;
    made.content.back().end = taken_until_;
  }
  if (!source.empty()) made.source = s_.now.origin(source.first, source.last);
  if (!cue.empty()) {
    made.cue = s_.now.origin(cue.first, cue.last);
    made.negated = s_.base.substr(cue.first, cue.last - cue.first).find('X') != std::string::npos;
  }
  if (!addressee.empty()) made.addressee = s_.now.origin(addressee.first, addressee.last);
  if (piece != kNone) made.cue_row = document.mentions[s_.now.pieces()[piece].mention].row;
  made.rule = rule_index(rule);
  made.block = document.sentences[index].block;
  made.sentence = index;
  if (rule.text.headline) made.set(Flag::headline);
  for (const PieceRange r : contents_) mask(r, '_');
  mask(cue, '_');
  if (rule.text.source == SourceFrom::pattern) mask(source, '=');  // a subject may still speak for itself
  const auto made_index = static_cast<std::uint32_t>(document.attributions.size());
  document.attributions.push_back(std::move(made));
  in_sentence_.push_back(made_index);
  const bool quoted = std::any_of(contents_.begin(), contents_.end(), [&](PieceRange r) {
    return std::any_of(s_.base.begin() + r.first, s_.base.begin() + r.last, is_quote);
  });
  if (quoted || in_sentence_.size() == 1) last_in_block_ = made_index;
  if (listener_ != nullptr) listener_->on_match(rule, piece, true, {});
  return true;
}

void Attributor::mask(PieceRange r, char with) {
  for (std::uint32_t i = r.first; i < r.last; ++i) s_.now.letter(i) = with;
  before_cue_.forget();
}

bool Attributor::has_words(const Document& document, std::uint32_t least) const {
  std::size_t words = 0;
  for (const PieceRange r : contents_) {
    if (words >= least) break;
    words += count_words(document.slice(s_.now.origin(r.first, r.last)), least);
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
