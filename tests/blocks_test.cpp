#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/unicode.h"
#include "blocks/blocks_stage.h"

using namespace whosaid;

namespace {

const std::filesystem::path kRules = std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules" / "blocks.rules";

const Stage& stage() {
  static const auto made = make_blocks_stage(kRules);
  if (!made) FAIL(to_text(made.error()));
  return **made;
}

/// A document with its blocks, and the memory under it.
struct Run {
  std::pmr::monotonic_buffer_resource arena;
  Document document;
  explicit Run(std::string_view text) : document("test", text, &arena) {
    const auto scratch = stage().make_scratch();
    stage().run(document, scratch.get());
  }
};

/// The text with the roles of each line's blocks before it: `title| text`, `dateline+paragraph| text`.
std::string with_roles(std::string_view text) {
  const Run run(text);
  std::string out;
  auto block = run.document.blocks.begin();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string roles;
    for (; block != run.document.blocks.end() && block->span.begin < end; ++block) {
      roles += (roles.empty() ? "" : "+") + std::string(kBlockRoleNames[static_cast<std::size_t>(block->role)]);
    }
    if (!roles.empty()) out += roles + "| ";
    out += std::string(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

/// The text without its roles.
std::string without_roles(std::string_view marked) {
  std::string out;
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t end = std::min(marked.find('\n', at), marked.size());
    std::string_view line = marked.substr(at, end - at);
    if (const std::size_t bar = line.find("| "); bar != std::string_view::npos) line.remove_prefix(bar + 2);
    out += std::string(line) + "\n";
    at = end + 1;
  }
  return out;
}

/// The text with brackets around each block.
std::string with_brackets(std::string_view text) {
  const Run run(text);
  std::string out;
  std::size_t at = 0;
  for (const Block& block : run.document.blocks) {
    out +=
        std::string(text.substr(at, block.span.begin - at)) + "[" + std::string(run.document.slice(block.span)) + "]";
    at = block.span.end;
  }
  return out + std::string(text.substr(at));
}

void check_invariants(std::string_view text) {
  const Run run(text);
  std::uint32_t last = 0;
  for (const Block& block : run.document.blocks) {
    REQUIRE(block.span.begin >= last);
    REQUIRE(block.span.begin < block.span.end);
    REQUIRE(block.span.end <= text.size());
    last = block.span.end;
    std::size_t first = block.span.begin;
    std::size_t end = block.span.end;
    CHECK_FALSE(is_space(next_code_point(text, first)));
    CHECK_FALSE(is_space(previous_code_point(text, end)));
  }
}

std::string date_text(const Date& d) {
  return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
}

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("lines get the role of what they are in the article") {
  const std::string_view texts[] = {
      // a plain article
      "title| Minister resigns over missing bridge\n"
      "\n"
      "paragraph| The transport minister resigned on Monday after a bridge could not be found.\n"
      "\n"
      "paragraph| \"We won.\"\n"
      "\n"
      "paragraph| He told reporters that he had looked everywhere:\n"
      "\n"
      "paragraph| under the river, over the river and beside it\n",
      // byline, date and standfirst
      "title| Minister resigns over missing bridge\n"
      "standfirst| Nobody has seen it since March.\n"
      "byline| By Ada Lovelace and Charles Babbage\n"
      "date| Published: 7 December 2024\n"
      "paragraph| The transport minister resigned on Monday after a bridge could not be found.\n"
      "subheading| A river without a bridge\n"
      "paragraph| He told reporters that he had looked everywhere and had found nothing at all.\n",
      // wire copy
      "title| Talks end without deal\n"
      "byline| By ADA LOVELACE\n"
      "dateline+paragraph| CAIRO (AP) — Talks on reopening the routes collapsed on Tuesday after a walkout.\n"
      "paragraph| \"The door is open,\" he said.\n"
      "byline| (Reporting by Ada Lovelace; Editing by Charles Babbage)\n"
      "footer| Copyright 2024 The Associated Press. All rights reserved.\n",
      // a title with its full stop, a subtitle below it
      "title| Jobs report gives Democrats a lift; \n"
      "standfirst| Solid upturn could blunt Republican claims.\n"
      "\n"
      "paragraph| The economy added a great many jobs in October, the government said on Friday.\n",
      // lists, quotations with dashes, transcripts, a live ticker
      "title| What they said about the vote\n"
      "paragraph| The Senate rejected the levy on Tuesday by a single vote; here is what they said.\n"
      "list_item| • Prime Minister Ada Lovelace concedes defeat after nine years\n"
      "list_item| 1. The winners\n"
      "paragraph| “Every country has its lift.” ― Ada Lovelace\n"
      "paragraph| WALLACE: Yes\n"
      "date| 14:32\n"
      "subheading| Lovelace concedes\n"
      "paragraph| The prime minister says she called her rival at 22:50 to concede the vote.\n",
      // pictures and links in the text
      "title| Minister resigns over missing bridge\n"
      "paragraph| The transport minister resigned on Monday after a bridge could not be found.\n"
      "caption| FILE - Ada Lovelace speaks in London, June 3, 2019. (AP Photo/Charles Babbage)\n"
      "related| Read more: The river and its bridges\n"
      "related| Related News\n"
      "related| A bridge is found in another country\n"
      "paragraph| \"It was there,\" he said.\n"
      "paragraph| Nobody in the department could say how much money had been spent on it.\n",
      // the page after the article, without a menu before it
      "title| Minister resigns over missing bridge\n"
      "paragraph| The transport minister resigned on Monday after a bridge could not be found.\n"
      "\n"
      "tags| • Bridges\n"
      "tags| • Ada Lovelace\n"
      "tags| • Rivers\n"
      "related| Most Read\n"
      "related| A bridge is found in another country\n"
      "footer| © 2024 The Analytical Times\n"
      "footer| Privacy Policy\n",
      // one line
      "paragraph| \"We won,\" said Ada Lovelace.\n",
      "paragraph| The transport minister resigned on Monday after a bridge could not be found.\n",
      "title| Minister resigns over missing bridge\n",
      "paragraph| She said that she would go.\n\nparagraph| \"I am going,\" she added.\n",
  };
  for (const std::string_view text : texts) CHECK(with_roles(without_roles(text)) == text);
}

TEST_CASE("a copied web page is cut into menu, ticker, article, keywords, related links and footer") {
  const std::string_view text =
      "navigation| The Analytical Times\n"
      "navigation|   • News\n"
      "navigation|     • Politics\n"
      "navigation|     • Economy\n"
      "navigation|   • • LIVE\n"
      "navigation| In Pictures\n"
      "ticker| BREAKING\n"
      "ticker| Speaker Babbage: Parliament will vote on the lake treaty whether they like it or not\n"
      "ticker| Speaker Babbage: We have warned our partners that patience is not a policy\n"
      "\n"
      "title| Three countries urge reopening of Lake Road\n"
      "\n"
      "byline|   • By Ada Lovelace\n"
      "byline|   • Source: Agencies\n"
      "date|   • 11 Oct 2023 17:40\n"
      "navigation|   • 4 Shares\n"
      "navigation| 4 Min Read\n"
      "\n"
      "standfirst| The three ministers met to discuss the closed mountain highway and called for a commission.\n"
      "\n"
      "navigation|   • x\n"
      "byline|   • agencies\n"
      "caption|     Ada Lovelace (C), Charles Babbage (L) and Mary Somerville (R) pose for the press.\n"
      "\n"
      "paragraph| The foreign ministers on Wednesday called for the immediate reopening of the Lake Road.\n"
      "\n"
      "paragraph| The meeting, the first in this format since spring, lasted four hours.\n"
      "\n"
      "subheading| Sanctions 'a dead end'\n"
      "\n"
      "related| Related News\n"
      "\n"
      "related| Minister: Grain prices to fall before winter\n"
      "\n"
      "paragraph| Lovelace also criticized what she called \"one drop of sanctions every morning.\"\n"
      "\n"
      "related| Read more: Inside the tunnel\n"
      "\n"
      "tags|   • Georgia\n"
      "tags|   • Ada Lovelace\n"
      "\n"
      "related| Most Read\n"
      "\n"
      "related| A columnist asks whether it has ended. (Analytical Times; Illustrated by N. Orbel)\n"
      "\n"
      "related| Farmers block the southern highway, demand compensation\n"
      "related|   • 10 Oct 2023\n"
      "\n"
      "footer| The Times is an independent regional news channel.\n"
      "footer| All Rights Reserved\n"
      "navigation|   • x\n"
      "footer|   • Privacy Policy\n"
      "footer| iOS\n";
  CHECK(with_roles(without_roles(text)) == text);
  CHECK(date_text(Run(without_roles(text)).document.published) == "2023-10-11");
}

TEST_CASE("the user's example page is read as its user reads it") {
  const auto file = std::filesystem::path(WHOSAID_SOURCE_DIR).parent_path() / "shared" / "seed-article.txt";
  const auto beside =
      std::filesystem::path(WHOSAID_SOURCE_DIR).parent_path().parent_path() / "shared" / file.filename();
  const auto found = std::filesystem::exists(file) ? file : beside;
  if (!std::filesystem::exists(found)) {
    MESSAGE("skipped: no " << file.string());
    return;
  }
  const std::string text = read_text(found);
  const std::string roles = with_roles(text);
  const std::string_view lines[] = {
      "navigation|   • • LIVE\n",
      "title| Russia, Iran, Turkey call for immediate end to hostilities in Syria\n",
      "byline|   • By Al Mayadeen English\n",
      "date|   • 7 Dec 2024 19:22\n",
      "standfirst| Russia, Iran, and Turkey's Foreign Ministers discussed",
      "caption|     This handout photograph",
      "subheading| Use of terrorism 'inadmissible'\n",
      "subheading| Focus on Syria-Turkey relations\n",
      "ticker| Sheikh Qassem: The government is serving the Israeli project, knowingly or not\n",
      "related| Related News\n",
      "related| Turkey, Syria sign defense deal to rebuild Syrian army\n",
      "paragraph| Lavrov also criticized the use of",
      "related| Read more: Iran engages",
      "related| Read more: Qatar says",
      "tags|   • Sergey Lavrov\n",
      "related| Most Read\n",
      "related| Kremlin: No documents expected",
      "footer|   • Privacy Policy\n",
  };
  for (const std::string_view line : lines) CHECK_MESSAGE(roles.find(line) != std::string::npos, line);
  const auto count = [&](std::string_view role) {
    std::size_t n = 0;
    for (const Block& b : Run(text).document.blocks) n += kBlockRoleNames[static_cast<std::size_t>(b.role)] == role;
    return n;
  };
  CHECK(count("title") == 1);
  CHECK(count("ticker") == 11);
  CHECK(count("caption") == 1);
  CHECK(count("paragraph") == 12);
  CHECK(count("tags") == 7);
  CHECK(date_text(Run(text).document.published) == "2024-12-7");
}

TEST_CASE("a block is its line without white space and bullets, and a dateline is a block of its own") {
  const struct {
    std::string_view text, blocks;
  } cases[] = {
      {"A title of words\r\n\r\nShe said so.  \r\n", "[A title of words]\r\n\r\n[She said so.]  \r\n"},
      {"One line\rAnother line\r", "[One line]\r[Another line]\r"},
      {"One\u2028Two\u2029Three\u0085Four", "[One]\u2028[Two]\u2029[Three]\u0085[Four]"},
      {"\uFEFFA title\n", "\uFEFF[A title]\n"},
      {"  • News\n  • • Live\n- dash\n-dash\n•\n", "  • [News]\n  • • [Live]\n- [dash]\n[-dash]\n•\n"},
      {"» Titel\n»Titel«", "» [Titel]\n[»Titel«]"},
      {std::string_view("\0 a\0b \0\n", 8), std::string_view("\0 [a\0b] \0\n", 10)},
      {"CAIRO (AP) — Talks ended.", "[CAIRO (AP)] — [Talks ended.]"},
      {"WASHINGTON, March 3 (Reuters) - Text.", "[WASHINGTON, March 3 (Reuters)] - [Text.]"},
      {"GENEVA/NEW YORK — Text.", "[GENEVA/NEW YORK] — [Text.]"},
      {"(CNN) — Text.", "[(CNN)] — [Text.]"},
      {"CAIRO (AP) —", "[CAIRO (AP) —]"},
      {"", ""},
      {" \n\t\n\u00A0\n", " \n\t\n\u00A0\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(with_brackets(c.text) == c.blocks);
    check_invariants(c.text);
  }
}

TEST_CASE("an article is dated by what it shows above its text, or calls its publication") {
  const std::string_view head = "A title of some words\n\nBy Ada Lovelace\n";
  const std::string_view body = "\nShe said on Tuesday that she had won the vote in the end.\n\n";
  const auto published = [](std::string text) { return date_text(Run(text).document.published); };
  CHECK(published(std::string(head) + std::string(body)) == "0-0-0");
  CHECK(published(std::string(head) + "Dec. 7, 2024\n" + std::string(body) + "Dec. 9, 2024\n") == "2024-12-7");
  CHECK(published(std::string(head) + std::string(body) + "Friday, December 9, 2024.\n") == "0-0-0");
  CHECK(published(std::string(head) + std::string(body) + "Published: 9 December 2024\n") == "2024-12-9");
}

TEST_CASE("hostile texts take linear time") {
  const auto repeated = [](std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  const std::string texts[] = {
      repeated("The president said that \"we won\" today. ", 250'000),
      repeated("\n", 1'000'000),
      repeated("• News\n", 200'000),
      repeated("• ", 1'000'000),
      repeated("BREAKING\n", 100'000),
      repeated("Ada Lovelace: The government bears full responsibility\n", 100'000),
      repeated("Related News\nA headline of some words\n", 100'000),
      repeated("x\n", 20) + "The ministers of many states met today in Doha.\n" + repeated("• Syria\n• x\n", 100'000),
      std::string(1'000'000, '\0'),
      repeated("\"", 1'000'000),
  };
  for (const std::string& text : texts) {
    const auto start = std::chrono::steady_clock::now();
    check_invariants(text);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  }
}
