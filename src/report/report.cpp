#include "report/report.h"

#include <algorithm>
#include <span>

#include "records/json_object.h"
#include "report/page.h"
#include "report/page_text.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostBytes = std::size_t{200} << 20;
constexpr std::size_t kMostPieces = 50;              // of one quote
constexpr std::size_t kMostSpeakers = 20;            // of one quote
constexpr std::size_t kStep = std::size_t{1} << 20;  // bytes of data that are written at once

/// The cells of a quote in their order; page_data.js reads them by these names.
constexpr std::string_view kColumns =
    R"(["document","speakers","type","confidence","rule","attribution","date","anonymous","negated","cut",)"
    R"("text","pre","post","pieces"])";

std::string document_cells(std::string_view id, const DatasetDocument& document) {
  std::string out = "[";
  append_page_text(out, id, kLongestPageName);
  for (const std::string_view text : {document.title, document.url, document.outlet}) {
    append_page_text(out += ',', text, 2 * kLongestPageName);
  }
  return out += ']';
}

std::string speaker_cells(const DatasetSpeaker& speaker) {
  std::string out = "[";
  for (const std::string_view text : {speaker.name, speaker.type, speaker.country, speaker.role, speaker.wikidata}) {
    if (out.size() > 1) out += ',';
    append_page_text(out, text, kLongestPageName);
  }
  return out += ']';
}

/// Appends [kind, characters that the dataset does not have before it, text] for each piece in the order of the
/// article. A piece that begins in another one is left out: it is shown there. True when a text was cut.
bool append_pieces(std::string& out, std::span<const DatasetPiece> pieces) {
  std::vector<DatasetPiece> sorted(pieces.begin(), pieces.end());
  std::ranges::stable_sort(sorted, {}, &DatasetPiece::begin);
  bool is_cut = false;
  std::size_t count = 0;
  std::uint64_t end = 0;
  out += '[';
  for (const DatasetPiece& piece : sorted) {
    if (count != 0 && piece.begin < end) continue;
    if (count++ == kMostPieces) return out += ']', true;
    out.append(count == 1 ? "[" : ",[");
    append_integer(out, static_cast<std::uint64_t>(piece.kind));
    append_integer(out += ',', count == 1 ? 0 : piece.begin - end);
    is_cut |= append_page_text(out += ',', piece.text);
    out += ']';
    end = std::max(piece.begin, piece.end);
  }
  out += ']';
  return is_cut;
}

/// The cells of a record behind its document and its speakers.
std::string quote_cells(const DatasetRecord& record, std::string_view published) {
  std::string text, context;
  bool is_cut = append_page_text(text, record.text);
  is_cut |= append_page_text(context, record.pre);
  is_cut |= append_page_text(context += ',', record.post);
  is_cut |= append_pieces(context += ',', record.pieces);
  std::string out;
  append_page_text(out, record.type, kLongestPageName);
  append_share(out += ',', std::clamp(record.confidence, 0.0, 1.0));
  for (const std::string_view name : {record.rule, record.attribution, published}) {
    append_page_text(out += ',', name, kLongestPageName);
  }
  for (const bool is_so : {record.is_anonymous, record.is_negated, is_cut}) out += is_so ? ",1" : ",0";
  return out.append(",").append(text).append(",").append(context);
}

/// Nothing in the data may end the script element that holds it, nor begin another one: `<` stands in JSON strings
/// only, and may be written so in them.
void escape_for_script(std::string& json) {
  std::size_t at = json.find('<');
  if (at == std::string::npos) return;
  std::string out;
  std::size_t done = 0;
  for (; at != std::string::npos; at = json.find('<', done)) {
    out.append(json, done, at - done).append("\\u003c");
    done = at + 1;
  }
  json = out.append(json, done);
}

}  // namespace

void Report::add_document(const DatasetDocument& document) {
  tally_.add_document(document);
  const std::uint32_t number = documents_.number(document_cells(document.id, document));
  documents_by_id_.try_emplace(std::string(document.id), Document{std::string(document.published),
                                                                  std::string(page_name(document.outlet)), number});
}

Report::Document& Report::document_of(const DatasetRecord& record) {
  const auto [entry, is_new] = documents_by_id_.try_emplace(std::string(record.doc));
  if (is_new) entry->second.number = documents_.number(document_cells(record.doc, {}));
  return entry->second;
}

void Report::add_record(const DatasetRecord& record) {
  const Document& document = document_of(record);
  const std::uint64_t number = tally_.records();
  const std::string_view published = record.published.empty() ? document.published : record.published;
  tally_.add_record(record, published, document.outlet);
  if (number % every_ != 0) return;
  while (quotes_.size() > 1 && (quotes_.size() >= most_quotes_ || kept_bytes_ > kMostBytes)) keep_every_second();
  if (number % every_ == 0) keep(record, document);
}

void Report::keep(const DatasetRecord& record, const Document& document) {
  Quote& quote = quotes_.emplace_back();
  quote.document = document.number;
  for (const DatasetSpeaker& speaker :
       std::span(record.speakers).first(std::min(record.speakers.size(), kMostSpeakers)))
    quote.people.push_back(speakers_.number(speaker_cells(speaker)));
  quote.cells = quote_cells(record, record.published.empty() ? document.published : record.published);
  kept_bytes_ += quote.cells.size();
}

void Report::keep_every_second() {
  std::size_t kept = 0;
  kept_bytes_ = 0;
  for (std::size_t at = 0; at < quotes_.size(); at += 2) {
    if (kept != at) quotes_[kept] = std::move(quotes_[at]);
    kept_bytes_ += quotes_[kept++].cells.size();
  }
  quotes_.resize(kept);
  every_ *= 2;
}

void Report::append_quote(std::string& out, const Quote& quote) {
  out += '[';
  append_integer(out, documents_.place(quote.document));
  append_json_array(out += ',', quote.people,
                    [&](std::string& to, std::uint32_t person) { append_integer(to, speakers_.place(person)); });
  out.append(",").append(quote.cells).append("]");
}

Written Report::write(OutputFile& file, std::string_view title) {
  const auto hand_over = [&](std::string& json) {
    escape_for_script(json);
    Written written = file.write(json);
    json.clear();
    return written;
  };
  if (Written written = file.write(kPageBegin); !written) return written;
  std::string json = "{\"title\":";
  append_page_text(json, title, kLongestPageName);
  json.append(",\"version\":\"" WHOSAID_VERSION "\",\"every\":");
  append_integer(json, every_);
  tally_.append_json(json += ",\"totals\":");
  append_json_array(json += ",\"kinds\":", kPieceKindNames, append_json_string);
  json.append(",\"columns\":").append(kColumns).append(",\"quotes\":[");
  for (std::size_t i = 0; i < quotes_.size(); ++i) {
    json.append(i == 0 ? "\n" : ",\n");
    append_quote(json, quotes_[i]);
    if (json.size() < kStep) continue;
    if (Written written = hand_over(json); !written) return written;
  }
  documents_.append_json(json += "],\n\"documents\":");
  speakers_.append_json(json += ",\n\"speakers\":");
  json += "}";
  if (Written written = hand_over(json); !written) return written;
  return file.write(kPageEnd);
}

}  // namespace whosaid
