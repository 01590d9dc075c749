#pragma once
/// Copies and cuts of one quotation, found among millions.

#include <cstdint>
#include <string_view>
#include <vector>

#include "collation/normal_words.h"
#include "collation/quote_words.h"
#include "collation/variant.h"
#include "collation/word_alignment.h"

namespace whosaid {

/// One quotation to group. Two speakers are the same when their numbers are; kNone: not known.
struct ClusterQuote {
  std::string_view text;  ///< must live as long as the clusters
  std::uint32_t speaker = kNone;
};

/// Groups quotations by their words, each with the longest form of its group:
///
/// 1. Quotations of the same words become one. Of fewer than kFewWords words that is all, and their speakers must be
///    the same: "I don't know" is said by many, and no other word tells whether it is the same occasion.
/// 2. From the longest to the shortest, each is held against the longer ones with which it shares its rarest shingles
///    of three words. It joins the one whose words it shares most, when these are kLeastShare of its own, in order,
///    with kFewWords in a row; else it is a longest form of its own. Of fewer than kSureWords words that are not all
///    the same, the speakers must be the same, as far as both are known. Nothing joins two groups: a short cut that
///    fits two speeches goes to one and does not make them one.
///
/// Time and memory grow with the number of words, and not with the number of pairs: a shingle leads to at most
/// kMostBearers longest forms, and at most kMostCandidates are looked at for one quotation.
class QuoteClusters {
 public:
  static constexpr std::size_t kFewWords = 5, kSureWords = 8;
  static constexpr double kLeastShare = 0.7;

  /// Takes the next quotation; its number is how many were added before. Of a text of more than kMostQuoteWords words
  /// (or 16 times as many bytes) the rest is not compared.
  void add(const ClusterQuote& quote);
  /// Groups all. Call it once.
  void group();

  std::size_t size() const { return quotes_.size(); }
  /// The longest form of the group of a quotation, the first that was added; itself when it is the only one or that
  /// form.
  std::uint32_t longest_form(std::uint32_t quote) const { return leaders_[quote]; }
  /// Number of words.
  std::uint32_t word_count(std::uint32_t quote) const { return begins_[quote + 1] - begins_[quote]; }
  /// Has the quotation the same words as its longest form?
  bool is_copy(std::uint32_t quote) const;
  /// What differs between a quotation and its longest form, in the words of both.
  std::vector<Change> changes(std::uint32_t quote);
  std::string_view text(std::uint32_t quote) const { return quotes_[quote].text; }
  std::uint32_t speaker(std::uint32_t quote) const { return quotes_[quote].speaker; }

 private:
  static constexpr std::uint32_t kMostBearers = 64;
  static constexpr std::size_t kMostCandidates = 4, kMostShingles = 12, kMostVotes = 64;

  struct Bearer {
    std::uint32_t quote, next;  ///< next: index of the bearer before, or kNone
  };
  std::span<const std::uint32_t> numbers(std::uint32_t quote) const {
    return std::span(numbers_).subspan(begins_[quote], word_count(quote));
  }
  bool may_be_one_speaker(std::uint32_t a, std::uint32_t b) const;
  void join_equal();
  void join_or_lead(std::uint32_t quote);
  void note_shingles(std::uint32_t quote);
  std::vector<std::uint32_t> candidates();
  static std::size_t room_for(std::size_t words) { return words / 4 + 4; }
  double shared(std::uint32_t quote, std::uint32_t leader) const;
  std::size_t slot(std::span<const std::uint32_t> shingle) const;

  NormalWords words_;
  QuoteText read_;
  QuoteText longest_;  ///< of read_leader_
  std::uint32_t read_leader_ = kNone;
  std::vector<ClusterQuote> quotes_;
  std::vector<std::uint32_t> begins_ = {0}, numbers_;  ///< words of quotation q: [begins_[q], begins_[q + 1])
  std::vector<std::uint32_t> leaders_;
  std::vector<std::uint32_t> heads_;  ///< by slot of a shingle: its last bearer
  std::vector<std::uint8_t> counts_;  ///< by slot: how many bearers, kMostBearers at most
  std::vector<Bearer> bearers_;
  std::vector<std::size_t> slots_;  ///< of the quotation at hand
  std::vector<std::uint32_t> votes_;
};

}  // namespace whosaid
