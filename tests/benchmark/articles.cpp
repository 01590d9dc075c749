#include "benchmark/articles.h"

#include "base/text_file.h"

namespace whosaid {
namespace {

std::filesystem::path find_folder() {
  const std::filesystem::path source = WHOSAID_SOURCE_DIR;
  const auto train = (source / "../shared/polnear/train/text").lexically_normal();
  return std::filesystem::exists(train) ? train : source / "corpus";
}

Articles read_articles() {
  Articles articles;
  articles.folder = find_folder();
  articles.corpus = list_corpus({articles.folder.native()});
  for (const CorpusFile& file : articles.corpus.files) {
    if (!read_text_file(file.path, articles.texts.emplace_back())) articles.texts.pop_back();
    articles.bytes += articles.texts.back().size();
  }
  return articles;
}

}  // namespace

const Articles& articles() {
  static const Articles all = read_articles();
  return all;
}

}  // namespace whosaid
