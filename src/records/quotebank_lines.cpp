#include "records/quotebank_lines.h"

#include <algorithm>
#include <map>

#include "records/context.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr std::size_t kContextCodePoints = 200;

/// `["name","0.97"]`: Quotebank writes shares as texts.
void append_share_of(std::string& out, std::string_view name, double share) {
  out += '[';
  append_json_string(out, name);
  out += ",\"";
  append_share(out, share);
  out += "\"]";
}

/// The mentions of one name.
struct NamePlaces {
  std::string_view wikidata;
  std::vector<Span> places;
};

void append_names(std::string& out, const WrittenArticle& article, const WhiteSpaceWords& words) {
  std::map<std::string_view, NamePlaces> names;  // sorted: the same bytes always
  for (const NamedMention& mention : article.mentions) {
    const bool is_known = mention.type == "person" && mention.entity < article.lexicon.entities.size();
    if (!is_known && mention.type != "name") continue;
    NamePlaces& name = names[is_known ? mention.name : article.document.slice(mention.span)];
    if (is_known) name.wikidata = article.lexicon.entities[mention.entity].wikidata;
    name.places.push_back(mention.span);
  }
  append_json_array(out, names, [&](std::string& to, const auto& entry) {
    JsonObject object(to);
    object.text("name", entry.first);
    std::string& ids = object.value("ids") += '[';
    if (!entry.second.wikidata.empty()) append_json_string(ids, entry.second.wikidata);
    ids += ']';
    append_json_array(object.value("offsets"), entry.second.places, [&](std::string& offsets, Span place) {
      append_integer(offsets += '[', words.at(place.begin));
      append_integer(offsets += ',', words.at(place.end - 1) + 1);
      offsets += ']';
    });
  });
}

}  // namespace

void QuotebankLines::begin(std::string&, const WrittenArticle& article) {
  words_.start(article.document.text);
  quotations_.clear();
}

void QuotebankLines::add(std::string&, const WrittenArticle& article, const Record& record) {
  if (record.type == AttributionType::indirect) return;
  if (!quotations_.empty()) quotations_ += ',';
  const Span first = article.span_of(record.content.front().text), last = article.span_of(record.content.back().text);
  const Context around = context_of(article.document, first, last, kContextCodePoints);
  const std::string_view speaker = record.speaker.empty() ? std::string_view("None") : record.speaker;
  JsonObject object(quotations_);
  append_hex(object.value("quoteID") += '"', record.id);
  quotations_ += '"';
  object.text("quotation", record.text);
  object.number("quotationOffset", words_.at(first.begin));
  object.text("leftContext", around.before);
  object.text("rightContext", around.behind);
  object.text("localTopSpeaker", speaker);
  std::string& shares = object.value("localProbas") += '[';
  append_share_of(shares, speaker, record.confidence);
  if (!record.speaker.empty()) append_share_of(shares += ',', "None", 1 - record.confidence);
  shares += ']';
}

void QuotebankLines::end(std::string& out, const WrittenArticle& article) {
  if (quotations_.empty()) return;
  {
    JsonObject object(out);
    object.text("articleID", article.document.id);
    object.number("articleLength", words_.size());
    object.text_or_null("title", shown_title(article.facts, &article.document));
    object.text_or_null("date", iso_date(article.document.published));
    object.text_or_null("url", article.facts.url);
    append_names(object.value("names"), article, words_);
    object.value("quotations") += '[';
    out.append(quotations_) += ']';
  }
  out += '\n';
}

}  // namespace whosaid
