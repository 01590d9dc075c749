#include "pipeline/input_text.h"

#include <exception>

#include "base/text_file.h"

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

/// Bytes beyond which a buffer is not kept: a good deal more than an article, and several are kept at a time.
constexpr std::size_t kKeptBytes = std::size_t{256} << 10;

void fail(InputText& text, std::string error) {
  text.was_read = false;
  text.decoded.text = {};
  text.decoded.mends.clear();
  text.decoded.warnings.clear();
  text.decoded.encoding = {};
  text.decoded.error = std::move(error);
}

void read_and_decode(const Input& input, InputText& text) {
  const auto read = input.path.empty() ? read_standard_input(text.bytes) : read_text_file(input.path, text.bytes);
  if (!read) return fail(text, read.error());
  text.was_read = true;
  decode(text.bytes, text.decoded);
}

}  // namespace

void read_input(const Input& input, InputText& text) {
  const auto begin = Clock::now();
  try {
    read_and_decode(input, text);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    fail(text, "cannot read it: " + std::string(e.what()));
  }
  text.taken = Clock::now() - begin;
}

void give_back_buffers(InputText& text) {
  for (std::string* buffer : {&text.bytes, &text.decoded.mended}) {
    if (buffer->capacity() > kKeptBytes) *buffer = std::string();
  }
}

}  // namespace whosaid
