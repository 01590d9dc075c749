/// whosaid_make_dataset COUNT FOLDER: a dataset of so many generated records, ten a document, and truth.tsv, which
/// tells for each record which quotation it is a form of and what was altered.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "planted_quotes.h"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: whosaid_make_dataset COUNT FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = words[2];
  std::filesystem::create_directories(folder);
  std::ofstream records(folder / "records.jsonl"), documents(folder / "documents.jsonl"), truth(folder / "truth.tsv");
  whosaid::PlantedQuotes quotes;
  const std::size_t size = std::strtoull(words[1], nullptr, 10);
  for (std::size_t i = 0; i < size; ++i) {
    const whosaid::PlantedQuote quote = quotes.next();
    const std::string doc = "made/" + std::to_string(i / 10), speaker = "Speaker " + std::to_string(quote.speaker);
    const std::string date = "2024-0" + std::to_string(1 + i / 10 % 9) + "-1" + std::to_string(i / 90 % 10);
    if (i % 10 == 0) {
      documents
          << R"({"id":")" << doc << R"(","sha256":null,"bytes":1000,"codepoints":1000,"encoding":"utf-8","published":")"
          << date << R"(","title":null,"url":null,"outlet":"outlet)" << i / 10 % 50
          << R"(.example","quotes":{"found":12,"record":10,"scare":1,"term":1},"records":10,"warnings":[],"error":null})"
          << '\n';
    }
    char id[17];
    std::snprintf(id, sizeof id, "%016zx", i);
    records
        << R"({"schema":"whosaid/1","id":")" << id << R"(","doc":")" << doc << R"(","index":)" << i % 10
        << R"(,"type":"direct","text":")" << quote.text
        << R"(","content":[{"start":0,"end":10,"text":""}],"cue":[{"start":1,"end":5,"text":"said","lemma":"say","stance":"say"}],"negated":false,"source":[{"start":6,"end":9,"text":"he"}],"source_kind":"name","speakers":[{"name":")"
        << speaker << R"(","id":null,"wikidata":null,"type":"person","country":"US","role":"senator"}],"speaker":")"
        << speaker
        << R"(","attribution":"explicit","addressee":[],"medium":[],"block":"paragraph","paragraph":1,"sentence":1,"published":")"
        << date
        << R"(","rule":"quote-source-cue","confidence":0.9,"flags":[],"context":{"pre":"","post":""},"offsets":"codepoint"})"
        << '\n';
    truth << id << '\t' << quote.origin << '\t' << quote.alteration << '\n';
  }
  return records && documents && truth ? 0 : 1;
}
