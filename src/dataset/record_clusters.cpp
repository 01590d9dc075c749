#include "dataset/record_clusters.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>

namespace whosaid {
namespace {

/// What differs between copies so that what was said is another thing.
bool is_flagged(const Change& change) {
  return change.kind == VariantKind::negation || change.kind == VariantKind::number || change.kind == VariantKind::name;
}

template <class T>
std::size_t count_different(std::vector<T> values) {
  std::ranges::sort(values);
  return static_cast<std::size_t>(std::ranges::unique(values).begin() - values.begin());
}

}  // namespace

std::string_view RecordClusters::kept(std::string_view text) {
  if (text.empty()) return {};
  auto* const to = static_cast<char*>(memory_->allocate(text.size(), 1));
  std::memcpy(to, text.data(), text.size());
  return {to, text.size()};
}

void RecordClusters::add_document(const DatasetDocument& document) {
  if (document_numbers_.contains(document.id)) return;
  auto outlet = outlets_.find(document.outlet);
  if (outlet == outlets_.end()) {
    const std::string_view text = kept(document.outlet);
    outlet = outlets_.emplace(text, text).first;
  }
  documents_.push_back({kept(document.id), kept(document.published), outlet->second});
  document_numbers_.emplace(documents_.back().id, static_cast<std::uint32_t>(documents_.size() - 1));
}

std::uint32_t RecordClusters::document_of(const DatasetRecord& record) {
  if (const auto known = document_numbers_.find(record.doc); known != document_numbers_.end()) {
    Source& source = documents_[known->second];
    if (source.published.empty()) source.published = kept(record.published);
    return known->second;
  }
  DatasetDocument document;
  document.id = record.doc;
  document.published = record.published;
  add_document(document);
  return static_cast<std::uint32_t>(documents_.size() - 1);
}

void RecordClusters::add_record(const DatasetRecord& record) {
  std::uint32_t speaker = kNone;
  const std::string_view name = record.speaker;
  if (const auto known = speaker_numbers_.find(name); known != speaker_numbers_.end()) {
    speaker = known->second;
  } else if (!name.empty()) {
    speaker = static_cast<std::uint32_t>(speakers_.size());
    speakers_.push_back(kept(name));
    speaker_numbers_.emplace(speakers_.back(), speaker);
  }
  records_.push_back({kept(record.id), document_of(record)});
  quotes_.add({kept(record.text), speaker});
}

std::string_view RecordClusters::speaker(std::uint32_t record) const {
  const std::uint32_t speaker = quotes_.speaker(record);
  return speaker == kNone ? std::string_view() : speakers_[speaker];
}

void RecordClusters::group() {
  quotes_.group();
  std::vector<std::uint32_t> sizes(records_.size()), firsts(records_.size(), kNone);
  for (std::uint32_t r = 0; r < records_.size(); ++r) ++sizes[quotes_.longest_form(r)];
  begins_ = {0};
  for (std::uint32_t r = 0; r < records_.size(); ++r) {  // clusters in the order of their first records
    const std::uint32_t leader = quotes_.longest_form(r);
    if (sizes[leader] < 2 || firsts[leader] != kNone) continue;
    firsts[leader] = begins_.back();
    begins_.push_back(begins_.back() + sizes[leader]);
  }
  members_.resize(begins_.back());
  for (std::uint32_t r = 0; r < records_.size(); ++r) {
    const std::uint32_t leader = quotes_.longest_form(r);
    if (sizes[leader] >= 2) members_[firsts[leader]++] = r;
  }
}

/// Tells what a record is, and adds what was altered.
QuoteForm RecordClusters::form(std::uint32_t record, RecordCluster& cluster) {
  if (record == cluster.longest) return QuoteForm::longest;
  if (quotes_.is_copy(record)) return QuoteForm::copy;
  bool is_flagged_here = false, has_other_words = false;
  for (Change& change : quotes_.changes(record)) {
    is_flagged_here = is_flagged_here || is_flagged(change);
    has_other_words = has_other_words || is_alteration(change.kind);
    if (is_flagged(change)) cluster.alterations.push_back({record, std::move(change)});
  }
  if (is_flagged_here) return QuoteForm::altered;
  return has_other_words ? QuoteForm::variant : QuoteForm::cut;
}

RecordCluster RecordClusters::cluster(std::size_t number) {
  const std::span<const std::uint32_t> records =
      std::span(members_).subspan(begins_[number], begins_[number + 1] - begins_[number]);
  RecordCluster cluster{.longest = quotes_.longest_form(records[0]),
                        .first = records[0],
                        .members = {},
                        .documents = 0,
                        .outlets = 0,
                        .speakers = {},
                        .alterations = {}};
  std::vector<std::uint32_t> documents;
  std::vector<std::string_view> outlets;
  std::unordered_set<std::string_view> seen;  // speakers
  for (const std::uint32_t record : records) {
    const auto appearance = [&](std::uint32_t r) { return std::pair(published(r).empty(), published(r)); };
    if (appearance(record) < appearance(cluster.first)) cluster.first = record;
    cluster.members.push_back({record, form(record, cluster)});
    documents.push_back(records_[record].document);
    if (!outlet(record).empty()) outlets.push_back(outlet(record));
    const std::string_view name = speaker(record);
    if (!name.empty() && seen.insert(name).second) cluster.speakers.push_back(name);
  }
  cluster.documents = count_different(std::move(documents));
  cluster.outlets = count_different(std::move(outlets));
  return cluster;
}

}  // namespace whosaid
