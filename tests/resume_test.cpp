// Runs that are killed, and go on.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "program.h"
#include "sql_answer.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

/// A folder `in` with our corpus several times, under names of its own.
void write_articles(const TemporaryFolder& folder, int times) {
  for (const auto& text : texts_below(kSourceDir / "corpus")) {
    std::ifstream in(text, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (int i = 0; i < times; ++i) folder.write("in/" + std::to_string(i) + "/" + text.filename().native(), bytes);
  }
}

/// Bytes of a file; 0 when there is none.
std::uintmax_t size_of(const std::filesystem::path& path) {
  std::error_code missing;
  const std::uintmax_t size = std::filesystem::file_size(path, missing);
  return missing ? 0 : size;
}

/// Runs `whosaid extract in -q -o OUTPUT --resume`, and kills it as soon as `is_time`. True when it ended by itself,
/// and well.
bool extract(const TemporaryFolder& folder, const char* output, const std::function<bool()>& is_time,
             const char* jobs) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.root().c_str()) != 0) ::_exit(99);
    ::execl(WHOSAID_BINARY, "whosaid", "extract", "in", "-q", "-o", output, "--resume", "-j", jobs, nullptr);
    ::_exit(99);
  }
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (is_time()) ::kill(child, SIGKILL);
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  if (WIFEXITED(status)) REQUIRE(WEXITSTATUS(status) == 0);
  return WIFEXITED(status);
}

bool is_never() { return false; }

/// True some time from now on.
std::function<bool()> after(std::chrono::microseconds wait) {
  const auto end = std::chrono::steady_clock::now() + wait;
  return [=] { return std::chrono::steady_clock::now() > end; };
}

/// Kills runs until there were `kills` and the last one is through: in turn after some time, which may be before a run
/// does anything or when it is nearly done, and when `partial` has grown by some bytes, so that there is something to
/// go on with.
void run_with_kills(const TemporaryFolder& folder, const char* output, const std::filesystem::path& partial, int kills,
                    std::mt19937& random, const std::function<void()>& check) {
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(extract(folder, "timed/", is_never, "2"));
  const std::chrono::duration<double, std::micro> whole = std::chrono::steady_clock::now() - begin;
  std::uniform_int_distribution<int> moments(10'000, 20'000 + static_cast<int>(whole.count()));
  std::uniform_int_distribution<std::uintmax_t> growths(1, size_of(folder.path("timed/records.jsonl")) / 4);
  const auto next = [&]() -> std::function<bool()> {
    if (kills % 2 != 0) return after(std::chrono::microseconds(moments(random)));
    return [&partial, size = size_of(partial) + growths(random)] { return size_of(partial) >= size; };
  };
  while (kills > 0) {
    while (kills > 0 && !extract(folder, output, next(), kills % 4 < 2 ? "1" : "2")) --kills;
    REQUIRE(extract(folder, output, is_never, "2"));
    check();
    std::error_code ignored;
    std::filesystem::remove_all(folder.path(output), ignored);
  }
}

}  // namespace

TEST_CASE("a dataset folder that was killed twenty times has the same bytes") {
  const ProgramFolder place;
  write_articles(place.folder, 6);
  REQUIRE(place.run("whosaid extract in -q -o whole/").code == 0);
  std::mt19937 random(5);
  run_with_kills(place.folder, "set/", place.folder.path("set/records.jsonl.partial"), 20, random, [&] {
    for (const char* name : {"records.jsonl", "documents.jsonl", "mentions.jsonl"}) {
      CAPTURE(name);
      CHECK(place.folder.read("set/" + std::string(name)) == place.folder.read("whole/" + std::string(name)));
    }
    for (const auto& left : std::filesystem::directory_iterator(place.folder.path("set"))) {
      CHECK(left.path().extension() != ".partial");
      CHECK(left.path().extension() != ".journal");
    }
  });
}

TEST_CASE("an SQLite dataset that was killed twenty times has the same tables") {
  const ProgramFolder place;
  write_articles(place.folder, 6);
  REQUIRE(place.run("whosaid extract in -q -o whole.sqlite").code == 0);
  const std::string whole = sql_tables(place.folder.path("whole.sqlite"));
  std::mt19937 random(6);
  run_with_kills(place.folder, "set.sqlite", place.folder.path("set.sqlite.partial"), 20, random, [&] {
    CHECK(sql_tables(place.folder.path("set.sqlite")) == whole);
    CHECK(sql_answer(place.folder.path("set.sqlite"), "PRAGMA integrity_check") == "ok");
    for (const char* ending : {".partial", ".partial-wal", ".partial-shm", ".partial-journal", "-wal", "-shm"}) {
      CHECK_FALSE(std::filesystem::exists(place.folder.path("set.sqlite" + std::string(ending))));
    }
  });
}

