#include "records/document_line.h"

#include <algorithm>

#include "base/unicode.h"
#include "records/json_object.h"
#include "records/record.h"
#include "records/sha256.h"

namespace whosaid {
namespace {

template <std::size_t kSize>
void add_counts(JsonObject& object, const std::array<std::uint64_t, kSize>& counts,
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

void add_input(JsonObject& object, const InputFacts& facts, const Document* document) {
  object.text("id", facts.id);
  object.text("origin", facts.origin);
  object.text_or_null("title", shown_title(facts, document));
  object.text_or_null("url", facts.url);
  object.text_or_null("outlet", facts.outlet);
  add_number_or_null(object, "text_begin", facts.text_begin);
  object.text_or_null("sha256", facts.was_read ? sha256(facts.bytes) : std::string());
  add_number_or_null(object, "bytes", facts.was_read ? std::optional<std::uint64_t>(facts.bytes.size()) : std::nullopt);
  add_number_or_null(object, "codepoints", count_text(facts, document));
  object.text_or_null("encoding", facts.encoding);
  object.text_or_null("published", document != nullptr ? iso_date(document->published) : std::string());
}

void append_quotes(std::string& out, std::size_t found, const VerdictCounts& verdicts) {
  JsonObject object(out);
  object.number("found", found);
  add_counts(object, verdicts, kVerdictNames);
}

void append_blocks(std::string& out, const Document* document) {
  JsonObject object(out);
  add_counts(object, document != nullptr ? count_blocks(*document) : BlockCounts{}, kBlockRoleNames);
}

void add_layers(JsonObject& object, const InputFacts& facts, const Document* document) {
  append_blocks(object.value("blocks"), document);
  object.number("sentences", document != nullptr ? document->sentences.size() : 0);
  object.number("mentions", facts.mentions);
  append_quotes(object.value("quotes"), document != nullptr ? document->quotes.size() : 0,
                document != nullptr ? count_verdicts(*document) : VerdictCounts{});
}

}  // namespace

VerdictCounts count_verdicts(const Document& document) {
  VerdictCounts counts{};
  for (const Verdict verdict : document.verdicts) ++counts[static_cast<std::size_t>(verdict)];
  return counts;
}

BlockCounts count_blocks(const Document& document) {
  BlockCounts counts{};
  for (const Block& block : document.blocks) ++counts[static_cast<std::size_t>(block.role)];
  return counts;
}

std::optional<std::uint64_t> count_text(const InputFacts& facts, const Document* document) {
  if (document != nullptr) return count_code_points(document->text);
  return facts.was_read && facts.error.empty() ? std::optional<std::uint64_t>(0) : std::nullopt;
}

std::string_view shown_title(const InputFacts& facts, const Document* document) {
  if (!facts.title.empty() || document == nullptr) return facts.title;
  const auto title = std::ranges::find(document->blocks, BlockRole::title, &Block::role);
  return title == document->blocks.end() ? std::string_view() : document->slice(title->span);
}

void append_document_line(std::string& out, const InputFacts& facts, const Document* document) {
  {
    JsonObject object(out);
    add_input(object, facts, document);
    add_layers(object, facts, document);
    object.number("records", facts.records);
    append_json_array(object.value("warnings"), facts.warnings, append_json_string);
    object.text_or_null("error", facts.error);
  }
  out += '\n';
}

}  // namespace whosaid
