#include <iostream>
#include <memory_resource>

#include "articles/decoding.h"
#include "base/text_file.h"
#include "commands/gazetteer_action.h"
#include "commands/labelled_lines.h"
#include "commands/pipeline_option.h"
#include "commands/terminal.h"
#include "gazetteers/mentions_stage.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {kPipelineOption, kGazetteerOption};

/// Shows what the matcher made of one document.
class Why {
 public:
  Why(const OpenLists& lists, const AliasIndex& index) : lexicon_(lists.lexicon), rows_(lists.rows), index_(index) {}

  void show(const Document& document, const std::vector<AliasDecision>& decisions) {
    for (const AliasDecision& decision : decisions) {
      lines.heading(std::string(document.slice(decision.span)) + "  –  " + outcome(document, decision));
      for (const AliasCandidate& c : decision.candidates) show(document, c);
    }
  }

  LabelledLines lines{terminal_width(), wants_colour()};

 private:
  std::string outcome(const Document& document, const AliasDecision& decision) const {
    for (const AliasCandidate& c : decision.candidates) {
      if (c.fate == Fate::won) return shown_entry(lexicon_, c.entry);
    }
    if (decision.mention == kNone) return "no mention";
    return document.mentions[decision.mention].weak ? "a name; which one, the text does not say"
                                                    : "a name that no list knows";
  }

  void show(const Document& document, const AliasCandidate& c) {
    const std::string_view alias = alias_as_written(lexicon_, index_, c, document.slice(c.span));
    const ListRow row =
        rows_.row_of(lexicon_, {.text = alias, .row = c.entry.row, .kind = c.entry.kind, .form = c.entry.form});
    const std::string_view source = rows_.cell(row, "source");
    std::string text = "\"" + std::string(alias) + "\", " + shown_entry(lexicon_, c.entry);
    if (c.fate != Fate::won) text += ": " + std::string(kFateReasons[static_cast<std::size_t>(c.fate)]);
    text += "; " + rows_.place(row) + (source.empty() ? "" : " (" + std::string(source) + ")");
    lines.line(c.fate == Fate::won ? "won" : "lost", text);
  }

  const Lexicon& lexicon_;
  const ListRows& rows_;
  const AliasIndex& index_;
};

/// The words of the command line, or standard input for `-`.
std::expected<std::string, std::string> read_text(const Arguments& words) {
  std::string text;
  if (words.size() == 1 && words.front() == "-") {
    if (const auto read = read_standard_input(text); !read) return std::unexpected(read.error());
    return text;
  }
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

ExitCode why(const GivenOptions& given) {
  if (given.words().empty()) {
    return usage_error("gazetteer why needs a sentence in quotation marks, or - for standard input", "gazetteer");
  }
  const auto lists = open_lists(given);  // with all spellings, as the files have them
  if (!lists) return lists.error();
  const auto file = chosen_pipeline_file(given);
  if (!file) return file.error();
  const auto pipeline = load_with_options(*file, given);
  if (!pipeline) return pipeline.error();
  const auto text = read_text(given.words());
  DecodedText decoded;
  if (text) decode(*text, decoded);
  if (!text || !decoded.error.empty()) {
    std::cerr << "whosaid: " << (text ? decoded.error : text.error()) << '\n';
    return ExitCode::documents_failed;
  }
  const Gazetteer& gazetteer = pipeline->gazetteer();
  const auto index =
      gazetteer.index != nullptr ? gazetteer.index : std::make_shared<const AliasIndex>(gazetteer.lexicon);
  std::pmr::monotonic_buffer_resource arena;
  Document document("why", decoded.text, &arena);
  Pipeline::Scratches scratches = pipeline->make_scratches();
  pipeline->run_before("mentions", document, scratches);
  Why told(*lists, *index);
  told.show(document, explain_mentions(document, gazetteer.lexicon, *index));
  return print(told.lines.out.empty() ? "no alias of the lists and no name stands in this text\n" : told.lines.out);
}

}  // namespace

const GazetteerAction gazetteer_why = {
    "why",
    "TEXT",
    "which row each name of a sentence is, and why not another; TEXT may be - (standard input)",
    "whosaid gazetteer why 'Mr. Lavrov met Sergey Lavrov in Washington.'",
    kOptions,
    why};

}  // namespace whosaid
