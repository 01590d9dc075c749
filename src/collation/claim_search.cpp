#include "collation/claim_search.h"

#include <algorithm>
#include <tuple>

#include "collation/word_sense.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostPassages = 6, kMostRuns = 64;
constexpr std::size_t kElisionRoom = 300;     // words that an ellipsis may stand for
constexpr double kLeastShare = 0.5;           // of a claim that a passage must hold to be looked at
constexpr double kLeastLikeness = 0.6;        // below it the claim is another sentence
constexpr std::uint32_t kFarthestPart = 200;  // bytes between two quotations that one claim joins

QuoteText words_of(const std::string& quote, NormalWords& words) {
  QuoteText text;
  WordReader(words).read(quote, text);
  return text;
}

std::size_t room_for(const QuoteText& claim) {
  const auto is_elided = [](const QuoteWord& word) { return has(word.before, GapMark::ellipsis); };
  return claim.words.size() / 2 + 8 + (std::ranges::any_of(claim.words, is_elided) ? kElisionRoom : 0);
}

}  // namespace

/// What the claim is compared with: all words of an article, or those inside quotation marks.
struct ClaimSearch::Side {
  WordedText text;
  bool is_quoted;

  std::uint32_t place(const SearchedArticle& article, std::size_t word) const {
    return is_quoted ? article.place_of_quoted(word) : text.words.words[word].span.begin;
  }
};

ClaimSearch::ClaimSearch(std::string_view quote, NormalWords& words)
    : quote_(quote),
      claim_(words_of(quote_, words)),
      words_(words),
      finder_(is_sound() ? std::span<const std::uint32_t>(claim_.numbers) : std::span<const std::uint32_t>(),
              room_for(claim_), words) {
  for (std::uint32_t at = 1; at < claim_.words.size(); ++at) {
    if (has(claim_.words[at].before, GapMark::ellipsis)) elided_.push_back(at);
  }
}

bool ClaimSearch::may_stand_in(const QuoteText& text, const std::vector<bool>& present) {
  return is_sound() && finder_.may_find(present, kLeastShare) && !finder_.find(text.numbers, 1, kLeastShare).empty();
}

/// Where all words stand in a row, else where most stand near each other.
std::vector<Passage> ClaimSearch::passages(const QuoteText& text) {
  std::vector<Passage> found;
  const auto size = static_cast<std::uint32_t>(claim_.numbers.size());
  for (auto from = text.numbers.begin(); found.size() < kMostRuns; ++from) {
    from = std::search(from, text.numbers.end(), claim_.numbers.begin(), claim_.numbers.end());
    if (from == text.numbers.end()) break;
    const auto begin = static_cast<std::uint32_t>(from - text.numbers.begin());
    found.push_back({begin, begin + size, 1});
  }
  return found.empty() ? finder_.find(text.numbers, kMostPassages, kLeastShare) : found;
}

double ClaimSearch::likeness(const Side& side, const WordPairs& pairs) const {
  double shared = 0, ours = 0, theirs = 0;
  for (const auto& [i, j] : pairs) shared += words_.weight(claim_.numbers[i]);
  for (const std::uint32_t number : claim_.numbers) ours += words_.weight(number);
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    theirs += words_.weight(side.text.words.numbers[pairs[p].second]);
    const bool is_last = p + 1 == pairs.size();
    if (is_last || std::ranges::binary_search(elided_, pairs[p + 1].first)) continue;
    for (std::uint32_t j = pairs[p].second + 1; j < pairs[p + 1].second; ++j) {
      theirs += words_.weight(side.text.words.numbers[j]);
    }
  }
  return 2 * shared / (ours + theirs);
}

/// "We will not strike" shares nothing with "We will not sign": half of what is no function word must be there.
bool ClaimSearch::lacks_content(const WordPairs& pairs) const {
  const auto is_content = [&](std::uint32_t number) {
    return !words_.is_function_word(number) && !is_negation(words_.word(number));
  };
  const auto wanted = std::ranges::count_if(claim_.numbers, is_content);
  const auto shared =
      std::ranges::count_if(pairs, [&](const auto& pair) { return is_content(claim_.numbers[pair.first]); });
  return 2 * shared < wanted;
}

/// Do the words come from quotations that have nothing to do with each other?
bool ClaimSearch::joins_strangers(const SearchedArticle& article, const Side& side, const WordPairs& pairs) {
  for (std::size_t p = 1; side.is_quoted && p < pairs.size(); ++p) {
    const std::uint32_t word = pairs[p].second, before = pairs[p - 1].second;
    const bool is_far = side.place(article, word) - side.place(article, before) > kFarthestPart;
    if (is_far && !article.is_one_statement(before, word)) return true;
  }
  return false;
}

