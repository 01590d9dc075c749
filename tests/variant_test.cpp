// What differs between two copies of a quotation.

#include "collation/variant.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

/// The kinds of the differences with `; ` between.
std::string kinds(std::string_view quotation, std::string_view text) {
  NormalWords words;
  WordReader reader(words);
  QuoteText ours, theirs;
  reader.read(quotation, ours);
  reader.read(text, theirs);
  std::vector<std::uint32_t> elided;
  for (std::uint32_t i = 1; i < ours.words.size(); ++i) {
    if (has(ours.words[i].before, GapMark::ellipsis)) elided.push_back(i);
  }
  const WordPairs pairs = align_words(ours.numbers, theirs.numbers, elided, words);
  std::string out;
  for (const Variant& v : find_variants({quotation, ours}, {text, theirs}, pairs, words)) {
    out.append(out.empty() ? "" : "; ").append(kVariantKindNames[static_cast<std::size_t>(v.kind)]);
  }
  return out;
}

}  // namespace

TEST_CASE("each difference has the name of its kind") {
  const struct {
    std::string_view quotation, text, kinds;
  } cases[] = {
      {"We will not sign", "We will not sign", ""},
      {"will not sign", "We will not sign it", ""},
      {"We don't sign", "We don’t sign", "quotation marks"},
      {"the “fish tax” is dead", "the \"fish tax\" is dead", "quotation marks"},
      {"a long-term plan", "a long term plan", "dashes"},
      {"No - never", "No — never", "dashes"},
      {"we  will", "we will", "spaces"},
      {"No we will", "No, we will", "punctuation"},
      {"We will sign.", "We will sign,", "punctuation"},
      {"we will sign", "We will sign", "capital"},
      {"Erdogan will sign", "Erdoğan will sign", "accents"},
      {"1000 jobs", "1,000 jobs", "number marks"},
      {"the US will", "the U.S. will", "number marks"},
      {"We will [all] sign", "We will sign", "brackets"},
      {"[W]e will sign", "we will sign", "capital"},
      {"We sign[ed] it", "We signed it", "brackets"},
      {"We are in the US. Now", "We are in the U.S. Now", "number marks; punctuation"},
      {"We will … sign", "We will gladly and soon sign", "elision"},
      {"We will, sign... now", "We will, sign… now", "ellipsis"},
      {"give us the vote", "give US the vote", "letter case"},
      {"Will we sign.", "Will we sign?", "question"},
      {"We do not sign", "We don't sign", "contraction"},
      {"We'll not sign", "We will not sign", "contraction"},
      {"They cannot sign", "They can not sign", "contraction"},
      {"We will sign", "We will not sign", "negation"},
      {"It is so", "It isn't so", "negation"},
      {"That is likely now", "That is unlikely now", "negation"},
      {"We will [not] sign", "We will sign", "negation"},
      {"We will … sign", "We will not sign", "negation"},
      {"We lost 6 of them", "We lost 5 of them", "number"},
      {"We lost six of them", "We lost five of them", "number"},
      {"We lost six of them", "We lost 6 of them", "words"},
      {"We asked Biden to go", "We asked Trump to go", "name"},
      {"We never asked Biden twice", "We asked Trump twice", "negation; name"},
      {"We fear ISIS's men now", "We fear ISIS men now", "words"},
      {"We could sign this", "We should sign this", "words"},
      {"We will sign it all", "We will sign all", "words"},
      {"5 of them", "-5 of them", "number"},
      {"it costs $5 a day", "it costs £5 a day", "words"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.quotation);
    CAPTURE(c.text);
    CHECK(kinds(c.quotation, c.text) == c.kinds);
  }
}

TEST_CASE("kinds before elision are typographic, those behind it are alterations") {
  CHECK(is_typographic(VariantKind::ellipsis));
  CHECK_FALSE(is_typographic(VariantKind::elision));
  CHECK_FALSE(is_alteration(VariantKind::elision));
  CHECK(is_alteration(VariantKind::letter_case));
  CHECK(is_alteration(VariantKind::contraction));
}
