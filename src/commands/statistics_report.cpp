#include "commands/statistics_report.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/line_wrap.h"
#include "commands/wording.h"
#include "records/json_object.h"
#include "records/record_cells.h"

namespace whosaid {
namespace {

/// One figure and what it is a part of.
struct Figure {
  std::string_view table, value;
  std::uint64_t count, of;
};

std::string percent(std::uint64_t count, std::uint64_t of) {
  if (of == 0) return "–";
  return std::to_string(std::lround(100.0 * static_cast<double>(count) / static_cast<double>(of))) + " %";
}

/// With four decimals, so that one in a thousand is not nothing; empty when there is nothing to be a share of.
std::string share(std::uint64_t count, std::uint64_t of) {
  if (of == 0) return {};
  char digits[32];
  const double value = static_cast<double>(count) / static_cast<double>(of);
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 4).ptr;
  return {digits, end};
}

std::string joined(const std::vector<std::string>& values, std::string_view between) {
  std::string text;
  for (const std::string& value : values) text.append(text.empty() ? "" : between).append(value);
  return text;
}

std::string names(const Grouping& grouping) {
  std::vector<std::string> keys;
  for (const GroupKey key : grouping.keys()) keys.emplace_back(kGroupKeyNames[static_cast<std::size_t>(key)]);
  return joined(keys, ", ");
}

std::vector<Figure> figures(const DatasetTotals& t, bool has_documents) {
  std::vector<Figure> all;
  if (has_documents) {
    all.push_back({"documents", "all", t.documents, t.documents});
    all.push_back({"documents", "failed", t.failed, t.documents});
    all.push_back({"quotes", "all", t.quotes, t.quotes});
    for (std::size_t i = 0; i < t.verdicts.size(); ++i) {
      all.push_back({"quotes", kVerdictNames[i], t.verdicts[i], t.quotes});
    }
  }
  all.push_back({"records", "all", t.records, t.records});
  all.push_back({"records", "with_speaker", t.with_speaker, t.records});
  all.push_back({"records", "listed_speaker", t.listed_speaker, t.records});
  all.push_back({"records", "anonymous", t.anonymous, t.records});
  all.push_back({"records", "negated", t.negated, t.records});
  all.push_back({"records", "dated", t.dated, t.records});
  return all;
}

/// `  1,234  12 %  text`, the text wrapped.
void append_line(std::string& out, std::uint64_t count, std::uint64_t of, std::string_view text, unsigned width) {
  constexpr std::size_t kCount = 12, kShare = 7;
  const std::string number = with_commas(count), part = percent(count, of);
  out.append(kCount - std::min(kCount, number.size()), ' ').append(number);
  const std::size_t shown = of == 0 ? 1 : part.size();  // a dash is one character
  out.append(kShare - std::min(kShare, shown), ' ').append(part).append("  ");
  append_wrapped(out, text, kCount + kShare + 2, width);
}

std::string plain(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', ' ');
  return text;
}

void append_csv_row(std::string& out, const std::string& table, const std::string& value, std::uint64_t count,
                    std::uint64_t of) {
  append_text_cell(out, table, CellFormat::csv);
  out += ',';
  append_text_cell(out, value, CellFormat::csv);
  out += "," + std::to_string(count) + "," + std::to_string(of) + "," + share(count, of) + "\r\n";
}

void append_figures(std::string& out, const std::vector<Figure>& figures, std::string_view table) {
  JsonObject object(out);
  for (const Figure& figure : figures) {
    if (figure.table == table) append_integer(object.value_named(figure.value), figure.count);
  }
}

void append_grouping(std::string& out, const Grouping& grouping, std::uint64_t records, std::size_t top) {
  std::vector<Grouping::Row> rows = grouping.rows();
  const std::size_t shown = std::min(top, rows.size());
  JsonObject object(out);
  append_json_array(object.value("keys"), grouping.keys(), [](std::string& to, GroupKey key) {
    append_json_string(to, kGroupKeyNames[static_cast<std::size_t>(key)]);
  });
  object.number("of", records);
  object.number("known", grouping.known());
  object.number("more", rows.size() - shown);
  rows.resize(shown);
  append_json_array(object.value("rows"), rows, [&](std::string& to, const Grouping::Row& row) {
    JsonObject line(to);
    for (std::size_t k = 0; k < row.values.size(); ++k) {
      append_json_string(line.value_named(kGroupKeyNames[static_cast<std::size_t>(grouping.keys()[k])]), row.values[k]);
    }
    line.number("records", row.records);
    line.value("share") += share(row.records, records);  // records is not 0: this is one of them
  });
}

}  // namespace

std::string statistics_table(const DatasetStatistics& statistics, const StatisticsLook& look) {
  std::string out;
  std::string_view table;
  for (const Figure& figure : figures(statistics.totals(), look.has_documents)) {
    if (figure.table != table) {
      out.append(out.empty() ? "" : "\n").append(figure.table).append("\n");
      table = figure.table;
    }
    append_line(out, figure.count, figure.of, plain(figure.value), look.width);
  }
  const std::uint64_t records = statistics.totals().records;
  for (const Grouping& grouping : statistics.groupings()) {
    out += "\nrecords by " + plain(names(grouping)) + ": known of " + with_commas(grouping.known()) + " of " +
           with_commas(records) + ", " + percent(grouping.known(), records) + "\n";
    const std::vector<Grouping::Row> rows = grouping.rows();
    for (std::size_t i = 0; i < std::min(look.top, rows.size()); ++i) {
      append_line(out, rows[i].records, records, joined(rows[i].values, " · "), look.width);
    }
    if (rows.size() > look.top) {
      out += "              " + counted(rows.size() - look.top, "more value") + "; --top N shows more\n";
    }
  }
  return out;
}

std::string statistics_csv(const DatasetStatistics& statistics, const StatisticsLook& look) {
  std::string out = "table,value,records,of,share\r\n";
  for (const Figure& figure : figures(statistics.totals(), look.has_documents)) {
    append_csv_row(out, std::string(figure.table), std::string(figure.value), figure.count, figure.of);
  }
  for (const Grouping& grouping : statistics.groupings()) {
    const std::vector<Grouping::Row> rows = grouping.rows();
    for (std::size_t i = 0; i < std::min(look.top, rows.size()); ++i) {
      append_csv_row(out, "by " + names(grouping), joined(rows[i].values, "; "), rows[i].records,
                     statistics.totals().records);
    }
  }
  return out;
}

std::string statistics_json(const DatasetStatistics& statistics, const StatisticsLook& look) {
  std::string out;
  {
    const std::vector<Figure> all = figures(statistics.totals(), look.has_documents);
    JsonObject object(out);
    if (look.has_documents) {
      append_figures(object.value("documents"), all, "documents");
      append_figures(object.value("quotes"), all, "quotes");
    } else {
      object.null("documents");
      object.null("quotes");
    }
    append_figures(object.value("records"), all, "records");
    append_json_array(object.value("by"), statistics.groupings(), [&](std::string& to, const Grouping& grouping) {
      append_grouping(to, grouping, statistics.totals().records, look.top);
    });
  }
  return out + "\n";
}

}  // namespace whosaid
