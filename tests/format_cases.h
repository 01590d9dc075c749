#pragma once
/// A small file of each format that lists are imported from, with what comes of it.

#include <string_view>
#include <vector>

#include "exchange/formats.h"

namespace whosaid {

extern const ImportChoice kNothingSaid;
/// The user says for which list the file is, and perhaps what its columns mean.
ImportChoice choice_of(const ListTable& list, ColumnMap map = {});

struct FormatCase {
  std::string_view file, text, format, list, rows, skips;
  ImportChoice choice = kNothingSaid;
};
const std::vector<FormatCase>& format_cases();

}  // namespace whosaid
