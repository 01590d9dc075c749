#pragma once
/// Tables with a separator and quotation marks, as spreadsheets and databases write them (RFC 4180).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_source.h"

namespace whosaid {

/// Reads a table of any length record by record, in little memory. Fields may be quoted, and quoted ones hold
/// separators, line ends and doubled quotation marks; lines end with LF, CRLF or CR. Empty lines are no records. A BOM
/// is passed over. Bytes are taken as they are: their encoding is the caller's matter.
class CsvReader {
 public:
  /// The most bytes of a record, unless the caller says otherwise.
  static constexpr std::size_t kLongestRecord = std::size_t{1} << 20;

  explicit CsvReader(ByteSource source, char separator = ',', std::size_t longest = kLongestRecord)
      : source_(std::move(source)), separator_(separator), longest_(longest) {}
  /// Reads `text`, which must outlive this object.
  explicit CsvReader(std::string_view text, char separator = ',', std::size_t longest = kLongestRecord);

  /// What became of a record.
  enum class Outcome {
    record,    ///< it is in `fields`
    too_long,  ///< more bytes than allowed: passed over, reading goes on behind it
    unclosed,  ///< a quotation mark was never closed: all to the end of the table is lost
    end,       ///< there are no more
  };
  /// Reads the next record into `fields`, whose memory is used again.
  Outcome next(std::vector<std::string>& fields);
  /// The line on which the last record began, from 1.
  std::size_t line() const { return line_; }
  /// Did the last record end with the bytes and not with a line end?
  bool is_unended() const { return is_unended_; }

 private:
  int peek();
  int take();
  bool read_quoted(std::string& field);
  void end_line(int c);

  ByteSource source_;
  char separator_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;  ///< bytes of the record so far
  std::size_t line_ = 0, next_line_ = 1;
  bool begun_ = false, is_unended_ = false;
};

}  // namespace whosaid
