#include "rules/expression.h"

#include <future>

namespace whosaid {
namespace {

constexpr std::int64_t kMemory = 16 << 20;  // for RE2's program and states
constexpr int kMostSteps = 10'000;          // of its program: each letter may cost that many

}  // namespace

Expression::Expression(std::uint32_t id, CodedPattern text, std::vector<Part> parts, Place place)
    : id_(id), text_(std::move(text)), parts_(std::move(parts)), place_(std::move(place)) {}

Result<void> Expression::compile(const PatternSets& sets) {
  if (auto tree = read_pattern_tree(text_, sets)) {
    required_ = RequiredBytes(*tree);
    program_ = LetterProgram::make(*tree);
  }
  if (program_) return {};
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_max_mem(kMemory);
  options.set_log_errors(false);
  options.set_dot_nl(true);
  options.set_never_nl(false);
  re_ = std::make_unique<RE2>(sets.spelled_out(text_), options);
  if (!re_->ok()) {
    const std::string& why = re_->error();  // RE2's reason, and after a colon its own text, which nobody would know
    return std::unexpected(Errors{place_.error("not a pattern: " + why.substr(0, why.find(':')))});
  }
  if (re_->ProgramSize() > kMostSteps) {
    return std::unexpected(
        Errors{place_.error("the pattern takes " + std::to_string(re_->ProgramSize()) + " steps, more than " +
                            std::to_string(kMostSteps) + "; counts such as {1,900} multiply what they count")});
  }
  return {};
}

void Expression::number(LetterSets& sets) {
  for (const ByteSet& set : required_.sets()) needed_ |= sets.add(set);
  ByteSet first = required_.first();
  first[0] = required_.may_be_empty();
  needed_first_ = sets.add(first);
}

bool Expression::find_by_re2(std::string_view letters, std::span<LetterProgram::Group> groups) const {
  re2::StringPiece found[kMostParts + 1];
  if (!re_->Match({letters.data(), letters.size()}, 0, letters.size(), RE2::UNANCHORED, found,
                  static_cast<int>(groups.size()) + 1))
    return false;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const re2::StringPiece& g = found[i + 1];
    if (g.data() == nullptr) continue;
    groups[i].begin = static_cast<std::uint32_t>(g.data() - letters.data());
    groups[i].end = groups[i].begin + static_cast<std::uint32_t>(g.size());
  }
  return true;
}

bool Expression::find(std::string_view letters, std::size_t from, std::size_t to,
                      std::vector<Capture>& captures) const {
  if (to - from > kMostLetters) return false;
  std::array<LetterProgram::Group, kMostParts> places;
  const std::span groups(places.data(), parts_.size());
  const std::string_view text = letters.substr(from, to - from);
  if (!(program_ ? program_->find(text, groups) : find_by_re2(text, groups))) return false;
  const auto offset = static_cast<std::uint32_t>(from);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (places[i].begin == LetterProgram::kNowhere) continue;
    captures.push_back({parts_[i], {offset + places[i].begin, offset + places[i].end}});
  }
  return true;
}

const Expression& ExpressionTable::add(CodedPattern text, std::vector<Part> parts, const Place& place) {
  std::u32string key = text;
  for (const Part part : parts) key += static_cast<char32_t>(part);
  const auto [it, is_new] = ids_.emplace(std::move(key), static_cast<std::uint32_t>(all_.size()));
  if (is_new) all_.push_back(std::make_unique<Expression>(it->second, std::move(text), std::move(parts), place));
  return *all_[it->second];
}

Result<void> ExpressionTable::compile(const PatternSets& sets) {
  std::vector<Errors> found(all_.size());
  const auto compile_from = [&](std::size_t first) {
    for (std::size_t i = first; i < all_.size(); i += 2) {
      if (auto compiled = all_[i]->compile(sets); !compiled) found[i] = std::move(compiled.error());
    }
  };
  std::future<void> others = std::async(std::launch::async, compile_from, 1);
  compile_from(0);
  others.get();
  Errors errors;
  for (const Errors& of_one : found) append(errors, of_one);
  if (!errors.empty()) return std::unexpected(std::move(errors));
  for (const auto& expression : all_) expression->number(sets_);
  return {};
}

}  // namespace whosaid
