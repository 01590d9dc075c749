#include "rules/before_cue.h"

namespace whosaid {

const std::vector<Capture>* BeforeCue::find(const Expression& expression, std::string_view letters, std::size_t cue,
                                            std::size_t ordinal) {
  if (ordinal >= answers_.size()) answers_.resize(ordinal + 1);
  std::vector<Answer>& of_cue = answers_[ordinal];
  if (expression.id() >= of_cue.size()) of_cue.resize(expression.id() + 1);
  Answer& answer = of_cue[expression.id()];
  if (answer.when != now_) {
    answer.when = now_;
    answer.captures.clear();
    answer.found = expression.find(letters, 0, cue + 1, answer.captures);
  }
  return answer.found ? &answer.captures : nullptr;
}

}  // namespace whosaid
