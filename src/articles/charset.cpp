#include "articles/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kDeclaredWithin = 1024;  // bytes, as HTML demands
constexpr std::string_view kOtherwise = "windows-1252";

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return small;
}

/// What stands behind `charset=` in a meta element; empty when nothing does.
std::string declared_charset(std::string_view bytes) {
  const std::string head = in_small_letters(bytes.substr(0, kDeclaredWithin));
  constexpr std::string_view kKey = "charset=";
  const std::size_t key = head.find(kKey);
  if (key == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", key + kKey.size());
  if (begin == std::string::npos) return {};
  const std::string name = head.substr(begin, head.find_first_of("\"'/>; \t\r\n", begin) - begin);
  // The web's name for ASCII and Latin-1 is windows-1252, which has more characters.
  return name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii" ? std::string(kOtherwise)
                                                                                           : name;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ::ucnv_close(converter); }
};

/// False when no such encoding is known.
bool convert(std::string_view bytes, const std::string& encoding, std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(::ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return false;
  text.clear();
  wide.toUTF8String(text);
  return true;
}

}  // namespace

std::string page_text(std::string_view bytes, std::string& encoding) {
  encoding.clear();
  std::string text;
  for (const auto& [mark, name] : {std::pair<std::string_view, std::string_view>{"\xEF\xBB\xBF", "utf-8-bom"},
                                   {"\xFF\xFE", "utf-16le"},
                                   {"\xFE\xFF", "utf-16be"}}) {
    if (!bytes.starts_with(mark)) continue;
    encoding = name;
    bytes.remove_prefix(mark.size());
    if (mark.size() == 2 && convert(bytes, encoding, text)) return text;
    break;
  }
  if (is_utf8(bytes)) {
    if (encoding.empty()) encoding = "utf-8";
    return std::string(bytes);
  }
  encoding = declared_charset(bytes);
  if (!encoding.empty() && convert(bytes, encoding, text)) return text;
  encoding = kOtherwise;
  if (convert(bytes, encoding, text)) return text;
  std::vector<Mend> mends;
  return mend_utf8(bytes, mends);
}

}  // namespace whosaid
