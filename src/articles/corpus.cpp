#include "articles/corpus.h"

#include <algorithm>

#include "base/text_file.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

class Lister {
 public:
  explicit Lister(Corpus& corpus) : corpus_(corpus) {}

  void add_folder(const std::string& folder) {
    std::vector<CorpusFile> files;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) visit(at, files);
    if (error) corpus_.problems.push_back("cannot list " + folder + ": " + error.message() + "; check the permissions");
    if (!error && files.empty()) corpus_.notes.push_back("no article in " + folder);
    std::ranges::sort(files, {}, &CorpusFile::path);
    std::ranges::move(files, std::back_inserter(corpus_.files));
  }

 private:
  void visit(fs::recursive_directory_iterator& at, std::vector<CorpusFile>& files) {
    std::error_code unknown;
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
      return ignore(at->path());
    }
    if (at->is_directory(unknown)) {
      if (at->is_symlink(unknown)) ignore(at->path());
      return;
    }
    // Tables and lines beside articles are as often something else, such as what an earlier run wrote.
    if (const auto kind = kind_of(at->path().native()); kind && !holds_many(*kind)) {
      files.push_back({at->path().native(), *kind});
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

Corpus list_corpus(const std::vector<std::string>& arguments, std::optional<ArticleKind> given) {
  Corpus corpus;
  bool has_stdin = false;
  for (const std::string& argument : arguments) {
    std::error_code unknown;
    if (argument == "-") {
      if (!has_stdin) corpus.files.push_back({{}, given.value_or(ArticleKind::text)});
      has_stdin = true;
    } else if (fs::is_directory(argument, unknown)) {
      Lister(corpus).add_folder(argument);
    } else if (fs::exists(argument, unknown)) {
      corpus.files.push_back({argument, given ? *given : kind_of(argument).value_or(ArticleKind::text)});
    } else {
      corpus.problems.push_back("no such file or folder: " + argument + "; check the spelling of the path");
    }
  }
  return corpus;
}

std::expected<std::vector<std::string>, std::string> read_file_list(const std::string& list) {
  std::string text;
  const auto read = list == "-" ? read_standard_input(text) : read_text_file(list, text);
  if (!read) return std::unexpected(read.error());
  const bool has_nuls = text.find('\0') != std::string::npos;
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(has_nuls ? '\0' : '\n', at), text.size());
    std::string path = text.substr(at, end - at);
    if (!has_nuls && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    at = end + 1;
  }
  return paths;
}

}  // namespace whosaid
