#pragma once
/// Finds phrases that somebody copied out of a text by hand.

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"

namespace whosaid {

/// `text` with one blank for each run of white space, none at the ends.
std::string with_single_blanks(std::string_view text);

/// White space may differ; a phrase that begins or ends with a letter or digit is found as whole words only.
class PhraseFinder {
 public:
  /// `text` is valid UTF-8.
  explicit PhraseFinder(std::string_view text);

  /// The first place at or behind byte `from` of the text.
  std::optional<Span> find(std::string_view phrase, std::uint32_t from) const;
  /// The place with the fewest bytes between it and one of `near`, which it does not touch; the first such.
  std::optional<Span> find_nearest(std::string_view phrase, const std::vector<Span>& near) const;

  /// The parts of a cell, joined by ` … `, or the part that is not found.
  using Parts = std::expected<std::vector<Span>, std::string_view>;
  /// One behind the other, the first at or behind byte `from` of the text. At least one, when found.
  Parts find_content(std::string_view cell, std::uint32_t from) const;
  /// Each outside `content`: near `beside` when there is any, else near the content. None for an empty cell; sorted.
  Parts find_beside(std::string_view cell, const std::vector<Span>& content, const std::vector<Span>& beside) const;

 private:
  std::size_t next(std::string_view phrase, std::size_t from) const;
  Span place(std::size_t at, std::size_t size) const;

  std::string text_;                  ///< with single blanks
  std::vector<std::uint32_t> bytes_;  ///< for each byte of text_ the one it comes from, and the end of the text
};

}  // namespace whosaid
