#include <csignal>

#include "commands/command.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe comes back from write() instead
  return static_cast<int>(whosaid::run_command_line(whosaid::Arguments(argv + (argc > 0 ? 1 : 0), argv + argc)));
}
