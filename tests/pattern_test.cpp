#include "rules/pattern.h"

#include <doctest/doctest.h>

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
  const auto compiler = compiler_for(pattern);
  REQUIRE(compiler);
  const auto compiled = compiler->compile(placed(pattern));
  REQUIRE(compiled);
  std::vector<Capture> captures;
  std::string out(letters);
  if (!compiled->find(letters, 0, captures)) return out;
  for (auto c = captures.rbegin(); c != captures.rend(); ++c) {
    out.insert(c->range.last, "]");
    out.insert(c->range.first, "[");
  }
  return out;
}

std::string error_of(std::string_view pattern) {
  const auto compiler = compiler_for(pattern);
  if (!compiler) return compiler.error().front().message;
  const auto compiled = compiler->compile(placed(pattern));
  return compiled ? "" : compiled.error().front().message;
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
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(marked(c.pattern, c.letters) == c.parts);
  }
}

TEST_CASE("a word that a rule names has a letter of its own, which still counts as its kind") {
  const auto compiler = compiler_for("'while' {source} | s {source}");
  REQUIRE(compiler);
  const char byte = compiler->literals().at("while");
  CHECK(static_cast<unsigned char>(byte) >= 0x80);
  std::vector<Capture> captures;
  CHECK(compiler->compile(placed("'while' {source}"))->find(std::string{byte, 'P'}, 0, captures));
  CHECK(compiler->compile(placed("s {source}"))->find(std::string{byte, 'P'}, 0, captures));
  CHECK(compiler->compile(placed("[ps] {source}"))->find(std::string{byte, 'P'}, 0, captures));
  CHECK_FALSE(compiler->compile(placed("[^ps] {source}"))->find(std::string{byte, 'P'}, 0, captures));
  CHECK_FALSE(compiler->compile(placed("'while' {source}"))->find("sP", 0, captures));
}

TEST_CASE("the cue's pattern says on which letters a rule is tried") {
  const auto compiler = compiler_for("{cue}");
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
      {"{sauce:short}", "only content, cue, source, addressee and cut take a form after a colon"},
      {"E V", "\"E\" is no letter of the sketch"},
      {"'while V", "a ' without its partner; words stand as 'word'"},
      {"{source V", "a { without its }"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    CHECK(error_of(c.pattern) == c.message);
  }
  CHECK(error_of("(P").starts_with("not a pattern: "));
}
