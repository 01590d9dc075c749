#include "commands/progress.h"

#include <cstdio>
#include <string>

#include "commands/wording.h"

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBarWidth = 24;
constexpr auto kBetween = std::chrono::milliseconds(100);
constexpr auto kPatience = std::chrono::milliseconds(500);

std::string minutes(double seconds) {
  const auto whole = static_cast<std::size_t>(seconds + 0.5);
  const std::string rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

}  // namespace

Progress::Progress(bool is_shown) : is_shown_(is_shown), start_(Clock::now()), last_(start_ + kPatience - kBetween) {}

void Progress::add(double share) {
  ++done_;
  share_ = share;
  if (!is_shown_) return;
  const auto now = Clock::now();
  if (now - last_ < kBetween) return;
  last_ = now;
  draw(std::chrono::duration<double>(now - start_).count());
}

void Progress::draw(double seconds) {
  const auto filled = static_cast<std::size_t>(share_ * kBarWidth);
  std::string line = "\r[" + std::string(filled, '#') + std::string(kBarWidth - filled, ' ') + "] ";
  line += counted(done_, "article") + ", ";
  line += with_commas(static_cast<std::size_t>(static_cast<double>(done_) / seconds)) + " a second, ";
  line += share_ > 0 ? minutes(seconds / share_ - seconds) + " left" : minutes(seconds);
  line += "\x1b[K";
  std::fputs(line.c_str(), stderr);
  is_drawn_ = true;
}

void Progress::clear() {
  if (is_drawn_) std::fputs("\r\x1b[K", stderr);
  is_drawn_ = false;
}

}  // namespace whosaid
