#pragma once
/// Claims made from the quotations of articles, right and wrong ones, with the answer that each must get.

#include <algorithm>
#include <filesystem>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "articles/article_at.h"
#include "base/split.h"
#include "commands/claim_check.h"
#include "records/content_text.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

namespace whosaid {

/// An article in which claims are planted.
struct ArticleFile {
  std::filesystem::path path;
  std::string id;
};

struct PlantedClaim {
  std::string_view kind;
  Claim claim;
  Wording wording = Wording::exact;
  SpeakerAnswer answer = SpeakerAnswer::right;
  std::string_view change = {};  ///< a kind of change that must be told
};

/// A direct quotation of an article whose speaker is known.
struct SourceQuotation {
  std::string article, text, speaker;
};

class PlantedClaims {
 public:
  explicit PlantedClaims(const std::vector<std::filesystem::path>& articles) {
    for (const std::filesystem::path& path : articles) add_article(path);
  }

  const std::vector<ArticleFile>& inputs() const { return inputs_; }

  /// `count` claims, of each kind as many; fewer only when the articles have too few quotations.
  std::vector<PlantedClaim> make(std::size_t count) {
    std::vector<PlantedClaim> made;
    for (std::size_t round = 0; made.size() < count && round < 4 * count; ++round) {
      PlantedClaim planted = plant(round % kKinds, quotations_[random(quotations_.size())]);
      if (planted.claim.quote.empty()) planted = again(round % kKinds);
      if (!planted.claim.quote.empty()) made.push_back(std::move(planted));
    }
    return made;
  }

 private:
  static constexpr std::size_t kKinds = 11;
  using Words = std::vector<std::string>;

  std::size_t random(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(generator_); }

  PlantedClaim again(std::size_t kind) {
    for (std::size_t n = 0; n < quotations_.size(); ++n) {
      PlantedClaim planted = plant(kind, quotations_[random(quotations_.size())]);
      if (!planted.claim.quote.empty()) return planted;
    }
    return {};
  }

  void add_article(const std::filesystem::path& path) {
    const Pipeline& pipeline = shipped_pipeline(false);
    const ArticleFile input{path, path.filename().native()};
    InputText text;
    if (!read_article_at(input.path.native(), ArticleKind::text, {}, text)) return;
    inputs_.push_back(input);
    std::pmr::monotonic_buffer_resource arena;
    Document document(input.id, text.decoded.text, &arena);
    Pipeline::Scratches scratches = pipeline.make_scratches();
    pipeline.run(document, scratches);
    for (std::size_t i = 0; i < document.attributions.size(); ++i) {
      if (document.attributions[i].type != AttributionType::direct || document.speakers[i].list.empty()) continue;
      std::string said;
      append_content_text(said, document, document.attributions[i]);
      if (words_of(said).size() < 8) continue;
      quotations_.push_back({input.id, said, std::string(document.speakers[i].list.front().name)});
    }
  }

