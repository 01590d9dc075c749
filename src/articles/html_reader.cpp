#include "articles/html_reader.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include "articles/charset.h"
#include "articles/page_text.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostAttributes = 1000;  // in a tag: the parser compares each with all before

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// Feeds a PageText.
struct Feed {
  PageText page;
  htmlParserCtxtPtr parser = nullptr;
  std::vector<std::pair<std::string_view, std::string_view>> attributes;
  bool is_too_deep = false;

  static void start(void* self, const xmlChar* name, const xmlChar** pairs) {
    auto& feed = *static_cast<Feed*>(self);
    feed.attributes.clear();
    for (; pairs != nullptr && pairs[0] != nullptr; pairs += 2) {
      feed.attributes.emplace_back(view(pairs[0]), view(pairs[1]));
    }
    if (feed.is_too_deep || feed.page.start(view(name), feed.attributes)) return;
    feed.is_too_deep = true;
    ::xmlStopParser(feed.parser);
  }
  static void end(void* self, const xmlChar*) {
    auto& feed = *static_cast<Feed*>(self);
    if (!feed.is_too_deep) feed.page.end();
  }
  static void characters(void* self, const xmlChar* text, int size) {
    auto& feed = *static_cast<Feed*>(self);
    if (!feed.is_too_deep) {
      feed.page.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    }
  }
};

/// Where the tag that begins at `at` ends; npos when it has more than kMostAttributes, as far as white space outside
/// quotation marks tells.
std::size_t tag_end(std::string_view text, std::size_t at) {
  std::size_t words = 0;
  for (char mark = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (mark != 0) {
      if (c == mark) mark = 0;
    } else if (c == '>') {
      return at;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      mark = c;
    } else if ((c == ' ' || c == '\n' || c == '\t' || c == '/' || c == '\r') && ++words > kMostAttributes) {
      return std::string_view::npos;
    }
  }
  return at;
}

bool has_huge_tag(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (text.substr(at).starts_with("<script")) {  // its `<` begins no tag
      at = std::min(text.find("</script", at), text.size() - 1) + 1;
    } else if (++at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z')) {
      at = tag_end(text, at);
      if (at == std::string_view::npos) return true;
    }
  }
  return false;
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { ::htmlFreeParserCtxt(parser); }
};

/// False when there is no memory for it.
bool parse(const std::string& text, Feed& feed) {
  static std::once_flag is_ready;
  std::call_once(is_ready, ::xmlInitParser);
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(::htmlNewParserCtxt());
  if (!parser) return false;
  feed.parser = parser.get();
  htmlSAXHandler handler{};
  handler.startElement = Feed::start;
  handler.endElement = Feed::end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = Feed::characters;
  *parser->sax = handler;
  parser->userData = &feed;
  ::htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  parser->userData = parser.get();
  if (parser->myDoc != nullptr) ::xmlFreeDoc(parser->myDoc);
  parser->myDoc = nullptr;
  return parser->errNo != XML_ERR_NO_MEMORY;
}

}  // namespace

std::expected<void, std::string> read_html(std::string_view bytes, JsonReader& json, ArticleFields& fields,
                                           std::string& encoding) {
  fields.clear();
  if (bytes.size() > kLargestPage) return std::unexpected("larger than a page of 16 MiB; save its text instead");
  const std::string text = page_text(bytes, encoding);
  Feed feed;
  if (text.size() > 3 * kLargestPage || has_huge_tag(text)) {
    return std::unexpected("no page: a tag in it never ends or has more than a thousand attributes");
  }
  if (!parse(text, feed)) return std::unexpected("cannot be read as a page: no memory for it");
  if (feed.is_too_deep) return std::unexpected("no page: its elements nest more than 400 deep");
  for (std::string& script : feed.page.json_ld()) json.read_json_ld(script, fields);
  feed.page.finish(fields);
  if (fields[Field::text].empty()) return std::unexpected("no text in the page; was it saved before it was complete?");
  return {};
}

}  // namespace whosaid
