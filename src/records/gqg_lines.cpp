#include "records/gqg_lines.h"

#include "records/content_text.h"
#include "records/context.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr std::size_t kContextCodePoints = 100;

/// The first Wikidata id among the speakers; empty: none.
std::string_view wikidata(const Record& record, const Lexicon& lexicon) {
  for (const Speaker& speaker : record.speakers) {
    if (speaker.entity >= lexicon.entities.size()) continue;
    if (const std::string_view id = lexicon.entities[speaker.entity].wikidata; !id.empty()) return id;
  }
  return {};
}

void append_quote(std::string& out, const WrittenArticle& article, const Record& record, Span part) {
  const Context around = context_of(article.document, part, part, kContextCodePoints);
  JsonObject object(out);
  object.text("pre", around.before);
  object.text("quote", article.document.slice(said_span(article.document, part)));
  object.text("post", around.behind);
  object.text_or_null("speaker", record.speaker);
  object.text_or_null("wikidata", wikidata(record, article.lexicon));
  append_hex(object.value("record") += '"', record.id);
  out += '"';
}

}  // namespace

void GqgLines::begin(std::string&, const WrittenArticle&) { quotes_.clear(); }

void GqgLines::add(std::string&, const WrittenArticle& article, const Record& record) {
  if (record.type == AttributionType::indirect) return;
  for (const Slice& piece : record.content) {
    if (!quotes_.empty()) quotes_ += ',';
    append_quote(quotes_, article, record, article.span_of(piece.text));
  }
}

void GqgLines::end(std::string& out, const WrittenArticle& article) {
  if (quotes_.empty()) return;
  const std::string day = iso_date(article.document.published);
  {
    JsonObject object(out);
    object.text_or_null("date", day.size() == 10 ? day + "T00:00:00Z" : std::string());
    object.text_or_null("url", article.facts.url);
    object.text_or_null("title", shown_title(article.facts, &article.document));
    object.name("lang", "ENGLISH");
    object.text("doc", article.document.id);
    object.value("quotes") += '[';
    out.append(quotes_) += ']';
  }
  out += '\n';
}

}  // namespace whosaid
