#include "pipeline/corpus.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

std::string document_id(const std::string& path) {
  const std::string_view name = path.ends_with(".txt") ? std::string_view(path).substr(0, path.size() - 4) : path;
  std::vector<Mend> mends;  // a file name may be any bytes; an id may not
  return mend_utf8(name, mends);
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

class Lister {
 public:
  explicit Lister(Corpus& corpus) : corpus_(corpus) {}

  void add_folder(const std::string& folder) {
    std::vector<std::string> texts;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) visit(at, texts);
    if (error) corpus_.problems.push_back("cannot list " + folder + ": " + error.message() + "; check the permissions");
    if (!error && texts.empty()) corpus_.notes.push_back("no .txt file in " + folder);
    std::ranges::sort(texts);
    for (std::string& path : texts) corpus_.inputs.push_back({path, document_id(path)});
  }

 private:
  void visit(fs::recursive_directory_iterator& at, std::vector<std::string>& texts) {
    std::error_code unknown;
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
      return ignore(at->path());
    }
    if (at->is_directory(unknown)) {
      if (at->is_symlink(unknown)) ignore(at->path());
      return;
    }
    if (at->path().extension() == ".txt") {
      texts.push_back(at->path().native());
    } else {
      ignore(at->path());
    }
  }

  void ignore(const fs::path& path) {
    // The least path, since folders are listed in no order.
    if (corpus_.ignored++ == 0 || path < corpus_.first_ignored) corpus_.first_ignored = path;
  }

  Corpus& corpus_;
};

}  // namespace

Corpus list_corpus(const std::vector<std::string>& arguments) {
  Corpus corpus;
  bool has_stdin = false;
  for (const std::string& argument : arguments) {
    std::error_code unknown;
    if (argument == "-") {
      if (!has_stdin) corpus.inputs.push_back({{}, "stdin"});
      has_stdin = true;
    } else if (fs::is_directory(argument, unknown)) {
      Lister(corpus).add_folder(argument);
    } else if (fs::exists(argument, unknown)) {
      corpus.inputs.push_back({argument, document_id(argument)});
    } else {
      corpus.problems.push_back("no such file or folder: " + argument + "; check the spelling of the path");
    }
  }
  return corpus;
}

}  // namespace whosaid
