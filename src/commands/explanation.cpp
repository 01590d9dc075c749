#include "commands/explanation.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/line_wrap.h"
#include "base/unicode.h"
#include "commands/sentence_index.h"
#include "commands/sketch_legend.h"
#include "pipeline/rule_examples.h"
#include "pipeline/worker.h"
#include "records/record.h"

namespace whosaid {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kCyan = "\x1b[36m", kDim = "\x1b[2m", kGreen = "\x1b[32m",
                           kYellow = "\x1b[33m", kPlain = "\x1b[0m";
constexpr std::size_t kIndent = 14;  // where the values stand

/// The parts of an example, each in its colour; the text between is plain.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPartColours = {
    {{"content", kGreen}, {"source", kCyan}, {"cue", kYellow}, {"addressee", kDim}, {"medium", kDim}}};

/// `marked` with colours before its opening and behind its closing marks.
void colour_parts(std::string& marked) {
  for (const auto& [part, colour] : kPartColours) {
    for (const bool closes : {false, true}) {
      const std::string mark = (closes ? "</" : "<") + std::string(part) + ">";
      for (std::size_t at = 0; (at = marked.find(mark, at)) != std::string::npos;) {
        marked.insert(closes ? at + mark.size() : at, closes ? kPlain : colour);
        at += mark.size() + (closes ? kPlain : colour).size();
      }
    }
  }
}

std::string two_decimals(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

/// Lines of `text`, one call each.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    visit(text.substr(at, end - at));
    at = end + 1;
  }
}

/// Writes the sentences of one document.
class Explainer {
 public:
  Explainer(const Pipeline& pipeline, const Document& document, const Notes& notes, const ExplanationLook& look)
      : pipeline_(pipeline), d_(document), notes_(notes), look_(look), index_(index_sentences(document, notes)) {
    maker_.start(document, {});
  }

  void explain(std::uint32_t block) {
    for (std::uint32_t i = 0; i < d_.sentences.size(); ++i) {
      const std::uint32_t own = d_.sentences[i].block;
      const bool wanted = block == kNone ? is_article(d_.blocks[own].role) && index_[i].is_telling() : block == own;
      if (wanted) explain_sentence(i);
    }
  }

  std::string out;

 private:
  Span span(std::uint32_t sentence) const { return d_.sentences[sentence].span; }

  /// All that belongs to the attribution, from its first part to its last.
  static Span extent(const Attribution& a) {
    Span all{a.content.front().begin, a.content.back().end};
    for (const Span s : {a.cue, a.source, a.addressee, a.medium}) {
      if (!s.empty()) all = {std::min(all.begin, s.begin), std::max(all.end, s.end)};
    }
    return all;
  }

  void explain_sentence(std::uint32_t sentence) {
    const Block& block = d_.blocks[d_.sentences[sentence].block];
    if (d_.sentences[sentence].block != block_) {
      block_ = d_.sentences[sentence].block;
      const std::size_t offset = count_code_points(d_.text.substr(0, block.span.begin));
      out += (out.empty() ? "" : "\n") + std::string(kBlockRoleNames[static_cast<std::size_t>(block.role)]) +
             " at offset " + std::to_string(offset) + "\n";
    }
    out += "\n  ";
    paint(kBold, [&] { append_wrapped(out, d_.slice(span(sentence)), 2, look_.width); });
    explain_notes(sentence);
    for (const std::uint32_t a : index_[sentence].attributions) explain_attribution(a);
    for (const std::uint32_t a : index_[sentence].carried) {
      line("goes on", "with the content of " + rule_id(d_.attributions[a]));
    }
    for (const std::uint32_t q : index_[sentence].quotes) {
      const bool in_record = d_.verdicts[q] == Verdict::record || d_.verdicts[q] == Verdict::no_speaker;
      if (!in_record) line("no record", std::string(d_.slice(d_.quotes[q].outer)) + " – " + verdict_reason(d_, q));
    }
  }

  void explain_notes(std::uint32_t sentence) {
    std::string rules;
    for (const std::uint32_t note : index_[sentence].notes) {
      for_each_line(notes_[note].text, [&](std::string_view text) {
        if (text.starts_with("sketch  "))
          explain_sketch(text.substr(8));
        else if (text.starts_with("rule    "))
          rules += (rules.empty() ? "" : "; ") + rule_outcome(text.substr(8), sentence);
        else if (text.starts_with("lost    "))
          line("lost", text.substr(8));
        else
          line("note", text);
      });
    }
    line("rules", rules.empty() ? "none matched" : rules);
  }

  void explain_sketch(std::string_view sketch) {
    line("sketch", shown_sketch(sketch));
    if (look_.legend) line("legend", legend_of(sketch));
  }

