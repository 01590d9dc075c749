#include <csignal>
#include <cstdlib>
#include <iostream>

#include "commands/command.h"

namespace {

/// Sanitizers look for leaks at an orderly end.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kTakesApart = true;
#else
constexpr bool kTakesApart = false;
#endif

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe comes back from write() instead
  const auto code =
      static_cast<int>(whosaid::run_command_line(whosaid::Arguments(argv + (argc > 0 ? 1 : 0), argv + argc)));
  if (kTakesApart) return code;
  std::cout.flush();
  std::cerr.flush();
  std::_Exit(code);  // the system frees the gazetteers faster than we would
}
