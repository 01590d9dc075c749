#include "commands/explain.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory_resource>
#include <optional>

#include "articles/article_at.h"
#include "base/unicode.h"
#include "commands/explanation.h"
#include "commands/input_options.h"
#include "commands/pipeline_option.h"
#include "commands/sketch_legend.h"
#include "commands/terminal.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {
    {"at", "OFFSET", "all sentences of the paragraph at this place (in code points, as in the records)"},
    {"legend", nullptr, "say under each sketch what its letters mean"},
    kInputFormatOption,
    kTextFieldOption,
    kTitleFieldOption,
    kDateFieldOption,
    kCuesOption,
    kPipelineOption,
    kGazetteerOption};

std::expected<std::optional<std::size_t>, std::string> read_offset(const GivenOptions& given) {
  if (!given.has("at")) return std::nullopt;
  const std::string text = given.text("at");
  std::size_t offset = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
  if (error == std::errc() && end == text.data() + text.size()) return offset;
  return std::unexpected("--at needs a number of code points from the start, not \"" + text + "\"");
}

/// The last block that begins at or before `offset` code points, or the first; kNone without blocks.
std::uint32_t block_at(const Document& document, std::size_t offset) {
  std::size_t at = 0;
  for (; offset != 0 && at < document.text.size(); --offset) next_code_point(document.text, at);
  std::uint32_t found = document.blocks.empty() ? kNone : 0;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].span.begin <= at) found = i;
  }
  return found;
}

ExitCode failed(const std::string& message) {
  std::cerr << "whosaid: " << message << '\n';
  return ExitCode::documents_failed;
}

std::string named(const std::string& path) { return path == "-" ? "standard input" : path; }

/// What is asked for.
struct Question {
  std::string origin;  ///< of the article
  std::optional<ArticleKind> kind;
  InputSettings input;
  std::optional<std::size_t> offset;
  bool legend = false;
};

std::expected<Question, std::string> read_question(const GivenOptions& given) {
  if (given.words().size() != 1) {
    return std::unexpected("explain needs one file to read, or - for standard input");
  }
  const auto kind = chosen_input_format(given);
  if (!kind) return std::unexpected(kind.error());
  const auto offset = read_offset(given);
  if (!offset) return std::unexpected(offset.error());
  return Question{given.words().front(), *kind, chosen_input_settings(given), *offset, given.has("legend")};
}

ExitCode explain(const Pipeline& pipeline, const Question& question) {
  InputText text;
  const auto read = read_article_at(question.origin, question.kind, question.input, text);
  if (!read) return failed(read.error());
  const std::size_t size = count_code_points(text.decoded.text);
  if (question.offset.value_or(0) > size) {
    return usage_error("--at " + std::to_string(*question.offset) + " is behind the end: the text has " +
                           std::to_string(size) + " code points",
                       "explain");
  }
  std::pmr::monotonic_buffer_resource arena;
  Document document(text.id, text.decoded.text, &arena);
  document.published = text.published;
  Pipeline::Scratches scratches = pipeline.make_scratches();
  Notes notes;
  pipeline.explain(document, scratches, notes);
  const std::uint32_t block = question.offset ? block_at(document, *question.offset) : kNone;
  const ExplanationLook look{.width = terminal_width(), .colour = wants_colour(), .legend = question.legend};
  const std::string told = explanation(pipeline, document, notes, block, look);
  std::cout << (told.empty() ? "no quotation and no attribution in " + named(question.origin) + "\n" : told)
            << std::flush;
  return std::cout ? ExitCode::ok : ExitCode::output_failed;
}

}  // namespace

std::string explain_help() {
  std::string text =
      "whosaid explain FILE: why an article gave the records it gave; FILE may be - (standard input), and of a file\n"
      "that holds many articles one is named by its line, as the `origin` in documents.jsonl does.\n\n"
      "  whosaid explain article.txt              every sentence with a quotation or a record\n"
      "  whosaid explain article.txt --at 1234    the paragraph at this offset, whatever it holds\n"
      "  whosaid explain news.jsonl.gz:17         the article on line 17\n\n"
      "Each sentence is shown with its sketch (what rules see of it), the rules that matched, its records with the\n"
      "parts marked as in the examples of rules, who the speaker is and how that was found, and the quotations that\n"
      "are no record, with the reason; also the names of the lists that lost their words to others (lost), which\n"
      "`whosaid gazetteer why` shows with the rows they stand in.\n\n" +
      options_text(kOptions) + "\nLetters of a sketch:\n";
  for (const LetterMeaning& l : sketch_legend()) {
    text.append("  ").append(1, l.letter).append("  ").append(l.meaning).append("\n");
  }
  return text + "  ·  a word that a rule names; other marks stand for themselves\n";
}

ExitCode run_explain(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "explain");
  const auto question = read_question(*given);
  if (!question) return usage_error(question.error(), "explain");
  const auto file = chosen_pipeline_file(*given);
  if (!file) return file.error();
  const auto pipeline = load_with_options(*file, *given);
  if (!pipeline) return pipeline.error();
  return explain(*pipeline, *question);
}

}  // namespace whosaid
