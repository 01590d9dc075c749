#pragma once
/// A text made from another, and where its places went.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"

namespace whosaid {

/// Built from left to right out of pieces of another text, which must live longer, and of new text.
class ChangedText {
 public:
  explicit ChangedText(std::string_view from) : from_(from) {}

  /// Takes over what stands before byte `until` of the other text.
  void keep(std::size_t until);
  /// Puts `text` for what stands before byte `until`.
  void replace(std::size_t until, std::string_view text);
  /// Puts `text` between.
  void insert(std::string_view text) { text_ += text; }
  /// Takes over the rest.
  void keep_rest() { keep(from_.size()); }

  const std::string& text() const { return text_; }
  /// How far the other text has been taken over or replaced.
  std::size_t at() const { return at_; }
  /// Where a span of the other text went; nothing when it begins or ends inside of what was replaced. What was put
  /// beside it does not belong to it.
  std::optional<Span> place_of(Span span) const;

 private:
  struct Piece {
    Span from, to;
    bool is_kept = true;
  };
  void add(std::size_t until, std::string_view text, bool is_kept);
  std::optional<std::uint32_t> begin_of(std::uint32_t at) const;
  std::optional<std::uint32_t> end_of(std::uint32_t at) const;

  std::string_view from_;
  std::string text_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;  ///< none is empty in the other text
};

}  // namespace whosaid
