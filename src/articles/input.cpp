#include "articles/input.h"

#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kKeptBytes = std::size_t{256} << 10;  // of a buffer: a good deal more than an article

std::string line_of(const Input& input) { return input.line == 0 ? std::string() : ":" + std::to_string(input.line); }

/// A file name may be any bytes; what is written may not.
std::string valid(std::string_view path) {
  std::vector<Mend> mends;
  return mend_utf8(path, mends);
}

}  // namespace

std::string name_of(const Input& input) {
  return (input.path.empty() ? "standard input" : valid(input.path)) + line_of(input);
}

std::string default_id(const Input& input) {
  std::string_view path = input.path.empty() ? std::string_view("stdin") : std::string_view(input.path);
  if (input.line == 0 && path.ends_with(".txt")) path.remove_suffix(4);
  return valid(path) + line_of(input);
}

void give_back_buffers(Input& input) {
  for (std::string* buffer : {&input.json, &input.fields[Field::text]}) {
    if (buffer->capacity() > kKeptBytes) std::string().swap(*buffer);  // an assignment would keep the memory
  }
}

}  // namespace whosaid