TEST_CASE("a run that is stopped goes on, also into single files") {
  const ProgramFolder place;
  write_articles(place.folder, 12);
  REQUIRE(place.run("whosaid extract in -q -o whole.csv --documents whole.jsonl").code == 0);
  const std::string command = "whosaid extract in -o a.csv --documents d.jsonl --resume";
  const Ended stopped = place.run("'" WHOSAID_BINARY
                                  "' extract in -o a.csv --documents d.jsonl --resume -j 1 & "
                                  "until [ \"$(stat -c %s a.csv.partial 2>&1)\" -gt 5000 ] 2>/dev/null || "
                                  "! kill -0 $!; do sleep 0.01; done; kill -INT $!; wait $!");
  if (stopped.code == 0) return;  // too fast to be stopped
  CHECK(stopped.err.find("--resume goes on") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(place.folder.path("a.csv")));
  CHECK(std::filesystem::exists(place.folder.path("a.csv.partial")));
  SUBCASE("with the same it is one run") {
    const Ended ended = place.run(command);
    CHECK(ended.code == 0);
    CHECK(ended.err.find(std::to_string(12 * texts_below(kSourceDir / "corpus").size()).substr(0, 1)) !=
          std::string::npos);
    CHECK(place.folder.read("a.csv") == place.folder.read("whole.csv"));
    CHECK(place.folder.read("d.jsonl") == place.folder.read("whole.jsonl"));
    CHECK_FALSE(std::filesystem::exists(place.folder.path("a.csv.journal")));
  }
  SUBCASE("with other options, inputs or lists it is refused") {
    for (const std::string change : {"--offsets byte", "--blocks all", "--cues all", "--shard 1/2", "run.sh"}) {
      CAPTURE(change);
      const Ended other = place.run(command + " " + change);
      CHECK(other.code == 4);
      CHECK(other.err.find("had other options, lists, rules or inputs") != std::string::npos);
    }
  }
}

TEST_CASE("an unfinished dataset is not thrown away unasked") {
  const ProgramFolder place;
  place.folder.write("a.txt", "x\n");
  place.folder.write("set/run.journal", "");
  place.folder.write("a.sqlite.partial", "");
  for (const char* output : {"set/", "a.sqlite"}) {
    const Ended ended = place.extract("a.txt -o " + std::string(output));
    CHECK(ended.code == 4);
    CHECK(ended.err.find("add --resume to go on with it, or delete") != std::string::npos);
    CHECK(place.extract("a.txt -o " + std::string(output) + " --resume").code == 0);
  }
}

TEST_CASE("a dataset that is complete is not made again") {
  const ProgramFolder place;
  place.folder.write("in/a.txt", "\"We won,\" said Ada Lovelace.\n");
  for (const char* output : {"set/", "a.sqlite"}) {
    CAPTURE(output);
    const std::string options = "in --resume -o " + std::string(output);
    CHECK(place.extract(options).err == "1 article, 1 record, 0 quotations without a speaker\n");
    CHECK(place.extract(options).err == "whosaid: nothing is left to do: this run is complete\n");
    CHECK(place.extract(options + " --blocks all").err == "1 article, 1 record, 0 quotations without a speaker\n");
  }
}

TEST_CASE("a dataset of a file that has grown is made again") {
  const ProgramFolder place;
  place.folder.write("in/a.txt", "\"We won,\" said Ada Lovelace.\n");
  CHECK(place.extract("in --resume -o set/").code == 0);
  place.folder.write("in/a.txt", "\"We won,\" said Ada Lovelace. \"Again,\" she said.\n");
  CHECK(place.extract("in --resume -o set/").err == "1 article, 2 records, 0 quotations without a speaker\n");
}

TEST_CASE("outputs that cannot go on are told so") {
  const ProgramFolder place;
  place.folder.write("a.txt", "x\n");
  for (const char* options : {"", "-o /dev/null", "-o b -f brat", "-o a.csv --documents -"}) {
    CAPTURE(options);
    const Ended ended = place.extract("a.txt --resume " + std::string(options));
    CHECK(ended.code == 2);
    CHECK(ended.err.find("--resume") != std::string::npos);
  }
}
