#include "evaluation/record_lines.h"

#include <nlohmann/json.hpp>

#include "base/unicode.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// What is wrong with a line; caught where the line's number is known.
struct BadRecord {
  std::string what;
};

const json& member(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end())
    throw BadRecord{"no \"" + std::string(key) + "\"; expected a line of `extract --format jsonl`"};
  return *found;
}

std::string text_member(const json& object, const char* key) {
  const json& value = member(object, key);
  if (!value.is_string()) throw BadRecord{"\"" + std::string(key) + "\" is no text"};
  return value.get<std::string>();
}

std::string article_name(const std::string& doc) {
  std::string name = doc.substr(doc.rfind('/') + 1);
  if (name.ends_with(".txt")) name.resize(name.size() - 4);
  return name;
}

bool is_character_edge(std::string_view text, std::uint64_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

Span read_slice(const json& slice, const ArticleText& article, bool in_bytes) {
  const json *begin = &member(slice, "start"), *end = &member(slice, "end");
  if (!begin->is_number_unsigned() || !end->is_number_unsigned())
    throw BadRecord{"\"start\" and \"end\" must be numbers"};
  const auto from = begin->get<std::uint64_t>(), to = end->get<std::uint64_t>();
  const std::string places = "the offsets " + std::to_string(from) + " to " + std::to_string(to);
  if (in_bytes) {
    const bool fits = from < to && is_character_edge(article.text(), from) && is_character_edge(article.text(), to);
    if (fits) return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  } else if (const auto span = article.span_of_code_points(from, to); span && from < to) {
    return *span;
  }
  throw BadRecord{places + " are no part of the text of " + article.name() + "; were the records made from this text?"};
}

Statement read_record(const json& record, const ArticleText& article) {
  const std::string unit = text_member(record, "offsets");
  if (unit != "codepoint" && unit != "byte") {
    throw BadRecord{"offsets in " + unit + "; write the records with --offsets codepoint"};
  }
  StatementSpans spans;
  for (std::size_t part = 0; part < spans.size(); ++part) {
    const json& slices = member(record, kStatementPartNames[part].data());
    if (!slices.is_array()) throw BadRecord{"\"" + std::string(kStatementPartNames[part]) + "\" is no list"};
    if (slices.size() > kMostSpans) throw BadRecord{"more than " + std::to_string(kMostSpans) + " parts"};
    for (const json& slice : slices) {
      if (!slice.is_object()) throw BadRecord{"a part is no object with \"start\" and \"end\""};
      spans[part].push_back(read_slice(slice, article, unit == "byte"));
    }
    std::ranges::sort(spans[part], {}, [](Span s) { return std::pair(s.begin, s.end); });
  }
  if (spans[StatementPart::content].empty()) throw BadRecord{"empty \"content\""};
  Statement statement = make_statement(article, std::move(spans));
  statement.rule = record.value("rule", "");
  statement.confidence = record.value("confidence", 0.0);
  return statement;
}

/// A text of a record that may be missing or null.
std::string optional_text(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Signs signs_of(const json& record, const StatementSpans& spans) {
  const json none = json::object();
  const json &cues = member(record, "cue"), &context = record.contains("context") ? record["context"] : none;
  const std::string rule = optional_text(record, "rule"), type = optional_text(record, "type"),
                    cue = cues.empty() ? std::string() : optional_text(cues.front(), "lemma"),
                    source_kind = optional_text(record, "source_kind"), text = optional_text(record, "text"),
                    pre = optional_text(context, "pre"), post = optional_text(context, "post");
  const auto first = [&](StatementPart part) { return spans[part].empty() ? Span{} : spans[part].front(); };
  Signs signs;
  read_signs({rule,
              type,
              cue,
              source_kind,
              text,
              pre,
              post,
              {.content = first(StatementPart::content),
               .cue = first(StatementPart::cue),
               .source = first(StatementPart::source)}},
             signs);
  return signs;
}

/// Adds one record; false when no article is its own.
bool add_record(std::string_view line, EvaluatedArticles& articles) {
  const json record = json::parse(line, nullptr, false);
  if (!record.is_object()) throw BadRecord{"not a JSON object"};
  if (!text_member(record, "schema").starts_with("whosaid/")) throw BadRecord{"not a record of whosaid"};
  EvaluatedArticle* const article = find_article(articles, article_name(text_member(record, "doc")));
  if (article == nullptr) return false;
  if (article->records.size() == kMostStatements) {
    throw BadRecord{"more than " + std::to_string(kMostStatements) + " records of one article"};
  }
  article->records.push_back(read_record(record, article->text));
  Statement& added = article->records.back();
  added.signs = signs_of(record, added.spans);
  return true;
}

}  // namespace

Result<std::size_t> add_records(const std::string& file, std::string_view lines, EvaluatedArticles& articles) {
  std::size_t others = 0;
  std::uint32_t number = 0;
  Errors errors;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      others += add_record(line, articles) ? 0 : 1;
    } catch (const BadRecord& bad) {
      errors.push_back({file, number, 0, bad.what, {}});
    } catch (const json::exception&) {
      errors.push_back({file, number, 0, "\"rule\" or \"confidence\" is not what a record has there", {}});
    }
    constexpr std::size_t kShown = 20;
    if (errors.size() == kShown) break;
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return others;
}

}  // namespace whosaid
