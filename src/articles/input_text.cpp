#include "articles/input_text.h"

namespace whosaid {
namespace {

/// Bytes beyond which a buffer is not kept: a good deal more than an article, and several are kept at a time.
constexpr std::size_t kKeptBytes = std::size_t{256} << 10;

}  // namespace

void give_back_buffers(InputText& text) {
  for (std::string* buffer : {&text.bytes, &text.decoded.mended}) {
    if (buffer->capacity() > kKeptBytes) std::string().swap(*buffer);  // an assignment would keep the memory
  }
}

}  // namespace whosaid
