#pragma once
/// The tokens and mentions of a source phrase, as the reader asks for them.

#include <string_view>

#include "speakers/cast.h"

namespace whosaid {

/// Does the token end a possessive: 's or an apostrophe?
inline bool is_possessive(std::string_view text) { return text.starts_with('\'') || text.starts_with("’"); }

/// "The Latest:", "UPDATE:", "Democratic" and the like name nobody.
bool is_label(std::string_view name);

/// The value of "two" to "five", in lower case; 0 for other words.
std::uint8_t small_number(std::string_view word);

/// A word in front of a noun phrase that tells whom it means.
struct FrontWord {
  bool definite = false;
  std::uint8_t count = 0;  ///< how many; 0: any number
};

/// What the word says of the noun phrase that it begins: "the", "both", "Two"; null for other words.
const FrontWord* front_word(std::string_view word);

/// Is the noun, in lower case, for what somebody says: "statement", "letter"?
bool is_utterance(std::string_view noun);

/// Is the noun for what a body publishes: "report", "survey"?
bool is_publication(std::string_view noun);

/// A place in a source phrase and questions about what stands there.
class SourceText {
 public:
  /// All must live longer. `mention` is the first that is not before the source.
  SourceText(const Document& document, const Knowledge& knowledge, const Cast& cast, Span source,
             std::uint32_t mention);

 protected:
  /// The token as written; empty behind the document.
  std::string_view text(std::uint32_t token) const;
  /// Is the token inside the source and written like that?
  bool is(std::uint32_t token, std::string_view word) const;
  /// The mention that begins at `token`, or kNone. Cues do not count.
  std::uint32_t mention_at(std::uint32_t token);
  /// Does a noun phrase end before the token?
  bool is_boundary(std::uint32_t token) const;
  /// Is the token inside the source and "and", "or", "nor" or the like?
  bool is_coordinator(std::uint32_t token) const;
  /// Do only commas and "and" stand between `token` and mention `next`?
  bool is_link(std::uint32_t token, std::uint32_t next) const;
  /// Is the mention "his", "her", "their"?
  bool is_possessive_pronoun(std::uint32_t m) const;
  /// Is the mention a role?
  bool is_role(std::uint32_t m) const;
  /// Does a participle with a name or an article behind it begin at the token: "supporting Roe", "leading the talks"?
  bool begins_participle(std::uint32_t token);
  /// Is the mention a body that the article is sure of: "Reuters" in "a Reuters survey"?
  bool is_organization(std::uint32_t m) const;
  /// Is the mention a person right behind the place or the body of an office: "President of Turkey [Jane Roe]"?
  bool is_named_behind_place(std::uint32_t m) const;
  /// Does a list of countries or bodies go on at `token`?
  bool goes_on(std::uint32_t token);
  /// Does a name, or a title of one, begin at `token`?
  bool begins_name(std::uint32_t token);
  /// A source that is the last of a list is the whole list: "the ministers of Russia, Iran, and [Turkey]". at_ moves
  /// to the front of it.
  void widen();
  /// Behind "named" in "a technician named Roe", of which `token` is the first; else the end.
  std::uint32_t behind_named(std::uint32_t token) const;
  /// The mention behind the last "as", with which the source ends: "who gave his name as Pista"; or kNone.
  std::uint32_t named_as();
  /// Does "and" follow before the next determiner?
  bool has_coordinator(std::uint32_t token) const;

  const Document& d_;
  const Knowledge& knowledge_;
  const Lexicon& lexicon_;
  const Cast& cast_;
  std::uint32_t at_ = 0, end_ = 0;  // tokens: where the reader stands, and the end of the source

 private:
  std::uint32_t mention_ = 0;  // near at_
};

}  // namespace whosaid
