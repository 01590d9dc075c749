#pragma once
/// Rows for a database on their way from the worker that makes them to the one thread that stores them: typed cells,
/// one after the other, in a string that is used again.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace whosaid {

/// What a row is about. Ids are given when it is stored: rows of a document follow its `document` row, `speaker` rows
/// the `record` row that they belong to.
enum class RowKind : std::uint8_t { document, block, quote, record, speaker, mention };

/// One value; `text` is a view into the rows.
struct Cell {
  enum class Type : std::uint8_t { null, integer, real, text };
  Type type = Type::null;
  std::uint64_t integer = 0;
  double real = 0;
  std::string_view text = {};
};

/// Appends rows to a string, cell by cell.
class RowWriter {
 public:
  explicit RowWriter(std::string& out) : out_(out) {}

  /// Begins a row of this kind.
  RowWriter& row(RowKind kind) {
    out_ += kRow;
    out_ += static_cast<char>(kind);
    return *this;
  }
  RowWriter& null() {
    out_ += static_cast<char>(Cell::Type::null);
    return *this;
  }
  RowWriter& integer(std::uint64_t value) { return fixed(Cell::Type::integer, value); }
  RowWriter& real(double value) { return fixed(Cell::Type::real, value); }
  RowWriter& text(std::string_view value) {
    fixed(Cell::Type::text, static_cast<std::uint64_t>(value.size())).out_ += value;
    return *this;
  }
  /// Null for an empty text.
  RowWriter& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }

 private:
  friend class RowReader;
  static constexpr char kRow = 'R';

  template <class Value>
  RowWriter& fixed(Cell::Type type, Value value) {
    char bytes[1 + sizeof value];
    bytes[0] = static_cast<char>(type);
    std::memcpy(bytes + 1, &value, sizeof value);
    out_.append(bytes, sizeof bytes);
    return *this;
  }

  std::string& out_;
};

/// Reads what a RowWriter wrote.
class RowReader {
 public:
  explicit RowReader(std::string_view rows) : rest_(rows) {}

  /// Goes to the next row, behind the last cell of this one. False at the end.
  bool next_row(RowKind& kind) {
    if (rest_.empty()) return false;
    kind = static_cast<RowKind>(rest_[1]);
    rest_.remove_prefix(2);
    return true;
  }
  /// The next cell of the row. False behind its last.
  bool next_cell(Cell& cell) {
    if (rest_.empty() || rest_.front() == RowWriter::kRow) return false;
    cell = {.type = static_cast<Cell::Type>(rest_.front())};
    rest_.remove_prefix(1);
    if (cell.type == Cell::Type::integer) cell.integer = take<std::uint64_t>();
    if (cell.type == Cell::Type::real) cell.real = take<double>();
    if (cell.type == Cell::Type::text) {
      const auto size = take<std::uint64_t>();
      cell.text = rest_.substr(0, size);
      rest_.remove_prefix(size);
    }
    return true;
  }

 private:
  template <class Value>
  Value take() {
    Value value;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }

  std::string_view rest_;
};

}  // namespace whosaid