  static Words words_of(const std::string& text) {
    Words words;
    for (const std::string_view word : split(text, " ")) {
      if (!word.empty()) words.emplace_back(word);
    }
    return words;
  }
  static std::string joined(const Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }
  static bool has_negation(const Words& words, std::size_t begin, std::size_t end) {
    static const std::set<std::string> negations = {"not", "no", "never", "none", "nothing", "nobody", "without"};
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end), [](const std::string& w) {
                         return negations.contains(w) || w.find("n't") != w.npos || w.find("n’t") != w.npos;
                       });
  }

  PlantedClaim plant(std::size_t kind, const SourceQuotation& q) {
    PlantedClaim planted{.kind = {}, .claim = {.id = {}, .quote = {}, .speaker = q.speaker, .article = q.article}};
    std::string& quote = planted.claim.quote;
    const Words words = words_of(q.text);
    switch (kind) {
      case 0:
        planted.kind = "exact";
        quote = q.text;
        break;
      case 1:
        planted.kind = "typographic";
        planted.wording = Wording::typographic;
        quote = other_marks(q.text);
        break;
      case 2:
        planted.kind = "elided";
        planted.wording = Wording::truncated;
        quote = elided(words);
        break;
      case 3:
        planted.kind = "truncated";
        planted.wording = Wording::truncated;
        quote = cut(words);
        break;
      case 4:
        planted.kind = "negated";
        planted.wording = Wording::altered;
        planted.change = "negation";
        quote = negated(words);
        break;
      case 5:
        planted.kind = "number";
        planted.wording = Wording::altered;
        planted.change = "number";
        quote = with_other_number(q.text);
        break;
      case 6:
        planted.kind = "wrong speaker";
        planted.answer = SpeakerAnswer::other;
        quote = q.text;
        planted.claim.speaker = other_speaker(q);
        break;
      case 7:
        planted.kind = "absent";
        planted.wording = Wording::absent;
        planted.claim.article = other_article(q);
        quote = q.text;
        break;
      case 8:
        planted.kind = "word left out";
        planted.wording = Wording::altered;
        quote = without_a_word(words);
        break;
      case 9:
        planted.kind = "words swapped";
        planted.wording = Wording::altered;
        quote = with_words_swapped(words);
        break;
      default:
        planted.kind = "absent but similar";
        planted.wording = Wording::absent;
        quote = mixed_up(words, q.article);
    }
    return planted;
  }

  /// Curly marks straight and straight ones curly, dashes of another shape; else quotation marks around and a space
  /// more.
  static std::string other_marks(const std::string& text) {
    static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"’", "'"}, {"'", "’"}, {"“", "\""}, {"”", "\""}, {"—", " – "}, {"–", "—"}, {"\"", "”"}, {"…", "..."}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view rest = std::string_view(text).substr(at);
      const auto pair = std::ranges::find_if(kPairs, [&](const auto& p) { return rest.starts_with(p.first); });
      out += pair == std::end(kPairs) ? rest.substr(0, 1) : pair->second;
      at += pair == std::end(kPairs) ? 1 : pair->first.size();
    }
    if (out == text) out.replace(out.find(' '), 1, "  ");
    return "“" + out + "”";
  }

  std::string elided(const Words& words) {
    if (words.size() < 12) return {};
    const std::size_t begin = 3 + random(2), end = begin + 4 + random(words.size() - begin - 7);
    if (has_negation(words, begin, end)) return {};
    Words kept(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
    kept.push_back(random(2) == 0 ? "..." : "…");
    kept.insert(kept.end(), words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
    return joined(kept);
  }

  std::string cut(const Words& words) {
    if (words.size() < 9) return {};
    const std::size_t size = 5 + random(words.size() - 7);
    const std::size_t begin = random(words.size() - size + 1);
    return joined({words.begin() + static_cast<std::ptrdiff_t>(begin),
                   words.begin() + static_cast<std::ptrdiff_t>(begin + size)});
  }

  std::string negated(Words words) {
    static const std::set<std::string> verbs = {"is",  "are",   "was",    "were", "will", "would",
                                                "can", "could", "should", "has",  "have", "must",
                                                "may", "might", "do",     "does", "did"};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == "not" || words[i] == "never") {
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        return joined(words);
      }
      if (const std::size_t at = words[i].find("n't");
          at != std::string::npos && at > 2 && words[i] != "won't" && words[i] != "can't") {
        words[i].erase(at, 3);
        return joined(words);
      }
      if (verbs.contains(words[i])) {
        words.insert(words.begin() + static_cast<std::ptrdiff_t>(i + 1), random(3) == 0 ? "never" : "not");
        return joined(words);
      }
    }
    return {};
  }

  std::string with_other_number(const std::string& text) {
    static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {" two ", " three "}, {" three ", " five "}, {" five ", " nine "},  {" million", " billion"},
        {" one ", " two "},   {" four ", " six "},   {" ten ", " twenty "}, {" dozen", " hundred"}};
    std::string out = text;
    for (char& c : out) {
      if (c < '0' || c > '9') continue;
      c = c == '9' ? '4' : static_cast<char>(c + 1);
      return out;
    }
    for (const auto& [word, other] : kWords) {
      const std::size_t at = out.find(word);
      if (at != std::string::npos) return out.replace(at, word.size(), other);
    }
    return {};
  }

  std::string other_speaker(const SourceQuotation& q) {
    const auto last_word = [](const std::string& name) { return name.substr(name.rfind(' ') + 1); };
    for (std::size_t n = 0; n < 100; ++n) {
      const std::string& name = quotations_[random(quotations_.size())].speaker;
      if (q.speaker.find(last_word(name)) == std::string::npos) return name;
    }
    return "Ada Lovelace";
  }

  std::string other_article(const SourceQuotation& q) {
    for (;;) {
      const std::string& article = inputs_[random(inputs_.size())].id;
      if (article != q.article) return article;
    }
  }

  static bool is_plain(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::string without_a_word(Words words) {
    const std::size_t at = 2 + random(words.size() - 4);
    if (!is_plain(words[at]) || words[at] == words[at + 1]) return {};
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    return joined(words);
  }

  std::string with_words_swapped(Words words) {
    const std::size_t at = 2 + random(words.size() - 5);
    if (!is_plain(words[at]) || !is_plain(words[at + 1]) || words[at] == words[at + 1]) return {};
    std::swap(words[at], words[at + 1]);
    return joined(words);
  }

  /// Pairs of words of two quotations of the article by turns, so that none of its sentences is said.
  std::string mixed_up(const Words& words, const std::string& article) {
    std::vector<const SourceQuotation*> same;
    for (const SourceQuotation& q : quotations_) {
      if (q.article == article && words_of(q.text) != words) same.push_back(&q);
    }
    if (same.empty()) return {};
    const Words other = words_of(same[random(same.size())]->text);
    Words mixed;
    for (std::size_t i = 0; i + 1 < std::min(words.size(), other.size()); i += 2) {
      for (const Words* from : {&other, &words}) mixed.insert(mixed.end(), {(*from)[i], (*from)[i + 1]});
    }
    std::ranges::reverse(mixed);
    return mixed.size() < 8 ? std::string() : joined(mixed);
  }

  std::mt19937_64 generator_{20240301};
  std::vector<ArticleFile> inputs_;
  std::vector<SourceQuotation> quotations_;
};

