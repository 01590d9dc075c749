#include "articles/page_text.h"

#include <doctest/doctest.h>

#include "articles/html_reader.h"

using namespace whosaid;

namespace {

struct Page {
  ArticleFields fields;
  std::string encoding, error;
};

Page page(std::string_view html) {
  const FieldNames names;
  JsonReader json(names);
  Page result;
  const auto read = read_html(html, json, result.fields, result.encoding);
  if (!read) result.error = read.error();
  return result;
}

std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

}  // namespace

TEST_CASE("of a page its headings, paragraphs, items and quotations are lines; what is around them is left out") {
  const struct {
    std::string_view name, html, text;
  } cases[] = {
      {"paragraphs", "<p>One <b>two</b>\n three.</p><p>Four.</p>", "One two three.\n\nFour."},
      {"unclosed paragraphs", "<p>One.<p>Two.", "One.\n\nTwo."},
      {"headings, items, quotations", "<h2>H</h2><ul><li>I<li>J</ul><blockquote><p>Q</p></blockquote>",
       "H\n\nI\n\nJ\n\nQ"},
      {"text in a division", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"},
      {"a cell", "<table><tr><td>One<td>Two</table>", "One\n\nTwo"},
      {"<br>", "<p>One<br>two<br><br>Three</p>", "One two\n\nThree"},
      {"<q>", "<p>He said <q>no</q>.</p>", "He said “no”."},
      {"entities", "<p>&ldquo;A&amp;B&rdquo;&nbsp;&#8212;&nbsp;&#x201C;C&#x201D; &#147;D&#148;</p>", "“A&B” — “C” “D”"},
      {"scripts and styles", "<p>One</p><script>if (a<b) {}</script><style>p{}</style><noscript>No</noscript>", "One"},
      {"menus and the like",
       "<header><p>Site</p></header><nav><p>Menu</p></nav><p>One</p><aside><p>Side</p></aside><footer>F</footer>"
       "<form><p>Subscribe</p></form><div hidden>H</div><div role=navigation>N</div>",
       "One"},
      {"the header of an article stays", "<article><header><p>By Ada</p></header><p>One long paragraph</p></article>",
       "By Ada\n\nOne long paragraph"},
      {"lines of links", "<p>One <a href=x>two</a>.</p><ul><li><a>Read more</a></ul><a>Share</a>", "One two."},
      {"the article that holds most of the page",
       "<main><p>Top stories of the day</p><article><p>A long paragraph of the article.</p><p>And one more of it.</p>"
       "</article><article><p>Other</p></article></main>",
       "A long paragraph of the article.\n\nAnd one more of it."},
      {"articleBody", "<div><p>Before</p><div itemprop=articleBody><p>A paragraph.</p></div></div>", "A paragraph."},
      {"a comment", "<p>One<!-- <p>no</p> --> two</p>", "One two"},
      {"a caption", "<figure><img alt=x><figcaption>Ada, in May.</figcaption></figure>", "Ada, in May."},
      {"capitals", "<P>One</P><SCRIPT>x</SCRIPT>", "One"},
      {"no tags", "One.", "One."},
      {"end tags of nothing", "</p></div></article><p>One</p></b>", "One"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Page got = page(c.html);
    CHECK(got.error.empty());
    CHECK(got.fields[Field::text] == c.text);
  }
}

TEST_CASE("the title, date, address and outlet of a page are those that it states") {
  const struct {
    std::string_view name, html, title, date, url, outlet;
  } cases[] = {
      {"nothing", "<p>x</p>", "", "", "", ""},
      {"<title>", "<title>T - A</title><p>x</p>", "T - A", "", "", ""},
      {"a heading with which the title begins", "<title>T | A</title><h1>A</h1><h1> T </h1><p>x</p>", "T", "", "", ""},
      {"og", "<meta property=og:title content=T><meta property=og:site_name content=A><h1>Logo</h1><p>x</p>", "T", "",
       "", "A"},
      {"JSON-LD first",
       "<meta property=article:published_time content=2020-01-01><script type=application/ld+json>"
       "{\"@graph\":[{\"headline\":\"T\",\"datePublished\":\"2024-03-01\"}]}</script><h1>Logo</h1><p>x</p>",
       "T", "2024-03-01", "", ""},
      {"a date of the page",
       "<meta property=article:published_time content=2024-03-01T10:00:00Z><time datetime=2020-01-01></time><p>x</p>",
       "", "2024-03-01T10:00:00Z", "", ""},
      {"a time", "<p>x <time datetime=2024-03-01>today</time></p>", "", "2024-03-01", "", ""},
      {"addresses", "<meta property=og:url content=https://b.org><link rel=canonical href=https://a.org/1><p>x</p>", "",
       "", "https://a.org/1", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Page got = page(c.html);
    CHECK(got.fields[Field::title] == c.title);
    CHECK(got.fields[Field::date] == c.date);
    CHECK(got.fields[Field::url] == c.url);
    CHECK(got.fields[Field::outlet] == c.outlet);
  }
  CHECK(page("<h1>T</h1><p>x</p>").fields[Field::text] == "x");  // the title is put before it later
}

TEST_CASE("a page is read in the charset of its bytes, else in the one it declares, else as windows-1252") {
  const struct {
    std::string_view name, html, encoding, text;
  } cases[] = {
      {"UTF-8", "<p>caf\u00E9</p>", "utf-8", "café"},
      {"UTF-8 that declares another", "<meta charset=iso-8859-1><p>caf\u00E9</p>", "utf-8", "café"},
      {"a BOM", "\uFEFF<p>caf\u00E9</p>", "utf-8-bom", "café"},
      {"UTF-16", {"\xFF\xFE<\0p\0>\0\xE9\0", 10}, "utf-16le", "é"},
      {"undeclared",
       "<p>\x93"
       "caf\xE9\x94</p>",
       "windows-1252", "“café”"},
      {"Latin-1 is windows-1252",
       "<meta charset=\"ISO-8859-1\"><p>\x93"
       "a\x94</p>",
       "windows-1252", "“a”"},
      {"declared", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCF\xF0</p>",
       "windows-1251", "Пр"},
      {"declared wrongly", "<meta charset=no-such-thing><p>caf\xE9</p>", "windows-1252", "café"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Page got = page(c.html);
    CHECK(got.encoding == c.encoding);
    CHECK(got.fields[Field::text] == c.text);
  }
}

TEST_CASE("a hostile page is refused, or read, in little time") {
  CHECK(page(repeated("<div>", 2000) + "x").error == "no page: its elements nest more than 400 deep");
  CHECK(page("<p " + repeated("a1 ", 100'000) + ">x").error ==
        "no page: a tag in it never ends or has more than a thousand attributes");
  CHECK(page(std::string(kLargestPage + 1, 'x')).error == "larger than a page of 16 MiB; save its text instead");
  CHECK(page("").error == "no text in the page; was it saved before it was complete?");
  CHECK(page(repeated("<b>", 300) + "x").fields[Field::text] == "x");
  CHECK(page(repeated("</div>", 200'000) + "<p>x").fields[Field::text] == "x");
  CHECK(page(repeated("<article>", 300) + "x").fields[Field::text] == "x");
  CHECK(page("<!DOCTYPE html [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]><p>x&c;").fields[Field::text].find("bb") ==
        std::string::npos);
  CHECK(page("<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><p>x").fields[Field::text] == "x");
  CHECK(page("<script>" + repeated("i < n ", 100'000) + "</script><p>x").fields[Field::text] == "x");
  CHECK(page("<p>x" + std::string("\0", 1) + "y</p>").fields[Field::text].starts_with("x"));
}
