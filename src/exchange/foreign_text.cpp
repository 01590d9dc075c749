#include "exchange/foreign_text.h"

#include <algorithm>
#include <array>

#include "base/text_file.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

/// What 0x80 to 0x9F are; 0: nothing.
constexpr std::array<char16_t, 32> kWindowsMarks = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    const char32_t mark = c >= 0x80 && c < 0xA0 ? kWindowsMarks[c - 0x80U] : c;
    append_utf8(text, mark == 0 && c != 0 ? 0xFFFD : mark);
  }
  return text;
}

std::expected<ForeignText, std::string> read_foreign_text(const std::filesystem::path& path) {
  ForeignText file{.path = path, .text = {}};
  if (auto read = read_text_file(path, file.text); !read) return std::unexpected(std::move(read.error()));
  if (file.text.size() > kLargestForeignFile) {
    return std::unexpected(path.native() + ": larger than 128 MiB; split it");
  }
  if (file.text.starts_with("\xEF\xBB\xBF")) file.text.erase(0, 3);
  const std::string_view head = std::string_view(file.text).substr(0, 4096);
  if (std::ranges::count(head, '\0') > 0) {
    return std::unexpected(path.native() + ": not a text in UTF-8; save or unpack it as one");
  }
  if (!is_utf8(file.text)) {
    file.text = from_windows_1252(file.text);
    file.was_windows_1252 = true;
  }
  return file;
}

bool ForeignLines::next() {
  if (rest_.empty()) return false;
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  line_ = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  is_cut_ = line_.size() > kLongest;
  if (is_cut_) {
    std::size_t cut = kLongest;
    while ((static_cast<unsigned char>(line_[cut]) & 0xC0) == 0x80) --cut;
    line_ = line_.substr(0, cut);
  }
  ++number_;
  return true;
}

}  // namespace whosaid
