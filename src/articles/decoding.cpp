#include "articles/decoding.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

struct Signature {
  std::string_view bytes, encoding, name;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array<Signature, 4> kSignatures = {{{{"\xFF\xFE\0\0", 4}, "utf-32", "UTF-32"},
                                                   {{"\0\0\xFE\xFF", 4}, "utf-32", "UTF-32"},
                                                   {{"\xFF\xFE", 2}, "utf-16le", "UTF-16"},
                                                   {{"\xFE\xFF", 2}, "utf-16be", "UTF-16"}}};

/// C0 controls that no text has: all but tab, the line ends, form feed and escape.
std::size_t count_controls(std::string_view bytes) {
  std::size_t n = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    n += (byte < 0x20) & (byte < 9 || byte > 13) & (byte != 0x1B) ? 1u : 0u;
  }
  return n;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_space(next_code_point(text, at))) return false;
  }
  return true;
}

void mend(std::string_view bytes, DecodedText& out) {
  out.mended = mend_utf8(bytes, out.mends);
  std::size_t replaced = 0;
  for (const Mend& m : out.mends) replaced += m.replaced;
  if (replaced * 10 > bytes.size()) {
    out.encoding = {};
    out.error = "not UTF-8 (" + std::to_string(replaced * 100 / bytes.size()) +
                " % of its bytes are ill-formed); convert it, for example: iconv -f WINDOWS-1252 -t UTF-8";
    return;
  }
  out.text = out.mended;
  out.warnings.push_back(mended_warning(replaced));
}

}  // namespace

Warning mended_warning(std::size_t replaced) {
  return {"mended", std::to_string(replaced) + (replaced == 1 ? " byte was" : " bytes were") +
                        " not UTF-8 and became U+FFFD; is the file in another encoding?"};
}

void decode(std::string_view bytes, DecodedText& out) {
  out.text = out.encoding = {};
  out.mends.clear();
  out.warnings.clear();
  out.error.clear();
  for (const Signature& signature : kSignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    out.encoding = signature.encoding;
    out.error =
        std::string(signature.name) + ", not UTF-8; convert it: iconv -f " + std::string(signature.name) + " -t UTF-8";
    return;
  }
  if (count_controls(bytes) * 10 > bytes.size()) {
    out.encoding = "binary";
    out.error = "not text: more than a tenth of it are control characters";
    return;
  }
  out.encoding = bytes.starts_with("\uFEFF") ? "utf-8-bom" : "utf-8";
  if (is_utf8(bytes)) {
    out.text = bytes;
  } else {
    mend(bytes, out);
  }
  if (out.error.empty() && is_blank(out.text)) out.warnings.push_back({"empty", "no text in it"});
}

}  // namespace whosaid
