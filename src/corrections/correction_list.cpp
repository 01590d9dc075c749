#include "corrections/correction_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

#include "base/split.h"
#include "base/tsv.h"

namespace whosaid {
namespace {

enum Column : std::size_t { kDoc, kId, kKind, kSpeaker, kSource, kCue, kContent, kColumnCount };
constexpr std::array<TsvColumn, kColumnCount + 1> kColumns = {{{.name = "doc"},
                                                               {.name = "id"},
                                                               {.name = "correction"},
                                                               {.name = "speaker", .required = false},
                                                               {.name = "source", .required = false},
                                                               {.name = "cue", .required = false},
                                                               {.name = "content", .required = false},
                                                               {.name = "note", .required = false}}};
constexpr std::string_view kNobody = "nobody";

/// One row after the other; what is wrong with it goes to the errors.
class RowReader {
 public:
  RowReader(const TsvTable& table, Errors& errors) : table_(table), errors_(errors) {}

  std::optional<Correction> read(std::size_t row) {
    row_ = row;
    const std::size_t before = errors_.size();
    Correction correction{.file = table_.file(),
                          .line = table_.line(row),
                          .doc = std::string(cell(kDoc)),
                          .id = read_id(),
                          .kind = read_kind(),
                          .tells_speaker = !cell(kSpeaker).empty(),
                          .speakers = read_speakers(),
                          .source = std::string(cell(kSource)),
                          .cue = std::string(cell(kCue)),
                          .content = std::string(cell(kContent))};
    if (correction.doc.empty()) complain({}, "no document; copy its id out of the records");
    if (errors_.size() == before) check(correction);
    return errors_.size() == before ? std::optional(std::move(correction)) : std::nullopt;
  }

 private:
  std::string_view cell(Column column) const { return table_.cell(row_, column); }
  void complain(std::string_view place, std::string message) {
    errors_.push_back(table_.error(row_, place, std::move(message)));
  }

  std::optional<std::uint64_t> read_id() {
    const std::string_view text = cell(kId);
    if (text.empty()) return std::nullopt;
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
    if (error == std::errc() && end == text.data() + text.size() && text.size() == 16) return id;
    complain(text, "the id of a record has 16 hexadecimal digits; copy it out of the records");
    return std::nullopt;
  }

  CorrectionKind read_kind() {
    const std::string_view text = cell(kKind);
    const auto found = std::ranges::find(kCorrectionKindNames, text);
    if (found != kCorrectionKindNames.end()) {
      return static_cast<CorrectionKind>(found - kCorrectionKindNames.begin());
    }
    complain(text, "unknown correction" + suggestion(text, {kCorrectionKindNames.begin(), kCorrectionKindNames.end()}));
    return {};
  }

  std::vector<CorrectSpeaker> read_speakers() {
    std::vector<CorrectSpeaker> speakers;
    if (cell(kSpeaker).empty() || cell(kSpeaker) == kNobody) return speakers;
    for (const std::string_view name : split(cell(kSpeaker), "; ")) {
      if (name.empty()) complain(cell(kSpeaker), "a name is empty");
      speakers.push_back({.name = std::string(name)});
    }
    return speakers;
  }

  void check(const Correction& correction) {
    const bool is_missing = correction.kind == CorrectionKind::missing;
    const bool needs_id =
        correction.kind == CorrectionKind::wrong_speaker || correction.kind == CorrectionKind::not_a_quote;
    if (needs_id && !correction.id) complain({}, "no id of a record; copy it out of the records");
    if (is_missing && correction.id) complain(cell(kId), "what is missing has no id; leave it empty");
    if (is_missing && correction.content.empty()) {
      complain({}, "what is missing needs its content, copied out of the article");
    }
    if (correction.kind == CorrectionKind::wrong_speaker && !correction.tells_speaker) {
      complain({}, "no speaker; write the right one, or `nobody` when the article names nobody");
    }
    const bool may_tell = is_missing || correction.kind == CorrectionKind::wrong_speaker;
    if (!may_tell && correction.tells_speaker) {
      complain(cell(kSpeaker), "a speaker is for `wrong speaker` and `missing` only");
    }
    for (const Column column : {kSource, kCue, kContent}) {
      if (is_missing || cell(column).empty()) continue;
      complain(cell(column), "source, cue and content are for `missing` only");
    }
  }

  const TsvTable& table_;
  Errors& errors_;
  std::size_t row_ = 0;
};

/// Of which two rows may not tell.
bool is_same_record(const Correction& a, const Correction& b) {
  return a.doc == b.doc && a.id == b.id && a.kind != CorrectionKind::missing && b.kind != CorrectionKind::missing;
}

}  // namespace

Error error_of(const Correction& row, std::string message) {
  return {.file = row.file, .line = row.line, .column = 0, .message = std::move(message), .source_line = {}};
}

Result<void> CorrectionList::add(const std::string& file, std::string text) {
  Errors errors;
  const TsvTable table(file, std::move(text), kColumns, errors);
  RowReader reader(table, errors);
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (auto correction = reader.read(row)) rows_.push_back(*std::move(correction));
  }
  std::ranges::stable_sort(rows_, {}, [](const Correction& row) {
    return std::tuple(std::string_view(row.doc), row.kind == CorrectionKind::missing, row.id);
  });
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    const Correction &first = rows_[i - 1], &second = rows_[i];
    if (!is_same_record(first, second)) continue;
    errors.push_back(error_of(second, "another row tells of this " + std::string(second.id ? "record" : "document") +
                                          ": " + first.file + ":" + std::to_string(first.line) + "; keep one"));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return {};
}

std::span<const Correction> CorrectionList::of(std::string_view doc) const {
  const auto found =
      std::ranges::equal_range(rows_, doc, {}, [](const Correction& row) -> std::string_view { return row.doc; });
  return {found.begin(), found.end()};
}

}  // namespace whosaid
