#include "commands/unseen_corrections.h"

#include "commands/wording.h"

namespace whosaid {

std::string UnseenCorrections::report() const {
  if (documents_.empty()) return {};
  return "whosaid: the corrections tell of " + counted(documents_.size(), "document") +
         " that this run did not read (first: " + std::string(*documents_.begin()) + ")\n";
}

}  // namespace whosaid
