#include "rules/pattern.h"

#include <doctest/doctest.h>

#include <random>

using namespace whosaid;

namespace {

PlacedText placed(std::string_view text) { return {std::string(text), {"t.rules", 1, 1, std::string(text)}}; }

Lexicon small_lexicon() {
  Lexicon lexicon;
  lexicon.words.emplace("while", WordClass::subordinator);
  return lexicon;
}

Result<PatternCompiler> compiler_for(std::string_view pattern) {
  std::vector<SlotText> slots;
  for (const auto& [name, text] : {std::pair{"source", "[PN]"},
                                   {"cue", "[AX]* V"},
                                   {"content", ".+"},
                                   {"short", "[PN]{1,2}"},
                                   {"circle", "{circle}"}}) {
    slots.push_back({placed(name), placed(text)});
  }
  return PatternCompiler::make(std::move(slots), {placed(pattern)}, small_lexicon());
}

/// The letters with the captured parts in brackets; the letters alone when there is no match.
std::string marked(std::string_view pattern, std::string_view letters) {
  auto compiler = compiler_for(pattern);
  REQUIRE(compiler);
  const auto compiled = compiler->compile(placed(pattern));
  REQUIRE(compiled);
  const auto expressions = compiler->finish();
  REQUIRE(expressions);
  std::vector<Capture> captures;
  std::string out(letters);
  if (!compiled->find(letters, letters.find_first_of("VGUF"), captures)) return out;
  for (auto c = captures.rbegin(); c != captures.rend(); ++c) {
    out.insert(c->range.last, "]");
    out.insert(c->range.first, "[");
  }
  return out;
}

std::string error_of(std::string_view pattern) {
  auto compiler = compiler_for(pattern);
  if (!compiler) return compiler.error().front().message;
  const auto compiled = compiler->compile(placed(pattern));
  if (!compiled) return compiled.error().front().message;
  const auto all = compiler->finish();
  return all ? "" : all.error().front().message;
}

}  // namespace

TEST_CASE("slots become patterns, blanks mean nothing, and the parts are captured") {
  const struct {
    std::string_view pattern, letters, parts;
  } cases[] = {
      {"^ {source} {cue} {content}", "PVDw", "[P][V][Dw]"},
      {"^ {source} {cue} {content}", "PAXVDw", "[P][AXV][Dw]"},
      {"{source:short} {cue}", "DPNV", "D[PN][V]"},
      {"Q ,? {source}", "Q,P", "Q,[P]"},
      {"Q ,? {source}", "QDw", "QDw"},
      {"[^,-] {source}", "-P,N", "-P,N"},  // a dash in a class is the letter
      {"\\( {source} \\)", "(P)", "([P])"},
      {"(Q|L) {source}", "LP", "L[P]"},
      {"(Q?)* {source} {cue} {content}", "QQPAVw", "QQ[P][AV][w]"},  // what only RE2 knows: repeated, and may be empty
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(marked(c.pattern, c.letters) == c.parts);
  }
}

TEST_CASE("a word that a rule names has a letter of its own, which still counts as its kind") {
  const struct {
    std::string_view pattern;
    bool word, other_subordinator;  // is it found in "while Lovelace", in "when Lovelace"?
  } cases[] = {{"'while' {source}", true, false},
               {"s {source}", true, true},
               {"[ps] {source}", true, true},
               {"[p'while'] {source}", true, false},
               {"[^ps] {source}", false, false}};
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    auto compiler = compiler_for("'while'");
    REQUIRE(compiler);
    const char byte = compiler->literals().at("while");
    CHECK(static_cast<unsigned char>(byte) >= 0x80);
    const auto pattern = compiler->compile(placed(c.pattern));
    const auto expressions = compiler->finish();
    REQUIRE(expressions);
    std::vector<Capture> captures;
    CHECK(pattern->find(std::string{byte, 'P'}, kNone, captures) == c.word);
    CHECK(pattern->find("sP", kNone, captures) == c.other_subordinator);
  }
}

TEST_CASE("a pattern with a cue finds what it would find as one expression") {
  // A group around the cue keeps it in one piece.
  const std::pair<std::string_view, std::string_view> patterns[] = {
      {"(^|[,w]) {source:short} {cue} {content}", "(^|[,w]) {source:short} ({cue}) {content}"},
      {"{source:short} a? {cue} Q? {content:source}", "{source:short} a? ({cue}) Q? {content:source}"},
      {"^ {content:short} ,? {cue} {source} $", "^ {content:short} ,? ({cue}) {source} $"}};
  std::mt19937 random(7);
  int found = 0;
  for (const auto& [split, whole] : patterns) {
    auto compiler = compiler_for("");
    const auto a = compiler->compile(placed(split)), b = compiler->compile(placed(whole));
    const auto expressions = compiler->finish();
    REQUIRE(expressions);
    CHECK(expressions->size() == 3);
    for (int round = 0; round < 20000; ++round) {
      std::string letters;
      for (auto n = random() % 9; n > 0; --n) letters += std::string_view("PN,waAXQ")[random() % 8];
      const std::size_t cue = random() % (letters.size() + 1);
      letters.insert(cue, "V");
      std::vector<Capture> of_a, of_b;
      CAPTURE(letters);
      const bool matches = a->find(letters, cue, of_a);
      REQUIRE(matches == b->find(letters, cue, of_b));
      REQUIRE(of_a.size() == of_b.size());
      for (std::size_t i = 0; i < of_a.size(); ++i) {
        REQUIRE(of_a[i].part == of_b[i].part);
        REQUIRE(of_a[i].range.first == of_b[i].range.first);
        REQUIRE(of_a[i].range.last == of_b[i].range.last);
      }
      found += matches;
    }
  }
  CHECK(found > 2000);
}

TEST_CASE("the cue's pattern says on which letters a rule is tried") {
  auto compiler = compiler_for("{cue}");
  REQUIRE(compiler);
  CHECK(compiler->compile(placed("{source} {cue}"))->focus() == "V");
  CHECK(compiler->compile(placed("[^VG] {source}"))->focus().empty());
}

TEST_CASE("what is wrong with a pattern is said with its place and a remedy") {
  const struct {
    std::string_view pattern, message;
  } cases[] = {
      {"{sorce} V", "unknown slot \"sorce\"; did you mean \"source\"?"},
      {"{circle}", "slot \"circle\" contains itself"},
      {"{sauce:short}", "only content, cue, source, addressee, medium and cut take a form after a colon"},
      {"E V", "\"E\" is no letter of the sketch"},
      {"'internationalization' V", "a word that rules name has at most 16 letters"},
      {"'while V", "a ' without its partner; words stand as 'word'"},
      {"{source V", "a { without its }"},
      {"[PN", "a [ without its ]"},
      {"P{1,b}V", "{} holds a slot's name or counts"},
      {"P @ V", "\"@\" is no letter of the sketch"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(error_of(c.pattern) == c.message);
  }
  CHECK(error_of("(P").starts_with("not a pattern: "));
}
