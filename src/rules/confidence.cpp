#include "rules/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/text_file.h"
#include "base/tsv.h"

namespace whosaid {
namespace {

enum Column : std::size_t { kSign, kValue, kRecords, kRight, kWeight };
const std::vector<TsvColumn> kColumns = {{"sign"}, {"value"}, {"records"}, {"right"}, {"weight"}};

constexpr double kLargestWeight = 50;  // odds beyond it are certainty for a double

std::optional<double> number_in(std::string_view cell) {
  double number = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (problem != std::errc() || end != cell.data() + cell.size() || !std::isfinite(number)) return {};
  return number;
}

/// Reads the rows of one table into a model and the rules.
class ConfidenceReader {
 public:
  ConfidenceReader(const TsvTable& table, std::vector<RuleInfo>& rules, Errors& errors)
      : table_(table), rules_(rules), errors_(errors) {}

  ConfidenceModel read() {
    for (std::size_t row = 0; row < table_.size(); ++row) read_row(row);
    return std::move(model_);
  }

 private:
  void complain(std::size_t row, Column column, std::string message) {
    errors_.push_back(table_.error(row, table_.cell(row, column), std::move(message)));
  }

  void read_row(std::size_t row) {
    const auto records = number_in(table_.cell(row, kRecords)), right = number_in(table_.cell(row, kRight));
    const auto weight = number_in(table_.cell(row, kWeight));
    if (!records || !right || *right < 0 || *right > *records) {
      return complain(row, kRight, "expected two numbers, with right not above records");
    }
    if (!weight || std::abs(*weight) > kLargestWeight)
      return complain(row, kWeight, "expected a number from -50 to 50");
    const std::string_view name = table_.cell(row, kSign), value = table_.cell(row, kValue);
    if (name == "all" && value.empty()) return model_.set_base(*weight);
    const auto sign = std::ranges::find(kSignNames, name);
    if (sign == kSignNames.end()) return complain(row, kSign, "no sign \"" + std::string(name) + "\"");
    model_.set(static_cast<Sign>(sign - kSignNames.begin()), std::string(value), *weight);
    if (name == "rule") set_share(row, value, (*right + 1) / (*records + 2));
  }

  void set_share(std::size_t row, std::string_view id, double share) {
    const auto rule = std::ranges::find(rules_, id, &RuleInfo::id);
    if (rule == rules_.end()) return complain(row, kValue, "no rule \"" + std::string(id) + "\"");
    rule->confidence = share;
  }

  const TsvTable& table_;
  std::vector<RuleInfo>& rules_;
  Errors& errors_;
  ConfidenceModel model_;
};

}  // namespace

Result<ConfidenceModel> read_confidence(const std::filesystem::path& path, std::vector<RuleInfo>& rules) {
  std::string text;
  if (const auto read = read_text_file(path, text); !read) return std::unexpected(one_error({}, read.error()));
  Errors errors;
  const TsvTable table(path.native(), std::move(text), kColumns, errors);
  ConfidenceModel model = ConfidenceReader(table, rules, errors).read();
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return model;
}

}  // namespace whosaid
