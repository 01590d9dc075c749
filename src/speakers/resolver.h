#pragma once
/// Who each source is, over the whole article.

#include <optional>
#include <vector>

#include "document/stage.h"
#include "speakers/focus.h"
#include "speakers/source_reading.h"

namespace whosaid {

/// Lines that stand above text that they are about.
constexpr bool is_heading(BlockRole role) { return role == BlockRole::title || role == BlockRole::subheading; }

/// Resolves the attributions of one document after the other; a worker's own.
///
/// Goes through the article once, in the order of the text: names and pronouns on the way put somebody in focus, each
/// source is resolved by what stands before it (a role also by what the whole article or the gazetteers say), and its
/// speakers are in focus for what follows. Text inside quotations puts nobody in focus.
class Resolver final : public Scratch {
 public:
  /// `knowledge` must live longer.
  explicit Resolver(const Knowledge& knowledge) : knowledge_(knowledge), lexicon_(knowledge.lexicon) {}

  /// Fills Document::speakers, one an attribution.
  void run(Document& document);

 private:
  /// Somebody a source stands for: a member of the cast, or a row of the gazetteers that the article does not name.
  struct Found {
    std::uint32_t member = kNone, row = kNone;
  };
  /// What became of one head.
  struct Answer {
    std::vector<Found> found;
    SourceKind kind = SourceKind::none;
    ResolvedBy by = ResolvedBy::none;
    std::string_view how;
  };
  /// Who takes the turns of an interview, as far as the form of the article tells; kNone: nobody known.
  struct Turns {
    std::uint32_t author = kNone, asks = kNone, answers = kNone;
  };
  struct Group {
    std::vector<Found> members;
    std::uint32_t sentence = 0;
  };

  // resolver.cpp: the attributions one after the other
  void start(Document& document);
  void resolve(std::uint32_t attribution);
  void carry(std::uint32_t attribution);
  bool goes_on() const;
  std::uint32_t who_moved() const;
  void note_nobody();
  void note_asked();
  void note_speakers(const std::vector<Found>& found);
  Answer answer(const SourceHead& head);
  Answer named(const SourceHead& head) const;
  void write(const Found& found, Speakers& out) const;
  void write_new_names();
  std::uint32_t sentence_of(std::uint32_t at) const;

  // resolver_walk.cpp: what stands between them
  void walk_to(std::uint32_t at);
  void go_to(std::uint32_t at);
  bool may_refer(std::uint32_t mention) const;
  void refer(std::uint32_t mention);
  bool is_attribute(std::uint32_t mention) const;
  void refer_group(std::uint32_t mention);
  std::uint32_t whom_role_means(std::uint32_t mention) const;
  std::uint32_t behind_brackets(std::uint32_t token) const;
  void note_group(const std::vector<Found>& members);
  void note_list(std::uint32_t mention, std::uint32_t member);

  // resolver_turns.cpp
  std::uint32_t author() const;
  bool has_answers() const;
  std::uint32_t first_turn() const;
  std::vector<std::uint32_t> persons_above(std::uint32_t end) const;
  const Turns& turns();
  Answer interviewer();
  Answer interviewee();

  // resolver_echo.cpp
  void find_echoes();
  void find_groups_below();
  void find_speakers_below();
  std::size_t count_shared_words(const Attribution& attribution);
  void read_quoted_words(const Attribution& attribution);
  bool has_words(const Attribution& attribution);

  // resolver_pronouns.cpp
  void find_others();
  std::uint32_t addressee() const;
  Answer pronoun(const SourceHead& head);
  std::uint32_t antecedent(std::uint32_t mention) const;

  // resolver_roles.cpp: roles and groups
  Answer role(const SourceHead& head);
  Answer group(const SourceHead& head);
  Answer counterpart(const SourceHead& head);
  std::uint32_t body_abroad(const Member& member, std::string_view country) const;
  void add_last_two(Answer& a) const;
  void add_last_group(const SourceHead& head, Answer& a) const;
  void add_all_holders(const SourceHead& head, Answer& a) const;
  int fit(std::uint32_t member, const CastRole& role) const;
  bool in_body(std::string_view id, const std::vector<std::string>& words) const;
  int fit(const Found& found, const CastRole& role) const;
  int office_fit(std::uint32_t row, const CastRole& role) const;
  std::uint32_t holder_in_cast(const CastRole& role, bool later_too) const;
  Found holder(const CastRole& role, bool later_too) const;
  bool is_spokesperson(const SourceHead& head) const;

  // resolver_bodies.cpp: bodies and texts
  Answer campaign(const SourceHead& head);
  Answer campaign_before();
  std::uint32_t campaign_of(std::string_view person) const;
  Answer body_noun(const SourceHead& head, std::string_view noun) const;
  std::uint32_t last_body(std::string_view noun) const;
  bool is_body(const Member& member, std::string_view noun, std::string_view words) const;
  Answer utterance(const SourceHead& head) const;
  std::uint32_t author_of_text() const;

  // resolver_epithets.cpp: other words for somebody
  void find_introduced(const SourceHead& head, Answer& a) const;
  void find_epithet(const SourceHead& head, Answer& a);
  bool is_of_somebody(std::uint32_t mention) const;
  bool is_unnamed_before(std::uint32_t mention) const;
  bool is_of_other_paragraph(std::uint32_t member) const;
  void find_by_age(Answer& a) const;

  const Knowledge& knowledge_;
  const Lexicon& lexicon_;
  Document* document_ = nullptr;
  Cast cast_;
  Focus focus_;
  std::uint32_t lead_ = 0;                // the first paragraph
  std::vector<std::uint32_t> order_;      // attributions as their sources stand in the text
  std::vector<std::uint32_t> last_seen_;  // of each member: references so far when it was referred to last; 0 never
  std::vector<Group> groups_;             // named so far, the newest last
  std::vector<Found> list_;               // "Roe, Doe and Poe" while it is read
  std::uint32_t list_end_ = 0;            // token behind the list
  bool list_closed_ = false, list_of_examples_ = false;
  std::vector<Found> last_speakers_;
  std::uint32_t last_attribution_ = kNone;
  std::uint32_t mention_ = 0, sentence_ = 0, quote_ = 0;  // where the walk stands
  Span quoted_;                                           // the last top-level quotation that begins before it
  const Attribution* attribution_ = nullptr;
  std::vector<SourceHead> heads_;
  std::vector<Found> found_;
  std::vector<std::string_view> words_, said_;  // of a quotation, and of another's content
  std::string_view longest_;                    // of words_
  std::optional<Turns> turns_;                  // asked for by the first that needs it
  std::vector<std::uint32_t> others_;           // members whom the content names: its speaker would say "I"
};

}  // namespace whosaid
