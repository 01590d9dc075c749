#include "base/csv.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(CsvReader reader) {
  Table table;
  std::vector<std::string> fields;
  while (reader.next(fields) == CsvReader::Outcome::record) table.push_back(fields);
  return table;
}

/// Gives `text` in pieces of `size` bytes.
ByteSource in_pieces(std::string_view text, std::size_t size) {
  return [text, size](std::span<char> buffer) mutable {
    const std::size_t n = std::min({size, text.size(), buffer.size()});
    std::copy_n(text.begin(), n, buffer.begin());
    text.remove_prefix(n);
    return n;
  };
}

}  // namespace

TEST_CASE("a table is read with its quotation marks and line ends, in pieces of any size") {
  const struct {
    std::string_view text;
    char separator;
    Table table;
  } cases[] = {
      {"a,b\n1,2\n", ',', {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2", ',', {{"a", "b"}, {"1", "2"}}},
      {"a\rb\r", ',', {{"a"}, {"b"}}},
      {"\"Doe, Jo\",\"say \"\"hi\"\"\"\n", ',', {{"Doe, Jo", "say \"hi\""}}},
      {"\"two\nlines\",x\n", ',', {{"two\nlines", "x"}}},
      {"\"two\r\nlines\",x\r\n", ',', {{"two\r\nlines", "x"}}},
      {"a,,\n,\n", ',', {{"a", "", ""}, {"", ""}}},
      {"\n\na\n\n", ',', {{"a"}}},
      {"\"\"\n", ',', {{""}}},
      {"6\" tall,x\n", ',', {{"6\" tall", "x"}}},
      {"\"a\"b,c\n", ',', {{"ab", "c"}}},
      {"\xEF\xBB\xBFid,x\n", ',', {{"id", "x"}}},
      {"a\t\"b\tc\"\n", '\t', {{"a", "b\tc"}}},
      {"a;b\n", ';', {{"a", "b"}}},
      {"", ',', {}},
      {"\n", ',', {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read(CsvReader(c.text, c.separator)) == c.table);
    if (c.text.starts_with("\xEF")) continue;  // a BOM comes in one piece
    for (const std::size_t size : {1, 2, 3}) CHECK(read(CsvReader(in_pieces(c.text, size), c.separator)) == c.table);
  }
}

TEST_CASE("a record too long is passed over and told of; so is a mark that is never closed") {
  const std::string text = "a,b\n" + std::string(50, 'x') + ",y\n\"" + std::string(50, ',') + "\n\",z\n" +
                           std::string(60, ',') + "\nc,d\n\"open\n";
  CsvReader reader(text, ',', 40);
  std::vector<std::string> fields;
  using enum CsvReader::Outcome;
  const std::pair<CsvReader::Outcome, std::size_t> wanted[] = {{record, 1}, {too_long, 2}, {too_long, 3}, {too_long, 5},
                                                               {record, 6}, {unclosed, 7}, {end, 7}};
  for (const auto& [outcome, line] : wanted) {
    CAPTURE(line);
    CHECK(reader.next(fields) == outcome);
    CHECK(reader.line() == line);
    CHECK(fields.size() <= 42);
  }
}

TEST_CASE("line numbers count the line ends in quoted fields") {
  CsvReader reader("a\n\"b\nb\r\nb\"\n\nc\n");
  std::vector<std::string> fields;
  for (const std::size_t line : {1, 2, 6}) {
    REQUIRE(reader.next(fields) == CsvReader::Outcome::record);
    CHECK(reader.line() == line);
  }
}
