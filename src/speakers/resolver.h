#pragma once
/// Who each source is, over the whole article.

#include <vector>

#include "document/stage.h"
#include "speakers/source_reading.h"

namespace whosaid {

/// Resolves the attributions of one document after the other; a worker's own.
class Resolver final : public Scratch {
 public:
  /// `lexicon` must live longer.
  explicit Resolver(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Fills Document::speakers, one an attribution.
  void run(Document& document);

 private:
  void resolve(const Document& d, const Attribution& a, Speakers& out);
  void resolve_names(const Document& d, Speakers& out);
  void resolve_pronoun(const Document& d, const Attribution& a, Speakers& out);
  void resolve_role(const Document& d, const Attribution& a, Speakers& out);
  void resolve_group(const Document& d, const Attribution& a, Speakers& out);
  std::uint32_t person_before(const Document& d, std::uint32_t at, Gender gender) const;
  std::uint32_t antecedent(const Document& d, std::uint32_t at) const;
  bool has_role(const Document& d, std::uint32_t member, std::string_view role, std::string_view country) const;
  std::uint32_t holder_outside(const Document& d, std::string_view role, std::string_view country) const;
  void add_member(const Document& d, std::uint32_t member, Speakers& out) const;
  void add_entity(const Document& d, std::uint32_t row, Speakers& out) const;

  struct Group {
    std::string role;
    std::vector<std::uint32_t> members;
  };

  const Lexicon& lexicon_;
  Cast cast_;
  SourceReading source_;
  std::vector<Group> groups_;                 // named so far: "the ministers" later are the same
  std::vector<std::uint32_t> last_speakers_;  // members that spoke last
};

}  // namespace whosaid
