#include "commands/input_options.h"

#include <algorithm>

#include "base/errors.h"

namespace whosaid {

std::expected<std::optional<ArticleKind>, std::string> chosen_input_format(const GivenOptions& given) {
  if (!given.has("input-format")) return std::nullopt;
  const std::string name = given.text("input-format");
  const auto found = std::ranges::find(kArticleKindNames, name);
  if (found != kArticleKindNames.end()) return static_cast<ArticleKind>(found - kArticleKindNames.begin());
  return std::unexpected("--input-format does not know \"" + name + "\"" +
                         suggestion(name, {kArticleKindNames.begin(), kArticleKindNames.end()}));
}

InputSettings chosen_input_settings(const GivenOptions& given) {
  InputSettings settings;
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    settings.fields.choose(static_cast<Field>(i), given.text(std::string(kFieldNames[i]) + "-field"));
  }
  return settings;
}

}  // namespace whosaid
