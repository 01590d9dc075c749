#include "commands/gold_extraction.h"

#include <algorithm>
#include <atomic>
#include <memory_resource>
#include <thread>

#include "evaluation/record_lines.h"
#include "pipeline/worker.h"
#include "records/record_writer.h"

namespace whosaid {
namespace {

/// The records of one article after the other, as lines.
class ArticleExtractor {
 public:
  ArticleExtractor(const Pipeline& pipeline, const RecordRules& rules)
      : pipeline_(pipeline), writer_({}, pipeline.lexicon(), rules), scratches_(pipeline.make_scratches()) {}

  std::string records_of(const ArticleText& article) {
    std::pmr::monotonic_buffer_resource arena;
    Document document(article.name(), article.text(), &arena);
    std::string lines;
    if (article.token_count() == 0) return lines;
    pipeline_.run(document, scratches_);
    writer_.start(document, {});
    RunCounts counts;
    writer_.append_records(lines, counts);
    return lines;
  }

 private:
  const Pipeline& pipeline_;
  RecordWriter writer_;
  Pipeline::Scratches scratches_;
};

}  // namespace

Result<void> extract_records(const Pipeline& pipeline, EvaluatedArticles& articles) {
  const RecordRules rules = record_rules(pipeline);
  std::vector<std::string> lines(articles.size());
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> threads;
    for (unsigned i = std::clamp(std::thread::hardware_concurrency(), 1u, 64u); i != 0; --i) {
      threads.emplace_back([&] {
        ArticleExtractor extractor(pipeline, rules);
        for (std::size_t at = next++; at < articles.size(); at = next++) {
          lines[at] = extractor.records_of(articles[at].text);
        }
      });
    }
  }
  for (const std::string& records : lines) {
    if (auto added = add_records("records", records, articles); !added) return std::unexpected(added.error());
  }
  return {};
}

}  // namespace whosaid
