#include "records/database_rows.h"

#include "records/json_object.h"
#include "records/record_json.h"
#include "records/sha256.h"

namespace whosaid {
namespace {

void add_number(RowWriter& row, std::optional<std::uint64_t> number) {
  if (number) {
    row.integer(*number);
  } else {
    row.null();
  }
}

void add_index(RowWriter& row, std::uint32_t index) {
  add_number(row, index == kNone ? std::nullopt : std::optional<std::uint64_t>(index));
}

/// Text, start and stop of the first piece.
void add_piece(RowWriter& row, const std::vector<Slice>& pieces) {
  if (pieces.empty()) {
    row.null().null().null();
  } else {
    row.text(pieces.front().text).integer(pieces.front().start).integer(pieces.front().end);
  }
}

template <std::size_t kSize>
void append_counts(std::string& out, RowKind kind, const std::array<std::uint64_t, kSize>& counts,
                   const std::array<std::string_view, kSize>& names) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (counts[i] != 0) RowWriter(out).row(kind).text(names[i]).integer(counts[i]);
  }
}

}  // namespace

void append_document_rows(std::string& out, const InputFacts& facts, const Document* document) {
  std::string warnings;
  append_json_array(warnings, facts.warnings, append_json_string);
  RowWriter row(out);
  row.row(RowKind::document)
      .text(facts.id)
      .text(facts.origin)
      .text_or_null(shown_title(facts, document))
      .text_or_null(facts.url);
  row.text_or_null(facts.outlet);
  add_number(row, facts.text_begin);
  row.text_or_null(facts.was_read ? sha256(facts.bytes) : std::string());
  add_number(row, facts.was_read ? std::optional<std::uint64_t>(facts.bytes.size()) : std::nullopt);
  add_number(row, count_text(facts, document));
  row.text_or_null(facts.encoding).text_or_null(document != nullptr ? iso_date(document->published) : std::string());
  row.integer(document != nullptr ? document->sentences.size() : 0).integer(facts.mentions);
  row.integer(document != nullptr ? document->quotes.size() : 0).integer(facts.records);
  row.text(warnings).text_or_null(facts.error);
  if (document == nullptr) return;
  append_counts(out, RowKind::block, count_blocks(*document), kBlockRoleNames);
  append_counts(out, RowKind::quote, count_verdicts(*document), kVerdictNames);
}

void DatabaseRows::begin(std::string& out, const WrittenArticle& article) {
  append_document_rows(out, article.facts, &article.document);
}

void DatabaseRows::add(std::string& out, const WrittenArticle& article, const Record& record) {
  RowWriter row(out);
  cell_.clear();
  append_hex(cell_, record.id);
  row.row(RowKind::record).text(cell_).integer(record.index);
  row.text(kAttributionTypeNames[static_cast<std::size_t>(record.type)]).text(record.text);
  row.integer(record.content.front().start).integer(record.content.back().end);
  cell_.clear();
  append_json_slices(cell_, record.content);
  row.text(cell_);
  add_piece(row, record.cue);
  row.text_or_null(record.lemma).text_or_null(record.stance).integer(record.negated ? 1 : 0);
  add_piece(row, record.source);
  row.text_or_null(record.source_kind).text_or_null(record.speaker).text(record.attribution);
  add_piece(row, record.addressee);
  add_piece(row, record.medium);
  row.text_or_null(record.block);
  add_index(row, record.paragraph);
  add_index(row, record.sentence);
  cell_.clear();
  append_share(cell_, record.confidence);  // the very number that other formats show
  row.text_or_null(record.published).text_or_null(record.rule).real(std::stod(cell_));
  cell_.clear();
  append_json_array(cell_, record.flags, append_json_string);
  row.text(cell_).text(record.pre).text(record.post).text(record.offsets);
  for (const Speaker& speaker : record.speakers) {
    const bool is_known = speaker.entity < article.lexicon.entities.size();
    const auto known = [&](std::string_view Entity::*cell) {
      return is_known ? article.lexicon.entities[speaker.entity].*cell : std::string_view();
    };
    row.row(RowKind::speaker).text(speaker.name).text_or_null(known(&Entity::id));
    row.text_or_null(known(&Entity::wikidata)).text(kEntityTypeNames[static_cast<std::size_t>(speaker.type)]);
    row.text_or_null(known(&Entity::country)).text_or_null(speaker.role);
  }
}

void DatabaseRows::end(std::string& out, const WrittenArticle& article) {
  RowWriter row(out);
  for (const NamedMention& mention : article.mentions) {
    row.row(RowKind::mention).integer(article.offsets.offset(mention.span.begin));
    row.integer(article.offsets.offset(mention.span.end)).text(article.document.slice(mention.span));
    row.text(mention.type).text_or_null(mention.id).text_or_null(mention.name);
    row.text(kBlockRoleNames[static_cast<std::size_t>(mention.block)]).integer(mention.quoted ? 1 : 0);
  }
}

}  // namespace whosaid
