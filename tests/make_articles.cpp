/// whosaid_make_articles COUNT: so many articles as JSON Lines on standard output, made from those of corpus/: the
/// title and most paragraphs of one, with paragraphs of another between them. The same on every machine.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <vector>

#include "base/text_file.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

using Paragraphs = std::vector<std::string>;  // the title first

Paragraphs paragraphs_of(const std::string& text) {
  Paragraphs paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end != at) paragraphs.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return paragraphs;
}

std::vector<Paragraphs> read_corpus() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(WHOSAID_SOURCE_DIR "/corpus")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<Paragraphs> corpus;
  std::string text;
  for (const auto& path : paths) {
    if (read_text_file(path, text)) corpus.push_back(paragraphs_of(text));
  }
  return corpus;
}

/// Four in five paragraphs of `own`, and now and then one of `other`.
std::string mixed(const Paragraphs& own, const Paragraphs& other, std::minstd_rand& random) {
  std::string text;
  for (std::size_t i = 1; i < own.size(); ++i) {
    if (random() % 5 != 0) text += (text.empty() ? "" : "\n\n") + own[i];
    if (random() % 8 == 0) text += (text.empty() ? "" : "\n\n") + other[random() % other.size()];
  }
  return text.empty() ? own.back() : text;
}

void append_article(std::string& out, std::size_t number, const std::vector<Paragraphs>& corpus) {
  std::minstd_rand random(static_cast<unsigned>(number + 1));
  random.discard(2);  // its first numbers follow the seed
  const Paragraphs& own = corpus[number % corpus.size()];
  const std::string host = "outlet-" + std::to_string(random() % 50) + ".example";
  const auto day = std::to_string(random() % 28 + 1);
  {
    JsonObject object(out);
    object.text("id", "article-" + std::to_string(number));
    object.text("title", own.front());
    object.text("url", "https://www." + host + "/" + std::to_string(number));
    object.text("date", "2024-" + std::string(number % 12 < 9 ? "0" : "") + std::to_string(number % 12 + 1) + "-" +
                            (day.size() == 1 ? "0" : "") + day);
    object.text("text", mixed(own, corpus[random() % corpus.size()], random));
  }
  out += '\n';
}

}  // namespace
}  // namespace whosaid

int main(int count, char** words) {
  const auto corpus = whosaid::read_corpus();
  const std::size_t articles = count == 2 ? std::strtoull(words[1], nullptr, 10) : 0;
  if (articles == 0 || corpus.empty()) {
    std::cerr << "usage: whosaid_make_articles COUNT, of at least 1\n";
    return 2;
  }
  std::string out;
  for (std::size_t number = 0; number < articles; ++number) {
    whosaid::append_article(out, number, corpus);
    if (out.size() > 1 << 20 || number + 1 == articles) {
      std::cout << out;
      out.clear();
    }
  }
  return std::cout.flush() ? 0 : 4;
}