  /// `note` is the id of a rule, or the id with what spoke against it.
  std::string rule_outcome(std::string_view note, std::uint32_t sentence) const {
    const std::string id(note.substr(0, note.find(' ')));
    if (id.size() != note.size()) return std::string(note);
    const bool won = std::ranges::any_of(index_[sentence].attributions,
                                         [&](std::uint32_t a) { return rule_id(d_.attributions[a]) == id; });
    return id + (won ? " won" : " cut or carried on");
  }

  std::string rule_id(const Attribution& a) const {
    return a.rule < pipeline_.rules().size() ? pipeline_.rules()[a.rule].id : "no rule";
  }

  void explain_attribution(std::size_t index) {
    const Attribution& a = d_.attributions[index];
    const Speakers& speakers = d_.speakers[index];
    line("record", rule_id(a) + ": " + std::string(kAttributionTypeNames[static_cast<std::size_t>(a.type)]) +
                       (a.negated ? ", negated" : "") + ", confidence " +
                       two_decimals(maker_.make(index, 0).confidence));
    const Span all = extent(a);
    const Span around{span(sentence_at(d_, all.begin)).begin,
                      std::max(all.end, span(sentence_at(d_, all.end - 1)).end)};
    line("", mark_parts(d_.text, around, a), true);
    line("speaker", names(speakers) + (speakers.how.empty() ? "" : " – " + std::string(speakers.how)));
    line("sure", shown_signs());
  }

  /// What the confidence of the record that was made last rests on.
  std::string shown_signs() const {
    std::string text;
    const Signs signs = maker_.signs();
    for (std::size_t i = 0; i < kSignNames.size(); ++i) {
      const std::string& value = signs[i];
      const double weight = pipeline_.confidence().weight(static_cast<Sign>(i), value);
      if (weight == 0) continue;
      text += (text.empty() ? "" : ", ") + std::string(kSignNames[i]) + " " + value + (value.empty() ? "" : " ") +
              (weight > 0 ? "+" : "") + two_decimals(weight);
    }
    return text.empty() ? "not measured" : text;
  }

  std::string names(const Speakers& speakers) const {
    std::string text;
    for (const Speaker& speaker : speakers.list) {
      text += (text.empty() ? "" : "; ") + std::string(speaker.name) + " (" +
              std::string(kEntityTypeNames[static_cast<std::size_t>(speaker.type)]);
      if (!speaker.role.empty()) text += ", " + std::string(speaker.role);
      text += speaker.entity == kNone ? ", in no list)"
                                      : ", " + std::string(pipeline_.lexicon().entities[speaker.entity].id) + ")";
    }
    return text.empty() ? "nobody" : text;
  }

  /// `name` and its value, wrapped.
  void line(std::string_view name, std::string_view value, bool has_parts = false) {
    std::string label = "    " + std::string(name);
    label.resize(kIndent, ' ');
    paint(kDim, [&] { out += label; });
    std::string lines;
    append_wrapped(lines, value, kIndent, look_.width);
    if (has_parts && look_.colour) colour_parts(lines);
    out += lines;
  }

  template <class Write>
  void paint(std::string_view colour, Write write) {
    if (look_.colour) out += colour;
    write();
    if (!look_.colour) return;
    const bool ends_line = out.ends_with('\n');
    if (ends_line) out.pop_back();
    out += kPlain;
    if (ends_line) out += '\n';
  }

  const Pipeline& pipeline_;
  const RecordRules rules_ = record_rules(pipeline_);
  RecordMaker maker_{pipeline_.lexicon(), rules_, OffsetUnit::byte};
  const Document& d_;
  const Notes& notes_;
  ExplanationLook look_;
  std::vector<SentenceContents> index_;
  std::uint32_t block_ = kNone;
};

}  // namespace

std::string explanation(const Pipeline& pipeline, const Document& document, const Notes& notes, std::uint32_t block,
                        const ExplanationLook& look) {
  Explainer explainer(pipeline, document, notes, look);
  explainer.explain(block);
  return std::move(explainer.out);
}

std::string verdict_reason(const Document& document, std::size_t quote) {
  const Quote& q = document.quotes[quote];
  switch (document.verdicts[quote]) {
    case Verdict::record:
      return "part of a record";
    case Verdict::nested:
      return "inside another quotation, which decides";
    case Verdict::scare:
      return q.inner.empty() ? "nothing between the marks" : "scare quotes: one word without final mark";
    case Verdict::title:
      return "title of a work: a few words in capitals behind a word that introduces one";
    case Verdict::nickname:
      return "nickname: between the two halves of a name";
    case Verdict::slogan:
      return "slogan on a thing";
    case Verdict::term:
      return "reads as speech, but no rule says whose";
    case Verdict::no_speaker:
      return "speech without a speaker";
    case Verdict::page:
      return "outside the article: " +
             std::string(kBlockRoleNames[static_cast<std::size_t>(document.blocks[q.block].role)]);
  }
  return {};
}

}  // namespace whosaid
