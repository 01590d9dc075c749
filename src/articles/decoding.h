#pragma once
/// From the bytes of an input to text, or to the reason why there is none.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace whosaid {

/// Something that a reader of the results should know about a document.
struct Warning {
  std::string_view code;  ///< as in documents.jsonl: empty, mended
  std::string message;    ///< for people
};

/// `mended`: so many bytes were not UTF-8.
Warning mended_warning(std::size_t replaced);

/// One input decoded. Buffers are used again from one input to the next.
struct DecodedText {
  std::string_view text;  ///< valid UTF-8: a view of the input, or of `mended`; a BOM is kept
  std::string mended;
  std::vector<Mend> mends;    ///< what was replaced; empty for well-formed input
  std::string_view encoding;  ///< utf-8, utf-8-bom, utf-16le, utf-16be, utf-32, binary; empty: not known
  std::vector<Warning> warnings;
  std::string error;  ///< what and what to do; empty: there is text

  /// Is there a warning with this code?
  bool has(std::string_view code) const {
    return std::ranges::any_of(warnings, [&](const Warning& warning) { return warning.code == code; });
  }
};

/// Decodes `bytes`, which must outlive the text. An input of white space only has the warning `empty`. Ill-formed UTF-8
/// is mended with the warning `mended` while less than a tenth of the bytes is ill-formed. An error: UTF-16 and UTF-32,
/// more than a tenth ill-formed (another encoding), more than a tenth control characters (not text).
void decode(std::string_view bytes, DecodedText& out);

}  // namespace whosaid
