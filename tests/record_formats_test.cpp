// Formats of others, read back: GQG, Quotebank and Web Annotation by a JSON parser, TEI by libxml2, brat by our reader.

#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "evaluation/brat.h"
#include "json_lines.h"
#include "program.h"
#include "records/record_writer.h"
#include "records/white_space_words.h"
#include "records/xml_text.h"
#include "sample_article.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

namespace {

std::string written(SampleArticle& article, RecordFormat format, const InputFacts& facts = {}) {
  RecordWriter writer({.format = format}, article.lexicon, article.rules);
  writer.start(article.document, {});
  writer.find_mentions();
  std::string out;
  RunCounts counts;
  writer.append_records(out, counts, facts);
  return out;
}

/// An XML document, parsed by libxml2; the texts of what `path` finds, where `t:` is TEI.
std::vector<std::string> xml_texts(const std::string& xml, const std::string& path) {
  xmlDoc* document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET);
  REQUIRE(document != nullptr);
  xmlXPathContext* context = xmlXPathNewContext(document);
  xmlXPathRegisterNs(context, BAD_CAST "t", BAD_CAST "http://www.tei-c.org/ns/1.0");
  xmlXPathObject* found = xmlXPathEvalExpression(BAD_CAST path.c_str(), context);
  REQUIRE(found != nullptr);
  std::vector<std::string> texts;
  for (int i = 0; found->nodesetval != nullptr && i < found->nodesetval->nodeNr; ++i) {
    xmlChar* text = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
    texts.emplace_back(reinterpret_cast<const char*>(text));
    xmlFree(text);
  }
  xmlXPathFreeObject(found);
  xmlXPathFreeContext(context);
  xmlFreeDoc(document);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("GQG lines have the quotation without marks, and what stands directly around it") {
  SampleArticle article;
  const json line = json::parse(written(article, RecordFormat::gqg, {.url = "https://a.example/1"}));
  CHECK(line == json::parse(R"({"date":"2024-03-01T00:00:00Z","url":"https://a.example/1",
    "title":"Trade talks stall in Abuja","lang":"ENGLISH","doc":"abuja","quotes":[{"pre":"",
    "quote":"We will not sign,","post":" Mr. Okoro told reporters in Abuja. It is a “deal”.",
    "speaker":"Chidi Okoro","wikidata":null,"record":")" +
                            line["quotes"][0]["record"].get<std::string>() + "\"}]}"));
}

TEST_CASE("documents without a quotation have no line in GQG and Quotebank") {
  SampleArticle article;
  article.attribution().type = AttributionType::indirect;
  CHECK(written(article, RecordFormat::gqg).empty());
  CHECK(written(article, RecordFormat::quotebank).empty());
}

TEST_CASE("Quotebank lines count words as Python splits them") {
  SampleArticle article;
  const json line = json::parse(written(article, RecordFormat::quotebank));
  CHECK(line["articleID"] == "abuja");
  CHECK(line["articleLength"] == 30);
  CHECK(line["date"] == "2024-03-01");
  CHECK(line["names"] == json::parse(R"([{"name":"Chidi Okoro","ids":[],"offsets":[[21,22]]},
    {"name":"deal","ids":[],"offsets":[[29,30]]}])"));
  const json& quotation = line["quotations"][0];
  CHECK(quotation["quotation"] == "We will not sign,");
  CHECK(quotation["quotationOffset"] == 16);
  CHECK(quotation["localTopSpeaker"] == "Chidi Okoro");
  CHECK(quotation["localProbas"] == json::parse(R"([["Chidi Okoro","0.87"],["None","0.13"]])"));
  article.document.speakers.front().list.clear();
  const json nobody = json::parse(written(article, RecordFormat::quotebank));
  CHECK(nobody["quotations"][0]["localTopSpeaker"] == "None");
  CHECK(nobody["quotations"][0]["localProbas"] == json::parse(R"([["None","0.87"]])"));
}

TEST_CASE("words lie between white space") {
  WhiteSpaceWords words;
  words.start(
      " a\u00A0b\u200B c\x1F"
      "d\n");
  CHECK(words.size() == 4);  // no-break space and U+001F part, zero-width space does not
  CHECK(words.at(0) == 0);
  CHECK(words.at(1) == 0);
  CHECK(words.at(2) == 1);
  CHECK(words.at(100) == 4);
  words.start("");
  CHECK(words.size() == 0);
}

TEST_CASE("a Web Annotation selects each part by place and by text") {
  SampleArticle article;
  const json line = json::parse(written(article, RecordFormat::webanno));
  CHECK(line["@context"] == "http://www.w3.org/ns/anno.jsonld");
  CHECK(line["type"] == "Annotation");
  CHECK(line["body"] == json::parse(R"([{"type":"TextualBody","purpose":"tagging","format":"text/plain",
    "value":"Chidi Okoro"}])"));
  CHECK(line["target"] == json::parse(R"([{"source":"abuja","selector":[
    {"type":"TextPositionSelector","start":83,"end":102},
    {"type":"TextQuoteSelector","exact":"“We will not sign,”","prefix":"",
     "suffix":" Mr. Okoro told reporters in Abu"}]}])"));
  article.document.id = "a b/“c”.txt";
  CHECK(json::parse(written(article, RecordFormat::webanno))["target"][0]["source"] == "a%20b/%E2%80%9Cc%E2%80%9D.txt");
}