/// How claims fared.
struct PlantedResult {
  std::size_t claims = 0, right = 0, altered_called_same = 0;
  std::vector<std::string> wrong;  ///< one line each
};

/// Checks the claims on their articles.
inline PlantedResult check_planted(const std::vector<ArticleFile>& inputs, const std::vector<PlantedClaim>& planted) {
  std::vector<Claim> claims;
  for (const PlantedClaim& p : planted) claims.push_back(p.claim);
  ClaimCheck check(shipped_pipeline(false), std::move(claims));
  for (const ArticleFile& input : inputs) {
    InputText text;
    if (!read_article_at(input.path.native(), ArticleKind::text, {}, text)) continue;
    check.add({input.id, input.path.native(), text.decoded.text, text.decoded.mends});
  }
  PlantedResult result{.claims = planted.size(), .right = 0, .altered_called_same = 0, .wrong = {}};
  for (std::size_t i = 0; i < planted.size(); ++i) {
    const PlantedClaim& p = planted[i];
    const Finding& f = check.findings()[i];
    const bool tells = p.change.empty() || std::ranges::any_of(f.changes, [&](const Change& c) {
                         return kVariantKindNames[static_cast<std::size_t>(c.kind)] == p.change;
                       });
    const bool is_right = f.wording == p.wording && (p.wording >= Wording::altered || f.answer == p.answer) && tells;
    result.right += is_right ? 1 : 0;
    result.altered_called_same += p.wording == Wording::altered && f.wording <= Wording::typographic ? 1 : 0;
    if (is_right) continue;
    result.wrong.push_back(std::string(p.kind) + " in " + p.claim.article + ": " +
                           std::string(kWordingNames[static_cast<std::size_t>(f.wording)]) + ", speaker " +
                           std::string(kSpeakerAnswerNames[static_cast<std::size_t>(f.answer)]) + " (claimed " +
                           p.claim.speaker + ", found " + f.speaker + "): " + p.claim.quote);
  }
  return result;
}

}  // namespace whosaid
