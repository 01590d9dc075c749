#include "speakers/source_reading.h"

#include <algorithm>

#include "speakers/role_words.h"
#include "speakers/source_text.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNearApposition = 7;  // tokens between the comma and the name

class Reader : public SourceText {
 public:
  Reader(const Document& document, const Knowledge& knowledge, const Cast& cast, Span source, std::uint32_t mention,
         std::vector<SourceHead>& heads)
      : SourceText(document, knowledge, cast, source, mention), heads_(heads) {}

  void read() {
    heads_.clear();
    widen();
    while (at_ < end_ && (d_.tokens[at_].shape == Shape::mark || is_possessive(text(at_)))) ++at_;
    do {
      if (at_ >= end_) break;
      SourceHead head = read_head();
      if (head.kind == HeadKind::role && head.plural && names_follow()) {
        ++at_;
        head = read_head();
      }
      if (head.kind == HeadKind::role && !head.plural) read_second_role(head);
      // "Roe, a lawyer and aide": what is no name goes on only from a name.
      if (!heads_.empty() && head.kind == HeadKind::other) break;
      heads_.push_back(std::move(head));
    } while (next_head());
    if (!heads_.empty()) join_countries();
  }

 private:
  /// "The presidents of Turkey and Italy, Jane Roe and John Doe": are those named whom the plural means?
  bool names_follow() { return is(at_, ",") && begins_name(at_ + 1) && has_coordinator(at_ + 1); }

  /// "Film star and lawyer Jane Roe" is one: when a name ends the second role, which has no article, it is the head.
  void read_second_role(SourceHead& head) {
    if (!is(at_, "and")) return;
    const std::uint32_t begin = at_++, plain = plain_;
    SourceHead second = read_head();
    const bool named = second.kind == HeadKind::person && second.bare && second.possessor == kNone;
    const std::uint32_t before = named && second.mention > 0 ? second.mention - 1 : kNone;
    if (before != kNone && is_role(before) &&
        d_.mentions[before].end_token == d_.mentions[second.mention].first_token &&
        d_.mentions[before].first_token > begin) {
      head = std::move(second);
    } else {
      at_ = begin;
      plain_ = plain;
    }
  }

  /// Reads a noun phrase from at_; at_ moves behind it.
  SourceHead read_head() {
    modifier_ = kNone;
    SourceHead head;
    const std::uint32_t begin = at_;
    read_determiner(head);
    std::uint32_t last = kNone;
    while (at_ < end_) {
      const std::uint32_t m = mention_at(at_);
      if (m != kNone) {
        const bool pronoun = d_.mentions[m].kind == Kind::pronoun;
        if (pronoun && last != kNone) break;
        if (pronoun && is_possessive_pronoun(m) && d_.mentions[m].end_token < end_) {
          head.possessor = m;
          head.definite = true;
        } else {
          last = m;
        }
        const bool is_whole = pronoun && last == m && at_ == begin;  // "they" of "they both"
        at_ = std::max(cast_.end_token(m), at_ + 1);
        if (is_whole) break;
        continue;
      }
      if (at_ > begin && (is_boundary(at_) || (last != kNone && is_role(last) && begins_participle(at_)))) break;
      if (is_possessive(text(at_))) {
        if (at_ + 1 < end_ && !is_boundary(at_ + 1)) head.possessor = last, head.definite = true;
      } else {
        if (last != kNone) modifier_ = cast_.end_token(last) == at_ ? last : kNone;
        last = kNone;  // a plain word behind the name is the head
        if (d_.tokens[at_].shape != Shape::mark) plain_ = at_;
      }
      ++at_;
    }
    at_ = std::min(at_, end_);
    if (last == kNone) {
      read_plain(head, begin);
    } else {
      take(head, last);
    }
    if (head.kind == HeadKind::role || head.kind == HeadKind::other) read_apposition(head);
    return head;
  }

  void read_determiner(SourceHead& head) {
    const std::uint32_t begin = at_;
    for (; at_ < end_; ++at_) {
      const FrontWord* word = front_word(text(at_));
      const WordClass cls = d_.tokens[at_].word;
      if (word != nullptr) {
        head.definite = head.definite || word->definite;
        if (head.definite && word->count > 0) head.count = word->count;
      }
      const bool skip = (word != nullptr && word->count > 0) || cls == WordClass::determiner ||
                        cls == WordClass::quantifier || cls == WordClass::number;
      if (!skip || mention_at(at_) != kNone) break;
    }
    head.bare = at_ == begin;
    if (head.count > 0 && at_ >= end_) head.plural = true;
  }