TEST_CASE("TEI says who says what, in the whole text") {
  SampleArticle article;
  const std::string xml = written(article, RecordFormat::tei, {.url = "https://a.example/?a=1&b=\"2\""});
  CHECK(xml_texts(xml, "//t:said") == Texts{"“We will not sign,”"});
  CHECK(xml_texts(xml, "//t:said/@who") == Texts{"#s1"});
  CHECK(xml_texts(xml, "//t:said/@direct") == Texts{"true"});
  CHECK(xml_texts(xml, "//t:person[@xml:id='s1']/t:persName") == Texts{"Chidi Okoro"});
  CHECK(xml_texts(xml, "//t:body/t:p") ==
        Texts{"Ministers met on Friday. They left at noon.",
              "“We will not sign,” Mr. Okoro told reporters in Abuja. It is a “deal”."});
  CHECK(xml_texts(xml, "//t:body/t:ab[@type='title']") == Texts{"Trade talks stall in Abuja"});
  CHECK(xml_texts(xml, "//t:idno[@type='URL']") == Texts{"https://a.example/?a=1&b=\"2\""});
  CHECK(xml_texts(xml, "//t:date/@when") == Texts{"2024-03-01"});
}

TEST_CASE("TEI joins the parts of a statement, and parts that overlap still nest") {
  SampleArticle article;
  Attribution& first = article.attribution();
  first.content = {article.find("“We will not sign,”"), article.find("It is a “deal”.")};
  Attribution second(first);
  second.content = {article.find("sign,” Mr. Okoro"), article.find("deal")};
  article.document.attributions.push_back(second);
  article.document.speakers.push_back(article.document.speakers.front());
  const std::string xml = written(article, RecordFormat::tei);
  CHECK(xml_texts(xml, "//t:said") == Texts{"“We will not sign,”", "sign,”", "It is a “deal”.", "deal"});
  CHECK(xml_texts(xml, "//t:said/@next") == Texts{"#r0.1", "#r1.1"});
  CHECK(xml_texts(xml, "//t:said/@prev") == Texts{"#r0.0", "#r1.0"});
  CHECK(xml_texts(xml, "//t:body/t:p[2]") ==
        Texts{"“We will not sign,” Mr. Okoro told reporters in Abuja. It is a “deal”."});
}

