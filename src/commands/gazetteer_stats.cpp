#include <algorithm>

#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "gazetteers/list_statistics.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {kJsonOption, kPipelineOption, kGazetteerOption};
constexpr std::size_t kShown = 12;  // values of a table on the terminal

void append_row(std::string& out, std::string_view value, std::size_t count) {
  const std::string number = with_commas(count);
  out.append(number.size() < 10 ? 10 - number.size() : 0, ' ').append(number).append("  ").append(value).append("\n");
}

std::string as_text(const std::vector<CountTable>& tables) {
  std::string out;
  for (const CountTable& table : tables) {
    out += (out.empty() ? "" : "\n") + table.name + "\n";
    const std::size_t shown = std::min(kShown, table.counts.size());
    std::size_t rest = 0;
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
      if (i < shown) append_row(out, table.counts[i].value, table.counts[i].count);
      if (i >= shown) rest += table.counts[i].count;
    }
    if (rest != 0) append_row(out, "of " + counted(table.counts.size() - shown, "other") + " (--json shows all)", rest);
  }
  return out;
}

std::string as_json(const std::vector<CountTable>& tables) {
  std::string out;
  {
    JsonObject all(out);
    for (const CountTable& table : tables) {
      std::string key = table.name;
      std::ranges::replace(key, ' ', '_');
      JsonObject counts(all.value_named(key));
      for (const CountTable::Count& count : table.counts) {
        out += out.back() == '{' ? "" : ",";
        append_json_string(out, count.value);
        out += ':';
        append_integer(out, count.count);
      }
    }
  }
  return out + "\n";
}

ExitCode stats(const GivenOptions& given) {
  const auto lists = open_lists(given, given.words());
  if (!lists) return lists.error();
  const std::vector<CountTable> tables = count_lists(lists->lexicon, lists->rows);
  return print(given.has("json") ? as_json(tables) : as_text(tables));
}

}  // namespace

const GazetteerAction gazetteer_stats = {"stats",
                                         "[DIR...]",
                                         "what the lists hold: rows by list, kind, country, gender and source",
                                         "whosaid gazetteer stats --json",
                                         kOptions,
                                         stats};

}  // namespace whosaid
