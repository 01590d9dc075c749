#include "pipeline/run_state.h"

#include <array>
#include <charconv>
#include <ctime>

#include "base/split.h"

namespace whosaid {
namespace {

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string RunState::text() const {
  std::string text = began + " " + std::to_string(elapsed.count());
  for (const std::uint64_t number : counts.numbers()) text += " " + std::to_string(number);
  return text;
}

std::optional<RunState> RunState::read(std::string_view text) {
  const auto words = split(text, " ");
  RunCounts::Numbers numbers{};
  std::uint64_t elapsed = 0;
  if (words.size() != 2 + numbers.size() || !read_number(words[1], elapsed)) return std::nullopt;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (!read_number(words[2 + i], numbers[i])) return std::nullopt;
  }
  return RunState{
      .counts = RunCounts::of(numbers), .elapsed = std::chrono::milliseconds(elapsed), .began = std::string(words[0])};
}

std::string now_as_text() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%FT%TZ", ::gmtime_r(&now, &parts))};
}

}  // namespace whosaid
