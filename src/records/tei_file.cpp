#include "records/tei_file.h"

#include <algorithm>

#include "records/json_text.h"
#include "records/xml_text.h"

namespace whosaid {
namespace {

void append_element(std::string& out, std::string_view tag, std::string_view text) {
  out.append("<").append(tag).append(">");
  append_xml_text(out, text);
  out.append("</").append(tag.substr(0, tag.find(' '))).append(">");
}

void append_id(std::string& out, std::uint32_t record, std::uint32_t piece) {
  append_integer(out += 'r', record);
  append_integer(out += '.', piece);
}

}  // namespace

void TeiFile::begin(std::string&, const WrittenArticle&) {
  said_.clear();
  records_.clear();
  cast_.clear();
  numbers_.clear();
}

/// From 1.
std::size_t TeiFile::number_of(Who who) {
  const auto [entry, is_new] = numbers_.try_emplace(who, cast_.size() + 1);
  if (is_new) cast_.push_back(std::move(who));
  return entry->second;
}

void TeiFile::add(std::string&, const WrittenArticle& article, const Record& record) {
  SaidRecord added;
  for (const Speaker& speaker : record.speakers) {
    const bool is_known = speaker.entity < article.lexicon.entities.size();
    added.attributes += added.attributes.empty() ? " who=\"#s" : " #s";
    append_integer(
        added.attributes,
        number_of({.name = std::string(speaker.name),
                   .wikidata = is_known ? std::string(article.lexicon.entities[speaker.entity].wikidata) : "",
                   .type = speaker.type}));
  }
  if (!added.attributes.empty()) added.attributes += '"';
  added.attributes += record.type == AttributionType::direct ? " direct=\"true\" cert=\"" : " direct=\"false\" cert=\"";
  append_share(added.attributes, record.confidence);
  added.attributes += '"';
  for (const Slice& slice : record.content) {
    const Span part = article.span_of(slice.text);
    const auto& blocks = article.document.blocks;
    auto block = std::ranges::upper_bound(blocks, part.begin, {}, [](const Block& b) { return b.span.end; });
    for (; block != blocks.end() && block->span.begin < part.end; ++block) {
      const Span inside = {std::max(part.begin, block->span.begin), std::min(part.end, block->span.end)};
      if (inside.begin >= inside.end || !article.blocks.has(block->role)) continue;
      said_.push_back({inside, static_cast<std::uint32_t>(records_.size()), added.pieces++});
    }
  }
  records_.push_back(std::move(added));
}

void TeiFile::append_header(std::string& out, const WrittenArticle& article) const {
  const std::string_view title = shown_title(article.facts, &article.document);
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI "
      "xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>";
  out += "<titleStmt>";
  append_element(out, "title", title.empty() ? article.document.id : title);
  out += "</titleStmt>\n<publicationStmt><p>Written by whosaid " WHOSAID_VERSION
         "</p></publicationStmt>\n<sourceDesc><bibl>";
  append_element(out, "idno", article.document.id);
  if (!title.empty()) append_element(out, "title", title);
  if (!article.facts.outlet.empty()) append_element(out, "publisher", article.facts.outlet);
  if (const std::string date = iso_date(article.document.published); !date.empty()) {
    append_element(out, "date when=\"" + date + "\"", date);
  }
  if (!article.facts.url.empty()) append_element(out, "idno type=\"URL\"", article.facts.url);
  out += "</bibl></sourceDesc></fileDesc>\n";
  append_cast(out);
  out += "</teiHeader>\n<text><body>\n";
}

void TeiFile::append_cast(std::string& out) const {
  if (cast_.empty()) return;
  out += "<profileDesc><particDesc>\n";
  for (const bool persons : {true, false}) {
    bool is_open = false;
    for (const Who& who : cast_) {
      if ((who.type == EntityType::person) != persons) continue;
      if (!is_open) out += persons ? "<listPerson>\n" : "<listOrg>\n";
      is_open = true;
      out += persons ? "<person xml:id=\"s" : "<org xml:id=\"s";
      append_integer(out, static_cast<std::uint64_t>(&who - cast_.data()) + 1);
      out += who.type == EntityType::country ? "\" type=\"country\">" : "\">";
      append_element(out, persons ? "persName" : "orgName", who.name);
      if (!who.wikidata.empty()) append_element(out, "idno type=\"Wikidata\"", who.wikidata);
      out += persons ? "</person>\n" : "</org>\n";
    }
    if (is_open) out += persons ? "</listPerson>\n" : "</listOrg>\n";
  }
  out += "</particDesc></profileDesc>\n";
}

void TeiFile::open(std::string& out, const Said& said) const {
  const SaidRecord& record = records_[said.record];
  append_id(out += "<said xml:id=\"", said.record, said.piece);
  out.append("\"").append(record.attributes);
  if (said.piece + 1 < record.pieces) append_id(out += " next=\"#", said.record, said.piece + 1), out += '"';
  if (said.piece > 0) append_id(out += " prev=\"#", said.record, said.piece - 1), out += '"';
  out += '>';
}

/// `said_` is sorted: those that begin in the block follow each other.
void TeiFile::append_block(std::string& out, const WrittenArticle& article, const Block& block) {
  const bool is_paragraph = block.role == BlockRole::paragraph;
  if (is_paragraph) {
    out += "<p>";
  } else {
    out.append("<ab type=\"").append(kBlockRoleNames[static_cast<std::size_t>(block.role)]).append("\">");
  }
  std::uint32_t at = block.span.begin;
  std::vector<std::uint32_t> ends;  // of those that are open, the innermost last
  const auto go_to = [&](std::uint32_t to) {
    append_xml_text(out, article.document.slice({at, to}));
    at = to;
  };
  const auto close_until = [&](std::uint32_t to) {
    for (; !ends.empty() && ends.back() <= to; ends.pop_back()) {
      go_to(ends.back());
      out += "</said>";
    }
  };
  auto said = std::ranges::lower_bound(said_, at, {}, [](const Said& s) { return s.span.begin; });
  for (; said != said_.end() && said->span.begin < block.span.end; ++said) {
    close_until(said->span.begin);
    go_to(said->span.begin);
    open(out, *said);
    ends.push_back(ends.empty() ? said->span.end : std::min(said->span.end, ends.back()));
  }
  close_until(block.span.end);
  go_to(block.span.end);
  out += is_paragraph ? "</p>\n" : "</ab>\n";
}

void TeiFile::end(std::string& out, const WrittenArticle& article) {
  std::ranges::stable_sort(said_, [](const Said& a, const Said& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  append_header(out, article);
  for (const Block& block : article.document.blocks) {
    if (article.blocks.has(block.role)) append_block(out, article, block);
  }
  out += "</body></text>\n</TEI>\n";
}

}  // namespace whosaid
