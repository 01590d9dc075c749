#pragma once
/// The built program, run as its users run it.

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "data_folder.h"
#include "temporary_folder.h"

namespace whosaid {

struct Ended {
  int code = -1;  ///< exit code; -1 when a signal ended it
  std::string out, err;
};

/// A folder with data of its own, in which commands are run by a shell.
struct ProgramFolder {
  TemporaryFolder folder;
  std::filesystem::path pipeline = write_small_data(folder);

  /// Runs `command`, in which `whosaid` is the built program.
  Ended run(const std::string& command) const {
    const std::string script =
        "cd '" + folder.root().native() + "' || exit 99\nwhosaid() { '" WHOSAID_BINARY "' \"$@\"; }\n" + command + "\n";
    const auto file = folder.write("run.sh", script);
    const std::string line =
        "sh '" + file.native() + "' > '" + folder.path("out").native() + "' 2> '" + folder.path("err").native() + "'";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
  }
  /// `whosaid extract` over this place's own data.
  Ended extract(const std::string& arguments) const {
    return run("whosaid extract --pipeline pipeline/small.json " + arguments);
  }
};

}  // namespace whosaid
