#include "rules/required_bytes.h"

#include <algorithm>
#include <utility>

namespace whosaid {
namespace {

/// What the matches of a part of a pattern have in common.
struct Shape {
  std::vector<ByteSet> sets;  ///< required, in order
  ByteSet first;              ///< what one that is not empty begins with
  bool empty = true;          ///< one may be empty
  bool end = false;           ///< one may require the end of the text before any byte
  bool anchored = false;      ///< each begins where the text does
};

Shape shape_of(const PatternTree& tree);

Shape shape_of_sequence(const PatternTree& tree) {
  Shape all;
  for (const PatternTree& part : tree.parts) {
    const Shape shape = shape_of(part);
    all.sets.insert(all.sets.end(), shape.sets.begin(), shape.sets.end());
    if (!all.empty) continue;
    all.first |= shape.first;
    all.end |= shape.end;
    all.empty = shape.empty;
    all.anchored |= shape.anchored;
  }
  return all;
}

/// What all alternatives require, place by place.
Shape shape_of_alternatives(const PatternTree& tree) {
  Shape all = shape_of(tree.parts.front());
  for (std::size_t i = 1; i < tree.parts.size(); ++i) {
    const Shape shape = shape_of(tree.parts[i]);
    all.sets.resize(std::min(all.sets.size(), shape.sets.size()));
    for (std::size_t at = 0; at < all.sets.size(); ++at) all.sets[at] |= shape.sets[at];
    all.first |= shape.first;
    all.empty |= shape.empty;
    all.end |= shape.end;
    all.anchored &= shape.anchored;
  }
  return all;
}

Shape shape_of_repetition(const PatternTree& tree) {
  Shape shape = shape_of(tree.parts.front());
  if (tree.least > 0) return shape;
  return {.sets = {}, .first = shape.first, .empty = true, .end = shape.end, .anchored = false};
}

Shape shape_of(const PatternTree& tree) {
  using Kind = PatternTree::Kind;
  switch (tree.kind) {
    case Kind::sequence:
      return shape_of_sequence(tree);
    case Kind::alternatives:
      return shape_of_alternatives(tree);
    case Kind::repetition:
      return shape_of_repetition(tree);
    case Kind::group:
      return shape_of(tree.parts.front());
    case Kind::one_of:
      return {.sets = {tree.bytes}, .first = tree.bytes, .empty = false, .end = false, .anchored = false};
    case Kind::begin:
      return {.sets = {}, .first = {}, .empty = true, .end = false, .anchored = true};
    case Kind::end:
      return {.sets = {}, .first = {}, .empty = false, .end = true, .anchored = false};
  }
  std::unreachable();
}

}  // namespace

RequiredBytes::RequiredBytes(std::string_view pattern) {
  if (const auto tree = read_pattern_tree(pattern)) *this = RequiredBytes(*tree);
}

RequiredBytes::RequiredBytes(const PatternTree& tree) {
  Shape shape = shape_of(tree);
  sets_ = std::move(shape.sets);
  if (!shape.anchored) return;
  if (!shape.empty) first_ = shape.first;
  may_be_empty_ = shape.empty || shape.end;
}

}  // namespace whosaid
