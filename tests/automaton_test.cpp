#include "gazetteers/automaton.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

using namespace whosaid;

namespace {

Automaton automaton_of(const std::map<std::string, std::uint32_t>& judge) {
  std::vector<std::string_view> keys;
  std::vector<std::uint32_t> values;
  for (const auto& [key, value] : judge) keys.push_back(key), values.push_back(value);
  return Automaton(keys, values);
}

std::string random_text(std::mt19937& random, unsigned alphabet, std::size_t longest) {
  std::string text(random() % longest + 1, '\0');
  for (char& c : text) c = static_cast<char>(random() % alphabet + (alphabet < 64 ? 'a' : 1));
  return text;
}

/// All keys that begin `text`, as a slow and obvious judge finds them.
std::vector<std::uint32_t> prefixes(const std::map<std::string, std::uint32_t>& judge, const std::string& text) {
  std::vector<std::uint32_t> found;
  for (std::size_t n = 1; n <= text.size(); ++n) {
    if (const auto at = judge.find(text.substr(0, n)); at != judge.end()) found.push_back(at->second);
  }
  return found;
}

std::vector<std::uint32_t> prefixes(const Automaton& automaton, const std::string& text) {
  std::vector<std::uint32_t> found;
  Automaton::State state = Automaton::kRoot;
  for (const char c : text) {
    state = automaton.step(state, static_cast<unsigned char>(c));
    if (state == Automaton::kDead) break;
    if (automaton.value(state) != kNone) found.push_back(automaton.value(state));
  }
  return found;
}

}  // namespace

TEST_CASE("no keys, one key, keys that begin other keys") {
  CHECK(Automaton().find("a") == kNone);
  CHECK(Automaton().find("") == kNone);
  const Automaton one = automaton_of({{"obama", 7}});
  CHECK(one.find("obama") == 7);
  CHECK(one.find("obam") == kNone);
  CHECK(one.find("obamas") == kNone);
  const Automaton nested = automaton_of({{"a", 0}, {"ab", 1}, {"abc", 2}, {"b", 3}});
  CHECK(prefixes(nested, "abcd") == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(nested.find("b") == 3);
}

TEST_CASE("keys may hold any byte but zero") {
  std::map<std::string, std::uint32_t> judge;
  for (unsigned a = 1; a < 256; ++a) {
    judge[std::string{static_cast<char>(a)}] = a;
    judge[std::string{static_cast<char>(256 - a), '\x01', static_cast<char>(a)}] = 1000 + a;
  }
  const Automaton automaton = automaton_of(judge);
  for (const auto& [key, value] : judge) CHECK(automaton.find(key) == value);
  CHECK(automaton.find(std::string_view("\x01\0", 2)) == kNone);
  CHECK(automaton.find(std::string_view("\0", 1)) == kNone);
}

TEST_CASE("whatever its arrays hold, a walk stays inside them and ends") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const auto below = [&](unsigned end) { return static_cast<unsigned>(random()) % end; };
    std::vector<Automaton::Cell> cells(below(20));
    for (Automaton::Cell& cell : cells) {
      cell.base = below(3) == 0 ? static_cast<std::uint32_t>(random()) : below(20);
      cell.check = below(4) == 0 ? kNone : below(20);
    }
    std::string tails(below(20), '\0');
    for (char& c : tails) c = static_cast<char>(random() % 3);
    const Automaton automaton(cells, tails);
    for (int i = 0; i < 20; ++i) {
      const std::string text = random_text(random, 2 + below(20), 15);
      CHECK(prefixes(automaton, text).size() <= text.size());
    }
  }
}

TEST_CASE("it finds what a map finds, in random texts over small and large alphabets") {
  std::mt19937 random(20250101);
  for (int round = 0; round < 100; ++round) {
    const unsigned alphabet = std::array<unsigned, 5>{2, 3, 8, 26, 255}[random() % 5];
    std::map<std::string, std::uint32_t> judge;
    for (std::size_t n = random() % 200; n > 0; --n) judge[random_text(random, alphabet, 9)] = 0;
    std::uint32_t index = 0;
    for (auto& [key, value] : judge) value = index++;
    const Automaton automaton = automaton_of(judge), mapped(automaton.cells(), automaton.tails());
    for (int i = 0; i < 100; ++i) {
      const std::string text = random_text(random, alphabet, 15);
      CAPTURE(text);
      REQUIRE(prefixes(automaton, text) == prefixes(judge, text));
      REQUIRE(prefixes(mapped, text) == prefixes(judge, text));
    }
    for (const auto& [key, value] : judge) REQUIRE(automaton.find(key) == value);
  }
}
