#include "base/text_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace whosaid {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;

std::string too_large(std::string_view name) {
  return "cannot read " + std::string(name) + ": larger than 1 GiB; split it into articles";
}

std::string advice(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "; check the spelling of the path";
    case EACCES:
    case EPERM:
    case EROFS:
      return "; check the permissions";
    case ENOSPC:
    case EDQUOT:
      return "; free some space or write elsewhere";
    default:
      return "";
  }
}

std::string failure(std::string_view what, std::string_view name, int error) {
  return std::string(what) + " " + std::string(name) + ": " + std::strerror(error) + advice(error);
}

/// Reads to the end, which is known when the first answer has all of `expected`, the size the system states (0: none).
/// One byte more than it is asked for, so that a file that grew meanwhile is read on.
std::expected<void, std::string> read_all(int descriptor, std::string_view name, std::size_t expected,
                                          std::string& buffer) {
  buffer.clear();
  ssize_t got = 1;
  while (got != 0 && (expected == 0 || buffer.size() != expected)) {
    const std::size_t old = buffer.size();
    if (old > kLargestTextFile) return std::unexpected(too_large(name));
    const std::size_t wanted = old <= expected ? expected + 1 : old + std::max(kChunk, old / 2);
    const std::size_t size = buffer.capacity() > old ? std::max(expected + 1, buffer.capacity()) : wanted;
    buffer.resize_and_overwrite(size, [&](char* to, std::size_t room) {
      do {
        got = ::read(descriptor, to + old, room - old);
      } while (got < 0 && errno == EINTR);
      return got < 0 ? old : old + static_cast<std::size_t>(got);
    });
    if (got < 0) return std::unexpected(failure("cannot read", name, errno));
  }
  return {};
}

}  // namespace

WriteError write_error(std::string_view name, int error) {
  return {.message = failure("cannot write", name, error), .broken_pipe = error == EPIPE};
}

std::expected<void, std::string> read_text_file(const std::filesystem::path& path, std::string& buffer) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected(failure("cannot read", path.native(), errno));
  struct stat status {};
  std::expected<void, std::string> result;
  if (::fstat(descriptor, &status) != 0) {
    result = std::unexpected(failure("cannot read", path.native(), errno));
  } else if (S_ISDIR(status.st_mode)) {
    result = std::unexpected("cannot read " + path.native() + ": it is a folder; name the files in it");
  } else if (status.st_size > static_cast<off_t>(kLargestTextFile)) {
    result = std::unexpected(too_large(path.native()));
  } else {
    result = read_all(descriptor, path.native(), static_cast<std::size_t>(status.st_size), buffer);
  }
  ::close(descriptor);
  return result;
}

std::expected<void, std::string> read_standard_input(std::string& buffer) {
  return read_all(STDIN_FILENO, "standard input", 0, buffer);
}

OutputFile::OutputFile(int descriptor, std::filesystem::path target, std::filesystem::path partial)
    : descriptor_(descriptor), target_(std::move(target)), partial_(std::move(partial)) {}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      target_(std::move(other.target_)),
      partial_(std::move(other.partial_)),
      held_(std::move(other.held_)),
      is_continued_(other.is_continued_),
      length_(other.length_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  if (this == &other) return *this;
  discard();
  descriptor_ = std::exchange(other.descriptor_, -1);
  target_ = std::move(other.target_);
  partial_ = std::move(other.partial_);
  held_ = std::move(other.held_);
  is_continued_ = other.is_continued_;
  length_ = other.length_;
  return *this;
}

OutputFile::~OutputFile() { discard(); }

void OutputFile::discard() {
  if (descriptor_ < 0) return;
  if (!target_.empty()) ::close(descriptor_);
  if (!partial_.empty() && !is_continued_) ::unlink(partial_.c_str());
  descriptor_ = -1;
}

OutputFile OutputFile::standard_output() { return {STDOUT_FILENO, {}, {}}; }

std::expected<OutputFile, WriteError> OutputFile::create(const std::filesystem::path& target) {
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return std::unexpected(write_error(target.native(), EISDIR));
  if (exists && !S_ISREG(status.st_mode)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return std::unexpected(write_error(target.native(), errno));
    return OutputFile(descriptor, target, {});
  }
  std::error_code unresolved;
  std::filesystem::path real = std::filesystem::weakly_canonical(target, unresolved);
  if (unresolved) real = target;
  for (int attempt = 0;; ++attempt) {
    std::filesystem::path partial = real;
    partial += "." + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".partial";
    const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno == EEXIST && attempt < 100) continue;
    if (descriptor < 0) return std::unexpected(write_error(target.native(), errno));
    if (exists) static_cast<void>(::fchmod(descriptor, status.st_mode & 07777));
    return OutputFile(descriptor, std::move(real), std::move(partial));
  }
}

std::expected<OutputFile, WriteError> OutputFile::continued(const std::filesystem::path& target, std::uint64_t length) {
  std::filesystem::path partial = target;
  partial += ".partial";
  const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return std::unexpected(write_error(partial.native(), errno));
  OutputFile file(descriptor, target, partial);
  file.is_continued_ = true;
  file.length_ = length;
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::unexpected(write_error(partial.native(), EINVAL));
  }
  if (static_cast<std::uint64_t>(status.st_size) < length) {
    return std::unexpected(WriteError{.message = "cannot go on with " + partial.native() +
                                                 ": it is shorter than it was; delete it and start anew"});
  }
  if (::ftruncate(descriptor, static_cast<off_t>(length)) != 0 ||
      ::lseek(descriptor, static_cast<off_t>(length), SEEK_SET) < 0) {
    return std::unexpected(write_error(partial.native(), errno));
  }
  return file;
}

Written OutputFile::write(std::string_view bytes) {
  if (partial_.empty()) return hand_over(bytes);
  held_ += bytes;
  if (held_.size() < kHeld) return {};
  const Written written = hand_over(held_);
  held_.clear();
#ifdef __linux__
  // The disk works while we do: then commit() has little to wait for. That it fails, commit() will see.
  if (written) static_cast<void>(::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE));
#endif
  return written;
}

Written OutputFile::hand_over(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(descriptor_, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return std::unexpected(write_error(target_.empty() ? "standard output" : target_.native(), errno));
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
    length_ += static_cast<std::size_t>(wrote);
  }
  return {};
}

std::expected<std::uint64_t, WriteError> OutputFile::sync() {
  if (Written written = hand_over(held_); !written) return std::unexpected(written.error());
  held_.clear();
  if (::fsync(descriptor_) != 0) return std::unexpected(write_error(target_.native(), errno));
  return length_;
}

Written OutputFile::commit() {
  if (target_.empty()) return {};
  if (Written written = hand_over(held_); !written) {
    discard();
    return written;
  }
  const bool whole = partial_.empty() || ::fsync(descriptor_) == 0;
  const int sync_error = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  const int error = whole ? errno : sync_error;
  if (whole && closed && (partial_.empty() || ::rename(partial_.c_str(), target_.c_str()) == 0)) return {};
  const WriteError failed = write_error(target_.native(), whole && closed ? errno : error);
  if (!partial_.empty() && !is_continued_) ::unlink(partial_.c_str());
  return std::unexpected(failed);
}

}  // namespace whosaid
