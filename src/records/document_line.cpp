#include "records/document_line.h"

#include "base/unicode.h"
#include "records/json_text.h"
#include "records/record.h"
#include "records/sha256.h"

namespace whosaid {
namespace {

template <std::size_t kSize>
void append_counts(std::string& out, const std::array<std::uint32_t, kSize>& counts,
                   const std::array<std::string_view, kSize>& names) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (out.back() != '{') out += ',';
    append_json_string(out, names[i]);
    out += ':';
    append_integer(out, counts[i]);
  }
}

void append_number(std::string& out, std::string_view key, std::uint64_t value) {
  out.append(",\"").append(key).append("\":");
  append_integer(out, value);
}

void append_input(std::string& out, const InputFacts& facts, const Document* document) {
  out += "{\"id\":";
  append_json_string(out, facts.id);
  out += ",\"sha256\":";
  append_json_string_or_null(out, facts.was_read ? sha256(facts.bytes) : std::string());
  out += ",\"bytes\":";
  if (facts.was_read) {
    append_integer(out, facts.bytes.size());
  } else {
    out += "null";
  }
  out += ",\"codepoints\":";
  if (document != nullptr) {
    append_integer(out, count_code_points(document->text));
  } else {
    out += facts.was_read && facts.error.empty() ? "0" : "null";
  }
  out += ",\"encoding\":";
  append_json_string_or_null(out, facts.encoding);
  out += ",\"published\":";
  append_json_string_or_null(out, document != nullptr ? iso_date(document->published) : std::string());
}

void append_layers(std::string& out, const Document* document) {
  std::array<std::uint32_t, kBlockRoleNames.size()> blocks{};
  VerdictCounts verdicts{};
  if (document != nullptr) {
    for (const Block& block : document->blocks) ++blocks[static_cast<std::size_t>(block.role)];
    verdicts = count_verdicts(*document);
  }
  out += ",\"blocks\":{";
  append_counts(out, blocks, kBlockRoleNames);
  out += '}';
  append_number(out, "sentences", document != nullptr ? document->sentences.size() : 0);
  append_number(out, "mentions", document != nullptr ? document->mentions.size() : 0);
  out += ",\"quotes\":{\"found\":";
  append_integer(out, document != nullptr ? document->quotes.size() : 0);
  append_counts(out, verdicts, kVerdictNames);
  out += '}';
}

}  // namespace

VerdictCounts count_verdicts(const Document& document) {
  VerdictCounts counts{};
  for (const Verdict verdict : document.verdicts) ++counts[static_cast<std::size_t>(verdict)];
  return counts;
}

void append_document_line(std::string& out, const InputFacts& facts, const Document* document) {
  append_input(out, facts, document);
  append_layers(out, document);
  append_number(out, "records", facts.records);
  out += ",\"warnings\":[";
  for (const std::string_view warning : facts.warnings) {
    if (out.back() != '[') out += ',';
    append_json_string(out, warning);
  }
  out += "],\"error\":";
  append_json_string_or_null(out, facts.error);
  out += "}\n";
}

}  // namespace whosaid
