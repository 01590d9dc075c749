#include "document/invariants.h"

#include <doctest/doctest.h>

#include "articles/decoding.h"
#include "base/text_file.h"
#include "layer_walk.h"
#include "pipeline/rule_examples.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

void check_files(const std::vector<std::filesystem::path>& files) {
  LayerWalk walk(shipped_pipeline(false));
  std::string bytes;
  DecodedText decoded;
  for (const std::filesystem::path& file : files) {
    CAPTURE(file.native());
    REQUIRE(read_text_file(file, bytes));
    decode(bytes, decoded);
    if (decoded.error.empty()) CHECK(walk.broken(decoded.text) == "");
  }
}

}  // namespace

TEST_CASE("the layers hold together on every article of the corpus") {
  check_files(texts_below(kSourceDir / "corpus"));
}

TEST_CASE("the layers hold together on texts of the world") {
  const auto texts = shared_texts();
  if (texts.empty()) MESSAGE("skipped: no folder `shared` with texts beside the source tree");
  check_files(texts);
}

TEST_CASE("the layers hold together on every example of a rule, also when it is cut short") {
  const Pipeline& pipeline = shipped_pipeline(true);
  LayerWalk walk(pipeline);
  for (const RuleInfo& rule : pipeline.rules()) {
    for (const RuleExample& example : rule.examples) {
      const auto read = read_example(example.text);
      REQUIRE(read);
      CAPTURE(read->text);
      CHECK(walk.broken(read->text) == "");
      std::size_t half = read->text.size() / 2;
      while ((static_cast<unsigned char>(read->text[half]) & 0xC0) == 0x80) --half;
      CHECK(walk.broken(std::string_view(read->text).substr(0, half)) == "");
    }
  }
}

TEST_CASE("hostile texts break no layer") {
  std::string many_quotes, long_line = "Ada Lovelace said ";
  for (int i = 0; i < 500; ++i) many_quotes += "“‘\"", long_line += "that she said ";
  const std::string texts[] = {"",
                               " ",
                               "\n\n\n",
                               "\"",
                               "“”",
                               "\u202E“We won,”\u202C said Ada.",
                               "\uFEFF",
                               "a\r\n\r\nb",
                               "\r\r\n\r",
                               "...",
                               "“a\n\nb\n\nc",
                               "‘‘’’““””«»„“",
                               many_quotes,
                               long_line,
                               std::string(3, '\0')};
  LayerWalk walk(shipped_pipeline(false));
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(walk.broken(text) == "");
  }
}
