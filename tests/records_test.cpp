#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "records/content_text.h"
#include "records/document_line.h"
#include "records/json_text.h"
#include "records/record_cells.h"
#include "records/record_writer.h"
#include "sample_article.h"

using namespace whosaid;
using nlohmann::json;

namespace {

std::string written(SampleArticle& article, const RecordSettings& settings, const std::vector<Mend>& mends = {}) {
  RecordWriter writer(settings, article.lexicon, article.rules);
  writer.start(article.document, mends);
  std::string out;
  RunCounts counts;
  writer.append_records(out, counts);
  return out;
}

/// What Python slices: `[start, end)` in code points.
std::string slice(std::string_view text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) {
    const char32_t c = next_code_point(text, at);
    if (n >= start && n < end) append_utf8(out, c);
  }
  return out;
}

}  // namespace

TEST_CASE("a JSON record holds every key of the schema, and its slices are its texts") {
  SampleArticle article;
  const std::string line = written(article, {});
  REQUIRE(line.ends_with("}\n"));
  const json record = json::parse(line);
  CHECK(record.size() == 25);
  const json wanted = json::parse(R"({"schema":"whosaid/1","doc":"abuja","index":0,"type":"direct",
    "text":"We will not sign,","content":[{"start":83,"end":102,"text":"“We will not sign,”"}],
    "cue":[{"start":113,"end":117,"text":"told","lemma":"tell","stance":"say"}],"negated":false,
    "source":[{"start":103,"end":112,"text":"Mr. Okoro"}],"source_kind":"name",
    "speakers":[{"name":"Chidi Okoro","id":"chidi-okoro","wikidata":null,"type":"person","country":"NG",
      "role":"Minister of Trade"}],
    "speaker":"Chidi Okoro","attribution":"resolved","addressee":[{"start":118,"end":127,"text":"reporters"}],
    "block":"paragraph","paragraph":2,"sentence":3,"published":"2024-03-01","rule":"quote-speaker-cue",
    "confidence":0.87,"flags":[],"context":{"pre":"","post":" in Abuja. It is a “deal”."},"offsets":"codepoint"})");
  for (const auto& [key, value] : wanted.items()) {
    CAPTURE(key);
    CHECK(record[key] == value);
  }
  CHECK(record["id"].get<std::string>().size() == 16);
  for (const char* key : {"content", "cue", "source", "addressee", "medium"}) {
    for (const json& piece : record[key]) CHECK(slice(article.text, piece["start"], piece["end"]) == piece["text"]);
  }
}

TEST_CASE("what is not known is null or empty, never a word for it") {
  SampleArticle article;
  Attribution& a = article.attribution();
  a.cue = a.source = a.addressee = {};
  a.cue_row = a.rule = kNone;
  article.document.speakers.front() = Speakers(&article.arena);
  article.document.published = {};
  const json record = json::parse(written(article, {}));
  for (const char* key : {"cue", "source", "speakers", "addressee", "medium"}) CHECK(record[key] == json::array());
  for (const char* key : {"source_kind", "speaker", "published", "rule"}) CHECK(record[key].is_null());
  CHECK(record["attribution"] == "none");
  CHECK(record["confidence"] == 0.5);
}

TEST_CASE("any text makes valid JSON on one line") {
  const std::string cases[] = {
      "plain",      "\"\\/", std::string("\0\x01\x1f\x7f", 4), "tab\tline\nreturn\r", "a\u2028b", "\u2029\u2030€",
      "😀 é \uFFFD", ""};
  for (const std::string& text : cases) {
    CAPTURE(text);
    SampleArticle article;
    article.document.id = text;
    const std::string line = written(article, {});
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(line.find("\u2028") == std::string::npos);
    CHECK(json::parse(line)["doc"] == text);
  }
}

TEST_CASE("what must be escaped is found at every place of a string of any length") {
  for (const std::string_view stop :
       {"\"", "\\", "\n", "\x01", "\x1F", "\x7F", "\u2028", "\u2029", "\u2019", "\u00A8", "\u0828", "!", " "}) {
    for (std::size_t size = 0; size < 40; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        const std::string text = std::string(at, '#').append(stop).append(size - at, '~') + "é";
        std::string out;
        append_json_string(out, text);
        CHECK(json::parse(out) == text);
        CHECK(out.find_first_of("\n\x01\x1F\x7F") == std::string::npos);
        CHECK(out.find("\u2028") == std::string::npos);
      }
    }
  }
  for (int hundredths = 0; hundredths <= 100; ++hundredths) {
    std::string out;
    append_share(out, hundredths / 100.0);
    CHECK(json::parse(out) == json(hundredths / 100.0));
  }
}

TEST_CASE("the id depends on the text and the content only") {
  SampleArticle article, other;
  const json first = json::parse(written(article, {}));
  other.document.id = "elsewhere";
  other.attribution().cue = {};
  CHECK(json::parse(written(other, {.offsets = OffsetUnit::byte}))["id"] == first["id"]);
  other.attribution().content.front().end -= 3;
  CHECK(json::parse(written(other, {}))["id"] != first["id"]);
}