/// Whose words these are, and whether marks stand around them.
void ClaimSearch::set_standing(const SearchedArticle& article, const Side& side, const WordPairs& pairs,
                               ClaimPlace& place) {
  bool all_quoted = true, all_reported = true;
  for (const auto& [i, j] : pairs) {
    const std::uint32_t at = side.place(article, j);
    const std::uint32_t attribution = article.attribution_at(at);
    all_quoted = all_quoted && article.quotation_at(at) != kNone;
    all_reported = all_reported && attribution != kNone;
    if (place.attribution == kNone) place.attribution = attribution;
    place.span.end = at + side.text.words.words[j].span.size();
  }
  place.span.begin = side.place(article, pairs.front().second);
  place.quotation = article.quotation_at(place.span.begin);
  place.standing = all_quoted ? Standing::quotation : all_reported ? Standing::reported : Standing::text;
}

/// Does what is said at `place` go on beyond word `word` of `side`, before it or behind it?
bool ClaimSearch::goes_on(const SearchedArticle& article, const Side& side, const ClaimPlace& place, std::size_t word,
                          bool behind) {
  const std::uint32_t at = side.place(article, word);
  const auto next = [&](std::size_t from, std::size_t size) -> std::optional<std::size_t> {
    if (behind ? from + 1 == size : from == 0) return std::nullopt;
    return behind ? from + 1 : from - 1;
  };
  if (place.standing == Standing::quotation) {
    const auto quoted = article.quoted_word_at(at);
    const auto other = quoted ? next(*quoted, article.quoted_words().words.size()) : std::nullopt;
    return other && article.is_one_statement(*quoted, *other);
  }
  if (place.standing == Standing::text || side.is_quoted) return false;
  const auto other = next(word, side.text.words.words.size());
  if (!other || (!behind && article.is_opening_that(side.place(article, *other)))) return false;
  return article.attribution_at(side.place(article, *other)) == article.attribution_at(at);
}

void ClaimSearch::set_wording(const SearchedArticle& article, const Side& side, const WordPairs& pairs,
                              ClaimPlace& place) const {
  place.changes = find_changes({quote_, claim_}, side.text, pairs, words_);
  if (std::ranges::any_of(place.changes, is_alteration, &Change::kind)) {
    place.wording = Wording::altered;
    return;
  }
  const bool is_elided = std::ranges::find(place.changes, VariantKind::elision, &Change::kind) != place.changes.end();
  const bool is_part = is_elided || goes_on(article, side, place, pairs.front().second, false) ||
                       goes_on(article, side, place, pairs.back().second, true);
  const Wording whole = place.changes.empty() ? Wording::exact : Wording::typographic;
  place.wording = is_part ? Wording::truncated : whole;
}

void ClaimSearch::add_place(const SearchedArticle& article, const Side& side, const WordPairs& pairs,
                            std::vector<ClaimPlace>& places) const {
  if (pairs.empty() || (pairs.size() < claim_.words.size() && pairs.size() < 3)) return;
  ClaimPlace place;
  place.likeness = likeness(side, pairs);
  if (place.likeness < kLeastLikeness || lacks_content(pairs) || joins_strangers(article, side, pairs)) return;
  set_standing(article, side, pairs, place);
  set_wording(article, side, pairs, place);
  places.push_back(std::move(place));
}

void ClaimSearch::add_places(const SearchedArticle& article, bool quoted, std::vector<ClaimPlace>& places) {
  const Side side{quoted ? WordedText{article.quoted_text(), article.quoted_words()}
                         : WordedText{article.document().text, article.words()},
                  quoted};
  const std::span<const std::uint32_t> numbers = side.text.words.numbers;
  for (const Passage& passage : passages(side.text.words)) {
    WordPairs pairs =
        align_words(claim_.numbers, numbers.subspan(passage.begin, passage.end - passage.begin), elided_, words_);
    for (auto& [i, j] : pairs) j += passage.begin;
    add_place(article, side, pairs, places);
  }
}

std::vector<ClaimPlace> ClaimSearch::find(const SearchedArticle& article) {
  std::vector<ClaimPlace> places;
  if (!is_sound()) return places;
  add_places(article, true, places);
  add_places(article, false, places);
  std::ranges::stable_sort(places, {}, [](const ClaimPlace& p) {
    const bool is_altered = p.wording == Wording::altered;
    return std::tuple(is_altered, is_altered ? -p.likeness : 0.0, p.standing, p.wording, p.span.begin);
  });
  std::vector<ClaimPlace> kept;
  for (ClaimPlace& place : places) {  // both sides may find the same
    const auto overlaps = [&](const ClaimPlace& other) { return other.span.overlaps(place.span); };
    if (kept.size() < kMostPlaces && std::ranges::none_of(kept, overlaps)) kept.push_back(std::move(place));
  }
  return kept;
}

}  // namespace whosaid
