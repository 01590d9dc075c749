#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <set>

#include "base/errors.h"
#include "base/text_file.h"
#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "exchange/formats.h"
#include "exchange/list_import.h"
#include "exchange/name_text.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPlacesShown = 3;

constexpr Option kOptions[] = {
    {"output,o", "DIR", "import: the folder to write"},
    {"from", "FORMAT", "import: the format, which else is guessed"},
    {"list", "LIST", "import: what is in a table or list of words"},
    {"map", "OURS=THEIRS,...", "import: which columns of a table ours are"},
    {"country", "CODE", "import: of people and organizations whose country is not told"},
    {"source", "TEXT", "import: where the names come from"},
    {"licence", "TEXT", "import: under which terms"},
    {"skipped", "FILE", "import: write all that was not taken here"},
    kPipelineOption,
    kGazetteerOption,
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ForeignFormat& format : foreign_formats()) names.emplace_back(format.name);
  return names;
}

std::string known_formats() {
  std::string text;
  for (const ForeignFormat& format : foreign_formats()) {
    text += "  " + std::string(format.name) + std::string(14 - std::min<std::size_t>(13, format.name.size()), ' ') +
            std::string(format.what) + "\n";
  }
  return text;
}

Date today() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<std::uint16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

std::string text_of(Date date) {
  const auto two = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(date.year) + two(date.month) + two(date.day);
}

ExitCode fail(const std::string& message, ExitCode code) {
  std::cerr << "whosaid: " << message << '\n';
  return code;
}

/// Reads one file by its format into the harvest.
std::expected<std::string, std::string> read_file(const fs::path& path, const std::string& from,
                                                  const ImportChoice& choice, Harvest& harvest) {
  const auto file = read_foreign_text(path);
  if (!file) return std::unexpected(file.error());
  const ForeignFormat* format = from.empty() ? guess_format(*file) : find_format(from);
  if (format == nullptr) {
    return std::unexpected(path.native() + ": cannot tell the format; say it with --from:\n" + known_formats());
  }
  harvest.file = path.native();
  const std::size_t before = harvest.read;
  if (const ImportRead read = format->read(*file, choice, harvest); !read) {
    return std::unexpected(path.native() + ": " + read.error() + (from.empty() ? " (read as " : " (") +
                           std::string(format->name) + ")");
  }
  std::cout << path.native() << ": " << counted(harvest.read - before, "row") << " of " << format->name
            << (from.empty() ? ", guessed" : "") << (file->was_windows_1252 ? ", read as Windows-1252" : "") << '\n';
  return std::string(format->name);
}

/// How often each thing was told of, with the first places.
void print_skips(const std::vector<Skip>& skips, bool rows) {
  std::map<std::string, std::pair<std::size_t, std::string>> by_reason;
  std::size_t count = 0;
  for (const Skip& skip : skips) {
    if (skip.is_row != rows) continue;
    ++count;
    auto& [times, places] = by_reason[skip.reason];
    if (++times > kPlacesShown) continue;
    places +=
        (places.empty() ? "" : "; ") + skip.place + (skip.text.empty() ? "" : " (" + skip.text.substr(0, 60) + ")");
  }
  if (count == 0) return;
  std::cout << (rows ? "skipped: " : "left out of rows: ") << counted(count, rows ? "row" : "value") << '\n';
  for (const auto& [reason, told] : by_reason) {
    std::cout << "  " << with_commas(told.first) << "  " << reason << ": " << told.second
              << (told.first > kPlacesShown ? "; …" : "") << '\n';
  }
}

std::string skips_as_table(const std::vector<Skip>& skips) {
  std::string text = "file\tplace\twhat\treason\ttext\n";
  for (const Skip& skip : skips) {
    std::string line =
        skip.file + '\t' + skip.place + '\t' + (skip.is_row ? "row" : "value") + '\t' + skip.reason + '\t' + skip.text;
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\r', ' ');
    text += line + '\n';
  }
  return text;
}

Written write_file(const fs::path& target, std::string_view bytes) {
  auto file = OutputFile::create(target);
  if (!file) return std::unexpected(file.error());
  const Written written = file->write(bytes);
  return written ? file->commit() : written;
}

