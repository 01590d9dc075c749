#include "metamorphic/relations.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

using Changed = std::optional<ChangedArticle>;

Changed whole(std::string_view article, ChangedText change) {
  change.keep_rest();
  if (change.text() == article) return std::nullopt;
  ChangedArticle out{.text = change.text(), .parts = {}, .names = {}};
  out.parts.push_back({article, std::move(change)});
  return out;
}

/// Each of `from` becomes `to`.
void replace_all(ChangedText& change, std::string_view article, std::string_view from, std::string_view to) {
  for (std::size_t at = article.find(from); at != std::string_view::npos; at = article.find(from, at + from.size())) {
    change.keep(at);
    change.replace(at + from.size(), to);
  }
}

/// Does a word go on at byte `at`?
bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '-' || is_letter(next_code_point(text, at)));
}

/// Does a word go on before byte `at`?
bool is_word_before(std::string_view text, std::size_t at) {
  return at > 0 && (text[at - 1] == '-' || is_letter(previous_code_point(text, at)));
}

/// Double marks by the pairs that are found, and apostrophes in words.
Changed curly(RecordSight& sight, std::string_view article, std::string_view, std::mt19937&) {
  std::map<std::size_t, std::string_view> marks;
  for (const Quote& quote : sight.read(article).quotes) {
    if (quote.style != MarkStyle::straight) continue;
    marks[quote.outer.begin] = "“";
    if (article[quote.outer.end - 1] == '"') marks[quote.outer.end - 1] = "”";
  }
  for (std::size_t at = article.find('\''); at != std::string_view::npos; at = article.find('\'', at + 1)) {
    if (is_word_before(article, at) && is_word_at(article, at + 1)) marks[at] = "’";
  }
  ChangedText change(article);
  for (const auto& [at, mark] : marks) change.keep(at), change.replace(at + 1, mark);
  return whole(article, std::move(change));
}

Changed straight(RecordSight&, std::string_view article, std::string_view, std::mt19937&) {
  ChangedText change(article);
  for (std::size_t at = 0; at + 3 <= article.size(); ++at) {
    const std::string_view mark = article.substr(at, 3);
    const bool is_double = mark == "“" || mark == "”";
    if (!is_double && mark != "‘" && mark != "’") continue;
    change.keep(at);
    change.replace(at + 3, is_double ? "\"" : "'");
  }
  return whole(article, std::move(change));
}

Changed crlf(RecordSight&, std::string_view article, std::string_view, std::mt19937&) {
  ChangedText change(article);
  replace_all(change, article, "\n", "\r\n");
  return whole(article, std::move(change));
}

/// Letters and accents apart.
Changed nfd(RecordSight&, std::string_view article, std::string_view, std::mt19937&) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(error);
  std::string text;
  icu::StringByteSink<std::string> sink(&text);
  icu::Edits edits;
  normalizer->normalizeUTF8(0, {article.data(), static_cast<std::int32_t>(article.size())}, sink, &edits, error);
  ChangedText change(article);
  for (auto edit = edits.getFineChangesIterator(); edit.next(error);) {
    const auto begin = static_cast<std::size_t>(edit.sourceIndex());
    change.keep(begin);
    change.replace(begin + static_cast<std::size_t>(edit.oldLength()),
                   std::string_view(text).substr(static_cast<std::size_t>(edit.destinationIndex()),
                                                 static_cast<std::size_t>(edit.newLength())));
  }
  return whole(article, std::move(change));
}

/// More empty lines where there is one, some with blanks.
Changed blank_lines(RecordSight&, std::string_view article, std::string_view, std::mt19937& random) {
  constexpr std::string_view kLines[] = {"", "\n", "\n\n\n", "  \n", "\t\n\n"};
  ChangedText change(article);
  for (std::size_t at = article.find("\n\n"); at != std::string_view::npos; at = article.find("\n\n", at + 2)) {
    change.keep(at + 1);
    change.insert(kLines[random() % std::size(kLines)]);
  }
  change.keep_rest();
  change.insert(kLines[random() % std::size(kLines)]);
  return whole(article, std::move(change));
}

Changed appended(RecordSight&, std::string_view article, std::string_view other, std::mt19937&) {
  ChangedArticle out;
  for (const std::string_view from : {article, other}) {
    ChangedArticle::Part part{from, ChangedText(from), static_cast<std::uint32_t>(out.text.size())};
    part.change.keep_rest();
    out.text += part.change.text() + "\n\n";
    out.parts.push_back(std::move(part));
  }
  return out;
}

/// A paragraph behind the last one, in which nobody is named and nobody speaks.
Changed unrelated_paragraph(RecordSight&, std::string_view article, std::string_view, std::mt19937& random) {
  constexpr std::string_view kParagraphs[] = {
      "The weather stayed dry over the hills for a third week, and the river was lower than in most years.",
      "The road along the lake was closed for repairs. It is open again.",
      "Tomatoes grow well in the shade of the wall. In spring the beds are dug twice, and in autumn once."};
  ChangedText change(article);
  change.keep_rest();
  change.insert(article.ends_with('\n') ? "\n" : "\n\n");
  change.insert(kParagraphs[random() % std::size(kParagraphs)]);
  change.insert("\n");
  return whole(article, std::move(change));
}

/// Names that no list has, and given names that are nothing else.
constexpr std::string_view kFamilyNames[] = {"Brindlecote", "Quorvane",  "Testerling", "Ostravell", "Mundrake",
                                             "Pellicroft",  "Skarnholm", "Vantresca",  "Dourighan", "Lothmere",
                                             "Fennimarsh",  "Gorrowin",  "Hasperlund", "Zembrook",  "Arkwidden"};
