#include "evaluation/comparison.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

#include "base/line_wrap.h"
#include "evaluation/evaluation_json.h"

namespace whosaid {
namespace {

using nlohmann::json;

constexpr std::size_t kShownArticles = 20, kShownMistakes = 10;

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 256> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

/// A mistake as JSON has it: kind, begin, end.
struct PlacedMistake {
  std::uint64_t begin = 0, end = 0;
  std::string kind;
  auto operator<=>(const PlacedMistake&) const = default;
};
using PlacedMistakes = std::set<PlacedMistake>;

PlacedMistakes placed(const json& mistakes) {
  PlacedMistakes out;
  for (const json& m : mistakes) {
    out.insert({m.at(1).get<std::uint64_t>(), m.at(2).get<std::uint64_t>(), m.at(0).get<std::string>()});
  }
  return out;
}

struct ArticleChange {
  const ArticleText* text = nullptr;
  std::vector<PlacedMistake> gone, come;
};

std::vector<ArticleChange> find_changes(const json& before, const json& after, const EvaluatedArticles& articles) {
  std::vector<ArticleChange> out;
  for (const EvaluatedArticle& article : articles) {
    const auto was = before.at("articles").find(article.text.name());
    if (was == before.at("articles").end()) continue;
    const PlacedMistakes old = placed(*was), now = placed(after.at("articles").at(article.text.name()));
    ArticleChange change{&article.text, {}, {}};
    std::ranges::set_difference(old, now, std::back_inserter(change.gone));
    std::ranges::set_difference(now, old, std::back_inserter(change.come));
    if (!change.gone.empty() || !change.come.empty()) out.push_back(std::move(change));
  }
  std::ranges::stable_sort(out, [](const ArticleChange& a, const ArticleChange& b) {
    return a.gone.size() + a.come.size() > b.gone.size() + b.come.size();
  });
  return out;
}

void append_mistakes(std::string& out, const char* sign, const std::vector<PlacedMistake>& mistakes,
                     const ArticleText& text) {
  constexpr std::size_t kWidth = 70;
  for (std::size_t i = 0; i < std::min(mistakes.size(), kShownMistakes); ++i) {
    const PlacedMistake& m = mistakes[i];
    const auto span = text.span_of_code_points(m.begin, m.end);
    const std::vector<std::string> lines = wrapped(span ? text.slice(*span) : "(another text)", kWidth);
    out += line("    %s %-18s ", sign, m.kind.c_str()) + lines.front() + (lines.size() > 1 ? " …" : "") + "\n";
  }
  if (mistakes.size() > kShownMistakes) out += line("    %s %zu more\n", sign, mistakes.size() - kShownMistakes);
}

std::string changes_text(const std::vector<ArticleChange>& changes) {
  std::size_t gone = 0, come = 0;
  for (const ArticleChange& change : changes) gone += change.gone.size(), come += change.come.size();
  std::string out = line("\nmistakes: %zu gone (-), %zu new (+), in %zu articles\n", gone, come, changes.size());
  for (std::size_t i = 0; i < std::min(changes.size(), kShownArticles); ++i) {
    out +=
        "  " + changes[i].text->name() + line(": %zu gone, %zu new\n", changes[i].gone.size(), changes[i].come.size());
    append_mistakes(out, "-", changes[i].gone, *changes[i].text);
    append_mistakes(out, "+", changes[i].come, *changes[i].text);
  }
  if (changes.size() > kShownArticles) out += line("  and %zu more articles\n", changes.size() - kShownArticles);
  return out;
}

std::string difference(const std::string& label, double before, double after) {
  return line("  %-44.44s%8.2f%8.2f%+8.2f\n", label.c_str(), before, after, after - before);
}

/// The F1 scores and shares below `after` that differ from those below `before`.
std::string score_differences(const json& before, const json& after, const std::string& path) {
  std::string out;
  for (const auto& [key, value] : after.items()) {
    const auto was = before.find(key);
    if (was == before.end()) continue;
    if (value.is_object()) {
      out += score_differences(*was, value, path.empty() ? key : path + " " + key);
    } else if ((key == "f1" || key == "share") && *was != value) {
      out += difference(path + (key == "share" ? "" : " " + key), was->get<double>(), value.get<double>());
    }
  }
  return out;
}

std::string rule_differences(const json& before, const json& after) {
  std::string out;
  for (const auto& [rule, now] : after.items()) {
    const auto was = before.find(rule);
    if (was == before.end()) {
      out += line("  %-40.40s new: %u of %u right\n", rule.c_str(), now.at("right").get<unsigned>(),
                  now.at("records").get<unsigned>());
    } else if (*was != now) {
      out +=
          line("  %-40.40s %u of %u right, now %u of %u\n", rule.c_str(), was->at("right").get<unsigned>(),
               was->at("records").get<unsigned>(), now.at("right").get<unsigned>(), now.at("records").get<unsigned>());
    }
  }
  for (const auto& [rule, was] : before.items()) {
    if (!after.contains(rule)) out += line("  %-40.40s no record any more\n", rule.c_str());
  }
  return out;
}

std::string compare(const json& before, const json& after, const EvaluatedArticles& articles) {
  std::string out;
  for (const char* key : {"dice", "min_words", "focus"}) {
    if (before.at(key) != after.at(key))
      out += line("note: --%s was another then\n", key == std::string_view("min_words") ? "min-words" : key);
  }
  if (before.at("overall").at("docs") != after.at("overall").at("docs")) out += "note: the articles are not the same\n";
  const std::string scores = score_differences(before.at("overall"), after.at("overall"), "");
  const std::string rules = rule_differences(before.at("rules"), after.at("rules"));
  out += scores.empty() ? "scores: all as before\n"
                        : "scores                                          before     now\n" + scores;
  if (!rules.empty()) out += "\nrules\n" + rules;
  return out + changes_text(find_changes(before, after, articles));
}

}  // namespace

Result<std::string> comparison_text(const std::string& file, std::string_view old_json, const Evaluation& evaluation,
                                    const EvaluatedArticles& articles) {
  try {
    return "\ncompared with " + file + "\n" +
           compare(json::parse(old_json), json::parse(evaluation_json(evaluation, articles)), articles);
  } catch (const json::exception&) {
    return std::unexpected(one_error(file, "is no evaluation; write one with `whosaid evaluate GOLD --json FILE`"));
  }
}

}  // namespace whosaid
