#include "metamorphic/trials.h"

#include <algorithm>

namespace whosaid {
namespace {

/// `article` as it is, without some paragraphs, or also without some words.
std::string edited(const std::string& article, std::mt19937& random) {
  const auto how = random() % 3;
  if (how == 0) return article;
  std::string out;
  for (std::size_t begin = 0; begin < article.size();) {
    const std::size_t end = std::min(article.find("\n\n", begin), article.size() - 2) + 2;
    std::string paragraph = article.substr(begin, end - begin);
    begin = end;
    if (random() % 5 == 0) continue;
    if (how == 2 && random() % 4 == 0) {
      const std::size_t blank = paragraph.find(' ', random() % paragraph.size());
      if (blank != std::string::npos) paragraph.erase(blank, paragraph.find_first_of(" \n", blank + 1) - blank);
    }
    out += paragraph;
  }
  return out;
}

void add_example(const ComparedRecord& record, std::string_view what, std::string_view text, RelationOutcome& outcome) {
  if (outcome.examples.size() >= RelationOutcome::kMostExamples) return;
  const bool is_placed = std::ranges::none_of(record.content, [](Span s) { return s.begin == kNone; });
  outcome.examples.insert((is_placed ? to_text(record, text) : "a record at a changed place") + std::string(what));
}

void compare(RecordSight& sight, const ChangedArticle& changed, RelationOutcome& outcome) {
  const std::vector<ComparedRecord> expected = expected_records(sight, changed);
  sight.read(changed.text);
  std::vector<ComparedRecord> given = sight.records();
  outcome.records += expected.size();
  for (const ComparedRecord& record : expected) {
    const auto found = std::ranges::find_if(given, [&](const ComparedRecord& g) { return g.is_like(record); });
    if (found == given.end()) {
      ++outcome.otherwise;
      add_example(record, " should be there", changed.text, outcome);
      continue;
    }
    if (*found != record) {
      ++outcome.other_speakers;
      add_example(record, " should be there, and not", changed.text, outcome);
      add_example(*found, " with this speaker", changed.text, outcome);
    }
    given.erase(found);
  }
  outcome.otherwise += given.size();
  for (const ComparedRecord& record : given) add_example(record, " should not be there", changed.text, outcome);
}

}  // namespace

bool RelationOutcome::holds() const {
  const auto share = [&](std::size_t count) {
    return 1000 * static_cast<double>(count) / static_cast<double>(records);
  };
  return records > 0 && share(otherwise) <= relation->exceptions.otherwise &&
         share(other_speakers) <= relation->exceptions.other_speakers;
}

std::string RelationOutcome::text() const {
  return std::string(relation->name) + ": " + std::to_string(cases) + " articles, " + std::to_string(records) +
         " records, " + std::to_string(otherwise) + " otherwise, " + std::to_string(other_speakers) +
         " with other speakers";
}

std::vector<RelationOutcome> try_relations(const Pipeline& pipeline, const std::vector<std::string>& articles,
                                           std::size_t cases, std::uint32_t seed) {
  RecordSight sight(pipeline);
  std::vector<RelationOutcome> outcomes(relations().size());
  std::mt19937 random(seed);
  for (std::size_t i = 0; i < cases; ++i) {
    RelationOutcome& outcome = outcomes[i % outcomes.size()];
    outcome.relation = &relations()[i % outcomes.size()];
    const std::size_t one = random() % articles.size();
    const std::string article = edited(articles[one], random);
    const std::string& other = articles[(one + 1 + random() % (articles.size() - 1)) % articles.size()];
    const auto changed = outcome.relation->change(sight, article, other, random);
    if (!changed) continue;
    ++outcome.cases;
    compare(sight, *changed, outcome);
  }
  return outcomes;
}

}  // namespace whosaid
