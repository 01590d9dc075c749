#include "commands/gazetteer_change.h"
#include "commands/pipeline_option.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {{"weak", nullptr, "alias: it counts only where the whole name stands, too"},
                               kToOption,
                               kCorpusOption,
                               kLimitOption,
                               kPipelineOption,
                               kGazetteerOption};

ExitCode alias(const GivenOptions& given) {
  const Arguments& words = given.words();
  if (words.size() != 2 || words[1].empty()) {
    return usage_error("gazetteer alias needs an id and a name: `whosaid gazetteer alias nato 'the Alliance' --to DIR`",
                       "gazetteer");
  }
  const bool is_marked = words[1].starts_with('~');
  const std::string name = (given.has("weak") && !is_marked ? "~" : "") + words[1];
  return make_change(given, words[0] + " is also " + name,
                     [&](const ChangePlace& place) { return with_alias(place, words[0], name); });
}

}  // namespace

const GazetteerAction gazetteer_alias = {
    "alias",
    "ID ALIAS --to DIR",
    "one more name of a person, organization or country; a shipped row is copied into your folder",
    "whosaid gazetteer alias nato 'the Alliance' --weak --to my_names --corpus articles/",
    kOptions,
    alias};

}  // namespace whosaid
