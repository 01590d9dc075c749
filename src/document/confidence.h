#pragma once
/// How sure a record is: the signs that are seen on it, and what each of them counted on annotated articles.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"
#include "document/span.h"

namespace whosaid {

/// What is looked at. The order is that of kSignNames.
enum class Sign : std::uint8_t {
  rule,    ///< the rule that made it
  made,    ///< the rule, and whether it is direct, mixed or indirect
  cue,     ///< lemma of the cue
  source,  ///< kind of the source, and the type: `pronoun direct`
  opens,   ///< first word of what is said, in small letters
  length,  ///< type and words of what is said, in powers of two: `direct 8` has 8 to 15
  before,  ///< does the record stand at the `start` of its sentence or `within`?
  behind,  ///< what stands behind it: a mark, a word, or the end of the block
  order,   ///< of its parts: `source cue content`
  reach,   ///< bytes between cue and content, in powers of two
  apart,   ///< bytes between source and cue, in powers of two
};
inline constexpr std::array<std::string_view, 11> kSignNames = {
    "rule", "made", "cue", "source", "opens", "length", "before", "behind", "order", "reach", "apart"};

/// Where the parts of a record stand, in bytes; empty: it has none.
struct Parts {
  Span content, cue, source;  ///< content: its first part
};

/// The parts of a record that signs are read from, as the record shows them; empty: it has none.
struct SeenRecord {
  std::string_view rule = {}, type = {}, cue = {}, source_kind = {}, text = {}, pre = {}, post = {};
  Parts parts = {};
};

/// The value of each sign; empty: the record does not have it.
using Signs = std::array<std::string, kSignNames.size()>;

/// Replaces `signs` by those of `record`.
void read_signs(const SeenRecord& record, Signs& signs);

/// Where a record stands in its sentence; the order is that of kBeforeNames.
enum class Before : std::uint8_t { start, within };
inline constexpr std::array<std::string_view, 2> kBeforeNames = {"start", "within"};

/// What stands behind a record; the order is that of kBehindNames.
enum class Behind : std::uint8_t { end, comma, full_stop, semicolon, colon, word, dash, mark };
inline constexpr std::array<std::string_view, 8> kBehindNames = {"end", ",", ".", ";", ":", "word", "dash", "mark"};

/// The signs that are read from texts, as numbers.
struct Measures {
  unsigned length = 0;  ///< bits of the number of words: 4 for 8 to 15
  Before before = Before::start;
  Behind behind = Behind::end;
  unsigned order = 0;  ///< which parts there are, and which of two stands first: below kOrders
  unsigned reach = 0;  ///< bits of the bytes between cue and content, at most kFarthest; 0 also without a cue
  unsigned apart = 0;  ///< the same of source and cue
};
inline constexpr unsigned kOrders = 32, kFarthest = 7;

/// Measures what is said, what stands before and behind the record, and where its parts stand.
Measures measure(std::string_view text, std::string_view pre, std::string_view post, const Parts& parts);

/// The first word of what is said, in small letters: as far as it has letters of ASCII, so that no mark makes a
/// difference. Empty when it is longer than 15.
std::string opening_word(std::string_view text);

/// The value of Sign::made.
std::string made_value(std::string_view rule, std::string_view type);
/// The value of Sign::source.
std::string source_value(std::string_view kind, std::string_view type);
/// The value of Sign::order; `order` as in Measures.
std::string order_value(unsigned order);
/// The value of Sign::reach and Sign::apart: `8` for 8 to 15 bytes.
std::string distance_value(unsigned bits);
/// The value of Sign::length; `length` as in Measures.
std::string length_value(std::string_view type, unsigned length);

/// The share, over 0 and under 1, for log odds.
double share_of_odds(double odds);

/// The weights of signs: a logistic regression. Built once, then only read.
class ConfidenceModel {
 public:
  /// Adds to the log odds of every record.
  void set_base(double weight) { base_ = weight; }
  /// Adds to the log odds of records with this value.
  void set(Sign sign, std::string value, double weight) {
    weights_[static_cast<std::size_t>(sign)].insert_or_assign(std::move(value), weight);
  }

  double base() const { return base_; }
  /// What a sign adds; 0 for a value that was not measured.
  double weight(Sign sign, std::string_view value) const;
  /// All that were measured of a sign.
  const StringMap<double>& weights(Sign sign) const { return weights_[static_cast<std::size_t>(sign)]; }
  /// The share, over 0 and under 1, of records with such signs that are right; one half without any weights.
  double confidence(const Signs& signs) const;

 private:
  double base_ = 0;
  std::array<StringMap<double>, kSignNames.size()> weights_;
};

}  // namespace whosaid
