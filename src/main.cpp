#include <csignal>
#include <cstdlib>
#include <iostream>

#include "commands/command.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// Loading fills memory with small objects from a few threads: two heaps that grow by large steps take fewer page
/// faults than one a thread.
void set_up_heaps() {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
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
