#include "report/page_text.h"

#include <vector>

#include "base/unicode.h"
#include "records/json_text.h"

namespace whosaid {

std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

bool append_page_text(std::string& out, std::string_view text, std::size_t most) {
  const bool is_cut = text.size() > most;
  std::string shown(beginning(text, most));
  if (!is_utf8(shown)) {
    std::vector<Mend> mends;
    shown = mend_utf8(shown, mends);
  }
  if (is_cut) shown += " […]";
  append_json_string(out, shown);
  return is_cut;
}

}  // namespace whosaid
