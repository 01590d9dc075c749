#include "commands/verify.h"

#include <algorithm>
#include <iostream>

#include "articles/article_stream.h"
#include "articles/input_reader.h"
#include "commands/claim_report.h"
#include "commands/extract_summary.h"
#include "commands/input_options.h"
#include "commands/labelled_lines.h"
#include "commands/pipeline_option.h"
#include "commands/terminal.h"
#include "commands/wording.h"
#include "dataset/dataset.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostClaims = 1'000'000;

constexpr Option kOptions[] = {
    {"quote", "TEXT", "the quotation to look for"},
    {"speaker", "NAME", "who is claimed to have said it"},
    {"claims", "FILE", "many of them: a JSON object a line with quote and perhaps speaker, id, article"},
    {"json", nullptr, "a JSON line for each claim"},
    kInputFormatOption,
    kIdFieldOption,
    kTextFieldOption,
    kTitleFieldOption,
    kDateFieldOption,
    kPipelineOption,
    kGazetteerOption,
    {"quiet,q", nullptr, "no summary; errors still show"}};

/// The claims that were given. Prints what is wrong.
std::expected<std::vector<Claim>, ExitCode> read_given_claims(const GivenOptions& given) {
  std::vector<Claim> claims;
  if (given.has("quote")) {
    claims.push_back({.id = {}, .quote = given.text("quote"), .speaker = given.text("speaker"), .article = {}});
    return claims;
  }
  const auto take = [&](const ClaimLine& line) {
    if (claims.size() == kMostClaims) return;
    claims.push_back(
        {std::string(line.id), std::string(line.quote), std::string(line.speaker), std::string(line.article)});
  };
  const std::string path = given.text("claims");
  const auto read = read_claims(path, take, [](const std::string& problem) { std::cerr << problem << '\n'; });
  if (!read) {
    std::cerr << "whosaid: " << read.error() << '\n';
    return std::unexpected(ExitCode::bad_data);
  }
  if (read->bad != 0 || read->lines > kMostClaims || claims.empty()) {
    std::cerr << "whosaid: " << path
              << (read->bad != 0   ? ": mend these lines"
                  : claims.empty() ? ": no claims; write a line such as {\"quote\":\"We will not sign\"}"
                                   : ": more than a million claims; part the file")
              << '\n';
    return std::unexpected(ExitCode::bad_data);
  }
  return claims;
}

/// Quotations without words, or with too many. Prints them.
bool has_unsound(const ClaimCheck& check) {
  bool found = false;
  for (std::size_t i = 0; i < check.claims().size(); ++i) {
    if (check.is_sound(i)) continue;
    const Claim& claim = check.claims()[i];
    std::cerr << "whosaid: claim " << (claim.id.empty() ? std::to_string(i + 1) : claim.id)
              << ": a quotation needs 1 to " << kMostQuoteWords << " words\n";
    found = true;
  }
  return found;
}

/// Reads all articles. Returns whether all could be read.
bool read_articles(ClaimCheck& check, const Corpus& corpus, const InputSettings& settings) {
  bool all_read = corpus.problems.empty();
  ArticleStream stream(corpus, settings);
  InputReader reader(settings.fields);
  Input input;
  InputText text;
  while (stream.next(input)) {
    const std::string path = input.line == 0 ? input.path : std::string();
    const std::string name = name_of(input);
    reader.read(input, text);
    if (text.decoded.error.empty()) {
      check.add({text.id, path, text.decoded.text, text.decoded.mends});
    } else {
      std::cerr << "whosaid: " << name << ": " << text.decoded.error << '\n';
      all_read = false;
    }
    give_back_buffers(input);
    give_back_buffers(text);
  }
  for (std::size_t i = 0; i < check.claims().size(); ++i) {
    if (check.is_article_seen(i)) continue;
    std::cerr << "whosaid: no such article among those given: " << check.claims()[i].article << '\n';
    all_read = false;
  }
  return all_read;
}

