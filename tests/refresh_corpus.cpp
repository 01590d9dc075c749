// Rewrites the rule column and the `!` rows of corpus/*.expected.tsv to what the program gives today, and says what
// changed. Never touches a human's cells. Look at the difference before you commit it.

#include <iostream>

#include "base/text_file.h"
#include "golden.h"

using namespace whosaid;

namespace {

int failed(const std::string& message) {
  std::cerr << message << '\n';
  return 1;
}

/// Refreshes one file; returns an error or nothing.
std::string refresh(const Pipeline& pipeline, const std::filesystem::path& file, GoldenScore& score) {
  const auto rows = read_golden(file);
  if (!rows) return rows.error();
  std::string text;
  const auto given = given_rows(pipeline, file, text);
  if (!given) return given.error();
  const GoldenRows now = refreshed(*rows, *given, text, score);
  if (const std::string difference = golden_difference(*rows, now); !difference.empty()) {
    std::cout << file.filename().native() << '\n' << difference;
  }
  auto output = OutputFile::create(file);
  if (!output) return output.error().message;
  if (const Written written = output->write(golden_text(now)); !written) return written.error().message;
  const Written committed = output->commit();
  return committed ? std::string() : committed.error().message;
}

}  // namespace

int main() {
  const auto pipeline = load_pipeline(std::filesystem::path(WHOSAID_SOURCE_DIR) / "pipeline/political_news.json");
  if (!pipeline) return failed(to_text(pipeline.error()));
  GoldenScore score;
  for (const auto& file : golden_files()) {
    if (const std::string error = refresh(*pipeline, file, score); !error.empty()) return failed(error);
  }
  std::cout << "corpus: " << score.text() << '\n';
  return 0;
}
