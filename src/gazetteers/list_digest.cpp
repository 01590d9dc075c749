#include "gazetteers/list_digest.h"

#include <algorithm>
#include <string>

#include "base/text_file.h"
#include "base/xxh64.h"

namespace whosaid {

std::vector<std::filesystem::path> list_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    const std::filesystem::path kind = entry.path().extension();
    if (kind == ".tsv" || kind == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::optional<ListDigests> list_digests(const std::vector<std::filesystem::path>& folders) {
  ListDigests digests;
  std::uint64_t& digest = digests.all;
  std::string bytes;
  for (const std::filesystem::path& folder : folders) {
    for (const std::filesystem::path& file : list_files(folder)) {
      if (!read_text_file(file, bytes)) return std::nullopt;
      digest = xxh64(bytes, xxh64(file.filename().native(), digest));
    }
    digest = xxh64("/", digest);
    if (&folder == &folders.front()) digests.first = digest;
  }
  return digests;
}

}  // namespace whosaid
