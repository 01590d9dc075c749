#include "dataset/json_lines.h"

#include <simdjson.h>

#include <algorithm>

namespace whosaid {
namespace {

namespace od = simdjson::ondemand;

/// Throws simdjson_error for any value but a string and null.
std::string_view text_or_null(od::value value) {
  if (value.is_null()) return {};
  return value.get_string();
}

/// Adds the pieces of an array of {"start":...,"end":...,"text":...}; the stance of a cue stands there, too.
void read_pieces(od::value value, PieceKind kind, DatasetRecord& record) {
  for (od::object object : value.get_array()) {
    DatasetPiece& piece = record.pieces.emplace_back(kind);
    for (od::field field : object) {
      const std::string_view key = field.unescaped_key();
      if (key == "start") piece.begin = field.value().get_uint64();
      if (key == "end") piece.end = field.value().get_uint64();
      if (key == "text") piece.text = text_or_null(field.value());
      if (key == "stance") record.stance = text_or_null(field.value());
    }
    if (kind == PieceKind::source && record.source.empty()) record.source = piece.text;
  }
}

void read_context(od::value value, DatasetRecord& record) {
  for (od::field field : value.get_object()) {
    const std::string_view key = field.unescaped_key();
    if (key == "pre") record.pre = text_or_null(field.value());
    if (key == "post") record.post = text_or_null(field.value());
  }
}

void read_speakers(od::value value, std::vector<DatasetSpeaker>& speakers) {
  for (od::object object : value.get_array()) {
    DatasetSpeaker& speaker = speakers.emplace_back();
    for (od::field field : object) {
      const std::string_view key = field.unescaped_key();
      if (key == "name") speaker.name = text_or_null(field.value());
      if (key == "id") speaker.id = text_or_null(field.value());
      if (key == "type") speaker.type = text_or_null(field.value());
      if (key == "country") speaker.country = text_or_null(field.value());
      if (key == "role") speaker.role = text_or_null(field.value());
      if (key == "wikidata") speaker.wikidata = text_or_null(field.value());
    }
  }
}

void read_flags(od::value value, DatasetRecord& record) {
  for (const std::string_view flag : value.get_array())
    record.is_anonymous = record.is_anonymous || flag == "anonymous";
}

void read(od::object object, DatasetRecord& record) {
  static constexpr std::pair<std::string_view, std::string_view DatasetRecord::*> kTexts[] = {
      {"id", &DatasetRecord::id},
      {"doc", &DatasetRecord::doc},
      {"type", &DatasetRecord::type},
      {"text", &DatasetRecord::text},
      {"source_kind", &DatasetRecord::source_kind},
      {"speaker", &DatasetRecord::speaker},
      {"attribution", &DatasetRecord::attribution},
      {"block", &DatasetRecord::block},
      {"published", &DatasetRecord::published},
      {"rule", &DatasetRecord::rule}};
  for (od::field field : object) {
    const std::string_view key = field.unescaped_key();
    const auto text =
        std::ranges::find(kTexts, key, &std::pair<std::string_view, std::string_view DatasetRecord::*>::first);
    const auto piece = std::ranges::find(kPieceKindNames, key);
    if (text != std::end(kTexts)) {
      record.*text->second = text_or_null(field.value());
    } else if (piece != kPieceKindNames.end()) {
      read_pieces(field.value(), static_cast<PieceKind>(piece - kPieceKindNames.begin()), record);
    } else if (key == "speakers") {
      read_speakers(field.value(), record.speakers);
    } else if (key == "context") {
      read_context(field.value(), record);
    } else if (key == "confidence") {
      record.confidence = field.value().get_double();
    } else if (key == "flags") {
      read_flags(field.value(), record);
    } else if (key == "negated") {
      record.is_negated = field.value().get_bool();
    }
  }
}

void read_quotes(od::value value, DatasetDocument& document) {
  for (od::field field : value.get_object()) {
    const std::string_view key = field.unescaped_key();
    const std::uint64_t count = field.value().get_uint64();
    const auto verdict = std::ranges::find(kVerdictNames, key);
    if (key == "found") document.quotes_found = count;
    if (verdict != kVerdictNames.end())
      document.verdicts[static_cast<std::size_t>(verdict - kVerdictNames.begin())] = count;
  }
}

void read(od::object object, DatasetDocument& document) {
  for (od::field field : object) {
    const std::string_view key = field.unescaped_key();
    if (key == "id") document.id = text_or_null(field.value());
    if (key == "published") document.published = text_or_null(field.value());
    if (key == "title") document.title = text_or_null(field.value());
    if (key == "url") document.url = text_or_null(field.value());
    if (key == "outlet") document.outlet = text_or_null(field.value());
    if (key == "error") document.error = text_or_null(field.value());
    if (key == "records") document.records = field.value().get_uint64();
    if (key == "quotes") read_quotes(field.value(), document);
  }
}

void read(od::object object, ClaimLine& claim) {
  for (od::field field : object) {
    const std::string_view key = field.unescaped_key();
    if (key == "id") claim.id = text_or_null(field.value());
    if (key == "quote") claim.quote = text_or_null(field.value());
    if (key == "speaker") claim.speaker = text_or_null(field.value());
    if (key == "article") claim.article = text_or_null(field.value());
  }
}

}  // namespace

struct JsonLineParser::Parser {
  od::parser parser;

  template <class Line>
  std::expected<void, std::string> parse(std::string_view line, Line& out) {
    try {
      od::document document = parser.iterate(line.data(), line.size(), line.size() + LineFile::kRoom);
      read(document.get_object(), out);
      if (!document.current_location().error()) return std::unexpected("more than one JSON object on the line");
    } catch (const simdjson::simdjson_error& e) {
      return std::unexpected("not the JSON we expect here: " + std::string(e.what()));
    }
    return {};
  }
};

JsonLineParser::JsonLineParser() : parser_(std::make_unique<Parser>()) {
  static_assert(LineFile::kRoom >= simdjson::SIMDJSON_PADDING);
}
JsonLineParser::JsonLineParser(JsonLineParser&&) noexcept = default;
JsonLineParser::~JsonLineParser() = default;

std::expected<void, std::string> JsonLineParser::parse(std::string_view line, DatasetRecord& record) {
  std::vector<DatasetSpeaker> speakers = std::move(record.speakers);
  std::vector<DatasetPiece> pieces = std::move(record.pieces);
  speakers.clear();
  pieces.clear();
  record = {};
  record.speakers = std::move(speakers);
  record.pieces = std::move(pieces);
  return parser_->parse(line, record);
}

std::expected<void, std::string> JsonLineParser::parse(std::string_view line, DatasetDocument& document) {
  document = {};
  return parser_->parse(line, document);
}

std::expected<void, std::string> JsonLineParser::parse(std::string_view line, ClaimLine& claim) {
  claim = {};
  return parser_->parse(line, claim);
}

}  // namespace whosaid
