// whosaid_metamorphic [--cases N] [--seed N] [FOLDER...]: the changes of metamorphic_test.cpp, as many as one likes,
// over the texts of the folders (else of the corpus). Ends with 1 when one of them changes more records than it may.

#include <cstdlib>
#include <iostream>

#include "base/text_file.h"
#include "base/unicode.h"
#include "metamorphic/trials.h"
#include "test_texts.h"

using namespace whosaid;

int main(int argc, char** argv) {
  std::size_t cases = 100'000;
  std::uint32_t seed = 1;
  std::vector<std::filesystem::path> folders;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--cases" && i + 1 < argc) {
      cases = std::strtoull(argv[++i], nullptr, 10);
    } else if (option == "--seed" && i + 1 < argc) {
      seed = static_cast<std::uint32_t>(std::strtoul(argv[++i], nullptr, 10));
    } else {
      folders.emplace_back(option);
    }
  }
  if (folders.empty()) folders.push_back(kSourceDir / "corpus");
  std::vector<std::string> articles;
  for (const std::filesystem::path& folder : folders) {
    for (const std::filesystem::path& file : texts_below(folder)) {
      std::string text;
      if (read_text_file(file, text) && is_utf8(text)) articles.push_back(std::move(text));
    }
  }
  const auto pipeline = load_pipeline(kSourceDir / "pipeline/political_news.json");
  if (!pipeline || articles.empty()) {
    std::cerr << (pipeline ? "no texts\n" : to_text(pipeline.error()));
    return 2;
  }
  bool all_hold = true;
  for (const RelationOutcome& outcome : try_relations(*pipeline, articles, cases, seed)) {
    std::cout << outcome.text() << (outcome.holds() ? "" : ": more than may") << '\n';
    for (const std::string& example : outcome.examples) std::cout << "    " << example << '\n';
    all_hold &= outcome.holds();
  }
  return all_hold ? 0 : 1;
}
