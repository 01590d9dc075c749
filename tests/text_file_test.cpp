#include "base/text_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "temporary_folder.h"

using namespace whosaid;

TEST_CASE("a file is read whole, and the buffer's memory is used again") {
  const TemporaryFolder folder;
  std::string buffer(1000, 'x');
  const char* const memory = buffer.data();
  const std::string cases[] = {"", "one line\n", std::string("a\0b", 3), std::string(900, 'y')};
  for (const std::string& text : cases) {
    REQUIRE(read_text_file(folder.write("a.txt", text), buffer));
    CHECK(buffer == text);
    CHECK(static_cast<const void*>(buffer.data()) == memory);
  }
  REQUIRE(read_text_file(folder.write("large.txt", std::string(300'000, 'z')), buffer));
  CHECK(buffer == std::string(300'000, 'z'));
}

TEST_CASE("a file without a stated size is read to its end") {
  std::string buffer;
  REQUIRE(read_text_file("/proc/self/status", buffer));
  CHECK(buffer.starts_with("Name:"));
}

TEST_CASE("what cannot be read says what, where and what to do") {
  const TemporaryFolder folder;
  std::string buffer;
  const std::string missing = folder.path("missing.txt").native();
  CHECK(read_text_file(missing, buffer).error() ==
        "cannot read " + missing + ": No such file or directory; check the spelling of the path");
  CHECK(read_text_file(folder.root(), buffer).error() ==
        "cannot read " + folder.root().native() + ": it is a folder; name the files in it");
  const auto huge = folder.write("huge.txt", "");
  std::filesystem::resize_file(huge, kLargestTextFile + 1);  // a hole, no bytes on disk
  CHECK(read_text_file(huge, buffer).error() ==
        "cannot read " + huge.native() + ": larger than 1 GiB; split it into articles");
}

TEST_CASE("an output file appears only when it is committed") {
  const TemporaryFolder folder;
  const auto target = folder.path("out.jsonl");
  {
    auto file = OutputFile::create(target);
    REQUIRE(file);
    REQUIRE(file->write("half"));
    CHECK_FALSE(std::filesystem::exists(target));
  }
  CHECK(std::filesystem::is_empty(folder.root()));
  auto file = OutputFile::create(target);
  REQUIRE(file);
  REQUIRE(file->write("a whole "));
  REQUIRE(file->write("file\n"));
  REQUIRE(file->commit());
  CHECK(folder.read("out.jsonl") == "a whole file\n");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.root()), {}) == 1);
}

TEST_CASE("a long output comes out whole, whatever waited to be written") {
  TemporaryFolder folder;
  std::string wanted;
  auto file = OutputFile::create(folder.path("long.jsonl"));
  REQUIRE(file.has_value());
  for (char c = 'a'; c <= 'z'; ++c) {
    const std::string part(31'111, c);
    REQUIRE(file->write(part).has_value());
    wanted += part;
  }
  REQUIRE(file->commit().has_value());
  CHECK(folder.read("long.jsonl") == wanted);
}

TEST_CASE("an existing output keeps its permissions, and a link to it keeps pointing") {
  const TemporaryFolder folder;
  const auto target = folder.write("real.csv", "old");
  ::chmod(target.c_str(), 0640);
  std::filesystem::create_symlink(target, folder.path("link.csv"));
  auto file = OutputFile::create(folder.path("link.csv"));
  REQUIRE(file);
  REQUIRE(file->write("new"));
  REQUIRE(file->commit());
  CHECK(std::filesystem::is_symlink(folder.path("link.csv")));
  CHECK(folder.read("real.csv") == "new");
  CHECK((std::filesystem::status(target).permissions() & std::filesystem::perms::all) ==
        static_cast<std::filesystem::perms>(0640));
}

TEST_CASE("what cannot be written comes back as a value") {
  const TemporaryFolder folder;
  CHECK(
      OutputFile::create(folder.path("no/such/folder/x")).error().message.ends_with("check the spelling of the path"));
  CHECK(OutputFile::create(folder.root()).error().message.ends_with("Is a directory"));
  auto full = OutputFile::create("/dev/full");
  REQUIRE(full);
  const Written written = full->write("x");
  REQUIRE_FALSE(written);
  CHECK(written.error().message ==
        "cannot write /dev/full: No space left on device; free some space or write elsewhere");
  CHECK_FALSE(written.error().broken_pipe);
}
