#include "pipeline/rule_examples.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <optional>
#include <utility>

namespace whosaid {
namespace {

constexpr std::string_view kBefore = "The second day of the talks\n\n";  // so that the example is no title
constexpr std::string_view kAfter = "\n\nThe talks will go on for a second day in the old hall of the town.\n";

using Places = std::array<std::pair<std::string_view, Span MarkedExample::*>, 3>;
constexpr Places kSingle = {
    {{"cue", &MarkedExample::cue}, {"source", &MarkedExample::source}, {"addressee", &MarkedExample::addressee}}};

bool is_part(std::string_view name) {
  return name == "content" ||
         std::any_of(kSingle.begin(), kSingle.end(), [&](const auto& s) { return s.first == name; });
}

void close(MarkedExample& example, std::string_view name, Span span) {
  if (name == "content") example.content.push_back(span);
  for (const auto& [part, member] : kSingle) {
    if (part == name) example.*member = span;
  }
}

/// The parts of an attribution as marks in `text` again, to show what came out.
std::string marked(std::string_view text, const Attribution& a) {
  std::vector<std::pair<std::uint32_t, std::string>> marks;
  const auto add = [&](Span s, const std::string& name) {
    if (s.empty()) return;
    marks.emplace_back(s.begin, "<" + name + ">");
    marks.emplace_back(s.end, "</" + name + ">");
  };
  for (const Span s : a.content) add(s, "content");
  add(a.source, "source");
  add(a.cue, "cue");
  add(a.addressee, "addressee");
  std::stable_sort(marks.begin(), marks.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  std::string out;
  std::uint32_t at = 0;
  for (const auto& [place, mark] : marks) {
    out += text.substr(at, place - at);
    out += mark;
    at = place;
  }
  out += text.substr(at);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

/// One example on its way through the pipeline.
class ExampleRun {
 public:
  ExampleRun(const Pipeline& pipeline, const MarkedExample& example, bool headline)
      : shift_(headline ? 0 : static_cast<std::uint32_t>(kBefore.size())),
        size_(static_cast<std::uint32_t>(example.text.size())),
        text_((headline ? "" : std::string(kBefore)) + example.text + std::string(kAfter)),
        document_("example", text_, &arena_) {
    Pipeline::Scratches scratches = pipeline.make_scratches();
    pipeline.run(document_, scratches);
  }

  /// The attribution inside the example whose parts are the marked ones, or null.
  const Attribution* find(const MarkedExample& wanted) const {
    for (const Attribution& a : document_.attributions) {
      if (is_inside(a) && same(a.content, wanted.content) && same(a.cue, wanted.cue) && same(a.source, wanted.source) &&
          same(a.addressee, wanted.addressee))
        return &a;
    }
    return nullptr;
  }

  const Attribution* made_by(std::uint32_t rule) const {
    for (const Attribution& a : document_.attributions) {
      if (a.rule == rule && is_inside(a)) return &a;
    }
    return nullptr;
  }

  std::string what_came_out(const Pipeline& pipeline) const {
    std::string out;
    for (const Attribution& a : document_.attributions) {
      if (!is_inside(a)) continue;
      out += "; came out by " + pipeline.rules()[a.rule].id + ": " + marked(text_, a).substr(shift_);
      out.resize(out.find_last_not_of(' ', out.size() - kAfter.size()) + 1);
    }
    return out.empty() ? "; nothing came out" : out;
  }

 private:
  bool is_inside(const Attribution& a) const { return a.content.front().begin < shift_ + size_; }
  bool same(Span got, Span wanted) const {
    return wanted.empty() ? got.empty() : got.begin == wanted.begin + shift_ && got.end == wanted.end + shift_;
  }
  bool same(const std::pmr::vector<Span>& got, const std::vector<Span>& wanted) const {
    return std::equal(got.begin(), got.end(), wanted.begin(), wanted.end(), [&](Span a, Span b) { return same(a, b); });
  }

  std::uint32_t shift_, size_;
  std::string text_;
  std::pmr::monotonic_buffer_resource arena_;
  Document document_;
};

/// What is wrong with the example, or nothing.
std::optional<std::string> failure(const Pipeline& pipeline, std::uint32_t index, const RuleExample& example) {
  const RuleInfo& rule = pipeline.rules()[index];
  const auto read = read_example(example.text);
  if (!read) return read.error();
  const bool has_marks = !read->content.empty();
  if (example.wanted && !has_marks) return "a `yes` example marks at least its <content>";
  const ExampleRun run(pipeline, *read, rule.headline);
  if (has_marks) {
    const Attribution* found = run.find(*read);
    if (found == nullptr) return "the marked parts did not come out" + run.what_came_out(pipeline);
    if (rule.makes_records && example.wanted && found->rule != index) {
      return "rule \"" + pipeline.rules()[found->rule].id + "\" took this example; change the example or the order";
    }
    return {};
  }
  if (run.made_by(index) != nullptr) return "this rule made a record of it" + run.what_came_out(pipeline);
  return {};
}

}  // namespace

std::expected<MarkedExample, std::string> read_example(std::string_view marked) {
  MarkedExample out;
  std::vector<std::pair<std::string_view, std::uint32_t>> open;
  constexpr std::string_view paragraph = " ¶ ";
  for (std::size_t i = 0; i < marked.size();) {
    const auto here = static_cast<std::uint32_t>(out.text.size());
    if (marked.substr(i).starts_with(paragraph)) {
      out.text += "\n\n";
      i += paragraph.size();
      continue;
    }
    const std::size_t end = marked[i] == '<' ? marked.find('>', i) : std::string_view::npos;
    const bool closing = end != std::string_view::npos && marked[i + 1] == '/';
    const std::string_view name =
        end == std::string_view::npos ? std::string_view{} : marked.substr(i + 1 + closing, end - i - 1 - closing);
    if (!is_part(name)) {
      out.text += marked[i++];
      continue;
    }
    i = end + 1;
    if (!closing) {
      open.emplace_back(name, here);
    } else {
      if (open.empty() || open.back().first != name)
        return std::unexpected("</" + std::string(name) + "> closes nothing");
      close(out, name, {open.back().second, here});
      open.pop_back();
    }
  }
  if (!open.empty()) return std::unexpected("<" + std::string(open.back().first) + "> is not closed");
  return out;
}

std::vector<RuleTestResult> test_rules(const Pipeline& pipeline, std::string_view only) {
  std::vector<RuleTestResult> results;
  for (std::uint32_t i = 0; i < pipeline.rules().size(); ++i) {
    const RuleInfo& rule = pipeline.rules()[i];
    if (!only.empty() && rule.id != only && rule.family != only) continue;
    RuleTestResult result;
    result.rule = &rule;
    result.examples = rule.examples.size();
    for (const RuleExample& example : rule.examples) {
      const std::optional<std::string> wrong = failure(pipeline, i, example);
      if (!wrong) continue;
      result.failures.push_back(example.place);
      result.failures.back().message = rule.id + ": " + *wrong;
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace whosaid
