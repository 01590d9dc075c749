#include "commands/claim_report.h"

#include "commands/labelled_lines.h"
#include "commands/wording.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

template <class Enum, class Names>
std::string_view name_of(Enum value, const Names& names) {
  return names[static_cast<std::size_t>(value)];
}

void append_change(std::string& out, const Change& change) {
  JsonObject object(out);
  object.name("kind", name_of(change.kind, kVariantKindNames));
  object.text("claimed", change.quotation);
  object.text("found", change.text);
}

void add_place(JsonObject& object, const Finding& finding) {
  object.text("document", finding.document);
  object.number("start", finding.start);
  object.number("end", finding.end);
  object.text("text", finding.text);
  object.text_or_null("quotation", finding.quotation);
  object.text_or_null("found_speaker", finding.speaker);
  object.text_or_null("source", finding.source);
  object.name_or_null("quoted_as", finding.quoted_as);
  append_share(object.value("likeness"), finding.likeness);
  object.number("documents", finding.documents);
  append_json_array(object.value("changes"), finding.changes, append_change);
  JsonObject context(object.value("context"));
  context.text("pre", finding.pre);
  context.text("post", finding.post);
}

std::string shown(const Change& change) {
  std::string text(name_of(change.kind, kVariantKindNames));
  if (change.quotation.empty()) return text + ": without “" + change.text + "”";
  if (change.text.empty()) return text + ": “" + change.quotation + "” is not there";
  return text + ": “" + change.quotation + "”, there “" + change.text + "”";
}

std::string where(const Finding& finding) {
  std::string text =
      finding.document + ", characters " + std::to_string(finding.start) + " to " + std::to_string(finding.end) + ": ";
  if (finding.standing == Standing::quotation) return text + "a quotation";
  if (finding.standing == Standing::reported) return text + "reported, not all of it inside quotation marks";
  return text + "in the text, not as a quotation";
}

std::string who(const Claim& claim, const Finding& finding) {
  const std::string name = !finding.speaker.empty() ? finding.speaker
                           : finding.source.empty() ? "not known"
                                                    : "“" + finding.source + "”, not known who that is";
  if (claim.speaker.empty()) return name;
  if (finding.answer == SpeakerAnswer::right) return name + ", as claimed";
  return name + (finding.answer == SpeakerAnswer::other ? ", not " : "; claimed: ") + claim.speaker;
}

}  // namespace

void append_claim_json(std::string& out, const Claim& claim, const Finding& finding) {
  {
    JsonObject object(out);
    object.text_or_null("id", claim.id);
    object.text("quote", claim.quote);
    object.text_or_null("speaker", claim.speaker);
    object.name("holds", name_of(holds(claim, finding), kHoldsNames));
    object.name("wording", name_of(finding.wording, kWordingNames));
    if (finding.wording == Wording::absent) {
      object.null("standing");
      object.null("speaker_answer");
    } else {
      object.name("standing", name_of(finding.standing, kStandingNames));
      object.name_or_null("speaker_answer", claim.speaker.empty() ? "" : name_of(finding.answer, kSpeakerAnswerNames));
      add_place(object, finding);
    }
  }
  out += '\n';
}

void add_claim(LabelledLines& lines, const Claim& claim, const Finding& finding) {
  lines.heading((claim.id.empty() ? "" : claim.id + ": ") + "“" + claim.quote + "”");
  const Holds result = holds(claim, finding);
  std::string verdict(name_of(finding.wording, kWordingNames));
  if (finding.wording != Wording::absent && !claim.speaker.empty() && finding.answer == SpeakerAnswer::other) {
    verdict += ", wrong speaker";
  }
  lines.line("holds", std::string(name_of(result, kHoldsNames)) + ": " + verdict);
  if (finding.wording == Wording::absent) return;
  for (const Change& change : finding.changes) lines.line("change", shown(change));
  lines.line("place", where(finding));
  lines.line("speaker", who(claim, finding));
  if (finding.quoted_as != "record") lines.line("quoted as", finding.quoted_as);
  lines.line("there", finding.pre + "»" + finding.text + "«" + finding.post);
  if (finding.wording == Wording::truncated) lines.line("whole", finding.quotation);
  if (finding.documents > 1) lines.line("articles", counted(finding.documents, "article") + " have it");
}

}  // namespace whosaid
