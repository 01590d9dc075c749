#include "commands/diff_report.h"

#include <iostream>

#include "commands/terminal.h"
#include "commands/wording.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

std::string_view name_of(Difference::What what) { return Difference::kWhatNames[static_cast<std::size_t>(what)]; }
std::string_view name_of(Difference::Change change) {
  return Difference::kChangeNames[static_cast<std::size_t>(change)];
}

std::string shown(const std::string& value) { return value.empty() ? "nobody" : value; }

}  // namespace

DiffReport::DiffReport(bool is_json, std::size_t limit)
    : lines_(terminal_width(), wants_colour()), is_json_(is_json), limit_(limit) {}

bool DiffReport::add(const Difference& difference) {
  if (shown_++ >= limit_) return true;
  is_json_ ? add_json(difference) : add_lines(difference);
  flush();
  return std::cout.good();
}

void DiffReport::finish(const DiffTotals& totals) {
  is_json_ ? finish_json(totals) : finish_lines(totals);
  flush();
}

void DiffReport::flush() {
  std::cout << lines_.out << std::flush;
  is_empty_ = is_empty_ && lines_.out.empty();
  lines_.out.clear();
}

void DiffReport::add_lines(const Difference& d) {
  if (d.document != document_) {
    if (!is_empty_) lines_.out += '\n';
    document_ = d.document;
    lines_.heading(document_);
  }
  std::string outcome = d.change == Difference::Change::changed
                            ? shown(d.before) + " → " + shown(d.after)
                            : shown(d.change == Difference::Change::appeared ? d.after : d.before);
  if (d.what == Difference::What::mention) outcome = "\"" + d.text + "\": " + outcome;
  lines_.line(name_of(d.change), std::string(name_of(d.what)) + " at " + std::to_string(d.offset) + ", " + outcome);
  lines_.line("", d.around);
}

void DiffReport::add_json(const Difference& d) {
  {
    JsonObject object(lines_.out);
    object.name("what", name_of(d.what));
    object.name("change", name_of(d.change));
    object.text("doc", d.document);
    object.number("offset", d.offset);
    object.text("text", d.text);
    object.text_or_null("before", d.before);
    object.text_or_null("after", d.after);
    object.text("around", d.around);
  }
  lines_.out += '\n';
}

void DiffReport::finish_lines(const DiffTotals& totals) {
  if (!is_empty_) lines_.out += '\n';
  if (shown_ > limit_) {
    lines_.out += counted(shown_ - limit_, "more difference") + "; --limit " + std::to_string(shown_) + " shows all\n";
  }
  lines_.out +=
      counted(totals.documents, "article") + ", " + with_commas(totals.changed_documents) + " with differences\n";
  for (std::size_t what = 0; what < totals.counts.size(); ++what) {
    lines_.out += std::string(Difference::kWhatNames[what]) + "s: ";
    for (std::size_t change = 0; change < totals.counts[what].size(); ++change) {
      lines_.out += (change == 0 ? "" : ", ") + with_commas(totals.counts[what][change]) + " " +
                    std::string(Difference::kChangeNames[change]);
    }
    lines_.out += '\n';
  }
}

void DiffReport::finish_json(const DiffTotals& totals) {
  {
    JsonObject object(lines_.out);
    object.name("what", "totals");
    object.number("documents", totals.documents);
    object.number("changed_documents", totals.changed_documents);
    object.number("differences", shown_);
    for (std::size_t what = 0; what < totals.counts.size(); ++what) {
      JsonObject counts(object.value_named(std::string(Difference::kWhatNames[what]) + "s"));
      for (std::size_t change = 0; change < totals.counts[what].size(); ++change) {
        append_integer(counts.value_named(Difference::kChangeNames[change]), totals.counts[what][change]);
      }
    }
  }
  lines_.out += '\n';
}

ExitCode show_diff(const Pipeline& before, const Pipeline& after, const std::vector<std::string>& texts,
                   DiffReport report) {
  const Corpus corpus = list_corpus(texts);
  const DiffTotals totals = diff_gazetteers(before, after, corpus, [&](const Difference& d) { return report.add(d); });
  report.finish(totals);
  for (const std::string& problem : corpus.problems) std::cerr << "whosaid: " << problem << '\n';
  for (const std::string& problem : totals.problems) std::cerr << "whosaid: " << problem << '\n';
  std::cout.flush();
  if (!std::cout) return ExitCode::output_failed;
  return corpus.problems.empty() && totals.problems.empty() ? ExitCode::ok : ExitCode::documents_failed;
}

}  // namespace whosaid
