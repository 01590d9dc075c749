#include "pipeline/rule_examples.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <optional>
#include <utility>

#include "blocks/line_rules.h"
#include "pipeline/pipeline_file.h"

namespace whosaid {
namespace {

constexpr std::string_view kBefore = "The second day of the talks\n\n";  // so that the example is no title
constexpr std::string_view kAfter = "\n\nThe talks will go on for a second day in the old hall of the town.\n";

using Places = std::array<std::pair<std::string_view, Span MarkedExample::*>, 4>;
constexpr Places kSingle = {{{"cue", &MarkedExample::cue},
                             {"source", &MarkedExample::source},
                             {"addressee", &MarkedExample::addressee},
                             {"medium", &MarkedExample::medium}}};

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

/// A mark of a part, to be written at a place.
struct Mark {
  std::uint32_t at, other_end;  ///< of the part
  bool opens;
  std::string_view part;
};

/// Parts nest: what closes goes before what opens, the inner part closes first and opens last.
bool is_before(const Mark& x, const Mark& y) {
  if (x.at != y.at) return x.at < y.at;
  if (x.opens != y.opens) return !x.opens;
  return x.other_end > y.other_end;
}

std::vector<Mark> marks_of(const Attribution& a, Span range) {
  std::vector<Mark> marks;
  const auto add = [&](Span s, std::string_view part) {
    const Span clipped{std::max(s.begin, range.begin), std::min(s.end, range.end)};
    if (s.empty() || clipped.begin >= clipped.end) return;
    marks.push_back({clipped.begin, clipped.end, true, part});
    marks.push_back({clipped.end, clipped.begin, false, part});
  };
  for (const Span s : a.content) add(s, "content");
  add(a.source, "source");
  add(a.cue, "cue");
  add(a.addressee, "addressee");
  add(a.medium, "medium");
  std::stable_sort(marks.begin(), marks.end(), is_before);
  return marks;
}

/// Appends text of a document as an example writes it: on one line.
void append_on_one_line(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    out += text.substr(at, end - at);
    at = std::min(text.find_first_not_of("\r\n", end), text.size());
    const std::string_view gap = text.substr(end, at - end);
    if (std::count(gap.begin(), gap.end(), '\n') > 1)
      out += " ¶ ";
    else if (!gap.empty())
      out += ' ';
  }
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
    pipeline.explain(document_, scratches, notes_);
  }

  /// The attribution inside the example whose parts are the marked ones, or null.
  const Attribution* find(const MarkedExample& wanted) const {
    for (const Attribution& a : document_.attributions) {
      if (is_inside(a) && same(a.content, wanted.content) && same(a.cue, wanted.cue) && same(a.source, wanted.source) &&
          same(a.addressee, wanted.addressee) && same(a.medium, wanted.medium))
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
      out += "; came out by " + pipeline.rules()[a.rule].id + ": " + mark_parts(text_, {shift_, shift_ + size_}, a);
    }
    return out.empty() ? "; nothing came out" : out;
  }

  /// Did the rule match in the example, whether or not it made the attribution?
  bool has_match(std::string_view id) const {
    const std::string line = "\nrule    " + std::string(id);
    return std::any_of(notes_.begin(), notes_.end(), [&](const Note& note) {
      const std::size_t at = note.text.find(line);
      return note.where.begin < shift_ + size_ && at != std::string::npos &&
             (at + line.size() == note.text.size() || note.text[at + line.size()] == '\n');
    });
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
  Notes notes_;
};

/// What is wrong with the example, or nothing. Sets `is_shown` when the rule matches in a `yes` example.
std::optional<std::string> failure(const Pipeline& pipeline, std::uint32_t index, const RuleExample& example,
                                   bool& is_shown) {
  const RuleInfo& rule = pipeline.rules()[index];
  const auto read = read_example(example.text);
  if (!read) return read.error();
  const bool has_marks = !read->content.empty();
  if (example.wanted && !has_marks) return "a `yes` example marks at least its <content>";
  const ExampleRun run(pipeline, *read, rule.headline);
  is_shown = is_shown || (example.wanted && run.has_match(rule.id));
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

std::string mark_parts(std::string_view text, Span range, const Attribution& a) {
  std::string out;
  std::uint32_t at = range.begin;
  for (const Mark& mark : marks_of(a, range)) {
    append_on_one_line(out, text.substr(at, mark.at - at));
    out.append(mark.opens ? "<" : "</").append(mark.part).append(">");
    at = mark.at;
  }
  append_on_one_line(out, text.substr(at, range.end - at));
  return out;
}

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
      const std::optional<std::string> wrong = failure(pipeline, i, example, result.is_shown);
      if (!wrong) continue;
      result.failures.push_back(example.place);
      result.failures.back().message = rule.id + ": " + *wrong;
    }
    results.push_back(std::move(result));
  }
  return results;
}

Result<std::size_t> test_line_rules(const std::filesystem::path& pipeline_file) {
  const auto file = read_pipeline_file(pipeline_file);
  if (!file) return std::unexpected(file.error());
  std::size_t count = 0;
  for (const StageEntry& entry : file->stages) {
    const auto setting = entry.settings.find("rules");
    if (entry.stage.text != "blocks" || setting == entry.settings.end()) continue;
    const auto path = path_under(file->root, setting->second.front());
    if (!path) return std::unexpected(path.error());
    const auto rules = read_line_rules(*path, Examples::checked);
    if (!rules) return std::unexpected(rules.error());
    count += rules->size();
  }
  return count;
}

}  // namespace whosaid
