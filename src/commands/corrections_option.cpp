#include "commands/corrections_option.h"

#include <iostream>
#include <utility>

#include "pipeline/corrections_file.h"

namespace whosaid {

std::expected<std::optional<Corrections>, ExitCode> load_corrections(const GivenOptions& given,
                                                                     const Pipeline& pipeline) {
  if (!given.has("corrections")) return std::nullopt;
  Result<Corrections> corrections = load_corrections(given.texts("corrections"), pipeline);
  if (corrections) return *std::move(corrections);
  std::cerr << to_text(corrections.error());
  return std::unexpected(ExitCode::bad_data);
}

}  // namespace whosaid
