#include "pipeline/run_journal.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

using namespace whosaid;

namespace {

JournalEntry entry(std::uint64_t documents) {
  JournalEntry e;
  e.state.began = "2024-03-01T12:00:00Z";
  e.state.elapsed = std::chrono::milliseconds(1500);
  e.state.counts.documents = documents;
  e.state.counts.verdicts.back() = 7;
  e.lengths = {documents * 10, documents * 20};
  return e;
}

}  // namespace

TEST_CASE("a journal tells the last entry that is whole, wherever it was cut") {
  const TemporaryFolder folder;
  const auto file = folder.path("run.journal");
  {
    auto journal = RunJournal::open(file, "abc", 2);
    REQUIRE(journal);
    CHECK_FALSE(journal->last());
    REQUIRE(journal->note(entry(1)));
    REQUIRE(journal->note(entry(2)));
  }
  const std::string whole = folder.read("run.journal");
  const std::size_t first = whole.find('\n') + 1, second = whole.find('\n', first) + 1;
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    CAPTURE(size);
    folder.write("run.journal", whole.substr(0, size));
    auto journal = RunJournal::open(file, "abc", 2);
    REQUIRE(journal);
    const std::uint64_t wanted = size == whole.size() ? 2 : size >= second ? 1 : 0;
    CHECK((journal->last() ? journal->last()->state.counts.documents : 0) == wanted);
    if (wanted == 0) continue;
    CHECK(journal->last()->lengths == entry(wanted).lengths);
    CHECK(journal->last()->state.text() == entry(wanted).state.text());
    REQUIRE(journal->note(entry(3)));  // goes on behind what was whole
    CHECK(folder.read("run.journal").starts_with(whole.substr(0, wanted == 2 ? whole.size() : second)));
  }
}

TEST_CASE("a journal of another run, or one that is held, is refused") {
  const TemporaryFolder folder;
  const auto file = folder.path("run.journal");
  auto journal = RunJournal::open(file, "abc", 2);
  REQUIRE(journal);
  const auto held = RunJournal::open(file, "abc", 2);
  REQUIRE_FALSE(held);
  CHECK(held.error().message.find("another run is writing here") != std::string::npos);
  { const RunJournal gone = *std::move(journal); }
  const auto other = RunJournal::open(file, "abd", 2);
  REQUIRE_FALSE(other);
  CHECK(other.error().message.find("had other options, lists, rules or inputs") != std::string::npos);
}

TEST_CASE("the state of a run is read back, and nothing else is") {
  const RunState state = entry(5).state;
  const auto back = RunState::read(state.text());
  REQUIRE(back);
  CHECK(back->text() == state.text());
  CHECK(back->counts.verdicts.back() == 7);
  for (const std::string& text : {std::string(), state.text() + " 1", state.text() + "x", std::string("a 1 2 3")}) {
    CAPTURE(text);
    CHECK_FALSE(RunState::read(text));
  }
}
