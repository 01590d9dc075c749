#pragma once
/// Corrections of documents that a run has not met: most often a mistyped id.

#include <set>
#include <string>
#include <string_view>

#include "corrections/correction_list.h"

namespace whosaid {

/// Is told of each document; says at the end which never came. Memory grows with the corrections only.
class UnseenCorrections {
 public:
  /// `list` must live longer.
  explicit UnseenCorrections(const CorrectionList& list) {
    for (const Correction& correction : list.all()) documents_.insert(correction.doc);
  }
  void note(std::string_view document) {
    const auto found = documents_.find(document);
    if (found != documents_.end()) documents_.erase(found);
  }
  /// A line for people; empty when all came.
  std::string report() const;

 private:
  std::set<std::string_view> documents_;
};

}  // namespace whosaid
