#include "document/invariants.h"

#include <doctest/doctest.h>

#include "articles/decoding.h"
#include "base/text_file.h"
#include "pipeline/rule_examples.h"
#include "pipeline/worker.h"
#include "records/content_text.h"
#include "records/record.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

/// Runs one text stage by stage and looks at the layers after each.
class Walk {
 public:
  explicit Walk(const Pipeline& pipeline)
      : pipeline_(pipeline),
        scratches_(pipeline.make_scratches()),
        rules_(record_rules(pipeline)),
        records_(pipeline.lexicon(), rules_, OffsetUnit::byte) {}

  /// What is broken first, with the stage after which it was; empty when nothing is.
  std::string broken(std::string_view text) {
    std::pmr::monotonic_buffer_resource arena;
    Document document("text", text, &arena);
    for (std::size_t i = 0; i < pipeline_.steps().size(); ++i) {
      pipeline_.steps()[i].stage->run(document, scratches_[i].get());
      const auto all = broken_invariants(document, i + 1 == pipeline_.steps().size());
      if (!all.empty()) return "after " + pipeline_.steps()[i].name + ": " + all.front();
    }
    return broken_record(document);
  }

 private:
  /// Records are slices of the text, and nothing but slices.
  std::string broken_record(const Document& document) {
    records_.start(document, {});
    for (std::size_t i = 0; i < document.attributions.size(); ++i) {
      const Record& record = records_.make(i, static_cast<std::uint32_t>(i));
      std::string built;
      for (const Slice& part : record.content) {
        if (document.text.substr(part.start, part.end - part.start) != part.text) return "a content is no slice";
        const std::string_view said = document.slice(said_span(document, {part.start, part.end}));
        if (part.text.find(said) == std::string_view::npos) return "what is said is not in the content";
        built.append(built.empty() || said.empty() ? "" : " ").append(said);
      }
      if (record.confidence != rules_.confidence.confidence(records_.signs())) return "weights and signs differ";
      if (record.text != built) return "text is not built from the slices: " + record.text;
      for (const auto* parts : {&record.cue, &record.source, &record.addressee, &record.medium}) {
        for (const Slice& part : *parts) {
          if (document.text.substr(part.start, part.end - part.start) != part.text) return "a part is no slice";
        }
      }
    }
    return {};
  }

  const Pipeline& pipeline_;
  Pipeline::Scratches scratches_;
  RecordRules rules_;
  RecordMaker records_;
};

void check_files(const std::vector<std::filesystem::path>& files) {
  Walk walk(shipped_pipeline(false));
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
  Walk walk(pipeline);
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
  Walk walk(shipped_pipeline(false));
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(walk.broken(text) == "");
  }
}
