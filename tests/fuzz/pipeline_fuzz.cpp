// libFuzzer: the whole pipeline over any bytes. Crashes, sanitizer reports and layers that do not hold together are
// findings.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory_resource>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/invariants.h"
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
  if (const auto broken = broken_invariants(document, true); !broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.front().c_str());
    std::abort();
  }
  return 0;
}
