// Files of corrections: what they say, and what is wrong with them.

#include "corrections/correction_list.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

const std::string kHeader = "doc\tid\tcorrection\tspeaker\tsource\tcue\tcontent\tnote\n";
const std::string kId = "0f8c6ae1b4a02d37";

std::string errors_of(const std::string& rows) {
  CorrectionList list;
  const auto added = list.add("c.tsv", kHeader + rows);
  return added ? "" : to_text(added.error());
}

}  // namespace

TEST_CASE("a row says which record, what is wrong, and how it is") {
  CorrectionList list;
  REQUIRE(list.add("c.tsv", "# checked in May\n" + kHeader + "b\t" + kId +
                                "\twrong speaker\tAda Roe; Jan Poe\t\t\t\t\n" +
                                "a\t\tmissing\tnobody\tshe\tsaid\tone … two\tnot seen\n" + "a\t\tright\t\t\t\t\t\n"));
  REQUIRE(list.of("a").size() == 2);
  const Correction& right = list.of("a")[0];
  CHECK((right.kind == CorrectionKind::right && !right.id && right.line == 5));
  const Correction& missing = list.of("a")[1];
  CHECK((missing.kind == CorrectionKind::missing && missing.tells_speaker && missing.speakers.empty()));
  CHECK((missing.source == "she" && missing.cue == "said" && missing.content == "one … two"));
  REQUIRE(list.of("b").size() == 1);
  const Correction& wrong = list.of("b")[0];
  CHECK((wrong.id == 0x0f8c6ae1b4a02d37 && wrong.line == 3 && wrong.file == "c.tsv"));
  REQUIRE(wrong.speakers.size() == 2);
  CHECK((wrong.speakers[0].name == "Ada Roe" && wrong.speakers[1].name == "Jan Poe"));
  CHECK(list.of("c").empty());
}

TEST_CASE("only the columns that rows need must be there, in any order") {
  CorrectionList list;
  CHECK(list.add("c.tsv", "correction\tdoc\tid\nnot a quote\ta\t" + kId + "\n"));
  CHECK(list.of("a").size() == 1);
}

TEST_CASE("a malformed row is told with its place and a remedy") {
  const struct {
    std::string row;
    const char* message;
  } cases[] = {{"\t" + kId + "\tright\t\t\t\t\t\n", "no document; copy its id out of the records"},
               {"a\t12\tright\t\t\t\t\t\n", "c.tsv:2:3: the id of a record has 16 hexadecimal digits"},
               {"a\t0f8c6ae1b4a02d3g\tright\t\t\t\t\t\n", "16 hexadecimal digits"},
               {"a\t" + kId + "\twrong speakr\tX\t\t\t\t\n", "did you mean \"wrong speaker\"?"},
               {"a\t" + kId + "\twrong speaker\t\t\t\t\t\n", "no speaker; write the right one, or `nobody`"},
               {"a\t" + kId + "\twrong speaker\tX; \t\t\t\t\n", "c.tsv:2"},
               {"a\t\twrong speaker\tX\t\t\t\t\n", "no id of a record"},
               {"a\t\tnot a quote\t\t\t\t\t\n", "no id of a record"},
               {"a\t" + kId + "\tnot a quote\tX\t\t\t\t\n", "a speaker is for `wrong speaker` and `missing` only"},
               {"a\t" + kId + "\tnot a quote\t\t\t\tx\t\n", "source, cue and content are for `missing` only"},
               {"a\t" + kId + "\tmissing\t\t\t\tx\t\n", "what is missing has no id"},
               {"a\t\tmissing\tX\tshe\tsaid\t\t\n", "what is missing needs its content"},
               {"a\t" + kId + "\tright\t\t\t\t\t\na\t" + kId + "\tnot a quote\t\t\t\t\t\n",
                "another row tells of this record: c.tsv:2; keep one"},
               {"a\t\tright\t\t\t\t\t\na\t\tmissing\t\t\t\tx\t\na\t\tright\t\t\t\t\t\n",
                "another row tells of this document: c.tsv:2; keep one"}};
  for (const auto& c : cases) {
    CAPTURE(c.row);
    CAPTURE(errors_of(c.row));
    CHECK(errors_of(c.row).contains(c.message));
  }
}

TEST_CASE("several files are one list, and none may contradict another") {
  CorrectionList list;
  REQUIRE(list.add("c.tsv", kHeader + "a\t" + kId + "\tright\t\t\t\t\t\n"));
  REQUIRE(list.add("d.tsv", kHeader + "a\t\tmissing\t\t\t\tx\t\na\t\tmissing\t\t\t\ty\t\n"));
  CHECK(list.of("a").size() == 3);
  const auto more = list.add("e.tsv", kHeader + "a\t" + kId + "\tnot a quote\t\t\t\t\t\n");
  REQUIRE_FALSE(more);
  CHECK(to_text(more.error()).contains("e.tsv:2: another row tells of this record: c.tsv:2"));
}
