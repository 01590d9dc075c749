#pragma once
/// Clusters of records, for people and for programs.

#include <string>

#include "commands/labelled_lines.h"
#include "dataset/record_clusters.h"

namespace whosaid {

/// One JSON line with its newline: text (the longest form), longest, first (id, doc, published), records, articles,
/// outlets (null: not known), speakers, alterations (kind, id, doc, text, longest), members (id, doc, published, form).
void append_cluster_json(std::string& out, const RecordClusters& records, const RecordCluster& cluster);

/// A paragraph for people; control characters come out as blanks.
void add_cluster(LabelledLines& lines, const RecordClusters& records, const RecordCluster& cluster);

}  // namespace whosaid
