#include "rules/required_bytes.h"

#include <algorithm>
#include <utility>

namespace whosaid {
namespace {

/// What the matches of a part of a pattern have in common.
struct Shape {
  ByteSet first;          ///< what one that is not empty begins with
  bool empty = true;      ///< one may be empty
  bool end = false;       ///< one may require the end of the text before any byte
  bool anchored = false;  ///< each begins where the text does
};

/// Reads the shape of `tree`, and adds the sets that its matches require to `sets`, in order.
Shape shape_of(const PatternTree& tree, std::vector<ByteSet>& sets);

Shape shape_of_sequence(const PatternTree& tree, std::vector<ByteSet>& sets) {
  Shape all;
  for (const PatternTree& part : tree.parts) {
    const Shape shape = shape_of(part, sets);
    if (!all.empty) continue;
    all.first |= shape.first;
    all.end |= shape.end;
    all.empty = shape.empty;
    all.anchored |= shape.anchored;
  }
  return all;
}

/// What all alternatives require, place by place.
Shape shape_of_alternatives(const PatternTree& tree, std::vector<ByteSet>& sets) {
  const std::size_t begin = sets.size();
  Shape all = shape_of(tree.parts.front(), sets);
  for (std::size_t i = 1; i < tree.parts.size(); ++i) {
    const std::size_t end = sets.size();
    const Shape shape = shape_of(tree.parts[i], sets);
    const std::size_t common = std::min(end - begin, sets.size() - end);
    for (std::size_t at = 0; at < common; ++at) sets[begin + at] |= sets[end + at];
    sets.resize(begin + common);
    all.first |= shape.first;
    all.empty |= shape.empty;
    all.end |= shape.end;
    all.anchored &= shape.anchored;
  }
  return all;
}

Shape shape_of_repetition(const PatternTree& tree, std::vector<ByteSet>& sets) {
  const std::size_t begin = sets.size();
  const Shape shape = shape_of(tree.parts.front(), sets);
  if (tree.least > 0) return shape;
  sets.resize(begin);
  return {.first = shape.first, .empty = true, .end = shape.end, .anchored = false};
}

Shape shape_of(const PatternTree& tree, std::vector<ByteSet>& sets) {
  using Kind = PatternTree::Kind;
  switch (tree.kind) {
    case Kind::sequence:
      return shape_of_sequence(tree, sets);
    case Kind::alternatives:
      return shape_of_alternatives(tree, sets);
    case Kind::repetition:
      return shape_of_repetition(tree, sets);
    case Kind::group:
      return shape_of(tree.parts.front(), sets);
    case Kind::one_of:
      sets.push_back(tree.bytes);
      return {.first = tree.bytes, .empty = false, .end = false, .anchored = false};
    case Kind::begin:
      return {.first = {}, .empty = true, .end = false, .anchored = true};
    case Kind::end:
      return {.first = {}, .empty = false, .end = true, .anchored = false};
  }
  std::unreachable();
}

}  // namespace

RequiredBytes::RequiredBytes(std::string_view pattern) {
  if (const auto tree = read_pattern_tree(pattern)) *this = RequiredBytes(*tree);
}

RequiredBytes::RequiredBytes(const PatternTree& tree) {
  const Shape shape = shape_of(tree, sets_);
  if (!shape.anchored) return;
  if (!shape.empty) first_ = shape.first;
  may_be_empty_ = shape.empty || shape.end;
}

}  // namespace whosaid
