#pragma once
/// One article as read: the bytes of its text, the text in them, and what came with it.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "articles/decoding.h"
#include "document/lexicon.h"

namespace whosaid {

/// Views into itself, so it stays where it is. Buffers are used again from one article to the next.
struct InputText {
  InputText() = default;
  InputText(const InputText&) = delete;
  InputText& operator=(const InputText&) = delete;

  std::string id;                    ///< valid UTF-8
  std::string bytes;                 ///< of a text file as it is; else of the text made from the fields
  bool was_read = false;             ///< false: `decoded` has nothing but the reason as its error
  DecodedText decoded;               ///< of `bytes`
  std::string charset;               ///< of a page; `decoded.encoding` is its view then
  std::string title, url, outlet;    ///< valid UTF-8, empty: not known
  Date published;                    ///< as its fields say; year 0: not known
  std::optional<std::size_t> begin;  ///< byte of the text where its text field begins; nothing for a text file
  std::chrono::nanoseconds taken{};  ///< for reading and decoding
};

/// Gives back the memory of buffers that one large article left behind.
void give_back_buffers(InputText& text);

}  // namespace whosaid
