/// whosaid_search_hostile_shapes COUNT [SEED]: makes up so many shapes of texts out of what articles are made of, and
/// shows those that cost most: milliseconds of a quarter of a megabyte, how much more that costs than an eighth of it
/// (8: linear), the step that takes most of it and how long that takes, the shape.

#include <time.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory_resource>
#include <random>
#include <vector>

#include "hostile_atoms.h"
#include "hostile_shape.h"
#include "pipeline/data_home.h"
#include "pipeline/pipeline.h"
#include "pipeline/worker.h"
#include "records/record_writer.h"

namespace whosaid {
namespace {

constexpr std::size_t kLarge = 250'000, kSmall = kLarge / 8;
constexpr std::size_t kShown = 20;

constexpr std::array<std::string_view, 6> kJoints = {" ", " ", " ", "", "\n", ", "};

struct Shape {
  std::string begin, first, unit;
  HostileShape view() const { return {begin, first, unit}; }
};

template <std::size_t kSize>
std::string_view one_of(const std::array<std::string_view, kSize>& of, std::mt19937& random) {
  return of[random() % kSize];
}

std::string atoms(std::size_t count, std::mt19937& random) {
  const std::string_view joint = one_of(kJoints, random);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += one_of(kAtoms, random);
    text += joint;
  }
  return text;
}

Shape make_shape(std::mt19937& random) {
  Shape shape;
  shape.unit = atoms(1 + random() % 5, random);
  if (random() % 3 == 0) shape.unit += one_of(kJoints, random);
  if (random() % 4 == 0) shape.begin = atoms(1 + random() % 3, random);
  if (random() % 3 == 0) shape.first = atoms(1 + random() % 3, random);
  return shape;
}

std::chrono::nanoseconds now() {
  timespec at{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
}

struct Cost {
  double all = 0, most = 0;  ///< milliseconds
  std::string_view step;     ///< that took most
};

/// One worker's way through a text, with a clock.
class Course {
 public:
  explicit Course(const Pipeline& pipeline)
      : pipeline_(pipeline),
        rules_(record_rules(pipeline)),
        writer_(RecordSettings{}, pipeline.lexicon(), rules_),
        scratches_(pipeline.make_scratches()) {}

  Cost cost(const std::string& text) {
    std::pmr::monotonic_buffer_resource arena;
    Document document("hostile", text, &arena);
    Cost cost;
    const auto measure = [&](std::string_view step, const auto& work) {
      const auto before = now();
      work();
      const double took = std::chrono::duration<double, std::milli>(now() - before).count();
      cost.all += took;
      if (took > cost.most) cost.most = took, cost.step = step;
    };
    for (std::size_t i = 0; i < scratches_.size(); ++i) {
      const Pipeline::Step& step = pipeline_.steps()[i];
      measure(step.name, [&] { step.stage->run(document, scratches_[i].get()); });
    }
    measure("records", [&] {
      RunCounts counts;
      out_.clear();
      writer_.start(document, {});
      writer_.find_mentions();
      writer_.append_records(out_, counts);
      writer_.append_mentions(out_);
    });
    return cost;
  }

 private:
  const Pipeline& pipeline_;
  RecordRules rules_;
  RecordWriter writer_;
  Pipeline::Scratches scratches_;
  std::string out_;
};

std::string spelled(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\t')
      out += "\\t";
    else if (c == '"' || c == '\\')
      (out += '\\') += c;
    else
      out += c;
  }
  return out + '"';
}

struct Finding {
  Shape shape;
  Cost large;
  double growth = 0;
};

int run(std::size_t count, unsigned seed) {
  const auto pipeline = load_pipeline(find_default_pipeline().value());
  if (!pipeline) return std::cerr << to_text(pipeline.error()), 3;
  Course course(*pipeline);
  std::mt19937 random(seed);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < count; ++i) {
    Finding finding{make_shape(random), {}, 0};
    const double small = course.cost(finding.shape.view().text(kSmall)).all;
    finding.large = course.cost(finding.shape.view().text(kLarge));
    finding.growth = finding.large.all / small;
    findings.push_back(std::move(finding));
    std::ranges::sort(findings, std::greater(), [](const Finding& f) { return f.large.all; });
    if (findings.size() > kShown) findings.pop_back();
  }
  for (const Finding& f : findings) {
    std::printf("%6.0f ms %5.1f x  %-12s %5.0f ms  %s, %s, %s\n", f.large.all, f.growth, f.large.step.data(),
                f.large.most, spelled(f.shape.begin).c_str(), spelled(f.shape.first).c_str(),
                spelled(f.shape.unit).c_str());
  }
  return 0;
}

}  // namespace
}  // namespace whosaid

int main(int count, char** words) {
  const std::size_t shapes = count >= 2 ? std::strtoull(words[1], nullptr, 10) : 0;
  if (shapes == 0 || count > 3) {
    std::cerr << "usage: whosaid_search_hostile_shapes COUNT [SEED]\n";
    return 2;
  }
  return whosaid::run(shapes, count == 3 ? static_cast<unsigned>(std::strtoul(words[2], nullptr, 10)) : 1);
}