TEST_CASE("what XML cannot hold is replaced, and nothing in a text is markup") {
  const struct {
    std::string_view text, xml;
  } cases[] = {{"a<b>&\"c", "a&lt;b&gt;&amp;&quot;c"},
               {"]]>", "]]&gt;"},
               {{"a\0b\x1B", 4}, "a\uFFFDb\uFFFD"},
               {"\t\n\r", "\t\n&#13;"},
               {"\uFFFE\uFFFF\uFFFD\uFDD0", "\uFFFD\uFFFD\uFFFD\uFDD0"},
               {"\U0001F600", "\U0001F600"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::string out;
    append_xml_text(out, c.text);
    CHECK(out == c.xml);
    CHECK(xml_texts("<a b=\"" + out + "\"/>", "/a").size() == 1);
  }
}

TEST_CASE("brat standoff is read back by our reader") {
  SampleArticle article;
  article.attribution().content = {article.find("“We will not sign,”"), article.find("It is a “deal”.")};
  const std::string annotations = written(article, RecordFormat::brat);
  CHECK(
      annotations.starts_with("T1\tSource 103 112\tMr. Okoro\nT2\tCue 113 117\ttold\n"
                              "T3\tContent 83 102;138 153\t“We will not sign,” It is a “deal”.\n"
                              "T4\tAttribution 113 117\ttold\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"));
  const ArticleText text("abuja", std::string(article.text));
  const auto statements = read_brat("abuja.ann", annotations, text);
  REQUIRE(statements);
  REQUIRE(statements->size() == 1);
  article.attribution().cue = article.attribution().source = {};
  CHECK(written(article, RecordFormat::brat)
            .starts_with("T1\tContent 83 102;138 153\t“We will not sign,” It is a “deal”.\n"
                         "T2\tAttribution 83 102\t“We will not sign,”\nE1\tAttribution:T2 Content:T1\n"));
}

TEST_CASE("a part over several lines is one span with gaps in brat") {
  SampleArticle article;
  const Span two = {article.find("They left").begin, article.find("“We will").end};
  article.attribution().content = {two};
  const std::string annotations = written(article, RecordFormat::brat);
  CHECK(annotations.find("Content 64 82;83 91\tThey left at noon. “We will\n") != std::string::npos);
}

TEST_CASE("all articles of the corpus come out as TEI and brat that tell the same as records") {
  const ProgramFolder place;
  const std::string corpus = "'" + (kSourceDir / "corpus").native() + "'";
  REQUIRE(place
              .run("whosaid extract -q " + corpus + " -f tei -o tei && whosaid extract -q " + corpus +
                   " -f brat -o brat && whosaid extract -q " + corpus + " -o set/")
              .code == 0);
  std::size_t parts = 0, said = 0, texts = 0;
  for (const json& record : json_lines(place.folder.read("set/records.jsonl"))) parts += record["content"].size();
  for (const auto& entry : std::filesystem::directory_iterator(place.folder.path("tei"))) {
    ++texts;
    said += xml_texts(place.folder.read("tei/" + entry.path().filename().native()), "//t:said").size();
  }
  CHECK(texts == json_lines(place.folder.read("set/documents.jsonl")).size());
  CHECK(said >= parts);
  const Ended evaluated = place.run("whosaid evaluate brat --json - --records set/records.jsonl 2>&1");
  CAPTURE(evaluated.out);
  CHECK(evaluated.code == 0);
}

TEST_CASE("files of documents get safe names, and none is lost") {
  const ProgramFolder place;
  for (const char* file : {"in/a/x.txt", "in/b/x.txt", "in/b/x-2.txt", "in/b/co:lon.txt"}) {
    place.folder.write(file, "\"We won,\" said Ada Lovelace.\n");
  }
  REQUIRE(place.extract("in -q -f brat -o files").code == 0);
  for (const char* name : {"x", "x-2", "x-3", "co_lon"}) {
    CAPTURE(name);
    CHECK(place.folder.read("files/" + std::string(name) + ".txt") == "\"We won,\" said Ada Lovelace.\n");
    CHECK(place.folder.read("files/" + std::string(name) + ".ann").starts_with("T1\tSource"));
  }
  const Ended again = place.extract("in -q -f tei -o files");
  CHECK(again.code == 4);
  CHECK(again.err.find("is not empty; name a new one") != std::string::npos);
}
