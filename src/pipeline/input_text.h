#pragma once
/// One input as read from its file: the bytes, and the text in them.

#include <chrono>
#include <string>

#include "pipeline/corpus.h"
#include "pipeline/decoding.h"

namespace whosaid {

/// Views into itself, so it stays where it is. Buffers are used again from one input to the next.
struct InputText {
  InputText() = default;
  InputText(const InputText&) = delete;
  InputText& operator=(const InputText&) = delete;

  std::string bytes;
  bool was_read = false;             ///< false: `decoded` has nothing but the reason as its error
  DecodedText decoded;               ///< of `bytes`
  std::chrono::nanoseconds taken{};  ///< for reading and decoding
};

/// Replaces `text` by the input. Never throws: what goes wrong becomes the error of `text.decoded`.
void read_input(const Input& input, InputText& text);

/// Gives back the memory of buffers that one large input left behind.
void give_back_buffers(InputText& text);

}  // namespace whosaid
