#include "gazetteers/automaton.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

namespace whosaid {
namespace {

constexpr std::size_t kCodes = 257;  ///< "end" and 256 bytes

}  // namespace

struct Automaton::Arrays {
  std::vector<Cell> cells;
  std::string tails;
};

/// Places the nodes of the trie, one after the other, each at the first base where all its children find unused cells.
/// Nodes with one child, which are most, take the first unused cell there is.
class Automaton::Builder {
 public:
  Builder(std::span<const std::string_view> keys, std::span<const std::uint32_t> values, Arrays& arrays)
      : keys_(keys), values_(values), cells_(arrays.cells), tails_(arrays.tails) {}

  void build() {
    cells_.assign(4 * kCodes, {});
    cells_[kRoot] = {.base = 1, .check = kRoot};
    if (!keys_.empty()) open_.push_back({0, keys_.size(), 0, kRoot});
    while (!open_.empty()) {
      Node node = open_.back();
      open_.pop_back();
      place_common(node);
      if (node.last - node.first == 1) {
        place_tail(node);
        continue;
      }
      collect_children(node);
      place_children(node);
    }
    while (last_used_ > 0 && cells_[last_used_].check == kNone) --last_used_;
    cells_.resize(last_used_ + 1);
    cells_.shrink_to_fit();
  }

 private:
  struct Node {
    std::size_t first, last;  ///< keys that pass through it, half-open
    std::size_t depth;
    State state;
  };
  struct Child {
    std::uint32_t code;
    std::size_t first, last;
  };

  std::uint32_t code(std::size_t key, std::size_t depth) const {
    return depth == keys_[key].size() ? 0 : static_cast<unsigned char>(keys_[key][depth]) + 1U;
  }

  void collect_children(const Node& node) {
    children_.clear();
    for (std::size_t i = node.first; i < node.last; ++i) {
      const std::uint32_t c = code(i, node.depth);
      if (children_.empty() || children_.back().code != c) {
        assert(children_.empty() || children_.back().code < c);
        children_.push_back({c, i, i});
      }
      children_.back().last = i + 1;
    }
  }

  void place_children(const Node& node) {
    const std::uint32_t base = find_base();
    cells_[node.state].base = base;
    use(base + children_.back().code);
    for (const Child& child : children_) {
      cells_[base + child.code].check = node.state;
      if (child.code == 0) {
        cells_[base].base = values_[child.first];
      } else {
        open_.push_back({child.first, child.last, node.depth + 1, base + child.code});
      }
    }
  }

  /// Places what all keys of a node with several have in common behind it, and moves the node there.
  void place_common(Node& node) {
    for (; node.last - node.first > 1; ++node.depth) {
      const std::uint32_t c = code(node.first, node.depth);
      if (c != code(node.last - 1, node.depth)) return;
      while (is_used(from_)) ++from_;
      const auto to = static_cast<State>(from_);
      use(to);
      cells_[node.state].base = to - c;
      cells_[to].check = node.state;
      node.state = to;
    }
  }

  void place_tail(const Node& node) {
    const std::uint32_t value = values_[node.first];
    cells_[node.state].base = kTail + static_cast<std::uint32_t>(tails_.size());
    tails_ += keys_[node.first].substr(node.depth);
    tails_ += '\0';
    tails_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  /// Searches from the first region that is not nearly full, so that building stays near linear.
  std::uint32_t find_base() {
    while (is_used(from_)) ++from_;
    std::size_t used = 0, looked = 0;
    for (std::size_t at = from_;; ++at, ++looked) {
      if (is_used(at)) {
        ++used;
      } else if (const std::size_t base = at - children_.front().code; fits(base)) {
        if (looked > 16 && used * 20 >= looked * 19) from_ = at;
        return static_cast<std::uint32_t>(base);
      }
    }
  }

  bool is_used(std::size_t at) const { return cells_[at].check != kNone; }
  bool fits(std::size_t base) const {
    for (const Child& child : children_) {
      if (is_used(base + child.code)) return false;
    }
    return true;
  }

  /// Keeps the cells that the next search may look at in the array: the first unused one and a whole node behind it.
  void use(std::size_t at) {
    last_used_ = std::max(last_used_, at);
    if (last_used_ + 2 * kCodes >= cells_.size()) cells_.resize(cells_.size() + 16 * kCodes);
  }

  std::span<const std::string_view> keys_;
  std::span<const std::uint32_t> values_;
  std::vector<Cell>& cells_;
  std::string& tails_;
  std::vector<Node> open_;
  std::vector<Child> children_;
  std::size_t from_ = kCodes;  ///< no base is below 1
  std::size_t last_used_ = kRoot;
};

Automaton::Automaton(std::span<const std::string_view> keys, std::span<const std::uint32_t> values) {
  auto arrays = std::make_shared<Arrays>();
  Builder(keys, values, *arrays).build();
  cells_ = arrays->cells;
  tails_ = arrays->tails;
  owned_ = std::move(arrays);
}

Automaton::Automaton(std::span<const Cell> cells, std::string_view tails) {
  static constexpr Cell kNoKeys = {.base = 1, .check = kRoot};
  cells_ = cells.empty() ? std::span(&kNoKeys, 1) : cells;
  tails_ = tails;
}

std::uint32_t Automaton::find(std::string_view key) const {
  State state = kRoot;
  for (const char c : key) {
    state = step(state, static_cast<unsigned char>(c));
    if (state == kDead) return kNone;
  }
  return value(state);
}

}  // namespace whosaid