  /// The head is mention `m`.
  void take(SourceHead& head, std::uint32_t m) {
    const Mention& mention = d_.mentions[m];
    head.mention = m;
    if (mention.kind == Kind::pronoun) {
      head.kind = HeadKind::pronoun;
      head.plural = lexicon_.pronouns[mention.row].number == Number::plural;
      if (is(at_, "both")) head.count = 2, ++at_;
      return;
    }
    if (const std::uint32_t member = cast_.member_of(m); member != kNone) return take_member(head, member);
    if (mention.kind != Kind::role && mention.kind != Kind::title) return;
    head.kind = HeadKind::role;
    head.role = read_role(d_, knowledge_, m);
    head.plural =
        head.count > 0 || (mention.kind == Kind::role && mention.form == static_cast<std::uint8_t>(Number::plural));
    read_complement(head);
  }

  void take_member(SourceHead& head, std::uint32_t index) {
    const Member& member = cast_.members()[index];
    const Mention& mention = d_.mentions[head.mention];
    const auto form = static_cast<NameForm>(mention.form);
    const bool adjective = mention.kind == Kind::country && (form == NameForm::adjective || form == NameForm::demonym);
    if (adjective) return;
    if (member.entity == kNone && !member.certain && member.evidence.place > 0) return;
    if (member.entity == kNone && is_label(member.name)) return;
    if (member.entity == kNone && take_abbreviated_role(head, member.name)) return;
    head.member = index;
    head.kind = member.type == EntityType::person ? HeadKind::person : HeadKind::body;
    head.metonym = mention.kind != Kind::name && head.kind == HeadKind::body &&
                   (form == NameForm::metonym || form == NameForm::capital);
  }

  /// "The CM" where the article has a chief minister.
  bool take_abbreviated_role(SourceHead& head, std::string_view name) {
    const CastRole* role = cast_.abbreviated(name);
    if (role == nullptr) return false;
    head.kind = HeadKind::role;
    head.role.text = role->text;
    head.definite = true;
    return true;
  }

  /// "of Russia, Iran, and Turkey", "for the State Department": at_ moves behind it.
  void read_complement(SourceHead& head) {
    if (!head.role.country.empty()) head.countries.push_back(head.role.country);
    if (at_ >= end_ || d_.tokens[at_].word != WordClass::preposition) return;
    std::uint32_t t = at_ + 1;
    while (t < end_) {
      const std::uint32_t m = mention_at(t);
      if (m != kNone && is_named_behind_place(m)) {
        head.mention = m;
        take_member(head, cast_.member_of(m));
        break;
      }
      if (m != kNone && d_.mentions[m].kind == Kind::country) {
        const std::string_view id = lexicon_.entities[d_.mentions[m].row].id;
        if (std::find(head.countries.begin(), head.countries.end(), id) == head.countries.end()) {
          head.countries.push_back(id);
        }
      }
      if (m != kNone) {
        t = std::max(d_.mentions[m].end_token, t + 1);
        continue;
      }
      if (text(t) == "," && !goes_on(t + 1)) break;
      if (d_.tokens[t].word == WordClass::coordinator && !head.plural) break;
      if (d_.tokens[t].shape == Shape::mark && text(t) != "," && !is_possessive(text(t))) break;
      ++t;
    }
    at_ = t;
  }

  /// "the minister, Sergey Lavrov," and "a lawyer for the family, Justin Bamberg,": who is named is the head.
  void read_apposition(SourceHead& head) {
    if (head.plural) return;
    std::uint32_t t = at_;
    while (t < end_ && text(t) != "," && text(t) != "(" && !d_.slice(d_.tokens[t].span).starts_with("who")) ++t;
    if (t >= end_ || text(t) != ",") return;
    const std::uint32_t comma = t++;
    if (t < end_ && text(t) == "who") return read_given_name(head);
    while (t < end_ && t < comma + kNearApposition) {
      const std::uint32_t m = mention_at(t);
      const std::uint32_t member = m == kNone ? kNone : cast_.member_of(m);
      const bool adjective = m != kNone && d_.mentions[m].kind == Kind::country;
      if (member != kNone && !adjective) {
        const bool person = cast_.members()[member].type == EntityType::person;
        const std::uint32_t behind = cast_.end_token(m);
        const bool whole = behind >= end_ || d_.tokens[behind].shape == Shape::mark || text(behind) == "of";
        const bool modifies = behind < end_ && mention_at(behind) != kNone &&
                              (is_role(mention_at(behind)) || d_.mentions[mention_at(behind)].kind == Kind::title);
        if (!whole && person && !modifies) return;
        if (!whole) {  // "Green leader Jane Roe"
          t = behind;
          continue;
        }
        head.member = member;
        head.mention = m;
        head.kind = person ? HeadKind::person : HeadKind::body;
        at_ = behind;
        return;
      }
      if (m == kNone && d_.tokens[t].word == WordClass::determiner) {
        t = behind_named(t);
        if (t >= end_) return;
        continue;
      }
      if (m == kNone && is_boundary(t)) return;
      t = m == kNone ? t + 1 : std::max(d_.mentions[m].end_token, t + 1);
    }
  }

