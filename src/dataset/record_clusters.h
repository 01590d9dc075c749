#pragma once
/// The records of a dataset, grouped by the quotation that they are copies and cuts of.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collation/quote_clusters.h"
#include "dataset/dataset.h"

namespace whosaid {

/// What a record is to the longest form of its cluster. The order is that of kQuoteFormNames.
enum class QuoteForm : std::uint8_t {
  longest,  ///< it is that form
  copy,     ///< the same words
  cut,      ///< a part of it
  altered,  ///< a negation, a number or a name differs
  variant,  ///< other words differ
};
inline constexpr std::array<std::string_view, 5> kQuoteFormNames = {"longest", "copy", "cut", "altered", "variant"};

/// One record of a cluster; `record` is its number among those that were taken.
struct ClusterMember {
  std::uint32_t record = 0;
  QuoteForm form = QuoteForm::longest;
};

/// What was altered in one record; `change.quotation` are its words, `change.text` those of the longest form.
struct ClusterAlteration {
  std::uint32_t record = 0;
  Change change;
};

/// One quotation in several records.
struct RecordCluster {
  std::uint32_t longest = 0;           ///< record with the longest form, the first of equals
  std::uint32_t first = 0;             ///< first appearance: by date, those without one last, then in order
  std::vector<ClusterMember> members;  ///< in order
  std::size_t documents = 0;
  std::size_t outlets = 0;                 ///< 0: none is known
  std::vector<std::string_view> speakers;  ///< in order of appearance, each once
  std::vector<ClusterAlteration> alterations;
};

/// Takes records, groups them, and tells of one group after the other.
class RecordClusters {
 public:
  /// Which outlet a document is of; before the records.
  void add_document(const DatasetDocument& document);
  /// A record; all are kept: some 300 bytes each.
  void add_record(const DatasetRecord& record);
  /// Groups them. Call it once.
  void group();

  std::size_t record_count() const { return records_.size(); }
  /// How many clusters there are of at least two records.
  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  /// Number of records of a cluster; clusters are in the order of their first records.
  std::size_t record_count(std::size_t cluster) const { return begins_[cluster + 1] - begins_[cluster]; }
  /// All of a cluster.
  RecordCluster cluster(std::size_t cluster);

  std::string_view id(std::uint32_t record) const { return records_[record].id; }
  std::string_view document(std::uint32_t record) const { return documents_[records_[record].document].id; }
  std::string_view published(std::uint32_t record) const { return documents_[records_[record].document].published; }
  /// Empty: not known.
  std::string_view outlet(std::uint32_t record) const { return documents_[records_[record].document].outlet; }
  std::string_view text(std::uint32_t record) const { return quotes_.text(record); }
  /// Empty: not known.
  std::string_view speaker(std::uint32_t record) const;

 private:
  struct Record {
    std::string_view id;
    std::uint32_t document;
  };
  struct Source {
    std::string_view id, published, outlet;
  };
  std::string_view kept(std::string_view text);
  std::uint32_t document_of(const DatasetRecord& record);
  QuoteForm form(std::uint32_t record, RecordCluster& cluster);

  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>(std::size_t{1} << 20);
  QuoteClusters quotes_;
  std::vector<Record> records_;
  std::vector<Source> documents_;
  std::unordered_map<std::string_view, std::uint32_t> document_numbers_, speaker_numbers_;
  std::unordered_map<std::string_view, std::string_view> outlets_;  ///< each text once
  std::vector<std::string_view> speakers_;
  std::vector<std::uint32_t> members_, begins_;  ///< records of cluster c: [begins_[c], begins_[c + 1]) of members_
};

}  // namespace whosaid
