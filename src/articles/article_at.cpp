#include "articles/article_at.h"

#include <charconv>
#include <filesystem>

#include "articles/input_reader.h"

namespace whosaid {
namespace {

struct Place {
  std::string path;
  std::size_t line = 0;  ///< 0: the file is the article
};

/// A file of that name goes before a line of another.
Place place_of(const std::string& origin) {
  std::error_code unknown;
  const std::size_t colon = origin.rfind(':');
  std::size_t line = 0;
  if (colon == std::string::npos || std::filesystem::exists(origin, unknown)) return {origin};
  const char* const end = origin.data() + origin.size();
  const auto [last, error] = std::from_chars(origin.data() + colon + 1, end, line);
  if (error != std::errc() || last != end || line == 0) return {origin};
  return {origin.substr(0, colon), line};
}

/// Moves to the article on `line`; false when the files end before.
bool find(ArticleStream& stream, std::size_t line, Input& input) {
  while (stream.next(input)) {
    if (input.line == line) return true;
  }
  return false;
}

}  // namespace

std::expected<void, std::string> read_article_at(const std::string& origin, std::optional<ArticleKind> kind,
                                                 const InputSettings& settings, InputText& text) {
  const Place place = place_of(origin);
  const Corpus corpus = list_corpus({place.path}, kind);
  if (!corpus.problems.empty()) return std::unexpected(corpus.problems.front());
  if (corpus.files.size() != 1 || std::filesystem::is_directory(place.path)) {
    return std::unexpected(origin + ": it is a folder; name a file in it");
  }
  if (holds_many(corpus.files.front().kind) && place.line == 0) {
    return std::unexpected(origin + " holds many articles; say which by its line, as " + origin + ":1");
  }
  ArticleStream stream(corpus, settings);
  Input input;
  if (!find(stream, place.line, input)) {
    return std::unexpected(place.path + ": no article begins on line " + std::to_string(place.line));
  }
  InputReader(settings.fields).read(input, text);
  const std::string& error = text.decoded.error;
  if (error.empty()) return {};
  const std::string name = name_of(input);
  return std::unexpected(error.find(name) == std::string::npos ? name + ": " + error : error);
}

}  // namespace whosaid
