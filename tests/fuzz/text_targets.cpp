// Texts of articles: the whole pipeline, and its first stages alone, which are faster.

#include <memory_resource>

#include "base/text_file.h"
#include "base/unicode.h"
#include "blocks/blocks_stage.h"
#include "document/invariants.h"
#include "fuzz/fuzz_target.h"
#include "layer_walk.h"
#include "pipeline/rule_examples.h"
#include "quotes/quotes_stage.h"
#include "test_texts.h"

namespace whosaid {
namespace {

const Pipeline& pipeline() {
  static const Result<Pipeline> loaded = load_pipeline(kSourceDir / "pipeline/political_news.json");
  return loaded.value();
}

std::string text_of(std::string_view bytes) {
  std::vector<Mend> mends;
  return is_utf8(bytes) ? std::string(bytes) : mend_utf8(bytes, mends);
}

std::string first_broken(const Document& document) {
  const std::vector<std::string> broken = broken_invariants(document, false);
  return broken.empty() ? std::string() : broken.front();
}

}  // namespace

std::vector<std::string> text_seeds() {
  std::vector<std::string> seeds;
  for (const RuleInfo& rule : pipeline().rules()) {
    for (const RuleExample& example : rule.examples) {
      if (const auto read = read_example(example.text)) seeds.push_back(read->text);
    }
  }
  for (const std::filesystem::path& file : texts_below(kSourceDir / "corpus")) {
    std::string text;
    if (read_text_file(file, text)) seeds.push_back(std::move(text));
  }
  return seeds;
}

Reading read_pipeline_text(std::string_view bytes) {
  static LayerWalk walk(pipeline());
  return walk.broken(text_of(bytes));
}

Reading read_block_text(std::string_view bytes) {
  static const Result<std::unique_ptr<Stage>> blocks = make_blocks_stage(kSourceDir / "rules/blocks.rules");
  static const std::unique_ptr<Scratch> scratch = blocks.value()->make_scratch();
  const std::string text = text_of(bytes);
  std::pmr::monotonic_buffer_resource arena;
  Document document("blocks", text, &arena);
  blocks.value()->run(document, scratch.get());
  return first_broken(document);
}

Reading read_quote_text(std::string_view bytes) {
  static const std::unique_ptr<Stage> quotes = make_quotes_stage({});
  static const std::unique_ptr<Scratch> scratch = quotes->make_scratch();
  const std::string text = text_of(bytes);
  std::pmr::monotonic_buffer_resource arena;
  Document document("quotes", text, &arena);
  std::uint32_t begin = 0;  // each line is a paragraph
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != '\n') continue;
    if (begin < at) document.blocks.push_back({{begin, at}, BlockRole::paragraph});
    begin = at + 1;
  }
  quotes->run(document, scratch.get());
  return first_broken(document);
}

}  // namespace whosaid