TEST_CASE("the text is what was said: no outer marks, no leading that, parts joined by a blank") {
  const struct {
    std::string_view name;
    std::vector<std::string_view> content;
    std::string_view text;
  } cases[] = {
      {"the comma inside stays", {"“We will not sign,”"}, "We will not sign,"},
      {"two quotations", {"“We will not sign,”", "“deal”"}, "We will not sign, deal"},
      {"marks inside stay", {"It is a “deal”"}, "It is a “deal”"},
      {"a quotation that fills only a part keeps its marks", {"“We will not sign,” Mr."}, "“We will not sign,” Mr."},
      {"white space at the ends goes", {" in Abuja. "}, "in Abuja."},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    SampleArticle article;
    article.attribution().content.clear();
    for (const auto part : c.content) article.attribution().content.push_back(article.find(part));
    CHECK(json::parse(written(article, {}))["text"] == c.text);
  }
}

TEST_CASE("a leading that goes, also before a quotation, and an unclosed quotation loses its one mark") {
  const struct {
    std::string_view text;
    Quote quote;
    std::string_view said;
  } cases[] = {
      {"that he won", {{90, 91}, {90, 91}}, "he won"},
      {"that \"he won\"", {{5, 13}, {6, 12}}, "he won"},
      {"That man won", {{90, 91}, {90, 91}}, "That man won"},
      {"\"he won", {{0, 7}, {1, 7}, 0, kNone, MarkStyle::straight, true}, "he won"},
      {"\"he won and", {{0, 20}, {1, 20}, 0, kNone, MarkStyle::straight, true}, "he won and"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::pmr::monotonic_buffer_resource arena;
    Document document("x", c.text, &arena);
    document.quotes.push_back(c.quote);
    CHECK(document.slice(said_span(document, {0, static_cast<std::uint32_t>(c.text.size())})) == c.said);
  }
}

TEST_CASE("flags and negation come out in the documented order, the speakers' knowledge included") {
  SampleArticle article;
  article.attribution().set(Flag::mended);
  article.attribution().set(Flag::unclosed);
  article.attribution().negated = true;
  article.document.speakers.front().source_kind = SourceKind::anonymous;
  const json record = json::parse(written(article, {}));
  CHECK(record["flags"] == json({"unclosed", "anonymous", "mended"}));
  CHECK(record["negated"] == true);
}

TEST_CASE("context is at most 100 code points each side and stays in the block") {
  SampleArticle article;
  article.text = std::string(150, 'a') + "é" + std::string(99, 'b') + "“said”" + std::string(98, 'c') + "éé" + "dd";
  const Span quote = article.find("“said”");
  const auto size = static_cast<std::uint32_t>(article.text.size());
  article.document.text = article.text;
  article.document.blocks.assign(1, {{0, size}, BlockRole::paragraph});
  Attribution& a = article.attribution();
  a.content.front() = quote;
  a.cue = a.source = a.addressee = {};
  a.block = 0;
  const json record = json::parse(written(article, {}));
  CHECK(record["context"]["pre"] == "é" + std::string(99, 'b'));
  CHECK(record["context"]["post"] == std::string(98, 'c') + "éé");
}

TEST_CASE("records come from the article unless all blocks are wanted") {
  SampleArticle article;
  article.attribution().block = 0;
  CHECK(written(article, {}).empty());
  RecordSettings all;
  all.blocks = BlockSet::parse("all").value();
  const json record = json::parse(written(article, all));
  CHECK(record["block"] == "navigation");
  CHECK(record["paragraph"].is_null());
  CHECK(BlockSet::parse("title,ticker")->has(BlockRole::ticker));
  CHECK_FALSE(BlockSet::parse("title,ticker")->has(BlockRole::paragraph));
  CHECK(BlockSet::parse("title,tikcer").error() == "unknown block \"tikcer\"; did you mean \"ticker\"?");
}

TEST_CASE("dates are written as far as they are known") {
  CHECK(iso_date({2024, 3, 1}) == "2024-03-01");
  CHECK(iso_date({2024, 11, 0}) == "2024-11");
  CHECK(iso_date({2024, 0, 0}) == "2024");
  CHECK(iso_date({}).empty());
}

TEST_CASE("cells are quoted as RFC 4180 says, and no cell runs as a formula") {
  const struct {
    std::string_view text, csv, tsv;
  } cases[] = {
      {"plain", "plain", "plain"},
      {"", "", ""},
      {"a,b", "\"a,b\"", "a,b"},
      {"a\tb", "a\tb", "\"a\tb\""},
      {"say \"no\"", "\"say \"\"no\"\"\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\"", "\"two\nlines\""},
      {"=1+1", "'=1+1", "'=1+1"},
      {"+1", "'+1", "'+1"},
      {"-1", "'-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1", "\"'\t=1\""},
      {"'quoted'", "''quoted'", "''quoted'"},
      {"=1,\"x\"", "\"'=1,\"\"x\"\"\"", "\"'=1,\"\"x\"\"\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::string csv, tsv;
    append_text_cell(csv, c.text, CellFormat::csv);
    append_text_cell(tsv, c.text, CellFormat::tsv);
    CHECK(csv == c.csv);
    CHECK(tsv == c.tsv);
  }
}

TEST_CASE("CSV and TSV hold the flat keys, as many in a record as in the header") {
  SampleArticle article;
  CHECK(record_header(RecordFormat::jsonl).empty());
  CHECK(record_header(RecordFormat::csv).starts_with("schema,id,doc,index,type,text,start,end,cue,"));
  CHECK(record_header(RecordFormat::csv).ends_with("offsets\r\n"));
  const std::string header = record_header(RecordFormat::tsv);
  const std::string line = written(article, {.format = RecordFormat::tsv});
  CHECK(std::ranges::count(header, '\t') == std::ranges::count(line, '\t'));
  CHECK(line.find("\tWe will not sign,\t83\t102\ttold\ttell\tsay\tfalse\tMr. Okoro\tname\tChidi Okoro\tchidi-okoro\t"
                  "person\tNG\tresolved\treporters\t\tparagraph\t2\t3\t2024-03-01\tquote-speaker-cue\t0.87\t") !=
        std::string::npos);
}

TEST_CASE("the table wraps, fits its width, and no article commands the terminal") {
  SampleArticle article;
  article.lexicon.cues.clear();
  article.document.id = "a\x1b[2Jb";
  CHECK(written(article, {.format = RecordFormat::table, .table = {.width = 70}}) ==
        "a [2Jb\n"
        "  Chidi Okoro       told        “We will not sign,”               87 %\n");
  const std::string coloured =
      written(article, {.format = RecordFormat::table, .table = {.width = 70, .colour = true}});
  CHECK(coloured.find("\x1b[36mChidi Okoro\x1b[0m") != std::string::npos);
  article.document.speakers.front().list.front().name = "Chidi Okoro; Somebody With A Long Name";
  CHECK(written(article, {.format = RecordFormat::table, .table = {.width = 70}}) ==
        "a [2Jb\n"
        "  Chidi Okoro;      told        “We will not sign,”               87 %\n"
        "  Somebody With A\n"
        "  Long Name\n");
}

TEST_CASE("a document line counts everything once, and the quotations add up") {
  SampleArticle article;
  const std::string_view warnings[] = {"mended"};
  std::string line;
  append_document_line(line,
                       {.id = "abuja",
                        .bytes = "abc",
                        .was_read = true,
                        .encoding = "utf-8",
                        .warnings = warnings,
                        .error = "",
                        .records = 1},
                       &article.document);
  const json entry = json::parse(line);
  CHECK(entry["sha256"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(entry["bytes"] == 3);
  CHECK(entry["codepoints"] == count_code_points(article.text));
  CHECK(entry["blocks"]["paragraph"] == 2);
  CHECK(entry["blocks"].size() == kBlockRoleNames.size());
  CHECK(entry["sentences"] == 6);
  CHECK(entry["warnings"] == json({"mended"}));
  CHECK(entry["error"].is_null());
  int sum = 0;
  for (const std::string_view verdict : kVerdictNames) sum += entry["quotes"][std::string(verdict)].get<int>();
  CHECK(entry["quotes"]["found"] == sum);
}

TEST_CASE("a document that could not be read has an entry with its error") {
  std::string line;
  append_document_line(line, {.id = "x", .error = "cannot read x.txt: gone"}, nullptr);
  const json entry = json::parse(line);
  CHECK(entry["error"] == "cannot read x.txt: gone");
  for (const char* key : {"sha256", "bytes", "codepoints", "encoding", "published"}) CHECK(entry[key].is_null());
  CHECK(entry["quotes"]["found"] == 0);
}

TEST_CASE("a mention line says what is named, where, and whether inside a quotation") {
  SampleArticle article;
  RecordWriter writer({}, article.lexicon, article.rules);
  writer.start(article.document, {});
  std::string out;
  CHECK(writer.find_mentions() == 3);
  writer.append_mentions(out);
  std::vector<json> lines;
  for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
    lines.push_back(json::parse(out.substr(at, out.find('\n', at) - at)));
  }
  REQUIRE(lines.size() == 3);  // the cue is not a named entity
  CHECK(lines[0]["type"] == "title");
  CHECK(lines[0]["name"] == "Mr.");
  CHECK(lines[0]["id"].is_null());
  CHECK(lines[1] ==
        json::parse(R"({"doc":"abuja","start":107,"end":112,"text":"Okoro","type":"person","id":"chidi-okoro",
    "name":"Chidi Okoro","block":"paragraph","quoted":false,"offsets":"codepoint"})"));
  CHECK(lines[2]["type"] == "name");
  CHECK(lines[2]["quoted"] == true);
}