/// What stands above an imported list.
std::string comment_of(const GivenOptions& options, const std::string& source, const std::set<std::string>& formats,
                       Date date) {
  std::string text = "imported " + text_of(date) + " from " + source + ", format";
  for (const std::string& format : formats) text += " " + format;
  return text + "\nlicence: " + options.text("licence", "not told");
}

ExitCode save(const ListImport& import, const fs::path& folder, const std::string& comment) {
  const auto edits = import.edits(folder, comment);
  if (!edits) {
    std::cerr << to_text(edits.error());
    return ExitCode::bad_data;
  }
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return fail(folder.native() + ": cannot be made: " + failed.message(), ExitCode::output_failed);
  for (const ListEdit& edit : *edits) {
    if (const Written written = edit.save(); !written) return fail(written.error().message, ExitCode::output_failed);
  }
  return ExitCode::ok;
}

void print_counts(const ListImport& import, const fs::path& folder) {
  std::cout << "read: " << counted(import.read(), "row") << '\n';
  for (const auto& [list, counts] : import.counts()) {
    std::cout << (folder / list).native() << ".tsv: " << with_commas(counts.added) << " new, "
              << with_commas(counts.merged) << " merged with known ones, " << with_commas(counts.known)
              << " known already\n";
  }
  print_skips(import.skips(), true);
  print_skips(import.skips(), false);
}

ExitCode run(const GivenOptions& options) {
  const fs::path folder = options.text("output");
  const std::string from = options.text("from"), list = options.text("list");
  if (options.words().empty()) return usage_error("gazetteer import needs a file to read", "gazetteer");
  if (folder.empty()) return usage_error("gazetteer import needs the folder to write: -o DIR", "gazetteer");
  if (!from.empty() && find_format(from) == nullptr) {
    return usage_error("--from: unknown format \"" + from + "\"" + suggestion(from, format_names()), "gazetteer");
  }
  ImportChoice choice{.list = find_list_table(list), .map = {}, .today = today()};
  if (!list.empty() && choice.list == nullptr) {
    std::vector<std::string> names;
    for (const ListTable* table : list_tables()) names.emplace_back(table->name);
    return usage_error("--list: unknown list \"" + list + "\"" + suggestion(list, names), "gazetteer");
  }
  auto map = parse_column_map(options.text("map"));
  if (!map) return usage_error(map.error(), "gazetteer");
  choice.map = *std::move(map);

  auto shipped = chosen_folders(options);
  if (!shipped) return shipped.error();
  std::vector<fs::path> folders = *std::move(shipped);
  std::error_code missing;
  const bool is_new =
      std::ranges::none_of(folders, [&](const fs::path& f) { return fs::equivalent(f, folder, missing); });
  if (fs::is_directory(folder, missing) && is_new) folders.push_back(folder);
  Result<KnownLists> known = KnownLists::read(folders);
  if (!known) {
    std::cerr << to_text(known.error());
    return ExitCode::bad_data;
  }
  Harvest harvest;
  std::set<std::string> formats;
  std::string names;
  for (const std::string& word : options.words()) {
    const auto format = read_file(word, from, choice, harvest);
    if (!format) return fail(format.error(), ExitCode::bad_data);
    formats.insert(*format);
    names += (names.empty() ? "" : ", ") + fs::path(word).filename().native();
  }
  const std::string source = tidy(options.text("source", names));
  ListImport import(std::move(harvest), *known, {source, choice.today, options.text("country")});
  const ExitCode ended = save(import, folder, comment_of(options, source, formats, choice.today));
  if (ended != ExitCode::ok) return ended;
  print_counts(import, folder);
  const std::string skipped = options.text("skipped");
  if (skipped.empty()) return ExitCode::ok;
  const Written written = write_file(skipped, skips_as_table(import.skips()));
  return written ? ExitCode::ok : fail(written.error().message, ExitCode::output_failed);
}

}  // namespace

const GazetteerAction gazetteer_import = {
    "import",
    "FILE... -o DIR",
    "rows from files in other formats, merged into a folder of yours",
    "whosaid gazetteer import heads.csv -o my_names --source Wikidata --licence CC0",
    kOptions,
    run};

}  // namespace whosaid
