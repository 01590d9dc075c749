#include "gazetteers/gazetteer_loader.h"

#include <optional>
#include <utility>

#include "base/file_bytes.h"
#include "gazetteers/built_gazetteer.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"

namespace whosaid {
namespace {

using Paths = std::vector<std::filesystem::path>;

std::optional<Gazetteer> first_fitting(const Paths& built, const Paths& folders) {
  std::optional<ListDigests> digests;
  for (const std::filesystem::path& path : built) {
    auto file = file_bytes(path);
    if (!file) continue;
    if (!digests) digests = list_digests(folders);
    if (!digests) break;
    if (auto gazetteer = unpacked_gazetteer(*file, *digests)) return gazetteer;
  }
  return std::nullopt;
}

/// A built file that stands for itself, over the lists of `first`.
Result<Gazetteer> load_built(const std::filesystem::path& path, const std::filesystem::path& first) {
  auto file = file_bytes(path);
  if (!file) return std::unexpected(one_error(path, file.error()));
  const auto digests = list_digests({first});
  auto gazetteer = digests ? unpacked_gazetteer(*file, *digests, Fit::first) : std::nullopt;
  if (gazetteer) return *std::move(gazetteer);
  return std::unexpected(one_error(path,
                                   "no gazetteer that this version of whosaid built over its lists as they are now; "
                                   "build it again: whosaid gazetteer build -o " +
                                       path.native() + " DIR"));
}

}  // namespace

Result<Gazetteer> load_gazetteer(const Paths& folders, const Paths& built) {
  for (const std::filesystem::path& path : folders) {
    if (!std::filesystem::is_regular_file(path)) continue;
    if (folders.size() == 2 && &path == &folders.back()) return load_built(path, folders.front());
    return std::unexpected(one_error(path,
                                     "a built gazetteer comes alone; build it together with the other folders: "
                                     "whosaid gazetteer build -o FILE DIR DIR"));
  }
  if (auto gazetteer = first_fitting(built, folders)) return *std::move(gazetteer);
  Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return std::unexpected(std::move(lexicon.error()));
  return Gazetteer{.lexicon = *std::move(lexicon), .index = nullptr};
}

}  // namespace whosaid
