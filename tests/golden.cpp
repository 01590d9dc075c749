#include "golden.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory_resource>

#include "articles/decoding.h"
#include "base/split.h"
#include "base/text_file.h"
#include "base/unicode.h"
#include "records/block_set.h"
#include "records/record.h"
#include "test_texts.h"

namespace whosaid {
namespace {

constexpr std::string_view kJoint = " … ";
constexpr std::array<std::pair<std::string_view, std::string GoldenRow::*>, 6> kColumns = {
    {{"type", &GoldenRow::type},
     {"speaker", &GoldenRow::speaker},
     {"rule", &GoldenRow::rule},
     {"source", &GoldenRow::source},
     {"cue", &GoldenRow::cue},
     {"content", &GoldenRow::content}}};

/// Without all that is neither letter nor digit at its ends; as it is when nothing else is in it.
std::string_view without_outer_marks(std::string_view text) {
  const auto is_mark = [](char32_t c) { return !is_letter(c) && !is_digit(c); };
  const std::string_view whole = text;
  for (std::size_t at = 0; !text.empty() && is_mark(next_code_point(text, at)); at = 0) text.remove_prefix(at);
  for (std::size_t at = text.size(); !text.empty() && is_mark(previous_code_point(text, at)); at = text.size()) {
    text = text.substr(0, at);
  }
  return text.empty() ? whole : text;
}

/// Where the row's content begins, at or after `from`; `from` when it is not found.
std::size_t place_of(const GoldenRow& row, std::string_view text, std::size_t from) {
  const std::size_t at = text.find(parts_of(row.content).front(), from);
  return at == std::string_view::npos ? from : at;
}

std::string joined(const std::vector<Slice>& slices) {
  std::string out;
  for (const Slice& slice : slices) {
    out += (out.empty() ? std::string_view() : kJoint);
    out += one_blank_a_gap(slice.text);
  }
  return out;
}

std::string percent(std::size_t part, std::size_t whole) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f %%", whole == 0 ? 0.0 : 100.0 * double(part) / double(whole));
  return text.data();
}

std::string shown(const GoldenRow& row) { return (row.speaker.empty() ? "nobody" : row.speaker) + ": " + row.content; }

using PlacedRows = std::vector<std::pair<std::size_t, GoldenRow>>;

/// Rows without a rule whose content an unused record has.
std::size_t count_other_speakers(const PlacedRows& rows, const std::vector<GivenRow>& given,
                                 std::vector<bool> is_used) {
  std::size_t count = 0;
  for (const auto& [place, row] : rows) {
    for (std::size_t i = 0; i < given.size() && !row.is_found(); ++i) {
      if (is_used[i] || parts_of(given[i].row.content) != parts_of(row.content)) continue;
      is_used[i] = true;
      ++count;
      break;
    }
  }
  return count;
}

}  // namespace

std::string one_blank_a_gap(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c))
      append_utf8(out, c);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> parts_of(std::string_view content) {
  const std::string text = one_blank_a_gap(content);
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, kJoint)) parts.emplace_back(without_outer_marks(part));
  return parts;
}

GoldenScore& GoldenScore::operator+=(const GoldenScore& o) {
  wanted += o.wanted, found += o.found, given += o.given, other_speaker += o.other_speaker;
  same_type += o.same_type, same_source += o.same_source, same_cue += o.same_cue;
  return *this;
}

std::string GoldenScore::text() const {
  return std::to_string(wanted) + " records wanted, " + std::to_string(found) + " found (recall " +
         percent(found, wanted) + "), " + std::to_string(other_speaker) + " more with another speaker; " +
         std::to_string(given) + " given (precision " + percent(found, given) + "); of the found the same source " +
         percent(same_source, found) + ", cue " + percent(same_cue, found) + ", type " + percent(same_type, found);
}

std::vector<std::filesystem::path> golden_files() {
  std::vector<std::filesystem::path> files = texts_below(kSourceDir / "corpus");
  for (std::filesystem::path& file : files) file.replace_extension(".expected.tsv");
  return files;
}

std::filesystem::path article_of(std::filesystem::path file) {
  return file.replace_extension().replace_extension(".txt");
}

