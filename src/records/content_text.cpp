#include "records/content_text.h"

#include <algorithm>

#include "document/trimmed.h"

namespace whosaid {
namespace {

/// The quotation that starts where `span` starts, or null.
const Quote* quote_at(const Document& document, Span span) {
  const auto found =
      std::ranges::lower_bound(document.quotes, span.begin, {}, [](const Quote& q) { return q.outer.begin; });
  return found != document.quotes.end() && found->outer.begin == span.begin ? &*found : nullptr;
}

}  // namespace

Span said_span(const Document& document, Span part) {
  Span said = trimmed(document.text, part);
  if (document.slice(said).starts_with("that ")) said = trimmed(document.text, {said.begin + 5, said.end});
  const Quote* quote = quote_at(document, said);
  if (quote == nullptr) return said;
  const bool whole = quote->outer.end == said.end;
  if (whole) return trimmed(document.text, quote->inner);
  if (quote->unclosed && quote->outer.contains(said) && quote->inner.begin <= said.end) {
    return trimmed(document.text, {quote->inner.begin, said.end});
  }
  return said;
}

void append_content_text(std::string& out, const Document& document, const Attribution& attribution) {
  const std::size_t start = out.size();
  for (const Span part : attribution.content) {
    const Span said = said_span(document, part);
    if (said.empty()) continue;
    if (out.size() > start) out += ' ';
    out += document.slice(said);
  }
}

}  // namespace whosaid
