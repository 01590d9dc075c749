#include "articles/json_reader.h"

#include <simdjson.h>

#include <vector>

#include "base/unicode.h"

namespace whosaid {
namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t kKept = std::size_t{1} << 20;  // bytes of JSON up to which a parser keeps its memory
constexpr int kDeepestJsonLd = 4;                    // an article in a list in @graph in the whole

std::string_view type_name(json::json_type type) {
  switch (type) {
    case json::json_type::array:
      return "a list";
    case json::json_type::object:
      return "an object";
    case json::json_type::number:
      return "a number";
    case json::json_type::boolean:
      return "true or false";
    default:
      return "empty";
  }
}

std::string not_json(simdjson::error_code error) {
  return std::string("no JSON object: ") + simdjson::error_message(error);
}

/// The object that `text` is, as far as it can be read.
simdjson::simdjson_result<json::document> document_of(json::parser& parser, std::string& text) {
  text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  return parser.iterate(simdjson::padded_string_view(text.data(), text.size(), text.capacity()));
}

/// One pass over the fields of an object.
class ObjectPass {
 public:
  ObjectPass(const FieldNames& names, FieldChoice& choice) : names_(names), choice_(choice) {}

  simdjson::error_code run(json::document& document) {
    json::object object;
    if (const auto error = document.get_object().get(object)) return error;
    for (auto result : object) {
      json::field field;
      if (const auto error = std::move(result).get(field)) return error;
      if (const auto error = take(field)) return error;
    }
    const bool is_at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return is_at_end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
  }
  /// The name and the type of a text that is none; empty: there is no such field.
  const std::string& wrong_text() const { return wrong_text_; }

 private:
  simdjson::error_code take(json::field& field) {
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key)) return error;
    NameRanks ranks = names_.ranks(key);
    if (!is_known(ranks)) return simdjson::SUCCESS;
    json::json_type type{};
    if (const auto error = field.value().type().get(type)) return error;
    std::string_view value;
    if (type == json::json_type::string) {
      if (const auto error = field.value().get_string().get(value)) return error;
      choice_.take(ranks, value);
      return simdjson::SUCCESS;
    }
    std::uint8_t& text_rank = ranks[static_cast<std::size_t>(Field::text)];
    if (text_rank != kNoName && type != json::json_type::null) {
      wrong_text_ = "\"" + std::string(key) + "\" is " + std::string(type_name(type));
    }
    if (type != json::json_type::number) return simdjson::SUCCESS;
    value = field.value().raw_json_token();
    text_rank = kNoName;
    choice_.take(ranks, value.substr(0, value.find_last_not_of(" \t\r\n") + 1));
    return simdjson::SUCCESS;
  }

  const FieldNames& names_;
  FieldChoice& choice_;
  std::string wrong_text_;
};

/// The names of all fields of an object that has been read before.
std::vector<std::string> names_in(json::document& document) {
  std::vector<std::string> names;
  document.rewind();
  json::object object;
  if (document.get_object().get(object)) return names;
  for (auto result : object) {
    json::field field;
    std::string_view key;
    if (std::move(result).get(field) || field.unescaped_key().get(key)) break;
    names.emplace_back(key);
  }
  return names;
}

void take_json_ld(json::value value, ArticleFields& fields, int depth);

simdjson::error_code take_json_ld_object(json::object object, ArticleFields& fields, int depth) {
  for (auto result : object) {
    json::field field;
    std::string_view key, text;
    if (const auto error = std::move(result).get(field)) return error;
    if (const auto error = field.unescaped_key().get(key)) return error;
    std::string* const target = key == "headline"        ? &fields[Field::title]
                                : key == "datePublished" ? &fields[Field::date]
                                                         : nullptr;
    if (target == nullptr) {
      take_json_ld(field.value(), fields, depth + 1);
    } else if (!field.value().get_string().get(text) && target->empty()) {
      *target = text;
    }
  }
  return simdjson::SUCCESS;
}

void take_json_ld(json::value value, ArticleFields& fields, int depth) {
  if (depth > kDeepestJsonLd) return;
  json::object object;
  json::array array;
  if (!value.get_object().get(object)) {
    static_cast<void>(take_json_ld_object(object, fields, depth));
  } else if (!value.get_array().get(array)) {
    for (auto item : array) {
      json::value inner;
      if (std::move(item).get(inner)) return;
      take_json_ld(inner, fields, depth + 1);
    }
  }
}

}  // namespace

struct JsonReader::Parser {
  json::parser parser;
};

JsonReader::JsonReader(const FieldNames& names) : names_(names), parser_(std::make_unique<Parser>()) {}
JsonReader::JsonReader(JsonReader&&) noexcept = default;
JsonReader::~JsonReader() = default;

std::expected<std::size_t, std::string> JsonReader::read_article(std::string& json, ArticleFields& fields) {
  choice_.start(fields);
  std::size_t replaced = 0;
  if (!is_utf8(json)) {
    std::vector<Mend> mends;
    json = mend_utf8(json, mends);
    for (const Mend& mend : mends) replaced += mend.replaced;
  }
  json::document document;
  if (const auto error = document_of(parser_->parser, json).get(document)) return std::unexpected(not_json(error));
  ObjectPass pass(names_, choice_);
  if (const auto error = pass.run(document)) return std::unexpected(not_json(error));
  if (!fields[Field::text].empty()) return replaced;
  if (!pass.wrong_text().empty()) {
    return std::unexpected("no text: " + pass.wrong_text() + "; say which field holds it with --text-field");
  }
  return std::unexpected(names_.why_no_text(names_in(document)));
}

void JsonReader::read_json_ld(std::string& json, ArticleFields& fields) {
  json::document document;
  json::value value;
  if (document_of(parser_->parser, json).get(document) || document.get_value().get(value)) return;
  take_json_ld(value, fields, 1);
}

void JsonReader::give_back() {
  if (parser_->parser.capacity() > kKept) parser_ = std::make_unique<Parser>();
}

}  // namespace whosaid
