#include <doctest/doctest.h>

#include <ctime>
#include <memory_resource>

#include "hostile_shape.h"
#include "pipeline/data_home.h"
#include "pipeline/pipeline.h"

using namespace whosaid;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(NDEBUG)
constexpr double kSeconds = 60;
#else
constexpr double kSeconds = 1;
#endif

}  // namespace

TEST_CASE("a megabyte of anything is read in a second: no stage is quadratic") {
  const auto pipeline = load_pipeline(find_default_pipeline().value());
  if (!pipeline) FAIL(to_text(pipeline.error()));
  Pipeline::Scratches scratches = pipeline->make_scratches();
  const struct {
    std::string_view name, unit;
    std::string_view begin = {}, first = {};  // as in HostileShape
  } cases[] = {
      {"capitals", "THE PRESIDENT SAID ON MONDAY THAT WE WON. "},
      {"capitals without end", "WON "},
      {"names", "Donald Trump Angela Merkel Bush Boris Johnson "},
      {"names no list knows", "Zorblax Quimby "},
      {"names in lines", "Donald Trump, Angela Merkel\n"},
      {"turns of an interview", "Q: Why?\n\nA: Because.\n\n"},
      {"accounts", "@RoeVotes: No votes are left.\n\n"},
      {"headings that quote", "Ministers urge 'big words'\n\n"},
      {"cues", "said told asked claimed "},
      {"cues with their subjects", "he said that she said that "},
      {"quotation marks", "\""},
      {"quotation marks of all kinds", "“‘\"'«» "},
      {"opening marks", "“A "},
      {"one sentence", "the man went to the house and then "},
      {"one word", "a"},
      {"full stops", "A. "},
      {"quotations", "\"We won,\" he said. "},
      {"quotations of one line", "\"We won\" and "},
      {"lines", "\n"},
      {"short lines", "A\n"},
      {"a quotation that goes on", "“We won.” ", "He said: "},
      {"a quotation that goes on from paragraph to paragraph", "“We {w}.\n\n", "He said: "},
      {"one role of all", "Minister {N} {N} won. The minister said that it rained. "},
      {"a role for each", "{N} {N}, the {w} minister, won. The {w} minister said no. "},
      {"labels", "{N} {N}: We won.\n\n"},
      {"breaking news", "BREAKING: It rained\n"},
      {"a long list of names, and they", "and Ben Doe met. They said that it rained. ", "Yesterday ", "Ada {N}, "},
      {"roles, and capitals", "Ada {N}, the {w} minister, won. QUP said that it rained.\n\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const std::string text = HostileShape{c.begin, c.first, c.unit}.text(1'000'000);
    std::pmr::monotonic_buffer_resource arena;
    Document document("hostile", text, &arena);
    const std::clock_t begin = std::clock();  // not the wall: others may use the machine
    pipeline->run(document, scratches);
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < kSeconds);
  }
}
