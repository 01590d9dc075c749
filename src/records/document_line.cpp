#include "records/document_line.h"

#include <optional>

#include "base/unicode.h"
#include "records/json_object.h"
#include "records/record.h"
#include "records/sha256.h"

namespace whosaid {
namespace {

template <std::size_t kSize>
void add_counts(JsonObject& object, const std::array<std::uint32_t, kSize>& counts,
                const std::array<std::string_view, kSize>& names) {
  for (std::size_t i = 0; i < kSize; ++i) append_integer(object.value_named(names[i]), counts[i]);
}

void add_number_or_null(JsonObject& object, const JsonKey& key, std::optional<std::uint64_t> number) {
  if (number) {
    object.number(key, *number);
  } else {
    object.value(key) += "null";
  }
}

std::optional<std::uint64_t> code_points(const InputFacts& facts, const Document* document) {
  if (document != nullptr) return count_code_points(document->text);
  return facts.was_read && facts.error.empty() ? std::optional<std::uint64_t>(0) : std::nullopt;
}

void add_input(JsonObject& object, const InputFacts& facts, const Document* document) {
  object.text("id", facts.id);
  object.text("origin", facts.origin);
  object.text_or_null("title", facts.title);
  object.text_or_null("url", facts.url);
  object.text_or_null("outlet", facts.outlet);
  add_number_or_null(object, "text_begin", facts.text_begin);
  object.text_or_null("sha256", facts.was_read ? sha256(facts.bytes) : std::string());
  add_number_or_null(object, "bytes", facts.was_read ? std::optional<std::uint64_t>(facts.bytes.size()) : std::nullopt);
  add_number_or_null(object, "codepoints", code_points(facts, document));
  object.text_or_null("encoding", facts.encoding);
  object.text_or_null("published", document != nullptr ? iso_date(document->published) : std::string());
}

void append_quotes(std::string& out, std::size_t found, const VerdictCounts& verdicts) {
  JsonObject object(out);
  object.number("found", found);
  add_counts(object, verdicts, kVerdictNames);
}

void append_blocks(std::string& out, const Document* document) {
  std::array<std::uint32_t, kBlockRoleNames.size()> counts{};
  if (document != nullptr) {
    for (const Block& block : document->blocks) ++counts[static_cast<std::size_t>(block.role)];
  }
  JsonObject object(out);
  add_counts(object, counts, kBlockRoleNames);
}

void add_layers(JsonObject& object, const Document* document) {
  append_blocks(object.value("blocks"), document);
  object.number("sentences", document != nullptr ? document->sentences.size() : 0);
  object.number("mentions", document != nullptr ? document->mentions.size() : 0);
  append_quotes(object.value("quotes"), document != nullptr ? document->quotes.size() : 0,
                document != nullptr ? count_verdicts(*document) : VerdictCounts{});
}

}  // namespace

VerdictCounts count_verdicts(const Document& document) {
  VerdictCounts counts{};
  for (const Verdict verdict : document.verdicts) ++counts[static_cast<std::size_t>(verdict)];
  return counts;
}

void append_document_line(std::string& out, const InputFacts& facts, const Document* document) {
  {
    JsonObject object(out);
    add_input(object, facts, document);
    add_layers(object, document);
    object.number("records", facts.records);
    append_json_array(object.value("warnings"), facts.warnings, append_json_string);
    object.text_or_null("error", facts.error);
  }
  out += '\n';
}

}  // namespace whosaid
