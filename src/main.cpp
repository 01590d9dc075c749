#include <csignal>
#include <cstdlib>
#include <iostream>

#include "commands/command.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>

#include <cstdint>
#endif

namespace {

#ifdef __GLIBC__
constexpr std::size_t kHeapStep = 16 << 20;
constexpr std::uintptr_t kHugePage = 2 << 20;

/// Asks for huge pages where the heap grows first. Systems that have none say no, and nothing is lost.
void prefer_huge_pages() {
  void* const block = std::malloc(kHeapStep);
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + kHugePage - 1) & ~(kHugePage - 1);
  if (block != nullptr)
    static_cast<void>(madvise(reinterpret_cast<void*>(begin), kHeapStep - kHugePage, MADV_HUGEPAGE));
  std::free(block);  // stays the end of the heap
}
#endif

/// Loading fills memory with small objects from a few threads: two heaps that grow by large steps take fewer page
/// faults than one a thread, and huge pages a third of those.
void set_up_heaps() {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_TOP_PAD, kHeapStep);
  mallopt(M_MMAP_THRESHOLD, 2 * kHeapStep);
  prefer_huge_pages();
#endif
}

/// Sanitizers look for leaks at an orderly end.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kTakesApart = true;
#else
constexpr bool kTakesApart = false;
#endif

}  // namespace

int main(int argc, char** argv) {
  set_up_heaps();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe comes back from write() instead
  const auto code =
      static_cast<int>(whosaid::run_command_line(whosaid::Arguments(argv + (argc > 0 ? 1 : 0), argv + argc)));
  if (kTakesApart) return code;
  std::cout.flush();
  std::cerr.flush();
  std::_Exit(code);  // the system frees the gazetteers faster than we would
}
