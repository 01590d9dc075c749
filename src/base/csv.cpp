#include "base/csv.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr int kEnd = -1;
constexpr std::size_t kBuffer = 64 << 10;

ByteSource bytes_of(std::string_view text) {
  return [text](std::span<char> buffer) mutable {
    const std::size_t size = std::min(text.size(), buffer.size());
    std::copy_n(text.begin(), size, buffer.begin());
    text.remove_prefix(size);
    return size;
  };
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator, std::size_t longest)
    : CsvReader(bytes_of(text), separator, longest) {}

/// The next byte, which stays; kEnd when there is none.
int CsvReader::peek() {
  if (at_ == buffer_.size()) {
    buffer_.resize(kBuffer);
    buffer_.resize(source_(buffer_));
    at_ = 0;
    if (!begun_ && buffer_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    begun_ = true;
    if (at_ == buffer_.size()) return kEnd;
  }
  return static_cast<unsigned char>(buffer_[at_]);
}

int CsvReader::take() {
  const int c = peek();
  if (c == kEnd) return c;
  ++at_;
  ++size_;
  return c;
}

/// Behind a line end; CR and LF together are one.
void CsvReader::end_line(int c) {
  if (c == '\r' && peek() == '\n') take();
  ++next_line_;
}

/// Behind the opening mark: what stands before the closing one, which is read too. False when there is none.
bool CsvReader::read_quoted(std::string& field) {
  for (int c = take(); c != kEnd; c = take()) {
    if (c == '"') {
      if (peek() != '"') return true;
      take();
    } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
      ++next_line_;
    }
    if (size_ <= longest_) field += static_cast<char>(c);
  }
  return false;
}

CsvReader::Outcome CsvReader::next(std::vector<std::string>& fields) {
  while (peek() == '\n' || peek() == '\r') end_line(take());
  if (peek() == kEnd) return Outcome::end;
  line_ = next_line_;
  size_ = 0;
  std::size_t count = 0;
  const auto open_field = [&]() -> std::string& {
    // What is too long is only passed over, so that fields of nothing do not fill the memory.
    if (count == fields.size() && size_ <= longest_) fields.emplace_back();
    count = std::min(count + 1, fields.size());
    fields[count - 1].clear();
    return fields[count - 1];
  };
  if (fields.empty()) fields.emplace_back();
  for (std::string* field = &open_field();;) {
    const int c = take();
    if (c == kEnd || c == '\n' || c == '\r') {
      is_unended_ = c == kEnd;
      if (!is_unended_) end_line(c);
      break;
    }
    if (c == '"' && field->empty()) {
      is_unended_ = !read_quoted(*field);
      if (is_unended_) return Outcome::unclosed;
    } else if (c == separator_) {
      field = &open_field();
    } else if (size_ <= longest_) {
      *field += static_cast<char>(c);
    }
  }
  fields.resize(count);
  return size_ > longest_ ? Outcome::too_long : Outcome::record;
}

}  // namespace whosaid
