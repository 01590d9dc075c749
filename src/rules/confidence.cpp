#include "rules/confidence.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace whosaid {

Result<void> read_confidence(const std::filesystem::path& path, std::vector<RuleInfo>& rules) {
  std::ifstream in(path);
  if (!in) return std::unexpected(one_error(path.string(), "cannot be read; check the path and the permissions"));
  Errors errors;
  std::string line;
  bool header = true;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#' || std::exchange(header, false)) continue;
    std::istringstream cells(line);
    std::string id;
    double records = -1, right = -1;
    if (!(cells >> id >> records >> right) || right < 0 || right > records) {
      errors.push_back({path.string(), number, 1, "expected `rule records right`, with right not above records", line});
      continue;
    }
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const RuleInfo& r) { return r.id == id; });
    if (rule == rules.end()) {
      errors.push_back({path.string(), number, 1, "no rule \"" + id + "\"", line});
      continue;
    }
    rule->confidence = (right + 1) / (records + 2);
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return {};
}

}  // namespace whosaid
