#include "gazetteers/automaton.h"

#include <cassert>

namespace whosaid {

/// Places the nodes of the trie, one after the other, each at the first base where all its children find unused cells.
class Automaton::Builder {
 public:
  Builder(const std::vector<std::string>& keys, std::vector<Cell>& cells) : keys_(keys), cells_(cells) {}

  void build() {
    cells_.assign(1 + kCodes, {});
    cells_[kRoot] = {.base = 1, .check = kRoot};
    std::vector<Node> open;
    if (!keys_.empty()) open.push_back({0, keys_.size(), 0, kRoot});
    while (!open.empty()) {
      const Node node = open.back();
      open.pop_back();
      collect_children(node);
      place(node, open);
    }
  }

 private:
  static constexpr std::size_t kCodes = 257;  ///< "end" and 256 bytes

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

  void place(const Node& node, std::vector<Node>& open) {
    const std::uint32_t base = find_base();
    cells_[node.state].base = base;
    if (base + 2 * kCodes > cells_.size()) cells_.resize(base + 2 * kCodes);
    for (const Child& child : children_) {
      cells_[base + child.code].check = node.state;
      if (child.code == 0) {
        cells_[base].base = static_cast<std::uint32_t>(child.first);
      } else {
        open.push_back({child.first, child.last, node.depth + 1, base + child.code});
      }
    }
  }

  /// Searches from the first region that is not nearly full, so that building stays near linear.
  std::uint32_t find_base() {
    std::size_t at = std::max<std::size_t>(from_, children_.front().code + 1);
    std::size_t used = 0, looked = 0;
    bool first = true;
    for (;; ++at, ++looked) {
      if (is_used(at)) {
        ++used;
        continue;
      }
      if (first) from_ = at, first = false;
      const std::size_t base = at - children_.front().code;
      if (base >= 1 && fits(base)) {
        if (looked > 16 && used * 20 >= looked * 19) from_ = at;
        return static_cast<std::uint32_t>(base);
      }
    }
  }

  bool is_used(std::size_t at) const { return at < cells_.size() && cells_[at].check != kNone; }
  bool fits(std::size_t base) const {
    for (const Child& child : children_) {
      if (is_used(base + child.code)) return false;
    }
    return true;
  }

  const std::vector<std::string>& keys_;
  std::vector<Cell>& cells_;
  std::vector<Child> children_;
  std::size_t from_ = 1;
};

Automaton::Automaton(const std::vector<std::string>& keys) {
  Builder(keys, cells_).build();
  std::size_t used = cells_.size();
  while (used > 1 && cells_[used - 1].check == kNone) --used;
  cells_.resize(used);
  cells_.resize(used + 257);
  cells_.shrink_to_fit();
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
