#include "commands/claim_check.h"

#include <filesystem>
#include <memory_resource>
#include <tuple>

#include "base/unicode.h"
#include "records/content_text.h"
#include "records/offsets.h"

namespace whosaid {
namespace {

constexpr std::size_t kContext = 80;  // code points shown around a place

/// Less is better.
auto rank(const Finding& f) {
  const bool is_altered = f.wording >= Wording::altered;
  return std::tuple(f.wording == Wording::absent, is_altered, is_altered ? -f.likeness : 0.0, f.standing, f.answer,
                    f.wording);
}

std::string before(std::string_view text, std::size_t at) {
  const std::size_t end = at;
  for (std::size_t n = 0; n < kContext && at > 0; ++n) previous_code_point(text, at);
  return std::string(text.substr(at, end - at));
}

std::string behind(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (std::size_t n = 0; n < kContext && at < text.size(); ++n) next_code_point(text, at);
  return std::string(text.substr(begin, at - begin));
}

std::string speaker_names(const Speakers& speakers) {
  std::string names;
  for (const Speaker& speaker : speakers.list) names.append(names.empty() ? "" : "; ").append(speaker.name);
  return names;
}

bool is_named(const std::string& name, const ClaimArticle& article) {
  const std::filesystem::path path(article.path);
  return name == article.id || name == path.native() || name == path.filename().native() ||
         name == path.stem().native();
}

}  // namespace

Holds holds(const Claim& claim, const Finding& finding) {
  const bool asks = !claim.speaker.empty();
  if (finding.wording >= Wording::altered || (asks && finding.answer == SpeakerAnswer::other)) return Holds::no;
  if (finding.wording == Wording::truncated || finding.standing != Standing::quotation) return Holds::partly;
  return asks && finding.answer == SpeakerAnswer::unknown ? Holds::partly : Holds::yes;
}

ClaimCheck::ClaimCheck(const Pipeline& pipeline, std::vector<Claim> claims)
    : pipeline_(pipeline),
      scratches_(pipeline.make_scratches()),
      reader_(words_),
      claims_(std::move(claims)),
      findings_(claims_.size()) {
  for (const Claim& claim : claims_) {
    searches_.emplace_back(claim.quote, words_);
    speakers_.push_back(claimed_speaker(claim.speaker));
    seen_.push_back(claim.article.empty());
  }
}

/// The name as the pipeline reads it, so that lists know all its spellings.
std::optional<ClaimedSpeaker> ClaimCheck::claimed_speaker(const std::string& name) {
  if (name.empty()) return std::nullopt;
  std::pmr::monotonic_buffer_resource arena;
  Document document("", name, &arena);
  pipeline_.run_before("attributions", document, scratches_);
  std::vector<std::uint32_t> entities;
  for (const Mention& mention : document.mentions) {
    if (is_entity(mention.kind)) entities.push_back(mention.row);
  }
  return ClaimedSpeaker(name, std::move(entities));
}

void ClaimCheck::add(const ClaimArticle& given) {
  reader_.read(given.text, article_words_);
  present_.assign(words_.size(), false);
  for (const std::uint32_t number : article_words_.numbers) present_[number] = true;
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    if (!claims_[i].article.empty() && !is_named(claims_[i].article, given)) continue;
    seen_[i] = true;
    if (searches_[i].may_stand_in(article_words_, present_)) candidates.push_back(i);
  }
  if (candidates.empty()) return;
  std::pmr::monotonic_buffer_resource arena;
  Document document(given.id, given.text, &arena);
  pipeline_.run(document, scratches_);
  const SearchedArticle article(document, reader_);
  for (const std::size_t claim : candidates) look(claim, article, given.mends);
}

void ClaimCheck::look(std::size_t claim, const SearchedArticle& article, std::span<const Mend> mends) {
  bool is_unaltered = false;
  for (ClaimPlace& place : searches_[claim].find(article)) {
    is_unaltered = is_unaltered || place.wording < Wording::altered;
    Finding found = finding(claim, article, std::move(place), mends);
    found.documents = findings_[claim].documents;
    if (rank(found) < rank(findings_[claim])) findings_[claim] = std::move(found);
  }
  findings_[claim].documents += is_unaltered ? 1 : 0;
}

Finding ClaimCheck::finding(std::size_t claim, const SearchedArticle& article, ClaimPlace place,
                            std::span<const Mend> mends) {
  const Document& document = article.document();
  OffsetMap offsets;
  offsets.start(document.text, OffsetUnit::codepoint, mends);
  Finding found{.wording = place.wording,
                .standing = place.standing,
                .answer = SpeakerAnswer::unknown,
                .likeness = place.likeness,
                .document = std::string(document.id),
                .start = offsets.offset(place.span.begin),
                .end = offsets.offset(place.span.end),
                .text = std::string(document.slice(place.span)),
                .pre = before(document.text, place.span.begin),
                .post = behind(document.text, place.span.end),
                .quotation = {},
                .speaker = {},
                .source = {},
                .quoted_as = {},
                .changes = std::move(place.changes),
                .documents = 0};
  if (place.quotation != kNone) {
    found.quoted_as = kVerdictNames[static_cast<std::size_t>(document.verdicts[place.quotation])];
    found.quotation = document.slice(document.quotes[place.quotation].inner);
  }
  if (place.attribution != kNone) {
    found.quotation.clear();
    append_content_text(found.quotation, document, document.attributions[place.attribution]);
    found.speaker = speaker_names(document.speakers[place.attribution]);
    found.source = document.slice(document.attributions[place.attribution].source);
  }
  if (speakers_[claim]) found.answer = answer(*speakers_[claim], document, place.attribution);
  return found;
}

}  // namespace whosaid