  /// "A conductor, who gave his name only as Pista".
  void read_given_name(SourceHead& head) {
    const std::uint32_t m = named_as();
    const std::uint32_t member = m == kNone ? kNone : cast_.member_of(m);
    if (member == kNone || cast_.members()[member].type != EntityType::person) return;
    head.member = member;
    head.mention = m;
    head.kind = HeadKind::person;
    at_ = end_;
  }

  /// A plain noun. "the statement from the ministry" and "Roe's letter" are of the ministry and Roe.
  void read_plain(SourceHead& head, std::uint32_t begin) {
    const std::string noun = folded_name(text(plain_ == kNone ? begin : plain_));
    head.plural = noun.ends_with('s');
    if (at_ >= end_ || is_boundary(at_)) head.noun = noun;
    if (modifier_ != kNone && is_publication(noun) && is_organization(modifier_)) return take(head, modifier_);
    if (!is_utterance(noun)) return;
    const std::uint32_t owner = head.possessor;
    if (owner != kNone) {
      if (d_.mentions[owner].kind != Kind::pronoun || lexicon_.pronouns[d_.mentions[owner].row].person == 3) {
        take(head, owner);
      }
      return;
    }
    if (!is(at_, "from") && !is(at_, "by")) {
      head.utterance = head.definite && !head.plural;
      return;
    }
    ++at_;
    SourceHead author = read_head();
    if (author.kind != HeadKind::other) head = std::move(author);
  }

  /// Moves at_ to the next coordinated head; false when there is none.
  bool next_head() {
    const SourceHead& last = heads_.back();
    const bool named = last.kind == HeadKind::person || last.kind == HeadKind::body ||
                       (last.kind == HeadKind::pronoun && is_coordinator(at_));
    if (!named) return false;
    skip_aside();
    if (at_ >= end_) return false;
    if (text(at_) == ",") {
      if (is_coordinator(at_ + 1)) {
        ++at_;
      } else {
        ++at_;
        return begins_name(at_) && goes_on_with(at_);
      }
    }
    if (!is_coordinator(at_) || text(at_) == "or" || text(at_) == "but") return false;
    ++at_;
    return at_ < end_;
  }

  /// Does the list go on at `token`: with an "and" to come, or from country to country as headlines have it?
  bool goes_on_with(std::uint32_t token) {
    if (has_coordinator(token)) return true;
    const std::uint32_t next = mention_at(token), last = heads_.back().mention;
    return next != kNone && last != kNone && d_.mentions[next].kind == Kind::country &&
           d_.mentions[last].kind == Kind::country;
  }

  /// "Russia, Iran, and Turkey's foreign ministers" are one head: the ministers of three countries.
  void join_countries() {
    SourceHead& last = heads_.back();
    if (heads_.size() < 2 || last.kind != HeadKind::role || !last.plural || last.countries.empty()) return;
    std::vector<std::string_view> countries;
    for (std::size_t i = 0; i + 1 < heads_.size(); ++i) {
      const std::uint32_t m = heads_[i].mention;
      if (m == kNone || d_.mentions[m].kind != Kind::country) return;
      countries.push_back(lexicon_.entities[d_.mentions[m].row].id);
    }
    countries.insert(countries.end(), last.countries.begin(), last.countries.end());
    last.countries = std::move(countries);
    heads_.erase(heads_.begin(), heads_.end() - 1);
  }

  /// Passes over "(D-Ore.)", ", R-Tenn.," and ", a Democrat," as long as another head may follow.
  void skip_aside() {
    if (is(at_, "(")) {
      while (at_ < end_ && text(at_) != ")") ++at_;
      ++at_;
    }
    if (is(at_, "of") && at_ + 1 < end_) {  // "Roe of Iowa"
      const std::uint32_t m = mention_at(at_ + 1);
      if (m != kNone) at_ = d_.mentions[m].end_token;
    }
    if (!is(at_, ",") || at_ + 1 >= end_ || d_.tokens[at_ + 1].word == WordClass::coordinator) return;
    if (begins_name(at_ + 1) && goes_on_with(at_ + 1)) return;
    std::uint32_t t = at_ + 1;
    while (t < end_ && text(t) != ",") ++t;
    const bool closed = t + 1 < end_ && d_.tokens[t + 1].word == WordClass::coordinator;
    at_ = closed ? t : end_;
  }

  std::vector<SourceHead>& heads_;
  std::uint32_t plain_ = kNone;     // the last plain word of the head
  std::uint32_t modifier_ = kNone;  // the name right before its plain words
};

}  // namespace

void read_source(const Document& document, const Knowledge& knowledge, const Cast& cast, Span source,
                 std::uint32_t mention, std::vector<SourceHead>& heads) {
  Reader(document, knowledge, cast, source, mention, heads).read();
}

}  // namespace whosaid
