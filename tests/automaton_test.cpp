#include "gazetteers/automaton.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

using namespace whosaid;

namespace {

std::vector<std::string_view> sorted_keys(const std::map<std::string, std::uint32_t>& judge) {
  std::vector<std::string_view> keys;
  for (const auto& [key, value] : judge) keys.push_back(key);
  return keys;
}

std::string random_text(std::mt19937& random, unsigned alphabet, std::size_t longest) {
  std::string text(random() % longest + 1, '\0');
  for (char& c : text) c = static_cast<char>(random() % alphabet + (alphabet < 64 ? 'a' : 0));
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
  const Automaton one(std::vector<std::string_view>{"obama"});
  CHECK(one.find("obama") == 0);
  CHECK(one.find("obam") == kNone);
  CHECK(one.find("obamas") == kNone);
  const Automaton nested(std::vector<std::string_view>{"a", "ab", "abc", "b"});
  CHECK(prefixes(nested, "abcd") == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(nested.find("b") == 3);
}

TEST_CASE("keys may hold any byte") {
  std::map<std::string, std::uint32_t> judge;
  for (unsigned a = 0; a < 256; ++a) {
    judge[std::string{static_cast<char>(a)}] = 0;
    judge[std::string{static_cast<char>(255 - a), '\0', static_cast<char>(a)}] = 0;
  }
  std::uint32_t index = 0;
  for (auto& [key, value] : judge) value = index++;
  const Automaton automaton(sorted_keys(judge));
  for (const auto& [key, value] : judge) CHECK(automaton.find(key) == value);
}

TEST_CASE("it finds what a map finds, in random texts over small and large alphabets") {
  std::mt19937 random(20250101);
  for (int round = 0; round < 100; ++round) {
    const unsigned alphabet = std::array<unsigned, 5>{2, 3, 8, 26, 256}[random() % 5];
    std::map<std::string, std::uint32_t> judge;
    for (std::size_t n = random() % 200; n > 0; --n) judge[random_text(random, alphabet, 9)] = 0;
    std::uint32_t index = 0;
    for (auto& [key, value] : judge) value = index++;
    const Automaton automaton(sorted_keys(judge));
    for (int i = 0; i < 100; ++i) {
      const std::string text = random_text(random, alphabet, 15);
      CAPTURE(text);
      REQUIRE(prefixes(automaton, text) == prefixes(judge, text));
    }
    for (const auto& [key, value] : judge) REQUIRE(automaton.find(key) == value);
  }
}
