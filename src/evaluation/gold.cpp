#include "evaluation/gold.h"

#include <map>

#include "base/text_file.h"
#include "base/unicode.h"
#include "evaluation/brat.h"
#include "evaluation/citron.h"
#include "evaluation/expected_tsv.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBrat = ".ann", kCitron = ".json", kExpected = ".expected.tsv";

/// The ending that says how a file is read; empty when it is no gold.
std::string_view ending_of(const fs::path& file) {
  for (const std::string_view ending : {kBrat, kCitron, kExpected}) {
    if (file.native().ends_with(ending)) return ending;
  }
  return {};
}

std::string without_ending(const fs::path& file) {
  const std::string name = file.filename().native();
  return name.substr(0, name.size() - ending_of(file).size());
}

bool is_file(const fs::path& path) {
  std::error_code unknown;
  return fs::is_regular_file(path, unknown);
}

class GoldReader {
 public:
  explicit GoldReader(const fs::path& texts) : texts_(texts) {}

  void add(const fs::path& path) {
    std::error_code unknown;
    if (fs::is_directory(path, unknown)) return add_folder(path);
    if (!fs::exists(path, unknown)) return complain(path, "no such file or folder; check the spelling of the path");
    if (ending_of(path).empty()) {
      return complain(path, "is no gold: expected *.ann (brat), *.json (Citron), *.expected.tsv or a folder of these");
    }
    choose(path);
  }

  Result<EvaluatedArticles> read() {
    EvaluatedArticles articles;
    for (const auto& [name, file] : files_) {
      Result<EvaluatedArticle> article = read_file(name, file);
      if (article) {
        articles.push_back(*std::move(article));
      } else {
        append(errors_, article.error());
      }
    }
    if (!errors_.empty()) return std::unexpected(std::move(errors_));
    return articles;
  }

 private:
  void complain(const fs::path& file, const std::string& message) {
    errors_.push_back(one_error(file.native(), message).front());
  }

  void add_folder(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
      if (!ending_of(at->path()).empty()) found.push_back(at->path());
    }
    if (error) return complain(folder, "cannot be listed: " + error.message() + "; check the permissions");
    if (found.empty()) return complain(folder, "no gold in it: no *.ann (brat), *.json (Citron) or *.expected.tsv");
    std::ranges::sort(found);
    for (const fs::path& file : found) choose(file);
  }

  /// The text of the article; empty when there is none.
  fs::path find_text(const fs::path& file, const std::string& article) const {
    const fs::path folder = file.parent_path();
    const std::string name = article + ".txt";
    if (!texts_.empty()) return is_file(texts_ / name) ? texts_ / name : fs::path();
    for (const fs::path& place : {folder / name, folder / ".." / "text" / name}) {
      if (is_file(place)) return place;
    }
    return {};
  }

  /// The name of the article whose gold `file` is.
  std::string article_of(const fs::path& file) const {
    const std::string name = without_ending(file);
    const std::size_t annotator = name.rfind('_');
    if (ending_of(file) != kBrat || annotator == std::string::npos || !find_text(file, name).empty()) return name;
    return name.substr(0, annotator);
  }

  void choose(const fs::path& file) {
    if (!is_utf8(file.filename().native())) return complain(file, "its name is not UTF-8; rename it");
    const auto [other, is_new] = files_.emplace(article_of(file), file);
    if (is_new || other->second == file) return;
    const bool is_annotator = ending_of(file) == kBrat && file.parent_path() == other->second.parent_path();
    if (!is_annotator)
      return complain(file, "is gold of an article that " + other->second.native() + " is gold of, too");
    other->second = std::min(other->second, file);
  }

  Result<EvaluatedArticle> read_file(const std::string& name, const fs::path& file) {
    std::string gold;
    if (const auto read = read_text_file(file, gold); !read) return std::unexpected(one_error({}, read.error()));
    if (!is_utf8(gold))
      return std::unexpected(one_error(file.native(), "not UTF-8; convert it, for example with iconv"));
    if (ending_of(file) == kCitron) return read_citron(file.native(), name, gold);
    const fs::path place = find_text(file, name);
    if (place.empty()) {
      const std::string where = texts_.empty() ? "beside it or in ../text" : "in " + texts_.native();
      return std::unexpected(one_error(file.native(), "no " + name + ".txt " + where + "; say where with --text DIR"));
    }
    std::string text;
    if (const auto read = read_text_file(place, text); !read) return std::unexpected(one_error({}, read.error()));
    if (!is_utf8(text))
      return std::unexpected(one_error(place.native(), "not UTF-8; offsets of gold need the exact text"));
    if (text.size() > kLargestArticle)
      return std::unexpected(one_error(place.native(), "larger than 16 MiB: no article"));
    EvaluatedArticle article{ArticleText(name, std::move(text)), {}, {}};
    auto statements = ending_of(file) == kBrat ? read_brat(file.native(), gold, article.text)
                                               : read_expected_tsv(file.native(), gold, article.text);
    if (!statements) return std::unexpected(std::move(statements.error()));
    article.gold = *std::move(statements);
    return article;
  }

  const fs::path& texts_;
  std::map<std::string, fs::path> files_;  ///< by article
  Errors errors_;
};

}  // namespace

Result<EvaluatedArticles> read_gold(const std::vector<std::string>& paths, const fs::path& texts) {
  std::error_code unknown;
  if (!texts.empty() && !fs::is_directory(texts, unknown)) {
    return std::unexpected(one_error(texts.native(), "no such folder of texts"));
  }
  GoldReader reader(texts);
  for (const std::string& path : paths) reader.add(path);
  return reader.read();
}

}  // namespace whosaid
