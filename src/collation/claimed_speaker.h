#pragma once
/// Is somebody whom an article quotes the one whom a claim names?

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// The order is that of kSpeakerAnswerNames.
enum class SpeakerAnswer : std::uint8_t {
  right,    ///< the one whom the claim names
  unknown,  ///< the article, or our reading of it, does not say who
  other,    ///< somebody else
};
inline constexpr std::array<std::string_view, 3> kSpeakerAnswerNames = {"right", "unknown", "other"};

/// A name as a claim gives it.
class ClaimedSpeaker {
 public:
  /// `entities` are the rows of the lexicon that lists give for the name.
  ClaimedSpeaker(std::string_view name, std::vector<std::uint32_t> entities);

  /// Is it `speaker`? Yes when a list says so, or when every word of the claim is one of the speaker's name or role, or
  /// an initial or honorific, and the last is the last of the name. `source` is what the article writes for the
  /// speaker: its words count, too.
  bool is(const Speaker& speaker, std::string_view source) const;

 private:
  std::vector<std::string> words_;
  std::vector<std::uint32_t> entities_;
};

/// Who said attribution `attribution` of `document` (kNone: nobody), seen from the claim.
SpeakerAnswer answer(const ClaimedSpeaker& claimed, const Document& document, std::uint32_t attribution);

}  // namespace whosaid