constexpr std::string_view kWomen[] = {"Laura", "Helen", "Monica", "Teresa", "Barbara", "Ingrid", "Sophie", "Agnes"};
constexpr std::string_view kMen[] = {"Peter", "Martin", "Robert", "Walter", "Andrew", "Stefan", "Oliver", "Thomas"};

/// One letter in capital and others in small, all ASCII: what can be replaced wherever it stands.
bool is_name_word(std::string_view word) {
  return word.size() > 3 && word.front() >= 'A' && word.front() <= 'Z' &&
         std::ranges::all_of(word.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string in_capitals(std::string_view word) {
  std::string capitals(word);
  for (char& c : capitals) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return capitals;
}

/// Null when the word is no given name.
const GivenName* find_given(const Lexicon& lexicon, std::string_view word) {
  const auto found = std::ranges::find(lexicon.given_names, word, &GivenName::text);
  return found == lexicon.given_names.end() ? nullptr : &*found;
}

/// The words of the names of people whom no list knows, in the names of nobody else, each with another word.
class OtherNames {
 public:
  OtherNames(const Document& document, const Lexicon& lexicon, std::mt19937& random)
      : document_(document), lexicon_(lexicon), next_(random() % 8) {
    for (const NewName& name : document.new_names) {
      if (name.type == EntityType::person) add(name.name);
    }
  }
  NameMap words;

 private:
  void add(std::string_view name) {
    const std::size_t first = name.find(' '), last = name.rfind(' ');
    if (first == std::string_view::npos) return;
    const std::string_view given = name.substr(0, first), family = name.substr(last + 1);
    const GivenName* const listed = find_given(lexicon_, given);
    if (listed == nullptr || find_given(lexicon_, family) != nullptr) return;
    put(family, kFamilyNames);
    if (listed->gender == Gender::female) put(given, kWomen);
    if (listed->gender == Gender::male) put(given, kMen);
  }

  void put(std::string_view word, std::span<const std::string_view> others) {
    if (!is_name_word(word) || words.contains(word) || is_else(word)) return;
    for (std::size_t tried = 0; tried < others.size(); ++tried) {
      const std::string_view other = others[next_++ % others.size()];
      const bool is_taken = document_.text.find(other) != std::string_view::npos ||
                            std::ranges::any_of(words, [&](const auto& pair) { return pair.second == other; });
      if (is_taken) continue;
      words.emplace(word, other);
      words.emplace(in_capitals(word), in_capitals(other));
      return;
    }
  }

  /// Does the word stand in something that is no name of a person, or in small letters?
  bool is_else(std::string_view word) const {
    for (const Mention& mention : document_.mentions) {
      if (mention.row != kNone && document_.slice(mention.span).find(word) != std::string_view::npos) return true;
    }
    for (const NewName& name : document_.new_names) {
      if (name.type != EntityType::person && name.name.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  std::size_t next_;
};

/// Puts other words for names, also in `@RoeVotes`, but not in `Roehampton` or `Roe-Doe`.
void rename(ChangedText& change, std::string_view text, const NameMap& names) {
  std::map<std::size_t, NameMap::const_iterator> places;
  for (auto name = names.begin(); name != names.end(); ++name) {
    const std::string& word = name->first;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool is_joined = word[1] >= 'a' && end < text.size() && text[end] >= 'A' && text[end] <= 'Z';
      if ((is_joined || !is_word_at(text, end)) && !is_word_before(text, at)) places.emplace(at, name);
    }
  }
  for (const auto& [at, name] : places) {
    change.keep(at);
    change.replace(at + name->first.size(), name->second);
  }
  change.keep_rest();
}

Changed other_people(RecordSight& sight, std::string_view article, std::string_view, std::mt19937& random) {
  const OtherNames names(sight.read(article), sight.lexicon(), random);
  ChangedText change(article);
  rename(change, article, names.words);
  Changed out = whole(article, std::move(change));
  if (out) out->names = names.words;
  return out;
}

}  // namespace

std::span<const Relation> relations() {
  static constexpr Relation kRelations[] = {
      {"straight marks become curly ones", curly},
      // Straight marks do not say whether they open, so one that was taken out of a pair is mended otherwise.
      {"curly marks become straight ones", straight, {.otherwise = 0.1, .other_speakers = 0.1}},
      {"lines end with CRLF", crlf},
      {"letters and accents are apart (NFD)", nfd},
      {"there are more empty lines", blank_lines},
      // To the program it is one article: it has one title, and more people whom "the minister" or "Q:" may mean.
      {"another article follows", appended, {.otherwise = 10, .other_speakers = 40}},
      // Lines that look like a page's foot are one only at the end.
      {"an unrelated paragraph follows", unrelated_paragraph, {.otherwise = 1, .other_speakers = 0}},
      // A given name may be somebody's family name, too, and another one not.
      {"people have other names", other_people, {.otherwise = 0, .other_speakers = 0.1}},
  };
  return kRelations;
}

std::vector<ComparedRecord> expected_records(RecordSight& sight, const ChangedArticle& changed) {
  std::vector<ComparedRecord> expected;
  for (const ChangedArticle::Part& part : changed.parts) {
    sight.read(part.from);
    for (ComparedRecord& record : sight.records()) {
      const auto move = [&](Span& span) {
        const std::optional<Span> to = part.change.place_of(span);
        if (to && !span.empty()) span = {part.begin + to->begin, part.begin + to->end};
        if (!to) span = {kNone, kNone};
      };
      for (Span& span : record.content) move(span);
      for (Span* span : {&record.cue, &record.source, &record.addressee, &record.medium}) move(*span);
      for (std::string& speaker : record.speakers) {
        ChangedText name(speaker);
        rename(name, speaker, changed.names);
        speaker = name.text();
      }
      expected.push_back(std::move(record));
    }
  }
  return expected;
}

}  // namespace whosaid
