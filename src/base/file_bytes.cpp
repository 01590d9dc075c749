#include "base/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/text_file.h"

namespace whosaid {
namespace {

std::expected<FileBytes, std::string> map_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected("cannot read " + path.native() + ": " + std::strerror(errno));
  struct stat status {};
  const bool is_known = ::fstat(descriptor, &status) == 0;
  const auto size = static_cast<std::size_t>(is_known ? status.st_size : 0);
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  const int error = errno;
  ::close(descriptor);
  if (bytes == MAP_FAILED) return std::unexpected("cannot map " + path.native() + ": " + std::strerror(error));
  return FileBytes{.owner = {bytes, [size](const void* p) { ::munmap(const_cast<void*>(p), size); }},
                   .bytes = {static_cast<const char*>(bytes), size}};
}

}  // namespace

std::expected<FileBytes, std::string> file_bytes(const std::filesystem::path& path) {
  struct stat status {};
  const bool is_large = ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
                        status.st_size > static_cast<off_t>(kLargestReadFile);
  if (is_large) return map_file(path);
  std::string bytes;
  if (auto read = read_text_file(path, bytes); !read) return std::unexpected(std::move(read.error()));
  return own_bytes(std::move(bytes));
}

FileBytes own_bytes(std::string bytes) {
  auto owner = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view view = *owner;
  return {.owner = std::move(owner), .bytes = view};
}

}  // namespace whosaid
