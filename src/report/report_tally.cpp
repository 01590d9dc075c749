#include "report/report_tally.h"

#include <algorithm>
#include <vector>

#include "records/json_object.h"
#include "report/page_text.h"

namespace whosaid {
namespace {

constexpr std::size_t kMost = 15;  // names that a chart shows

void append_chart(std::string& out, const DateChart& chart) {
  JsonObject object(out);
  object.name_or_null("unit", chart.unit);
  object.number("known", chart.known);
  append_json_array(object.value("bars"), chart.bars, [](std::string& to, const DateChart::Bar& bar) {
    to.append("[\"").append(bar.begin).append("\",");
    append_integer(to, bar.count);
    to += ']';
  });
}

}  // namespace

void ReportTally::add_document(const DatasetDocument& document) {
  ++documents_;
  failed_documents_ += document.error.empty() ? 0 : 1;
  quoted_documents_ += document.records != 0 ? 1 : 0;
  quotation_marks_ += document.quotes_found;
}

void ReportTally::add_record(const DatasetRecord& record, std::string_view published, std::string_view outlet) {
  ++records_;
  with_speaker_ += record.speakers.empty() ? 0 : 1;
  anonymous_ += record.is_anonymous ? 1 : 0;
  ++types_[std::string(page_name(record.type))];
  for (const DatasetSpeaker& speaker : record.speakers) ++speakers_[std::string(page_name(speaker.name))];
  if (!outlet.empty()) {
    ++with_outlet_;
    ++outlets_[std::string(page_name(outlet))];
  }
  dates_.add(published);
}

void ReportTally::append_counts(std::string& out, const NameCounts& counts, std::uint64_t known) {
  std::vector<std::pair<std::string_view, std::uint64_t>> rows(counts.begin(), counts.end());
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, rows.size()));
  std::ranges::partial_sort(rows, end, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  JsonObject object(out);
  object.number("known", known);
  object.number("names", rows.size());
  rows.erase(end, rows.end());
  append_json_array(object.value("most"), rows, [](std::string& to, const auto& row) {
    to += '[';
    append_page_text(to, row.first);
    to += ',';
    append_integer(to, row.second);
    to += ']';
  });
}

void ReportTally::append_json(std::string& out) const {
  JsonObject object(out);
  object.number("documents", documents_);
  object.number("failed_documents", failed_documents_);
  object.number("quoted_documents", quoted_documents_);
  object.number("quotation_marks", quotation_marks_);
  object.number("quotes", records_);
  object.number("with_speaker", with_speaker_);
  object.number("anonymous", anonymous_);
  append_counts(object.value("types"), types_, records_);
  append_counts(object.value("speakers"), speakers_, with_speaker_);
  append_counts(object.value("outlets"), outlets_, with_outlet_);
  append_chart(object.value("dates"), dates_.chart());
}

}  // namespace whosaid
