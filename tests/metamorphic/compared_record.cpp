#include "metamorphic/compared_record.h"

#include <algorithm>
#include <tuple>

#include "base/unicode.h"

namespace whosaid {

bool ComparedRecord::is_like(const ComparedRecord& other) const {
  const auto parts = [](const ComparedRecord& r) {
    return std::tie(r.rule, r.type, r.content, r.cue, r.source, r.addressee, r.medium, r.flags, r.negated);
  };
  return parts(*this) == parts(other);
}

bool ComparedRecord::operator==(const ComparedRecord& other) const {
  return is_like(other) && std::ranges::equal(speakers, other.speakers, {}, folded, folded);
}

std::string to_text(const ComparedRecord& record, std::string_view text) {
  const auto slice = [&](Span span) { return std::string(text.substr(span.begin, span.size())); };
  std::string out = "[" + std::string(record.rule) + "]";
  for (const Span part : record.content) out += " {" + slice(part) + "}";
  out += " cue " + slice(record.cue) + " source " + slice(record.source) + " <";
  for (const std::string& speaker : record.speakers) out += speaker + ";";
  return out + "> flags " + std::to_string(record.flags);
}

const Document& RecordSight::read(std::string_view text) {
  document_.reset();
  arena_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
  document_ = std::make_unique<Document>("article", text, arena_.get());
  pipeline_.run(*document_, scratches_);
  return *document_;
}

std::vector<ComparedRecord> RecordSight::records() const {
  std::vector<ComparedRecord> records;
  for (std::size_t i = 0; i < document_->attributions.size(); ++i) {
    const Attribution& a = document_->attributions[i];
    ComparedRecord compared{.rule = pipeline_.rules()[a.rule].id,
                            .type = a.type,
                            .content = {a.content.begin(), a.content.end()},
                            .cue = a.cue,
                            .source = a.source,
                            .addressee = a.addressee,
                            .medium = a.medium,
                            .speakers = {},
                            .flags = a.flags,
                            .negated = a.negated};
    for (const Speaker& speaker : document_->speakers[i].list) compared.speakers.emplace_back(speaker.name);
    records.push_back(std::move(compared));
  }
  return records;
}

}  // namespace whosaid
