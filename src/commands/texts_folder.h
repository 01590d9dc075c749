#pragma once
/// The texts of documents as files, for those who look up what offsets point to.

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/text_file.h"

namespace whosaid {

/// The file of a document: its id with %XX for each byte but ASCII letters, digits, `.`, `_`, `-` and `~` (what
/// Python's quote(id, safe="") gives; a dot at the beginning too), at most 200 bytes: of a longer one the first and a
/// hash of the whole. It is in no folder, and different ids have different names.
std::string text_file_name(std::string_view id);

/// A folder that was empty or not there. Documents of one id and different texts get `NAME~2.txt` and so on.
class TextsFolder {
 public:
  /// Makes the folder when it is not there. Fails when it holds something, unless the run `goes_on`, or cannot be made.
  static std::expected<TextsFolder, WriteError> open(const std::filesystem::path& folder, bool goes_on = false);

  Written write(std::string_view id, std::string_view text) const;

 private:
  explicit TextsFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::filesystem::path folder_;
};

}  // namespace whosaid
