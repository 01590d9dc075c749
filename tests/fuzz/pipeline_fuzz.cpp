// libFuzzer: the whole pipeline over any bytes; crashes and sanitizer reports are findings.
#include <cstdint>
#include <cstdlib>
#include <memory_resource>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "pipeline/pipeline.h"

using namespace whosaid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto pipeline =
      load_pipeline(std::filesystem::path(WHOSAID_SOURCE_DIR) / "pipeline/political_news.json");
  if (!pipeline) std::abort();
  static auto scratches = pipeline->make_scratches();
  std::vector<Mend> mends;
  const std::string text = mend_utf8({reinterpret_cast<const char*>(data), size}, mends);
  std::pmr::monotonic_buffer_resource arena;
  Document document("fuzz", text, &arena);
  pipeline->run(document, scratches);
  for (const Attribution& a : document.attributions) {
    for (const Span part : a.content) {
      if (part.end > text.size() || part.empty()) std::abort();
    }
  }
  return 0;
}
