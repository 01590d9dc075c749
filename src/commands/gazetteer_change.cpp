#include "commands/gazetteer_change.h"

#include <iostream>
#include <optional>

#include "commands/diff_report.h"
#include "commands/pipeline_option.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShown = 10;

/// The lists as they are, with `folder` when it is there and not among them already.
std::expected<Pipeline, ExitCode> load(const GivenOptions& given, const ChangePlace& place) {
  const auto file = chosen_pipeline_file(given);
  if (!file) return std::unexpected(file.error());
  std::error_code missing;
  std::vector<fs::path> more;
  if (place.all().size() > place.folders.size() && fs::is_directory(place.folder, missing)) more = {place.folder};
  return load_with_options(*file, given, more);
}

ExitCode failed(const std::string& message, ExitCode code) {
  std::cerr << "whosaid: " << message << '\n';
  return code;
}

ExitCode write(const ListEdit& edit, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return failed("cannot make " + folder.native() + ": " + error.message(), ExitCode::output_failed);
  const Written written = edit.save();
  return written ? ExitCode::ok : failed(written.error().message, ExitCode::output_failed);
}

}  // namespace

ExitCode make_change(const GivenOptions& given, std::string_view done,
                     const std::function<Result<ListEdit>(const ChangePlace&)>& change) {
  if (given.text("to").empty()) {
    return usage_error("name your folder, which is made when it is not there: --to my_names", "gazetteer");
  }
  const auto limit = chosen_number(given, "limit", kShown);
  if (!limit) return limit.error();
  auto folders = chosen_folders(given);
  if (!folders) return folders.error();
  const ChangePlace place{.folders = *std::move(folders), .folder = given.text("to")};
  const Result<ListEdit> edit = change(place);
  if (!edit) return show_problems(edit.error());
  const auto texts = given.texts("corpus");
  std::optional<std::expected<Pipeline, ExitCode>> before;  // before the file is another
  if (!texts.empty()) before.emplace(load(given, place));
  if (before && !*before) return before->error();
  if (const ExitCode code = write(*edit, place.folder); code != ExitCode::ok) return code;
  if (const ExitCode code = print(edit->file().native() + ": " + std::string(done) + "\n"); code != ExitCode::ok) {
    return code;
  }
  if (!before) return ExitCode::ok;
  const auto after = load(given, place);
  if (!after) return after.error();
  return show_diff(**before, *after, {texts.begin(), texts.end()}, DiffReport(false, *limit));
}

}  // namespace whosaid
