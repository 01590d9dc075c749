#include "collation/claimed_speaker.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/honorific.h"

namespace whosaid {
namespace {

/// Words, folded, without possessives and marks; `the` and honorifics left out.
std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    std::string capital = word;
    if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z') capital[0] = static_cast<char>(capital[0] - 32);
    if (!word.empty() && word != "the" && !is_honorific(capital)) words.push_back(word);
    word.clear();
  };
  for (const char c : folded(name)) {
    const bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c < 0;
    if (is_part) word += c;
    if (!is_part && c != '.') finish();
  }
  finish();
  return words;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

ClaimedSpeaker::ClaimedSpeaker(std::string_view name, std::vector<std::uint32_t> entities)
    : words_(name_words(name)), entities_(std::move(entities)) {}

bool ClaimedSpeaker::is(const Speaker& speaker, std::string_view source) const {
  if (speaker.entity != kNone && std::ranges::find(entities_, speaker.entity) != entities_.end()) return true;
  const std::vector<std::string> name = name_words(speaker.name);
  if (words_.empty() || name.empty()) return false;
  std::vector<std::string> around = name_words(speaker.role);
  std::ranges::move(name_words(source), std::back_inserter(around));
  const bool shares_last = has(name, words_.back()) || words_ == name;
  return shares_last && std::ranges::all_of(words_, [&](const std::string& word) {
           return word.size() == 1 || has(name, word) || has(around, word);
         });
}

SpeakerAnswer answer(const ClaimedSpeaker& claimed, const Document& document, std::uint32_t attribution) {
  if (attribution >= document.speakers.size()) return SpeakerAnswer::unknown;
  const Speakers& speakers = document.speakers[attribution];
  const std::string_view source = document.slice(document.attributions[attribution].source);
  for (const Speaker& speaker : speakers.list) {
    if (claimed.is(speaker, source)) return SpeakerAnswer::right;
  }
  return speakers.list.empty() ? SpeakerAnswer::unknown : SpeakerAnswer::other;
}

}  // namespace whosaid
