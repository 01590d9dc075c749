#include "evaluation/brat.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "evaluation/gold_lines.h"

namespace whosaid {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// The text before the first `mark`, which is cut off `rest` with the mark.
std::string_view cut(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view before = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return before;
}

/// Is it `T12` or `E3`: the letter, then digits?
bool is_id(std::string_view id, char letter) {
  return id.size() > 1 && id.front() == letter && std::all_of(id.begin() + 1, id.end(), is_digit_byte);
}

/// The part that a role such as `Content2` names.
std::optional<StatementPart> part_of(std::string_view role) {
  while (!role.empty() && is_digit_byte(role.back())) role.remove_suffix(1);
  if (role == "Source") return StatementPart::source;
  if (role == "Cue") return StatementPart::cue;
  if (role == "Content") return StatementPart::content;
  return std::nullopt;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

class BratReader {
 public:
  BratReader(const std::string& file, std::string_view annotations, const ArticleText& article)
      : lines_(file, annotations), article_(article) {}

  Result<std::vector<Statement>> read() {
    // Spans first: an event may stand before what it refers to.
    for_each_line('T', [&](std::string_view id, std::string_view rest) { read_span(id, rest); });
    for_each_line('E', [&](std::string_view id, std::string_view rest) { read_event(id, rest); });
    if (lines_.has_errors()) return std::unexpected(lines_.take_errors());
    sort_by_place(statements_);
    return std::move(statements_);
  }

 private:
  template <class Visit>
  void for_each_line(char letter, Visit visit) {
    lines_.rewind();
    while (lines_.next()) {
      std::string_view rest = lines_.line();
      const std::string_view id = cut(rest, '\t');
      if (is_id(id, letter) && id.size() < lines_.line().size()) visit(id, rest);
    }
  }

  void read_span(std::string_view id, std::string_view rest) {
    std::string_view places = cut(rest, '\t');
    const std::string_view label = cut(places, ' ');
    std::vector<Span> spans;
    while (!places.empty()) {
      std::string_view place = cut(places, ';');
      const auto begin = number(cut(place, ' ')), end = number(place);
      if (!begin || !end) break;
      const auto span = article_.span_of_code_points(*begin, *end);
      if (!span) {
        return lines_.complain("the offsets " + std::to_string(*begin) + " to " + std::to_string(*end) +
                               " do not lie in the text of " + std::to_string(article_.code_point_count()) +
                               " characters; is it the text that was annotated?");
      }
      spans.push_back(*span);
    }
    if (label.empty() || spans.empty() || !places.empty()) {
      return lines_.complain("not a span; expected `T1`, a tab, `Source 89 106`, a tab and the text");
    }
    spans_.insert_or_assign(std::string(id), std::move(spans));
  }

  void read_event(std::string_view id, std::string_view rest) {
    std::string_view arguments = cut(rest, '\t');
    if (!arguments.starts_with("Attribution")) return;
    cut(arguments, ' ');
    StatementSpans parts;
    while (!arguments.empty()) {
      std::string_view argument = cut(arguments, ' ');
      const auto part = part_of(cut(argument, ':'));
      if (!part || argument.empty()) continue;
      const auto found = spans_.find(std::string(argument));
      if (found == spans_.end()) {
        return lines_.complain(std::string(id) + " refers to " + std::string(argument) + ", which is not there");
      }
      if (parts[*part].size() + found->second.size() > kMostSpans) {
        return lines_.complain("more than " + std::to_string(kMostSpans) + " spans in one part of an attribution");
      }
      parts[*part].insert(parts[*part].end(), found->second.begin(), found->second.end());
    }
    add(id, std::move(parts));
  }

  void add(std::string_view id, StatementSpans parts) {
    if (statements_.size() == kMostStatements) {
      if (!is_full_) lines_.complain("more than " + std::to_string(kMostStatements) + " attributions in one article");
      is_full_ = true;
      return;
    }
    for (auto& spans : parts) std::ranges::sort(spans, {}, [](Span s) { return std::pair(s.begin, s.end); });
    statements_.push_back(make_statement(article_, std::move(parts)));
    statements_.back().id = id;
  }

  GoldLines lines_;
  const ArticleText& article_;
  bool is_full_ = false;
  std::unordered_map<std::string, std::vector<Span>> spans_;
  std::vector<Statement> statements_;
};

}  // namespace

Result<std::vector<Statement>> read_brat(const std::string& file, std::string_view annotations,
                                         const ArticleText& article) {
  return BratReader(file, annotations, article).read();
}

}  // namespace whosaid
