#include "layer_walk.h"

#include <memory_resource>

#include "document/invariants.h"
#include "records/content_text.h"

namespace whosaid {

LayerWalk::LayerWalk(const Pipeline& pipeline)
    : pipeline_(pipeline),
      scratches_(pipeline.make_scratches()),
      rules_(record_rules(pipeline)),
      records_(pipeline.lexicon(), rules_, OffsetUnit::byte) {}

std::string LayerWalk::broken(std::string_view text) {
  std::pmr::monotonic_buffer_resource arena;
  Document document("text", text, &arena);
  for (std::size_t i = 0; i < pipeline_.steps().size(); ++i) {
    pipeline_.steps()[i].stage->run(document, scratches_[i].get());
    const auto all = broken_invariants(document, i + 1 == pipeline_.steps().size());
    if (!all.empty()) return "after " + pipeline_.steps()[i].name + ": " + all.front();
  }
  return broken_record(document);
}

/// Records are slices of the text, and nothing but slices.
std::string LayerWalk::broken_record(const Document& document) {
  records_.start(document, {});
  for (std::size_t i = 0; i < document.attributions.size(); ++i) {
    const Record& record = records_.make(i, static_cast<std::uint32_t>(i));
    std::string built;
    for (const Slice& part : record.content) {
      if (document.text.substr(part.start, part.end - part.start) != part.text) return "a content is no slice";
      const std::string_view said = document.slice(said_span(document, {part.start, part.end}));
      if (part.text.find(said) == std::string_view::npos) return "what is said is not in the content";
      built.append(built.empty() || said.empty() ? "" : " ").append(said);
    }
    if (record.confidence != rules_.confidence.confidence(records_.signs())) return "weights and signs differ";
    if (record.text != built) return "text is not built from the slices: " + record.text;
    for (const auto* parts : {&record.cue, &record.source, &record.addressee, &record.medium}) {
      for (const Slice& part : *parts) {
        if (document.text.substr(part.start, part.end - part.start) != part.text) return "a part is no slice";
      }
    }
  }
  return {};
}

}  // namespace whosaid
