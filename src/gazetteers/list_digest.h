#pragma once
/// Which lists are these?

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace whosaid {

/// The list files of a folder: all `*.tsv` and `*.txt`, sorted by name; none when it cannot be read.
std::vector<std::filesystem::path> list_files(const std::filesystem::path& folder);

/// A number that changes with the name, the place in the order of folders, and every byte of every list: of all
/// folders, and of the first one alone.
struct ListDigests {
  std::uint64_t all = 0, first = 0;
  bool operator==(const ListDigests&) const = default;
};

/// Nothing when a list cannot be read. Takes about as long as reading the bytes.
std::optional<ListDigests> list_digests(const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