std::string results(const ClaimCheck& check, bool json) {
  LabelledLines lines(terminal_width(), wants_colour());
  std::string out;
  for (std::size_t i = 0; i < check.claims().size(); ++i) {
    if (json) {
      append_claim_json(out, check.claims()[i], check.findings()[i]);
    } else {
      add_claim(lines, check.claims()[i], check.findings()[i]);
    }
  }
  return json ? out : lines.out;
}

ExitCode conclude(const ClaimCheck& check, bool all_read, bool quiet) {
  std::array<std::size_t, kHoldsNames.size()> counts{};
  for (std::size_t i = 0; i < check.claims().size(); ++i) {
    ++counts[static_cast<std::size_t>(holds(check.claims()[i], check.findings()[i]))];
  }
  if (!quiet && check.claims().size() > 1) {
    std::cerr << counted(check.claims().size(), "claim") << ": " << with_commas(counts[0]) << " hold, "
              << with_commas(counts[1]) << " partly, " << with_commas(counts[2]) << " do not\n";
  }
  if (!all_read) return ExitCode::documents_failed;
  if (counts[2] != 0) return ExitCode::claim_wrong;
  return counts[1] != 0 ? ExitCode::claim_open : ExitCode::ok;
}

}  // namespace

std::string verify_help() {
  return "whosaid verify ARTICLE... --quote TEXT: is this quotation in these articles, and who says it there?\n\n"
         "  whosaid verify article.txt --quote \"We will not sign\" --speaker \"Chidi Okoro\"\n"
         "  whosaid verify articles/ --claims claims.jsonl --json > checked.jsonl\n\n" +
         options_text(kOptions) +
         "\nWording:\n"
         "  exact        the same words, marks and letters; a mark at the end may be missing\n"
         "  typographic  the same words: quotation marks, dashes, spaces, commas, the first letter are written\n"
         "               otherwise, or the claim itself marks words as added: [the]\n"
         "  truncated    the words of a part: the quotation goes on, or the claim leaves words out with ...\n"
         "  altered      other words (a negation, a number, a name ... is named), other capitals, a question for none\n"
         "  absent       nothing like it\n"
         "A claim holds when it is exact or typographic, inside quotation marks, and its speaker is the one claimed.\n"
         "It holds partly when it is truncated, stands outside quotation marks, or nobody knows who said it.\n"
         "Exit code: 0 all claims hold, 6 some hold partly, 5 some do not hold; 1 an article could not be read,\n"
         "2 wrong usage, 3 claims, pipeline or gazetteer invalid, 4 output could not be written.\n";
}

ExitCode run_verify(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "verify");
  if (given->words().empty()) return usage_error("verify needs articles to look in: files, folders or -", "verify");
  if (given->has("quote") == given->has("claims")) {
    return usage_error("verify needs --quote TEXT or --claims FILE, and not both", "verify");
  }
  if (given->has("speaker") && !given->has("quote")) {
    return usage_error("--speaker belongs to --quote; in a file of claims each line has its own", "verify");
  }
  const auto kind = chosen_input_format(*given);
  if (!kind) return usage_error(kind.error(), "verify");
  auto claims = read_given_claims(*given);
  if (!claims) return claims.error();
  const auto file = chosen_pipeline_file(*given);
  if (!file) return file.error();
  const auto pipeline = load_with_options(*file, *given);
  if (!pipeline) return pipeline.error();
  ClaimCheck check(*pipeline, *std::move(claims));
  if (has_unsound(check)) return given->has("quote") ? ExitCode::usage : ExitCode::bad_data;
  const Corpus corpus = list_corpus(given->words(), *kind);
  std::cerr << corpus_report(corpus, given->has("quiet"));
  const bool all_read = read_articles(check, corpus, chosen_input_settings(*given));
  std::cout << results(check, given->has("json")) << std::flush;
  if (!std::cout) return ExitCode::output_failed;
  return conclude(check, all_read, given->has("quiet"));
}

}  // namespace whosaid
