/// whosaid_allocations: what a worker asks of the heap. A program of its own, since it counts all calls of operator
/// new.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "base/text_file.h"
#include "pipeline/data_home.h"
#include "pipeline/worker.h"
#include "test_texts.h"

namespace {

std::atomic<std::size_t> allocations = 0;  // so far, of all threads: a pipeline is loaded by several
std::atomic<std::size_t> held = 0;         // bytes that are not given back

/// Null when there is no memory.
void* counted(std::size_t size) {
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) return nullptr;
  ++allocations;
  held += malloc_usable_size(memory);
  return memory;
}

void* counted_or_thrown(std::size_t size) {
  void* const memory = counted(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void give_back(void* memory) {
  held -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return counted_or_thrown(size); }
void* operator new[](std::size_t size) { return counted_or_thrown(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete[](void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give_back(memory); }

using namespace whosaid;

namespace {

/// A worker that writes JSON lines.
struct Course {
  Pipeline pipeline = load_pipeline(find_default_pipeline().value()).value();
  RecordRules rules = record_rules(pipeline);
  Worker worker{pipeline, rules, OutputSettings{}};
  Input input;
  InputText text;
  Outcome outcome;

  /// Takes one article through; returns how many allocations that took.
  std::size_t process(const std::string& bytes) {
    give_back_buffers(text);
    text.bytes = bytes;
    text.was_read = true;
    decode(text.bytes, text.decoded);
    const std::size_t before = allocations;
    worker.process(input, text, outcome);
    return allocations - before;
  }
};

std::vector<std::string> corpus() {
  std::vector<std::string> texts;
  for (const auto& path : texts_below(kSourceDir / "corpus")) {
    REQUIRE(read_text_file(path, texts.emplace_back()));
  }
  return texts;
}

}  // namespace

TEST_CASE("a worker that has seen such articles asks the heap for little") {
  const std::vector<std::string> texts = corpus();
  REQUIRE(texts.size() > 50);
  Course course;
  for (int warm = 0; warm < 2; ++warm) {
    for (const std::string& text : texts) course.process(text);
  }
  std::size_t all = 0, records = 0;
  for (const std::string& text : texts) {
    all += course.process(text);
    records += course.outcome.counts.records;
  }
  REQUIRE(records > 1000);
  MESSAGE((all / texts.size()), " allocations an article");
  // Answers, roles, and folded names that are longer than a string keeps in place.
  CHECK(all / texts.size() < 80);
}

TEST_CASE("behind a giant article a worker holds little more than before") {
  const std::vector<std::string> texts = corpus();
  Course course;
  for (const std::string& text : texts) course.process(text);
  const std::size_t before = held;
  std::string giant;
  while (giant.size() < 8'000'000) giant += texts[giant.size() % texts.size()] + "\n\n";
  course.process(giant);
  giant.clear();
  giant.shrink_to_fit();
  for (const std::string& text : texts) course.process(text);
  const auto more = static_cast<std::int64_t>(held) - static_cast<std::int64_t>(before);
  MESSAGE((more / 1024), " KiB more");
  CHECK(more < std::int64_t{4} << 20);
}
