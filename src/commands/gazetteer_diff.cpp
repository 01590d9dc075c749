#include "pipeline/gazetteer_diff.h"

#include <iostream>

#include "commands/gazetteer_action.h"
#include "commands/labelled_lines.h"
#include "commands/pipeline_option.h"
#include "commands/terminal.h"
#include "commands/wording.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr std::size_t kShown = 50;
constexpr Option kOptions[] = {kCorpusOption, kLimitOption,    kJsonOption,
                               kCuesOption,   kPipelineOption, kGazetteerOption};

std::string_view name_of(Difference::What what) { return Difference::kWhatNames[static_cast<std::size_t>(what)]; }
std::string_view name_of(Difference::Change change) {
  return Difference::kChangeNames[static_cast<std::size_t>(change)];
}

/// The shown differences, as they come.
class Report {
 public:
  Report(bool is_json, std::size_t limit) : is_json_(is_json), limit_(limit) {}

  void add(const Difference& difference) {
    if (shown_++ >= limit_) return;
    is_json_ ? add_json(difference) : add_lines(difference);
    flush();
  }

  void finish(const DiffTotals& totals) {
    is_json_ ? finish_json(totals) : finish_lines(totals);
    flush();
  }

 private:
  void flush() {
    std::cout << lines_.out;
    is_empty_ = is_empty_ && lines_.out.empty();
    lines_.out.clear();
  }

  void add_lines(const Difference& d) {
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

  static std::string shown(const std::string& value) { return value.empty() ? "nobody" : value; }

  void add_json(const Difference& d) {
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

  void finish_lines(const DiffTotals& totals) {
    if (!is_empty_) lines_.out += '\n';
    if (shown_ > limit_) {
      lines_.out +=
          counted(shown_ - limit_, "more difference") + "; --limit " + std::to_string(shown_) + " shows all\n";
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

  void finish_json(const DiffTotals& totals) {
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

  LabelledLines lines_{terminal_width(), wants_colour()};
  bool is_json_, is_empty_ = true;
  std::size_t limit_, shown_ = 0;
  std::string document_;
};

/// The pipeline with `folder` on top; `-` stands for none.
std::expected<Pipeline, ExitCode> load(const std::filesystem::path& file, const GivenOptions& given,
                                       const std::string& folder) {
  std::vector<std::filesystem::path> more;
  if (folder != "-") more.emplace_back(folder);
  return load_with_options(file, given, more);
}

ExitCode diff(const GivenOptions& given) {
  if (given.words().size() != 2) {
    return usage_error(
        "gazetteer diff needs two folders to compare, or - for none: `whosaid gazetteer diff - my_names`", "gazetteer");
  }
  const auto texts = given.texts("corpus");
  if (texts.empty()) return usage_error("gazetteer diff needs articles to try the lists on: --corpus DIR", "gazetteer");
  const auto limit = chosen_number(given, "limit", kShown);
  if (!limit) return limit.error();
  const auto file = chosen_pipeline_file(given);
  if (!file) return file.error();
  const auto before = load(*file, given, given.words()[0]);
  if (!before) return before.error();
  const auto after = load(*file, given, given.words()[1]);
  if (!after) return after.error();
  const Corpus corpus = list_corpus({texts.begin(), texts.end()});
  Report report(given.has("json"), *limit);
  const DiffTotals totals = diff_gazetteers(*before, *after, corpus, [&](const Difference& d) { report.add(d); });
  report.finish(totals);
  for (const std::string& problem : corpus.problems) std::cerr << "whosaid: " << problem << '\n';
  for (const std::string& problem : totals.problems) std::cerr << "whosaid: " << problem << '\n';
  std::cout.flush();
  if (!std::cout) return ExitCode::output_failed;
  return corpus.problems.empty() && totals.problems.empty() ? ExitCode::ok : ExitCode::documents_failed;
}

}  // namespace

const GazetteerAction gazetteer_diff = {
    "diff",
    "OLD NEW --corpus DIR",
    "which mentions and records appear, vanish or change when the folder NEW stands in place of OLD (- for none)",
    "whosaid gazetteer diff - my_names/ --corpus articles/",
    kOptions,
    diff};

}  // namespace whosaid
