#pragma once
/// A pattern that RE2 compiles when somebody asks: compiling takes longer than the lines of most runs ever ask.

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace whosaid {

/// An expression in RE2's syntax (UTF-8). Safe from many threads. One that RE2 refuses matches nothing: see error().
class LatePattern {
 public:
  explicit LatePattern(std::string pattern) : pattern_(std::move(pattern)) {}

  /// What RE2 has against it; empty: nothing.
  std::string error() const { return re().error(); }
  /// Does it match from `at` in `text` on?
  bool begins(std::string_view text, std::size_t at) const;
  /// Does it match anywhere in `text`?
  bool is_in(std::string_view text) const;
  /// The bytes of its first group and of the whole match at the begin of `text`; both 0 when it does not match there.
  std::pair<std::size_t, std::size_t> first_group(std::string_view text) const;

 private:
  const RE2& re() const;

  std::string pattern_;
  mutable std::once_flag is_made_;
  mutable std::unique_ptr<const RE2> re_;
};

}  // namespace whosaid
