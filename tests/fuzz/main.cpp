// libFuzzer over one of the readers: whosaid_fuzz READER [FOLDER] [-option=...]. Without a folder, inputs are kept in
// fuzz-READER in the current one; the reader's seeds are put there. What it finds stops it and is saved as crash-*,
// which `whosaid_fuzz READER FILE` runs again.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "fuzz/fuzz_target.h"

using namespace whosaid;

namespace {

const FuzzTarget* target = nullptr;

/// Ends the program with the names that may stand first.
[[noreturn]] void refuse() {
  std::fprintf(stderr, "usage: whosaid_fuzz READER [FOLDER] [-max_total_time=SECONDS ...]; readers:");
  for (const FuzzTarget& known : fuzz_targets()) std::fprintf(stderr, " %s", std::string(known.name).c_str());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

void write_seeds(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::size_t number = 0;
  for (const std::string& seed : target->seeds()) {
    std::ofstream(folder / ("seed-" + std::to_string(number++)), std::ios::binary) << seed;
  }
}

}  // namespace

/// Takes the reader's name from the arguments.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  const auto named = [&](const FuzzTarget& known) { return *argc > 1 && known.name == (*argv)[1]; };
  const auto found = std::ranges::find_if(fuzz_targets(), named);
  if (found == fuzz_targets().end()) refuse();
  target = &*found;
  static std::string folder = "fuzz-" + std::string(target->name);
  const auto is_place = [](const char* argument) { return *argument != '-'; };
  if (std::any_of(*argv + 2, *argv + *argc, is_place)) {
    std::rotate(*argv + 1, *argv + 2, *argv + *argc);
    --*argc;
  } else {
    (*argv)[1] = folder.data();
    write_seeds(folder);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Reading broken = target->read({reinterpret_cast<const char*>(data), size});
  if (!broken || broken->empty()) return 0;
  std::fprintf(stderr, "should hold: %s\n", broken->c_str());
  std::abort();
}
