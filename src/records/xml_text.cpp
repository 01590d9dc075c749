#include "records/xml_text.h"

namespace whosaid {

void append_xml_text(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_noncharacter = text.substr(at, 3) == "\uFFFE" || text.substr(at, 3) == "\uFFFF";
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\r') {
      out += "&#13;";
    } else if (is_noncharacter) {
      out += "\uFFFD";
      at += 2;
    } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') {
      out += "\uFFFD";
    } else {
      out += c;
    }
  }
}

}  // namespace whosaid
