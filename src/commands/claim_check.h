#pragma once
/// Claims that somebody said something, held against articles.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "collation/claim_search.h"
#include "collation/claimed_speaker.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// A quotation as it is claimed; what is empty is not claimed.
struct Claim {
  std::string id, quote, speaker;
  std::string article;  ///< look only there: the id or the path of an input
};

/// Is the claim right? The order is that of kHoldsNames.
enum class Holds : std::uint8_t {
  yes,     ///< exact or typographic, inside quotation marks, and the speaker is the one claimed, if one is
  partly,  ///< truncated, not inside quotation marks, or we do not know who said it
  no,      ///< altered, absent or said by somebody else
};
inline constexpr std::array<std::string_view, 3> kHoldsNames = {"yes", "partly", "no"};

/// Where a claim stands best. Offsets are code points.
struct Finding {
  Wording wording = Wording::absent;
  Standing standing = Standing::text;
  SpeakerAnswer answer = SpeakerAnswer::unknown;  ///< to the speaker claimed, if one is
  double likeness = 0;
  std::string document;  ///< id
  std::uint32_t start = 0, end = 0;
  std::string text, pre, post;  ///< the place and what stands around it
  std::string quotation;        ///< all that is said there; empty when nobody says it
  std::string speaker, source;  ///< who says it there, and as what the article names them; empty: not known
  std::string_view quoted_as;   ///< what became of the quotation: one of kVerdictNames; empty: not in marks
  std::vector<Change> changes;
  std::size_t documents = 0;  ///< articles in which all or a part of it stands unaltered
};

/// Does `finding` bear out `claim`?
Holds holds(const Claim& claim, const Finding& finding);

/// An article to look in.
struct ClaimArticle {
  std::string_view id;
  std::string_view path;  ///< of its file; empty: it has none of its own
  std::string_view text;  ///< valid UTF-8
  std::span<const Mend> mends;
};

/// Takes articles and keeps for each claim the place where it stands best.
class ClaimCheck {
 public:
  /// `pipeline` must live longer.
  ClaimCheck(const Pipeline& pipeline, std::vector<Claim> claims);

  const std::vector<Claim>& claims() const { return claims_; }
  /// One a claim, in their order.
  const std::vector<Finding>& findings() const { return findings_; }
  /// Has the quotation words, and not too many to be compared?
  bool is_sound(std::size_t claim) const { return searches_[claim].is_sound(); }
  /// Has some input been the article that the claim names, or does it name none?
  bool is_article_seen(std::size_t claim) const { return seen_[claim]; }

  /// Looks for every claim in `article`. The pipeline runs only when one of them may stand there.
  void add(const ClaimArticle& article);

 private:
  void look(std::size_t claim, const SearchedArticle& article, std::span<const Mend> mends);
  Finding finding(std::size_t claim, const SearchedArticle& article, ClaimPlace place, std::span<const Mend> mends);
  std::optional<ClaimedSpeaker> claimed_speaker(const std::string& name);

  const Pipeline& pipeline_;
  Pipeline::Scratches scratches_;
  NormalWords words_;
  WordReader reader_;
  QuoteText article_words_;
  std::vector<bool> present_;  ///< by number: which words the article has
  std::vector<Claim> claims_;
  std::vector<ClaimSearch> searches_;
  std::vector<std::optional<ClaimedSpeaker>> speakers_;
  std::vector<Finding> findings_;
  std::vector<bool> seen_;
};

}  // namespace whosaid
