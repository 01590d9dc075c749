#include "evaluation/citron.h"

#include <nlohmann/json.hpp>

namespace whosaid {
namespace {

using nlohmann::json;

class CitronReader {
 public:
  CitronReader(const std::string& file, const ArticleText& article) : file_(file), article_(article) {}

  Statement read_quote(const json& quote, const std::string& where) {
    StatementSpans parts;
    if (!quote.is_object()) {
      complain(where, "expected an object with cue, sources and contents");
      return {};
    }
    if (const auto cue = quote.find("cue"); cue != quote.end() && !cue->is_null()) {
      add(*cue, where + ".cue", parts[StatementPart::cue]);
    }
    for (const auto& [key, part] :
         {std::pair{"sources", StatementPart::source}, {"contents", StatementPart::content}}) {
      const auto spans = quote.find(key);
      if (spans == quote.end() || spans->is_null()) continue;
      if (!spans->is_array()) complain(where + "." + key, "expected an array of spans");
      for (std::size_t i = 0; spans->is_array() && i < spans->size(); ++i) {
        add((*spans)[i], where + "." + key + "[" + std::to_string(i) + "]", parts[part]);
      }
      std::ranges::sort(parts[part], {}, [](Span s) { return std::pair(s.begin, s.end); });
    }
    return make_statement(article_, std::move(parts));
  }

  Errors take_errors() { return std::move(errors_); }

 private:
  void complain(const std::string& where, const std::string& what) {
    errors_.push_back(one_error(file_, where + ": " + what).front());
  }

  static std::optional<std::uint64_t> offset(const json& span, const char* key) {
    const auto found = span.find(key);
    if (found == span.end() || !found->is_number_unsigned()) return std::nullopt;
    return found->get<std::uint64_t>();
  }

  void add(const json& span, const std::string& where, std::vector<Span>& spans) {
    const auto begin = span.is_object() ? offset(span, "start") : std::nullopt;
    const auto end = span.is_object() ? offset(span, "end") : std::nullopt;
    if (!begin || !end) return complain(where, "expected {\"start\": N, \"end\": N, \"text\": \"...\"}");
    const auto bytes = article_.span_of_code_points(*begin, *end);
    if (!bytes) {
      return complain(where, "the offsets " + std::to_string(*begin) + " to " + std::to_string(*end) +
                                 " do not lie in the text of " + std::to_string(article_.code_point_count()) +
                                 " characters");
    }
    const auto text = span.find("text");
    if (text != span.end() && text->is_string() && text->get_ref<const std::string&>() != article_.slice(*bytes)) {
      return complain(where, "its text is \"" + text->get<std::string>() + "\", but \"" +
                                 std::string(article_.slice(*bytes)) +
                                 "\" stands there; offsets must count code points of the file's text");
    }
    if (spans.size() == kMostSpans) return complain(where, "more than " + std::to_string(kMostSpans) + " spans");
    spans.push_back(*bytes);
  }

  const std::string& file_;
  const ArticleText& article_;
  Errors errors_;
};

}  // namespace

Result<EvaluatedArticle> read_citron(const std::string& file, const std::string& name, std::string_view text) {
  const json root = json::parse(text, nullptr, false);
  if (root.is_discarded()) return std::unexpected(one_error(file, "not JSON; check it with a JSON tool"));
  const bool is_citron = root.is_object() && root.contains("text") && root["text"].is_string() &&
                         root.contains("quotes") && root["quotes"].is_array();
  if (!is_citron)
    return std::unexpected(one_error(file, "no Citron annotation: expected {\"text\": ..., \"quotes\": [...]}"));
  const json& quotes = root["quotes"];
  if (root["text"].get_ref<const std::string&>().size() > kLargestArticle || quotes.size() > kMostStatements) {
    return std::unexpected(one_error(
        file, "too large for one article: at most 16 MiB of text and " + std::to_string(kMostStatements) + " quotes"));
  }
  EvaluatedArticle article{ArticleText(name, root["text"].get<std::string>()), {}, {}};
  CitronReader reader(file, article.text);
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    article.gold.push_back(reader.read_quote(quotes[i], "quotes[" + std::to_string(i) + "]"));
  }
  if (Errors errors = reader.take_errors(); !errors.empty()) return std::unexpected(std::move(errors));
  sort_by_place(article.gold);
  return article;
}

}  // namespace whosaid
