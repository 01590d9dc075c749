#include "gazetteers/list_trial.h"

#include <stdlib.h>

#include <algorithm>

#include "base/text_file.h"
#include "gazetteers/list_digest.h"
#include "gazetteers/row_checks.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

/// A new folder of our own, gone at the end.
class TrialFolder {
 public:
  TrialFolder() {
    std::error_code unknown;
    std::string name = (fs::temp_directory_path(unknown) / "whosaid-trial-XXXXXX").native();
    if (!unknown && ::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TrialFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  TrialFolder(const TrialFolder&) = delete;
  TrialFolder& operator=(const TrialFolder&) = delete;

  /// Empty when it could not be made.
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool write_text(const fs::path& target, std::string_view text) {
  auto file = OutputFile::create(target);
  return file && file->write(text) && file->commit();
}

/// Links to the lists of `folder`, and one list as `text`.
bool fill(const fs::path& trial, const fs::path& folder, const ListTable& list, std::string_view text) {
  std::error_code failed;
  for (const fs::path& file : list_files(folder)) {
    if (file.filename() != list.file) fs::create_symlink(fs::absolute(file), trial / file.filename(), failed);
    if (failed) return false;
  }
  return write_text(trial / list.file, text);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

Errors try_list(const std::vector<fs::path>& folders, const fs::path& folder, const ListTable& list,
                std::string_view text) {
  const TrialFolder trial;
  if (trial.path().empty() || !fill(trial.path(), folder, list, text)) {
    return one_error({}, "no temporary folder to try the list in; free some space, or let TMPDIR name a folder");
  }
  std::vector<fs::path> tried = folders;
  std::error_code missing;
  const auto place = std::ranges::find_if(tried, [&](const fs::path& f) { return fs::equivalent(f, folder, missing); });
  place == tried.end() ? tried.push_back(trial.path()) : void(*place = trial.path());
  Errors problems = check_lists(tried);
  for (Error& problem : problems) {
    replace_all(problem.file, trial.path().native(), folder.native());
    replace_all(problem.message, trial.path().native(), folder.native());
  }
  return problems;
}

}  // namespace whosaid
