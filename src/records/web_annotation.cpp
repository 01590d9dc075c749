#include "records/web_annotation.h"

#include "records/context.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr std::size_t kContextCodePoints = 32;

/// The URL of the article, or its id as a relative one.
std::string source_iri(const WrittenArticle& article) {
  if (!article.facts.url.empty()) return std::string(article.facts.url);
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string iri;
  for (const char c : article.document.id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").contains(c);
    if (is_plain) {
      iri += c;
    } else {
      (iri += '%').append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
  }
  return iri;
}

void append_bodies(std::string& out, const WrittenArticle& article, const Record& record) {
  out += '[';
  for (const Speaker& speaker : record.speakers) {
    if (out.back() != '[') out += ',';
    const Entity* entity =
        speaker.entity < article.lexicon.entities.size() ? &article.lexicon.entities[speaker.entity] : nullptr;
    if (entity != nullptr && !entity->wikidata.empty()) {
      JsonObject object(out);
      object.name("type", "SpecificResource");
      object.name("purpose", "identifying");
      object.text("source", "http://www.wikidata.org/entity/" + std::string(entity->wikidata));
    }
    if (out.back() == '}') out += ',';
    JsonObject object(out);
    object.name("type", "TextualBody");
    object.name("purpose", "tagging");
    object.name("format", "text/plain");
    object.text("value", speaker.name);
  }
  out += ']';
}

void append_target(std::string& out, const WrittenArticle& article, const std::string& source, const Slice& piece) {
  const Span part = article.span_of(piece.text);
  const Context around = context_of(article.document, part, part, kContextCodePoints);
  JsonObject target(out);
  target.text("source", source);
  target.value("selector") += '[';
  {
    JsonObject place(out);
    place.name("type", "TextPositionSelector");
    place.number("start", piece.start);
    place.number("end", piece.end);
  }
  out += ',';
  {
    JsonObject quote(out);
    quote.name("type", "TextQuoteSelector");
    quote.text("exact", piece.text);
    quote.text("prefix", around.before);
    quote.text("suffix", around.behind);
  }
  out += ']';
}

}  // namespace

void WebAnnotations::add(std::string& out, const WrittenArticle& article, const Record& record) {
  {
    const std::string source = source_iri(article);
    JsonObject object(out);
    object.name("@context", "http://www.w3.org/ns/anno.jsonld");
    append_hex(object.value("id") += "\"urn:whosaid:", record.id);
    out += '"';
    object.name("type", "Annotation");
    object.name("motivation", "identifying");
    append_bodies(object.value("body"), article, record);
    append_json_array(object.value("target"), record.content,
                      [&](std::string& to, const Slice& piece) { append_target(to, article, source, piece); });
  }
  out += '\n';
}

}  // namespace whosaid