std::expected<GoldenRows, std::string> read_golden(const std::filesystem::path& file) {
  std::string text;
  if (const auto read = read_text_file(file, text); !read) return std::unexpected(read.error());
  GoldenRows rows;
  std::vector<std::string_view> header;
  for (const std::string_view line : split(text, "\n")) {
    if (line.empty()) continue;
    const std::vector<std::string_view> cells = split(line, "\t");
    if (header.empty()) {
      header = cells;
      continue;
    }
    if (cells.size() != header.size()) return std::unexpected(file.native() + ": not a row: " + std::string(line));
    GoldenRow row;
    row.rule = "-";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto column = std::ranges::find(kColumns, header[i], [](auto& c) { return c.first; });
      if (column == kColumns.end())
        return std::unexpected(file.native() + ": unknown column " + std::string(header[i]));
      row.*column->second = cells[i];
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string golden_text(const GoldenRows& rows) {
  std::string out;
  for (const auto& [name, cell] : kColumns) out.append(out.empty() ? "" : "\t").append(name);
  out += '\n';
  for (const GoldenRow& row : rows) {
    for (const auto& [name, cell] : kColumns) out.append(cell == kColumns.front().second ? "" : "\t").append(row.*cell);
    out += '\n';
  }
  return out;
}

std::expected<std::vector<GivenRow>, std::string> given_rows(const Pipeline& pipeline,
                                                             const std::filesystem::path& file, std::string& text) {
  const std::filesystem::path article = article_of(file);
  if (const auto read = read_text_file(article, text); !read) return std::unexpected(read.error());
  DecodedText decoded;
  decode(text, decoded);
  if (!decoded.error.empty()) return std::unexpected(article.native() + ": " + decoded.error);
  std::pmr::monotonic_buffer_resource arena;
  Document document("article", decoded.text, &arena);
  Pipeline::Scratches scratches = pipeline.make_scratches();
  pipeline.run(document, scratches);
  const RecordRules no_rules;
  RecordMaker maker(pipeline.lexicon(), no_rules, OffsetUnit::byte);
  maker.start(document, {});
  std::vector<GivenRow> rows;
  for (std::size_t i = 0; i < document.attributions.size(); ++i) {
    const Attribution& a = document.attributions[i];
    if (!BlockSet().has(document.blocks[a.block].role)) continue;
    const Record& record = maker.make(i, static_cast<std::uint32_t>(rows.size()));
    rows.push_back({{std::string(kAttributionTypeNames[static_cast<std::size_t>(a.type)]), record.speaker,
                     pipeline.rules()[a.rule].id, joined(record.source), joined(record.cue), joined(record.content)},
                    a.content.front().begin});
  }
  return rows;
}

GoldenRows refreshed(const GoldenRows& rows, const std::vector<GivenRow>& given, std::string_view text,
                     GoldenScore& score) {
  std::vector<bool> is_used(given.size());
  PlacedRows placed;
  std::size_t place = 0;
  score.given += given.size();
  for (GoldenRow row : rows) {
    if (row.is_false()) continue;
    ++score.wanted;
    row.rule = "-";
    place = place_of(row, text, place);
    for (std::size_t i = 0; i < given.size(); ++i) {
      const GoldenRow& g = given[i].row;
      if (is_used[i] || g.speaker != row.speaker || parts_of(g.content) != parts_of(row.content)) continue;
      is_used[i] = true;
      row.rule = g.rule;
      ++score.found;
      score.same_type += g.type == row.type, score.same_source += g.source == row.source,
          score.same_cue += g.cue == row.cue;
      break;
    }
    placed.emplace_back(place, std::move(row));
  }
  score.other_speaker += count_other_speakers(placed, given, is_used);
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (is_used[i]) continue;
    GoldenRow row = given[i].row;
    row.rule.insert(0, "!");
    const auto behind = std::ranges::find_if(placed, [&](const auto& p) { return p.first > given[i].begin; });
    placed.emplace(behind, given[i].begin, std::move(row));
  }
  GoldenRows out;
  for (auto& [at, row] : placed) out.push_back(std::move(row));
  return out;
}

std::string golden_difference(const GoldenRows& before, const GoldenRows& after) {
  std::string out;
  const auto tell = [&](const std::string& what, const GoldenRow& row) {
    out += "  " + what + "\n      " + shown(row) + "\n";
  };
  std::vector<const GoldenRow*> old_rows, new_rows;
  for (const GoldenRow& row : before) {
    if (!row.is_false()) old_rows.push_back(&row);
  }
  for (const GoldenRow& row : after) {
    if (!row.is_false()) new_rows.push_back(&row);
  }
  for (std::size_t i = 0; i < old_rows.size() && i < new_rows.size(); ++i) {
    const GoldenRow &was = *old_rows[i], &is = *new_rows[i];
    if (was.rule == is.rule) continue;
    if (!is.is_found())
      tell("lost: " + was.rule + " no longer gives", is);
    else
      tell(was.is_found() ? "now by " + is.rule + ", no longer by " + was.rule : "new: " + is.rule + " now gives", is);
  }
  for (const GoldenRow& row : after) {
    if (row.is_false() && std::ranges::find(before, row) == before.end())
      tell("new false record by " + row.rule.substr(1), row);
  }
  for (const GoldenRow& row : before) {
    if (row.is_false() && std::ranges::find(after, row) == after.end())
      tell("false record gone, by " + row.rule.substr(1), row);
  }
  if (out.empty() && before != after) out = "  only the order of rows differs\n";
  return out;
}

}  // namespace whosaid
