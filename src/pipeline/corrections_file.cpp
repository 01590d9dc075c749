#include "pipeline/corrections_file.h"

#include <algorithm>
#include <memory_resource>
#include <utility>

#include "base/text_file.h"

namespace whosaid {
namespace {

/// Finds whom the lists know by a name or an id.
class EntityLookup {
 public:
  explicit EntityLookup(const Pipeline& pipeline) : pipeline_(pipeline), scratches_(pipeline.make_scratches()) {}

  std::uint32_t find(const std::string& name) {
    const std::uint32_t row = pipeline_.lexicon().entities.find(name);
    if (row != kNone) return row;
    return is_wikidata_id(name) ? with_wikidata(name) : named(name);
  }
  static bool is_wikidata_id(std::string_view name) {
    return name.size() > 1 && name[0] == 'Q' && name.find_first_not_of("0123456789", 1) == std::string_view::npos;
  }

 private:
  std::uint32_t with_wikidata(std::string_view id) const {
    const auto rows = pipeline_.lexicon().entities.in_memory();
    const auto found = std::ranges::find(rows, id, &Entity::wikidata);
    return found == rows.end() ? kNone : static_cast<std::uint32_t>(found - rows.begin());
  }

  /// The name as the pipeline reads it, so that all spellings of the lists count.
  std::uint32_t named(const std::string& name) {
    std::pmr::monotonic_buffer_resource arena;
    Document document("", name, &arena);
    pipeline_.run_before("attributions", document, scratches_);
    const auto all = Span{0, static_cast<std::uint32_t>(name.size())};
    const auto found = std::ranges::find(document.mentions, all, &Mention::span);
    return found != document.mentions.end() && is_entity(found->kind) ? found->row : kNone;
  }

  const Pipeline& pipeline_;
  Pipeline::Scratches scratches_;
};

}  // namespace

Result<Corrections> load_corrections(std::span<const std::string> files, const Pipeline& pipeline) {
  Errors errors;
  CorrectionList list;
  for (const std::string& file : files) {
    std::string text;
    if (const auto read = read_text_file(file, text); !read) {
      append(errors, one_error(file, read.error()));
    } else if (const auto added = list.add(file, std::move(text)); !added) {
      append(errors, added.error());
    }
  }
  EntityLookup lookup(pipeline);
  for (Correction& correction : list.edit()) {
    for (CorrectSpeaker& speaker : correction.speakers) {
      speaker.entity = lookup.find(speaker.name);
      if (speaker.entity != kNone || !EntityLookup::is_wikidata_id(speaker.name)) continue;
      errors.push_back(error_of(correction, "no list has " + speaker.name +
                                                "; write the name, or add whom you mean "
                                                "with `whosaid gazetteer add`"));
    }
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return Corrections(std::move(list), pipeline.lexicon(), static_cast<std::uint32_t>(pipeline.rules().size()));
}

}  // namespace whosaid
