#include "gazetteers/gazetteer_loader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/text_file.h"
#include "gazetteers/built_gazetteer.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"

namespace whosaid {

Result<Gazetteer> load_gazetteer(const std::vector<std::filesystem::path>& folders,
                                 const std::vector<std::filesystem::path>& built) {
  std::optional<std::uint64_t> digest;
  for (const std::filesystem::path& file : built) {
    std::string bytes;
    if (!read_text_file(file, bytes)) continue;
    if (!digest) digest = list_digest(folders);
    if (!digest) break;
    auto unpacked = unpacked_gazetteer(std::make_shared<const std::string>(std::move(bytes)), *digest);
    if (unpacked) return *std::move(unpacked);
  }
  Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return std::unexpected(std::move(lexicon.error()));
  return Gazetteer{.lexicon = *std::move(lexicon), .index = nullptr};
}

}  // namespace whosaid
