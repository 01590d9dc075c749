#include "articles/unpacked_file.h"

#define ZLIB_CONST  // zlib reads what it is given and does not write there

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace whosaid {
namespace {

constexpr std::size_t kPackedBuffer = std::size_t{128} << 10;
constexpr std::string_view kGzipMark = "\x1F\x8B", kZstandardMark = "\x28\xB5\x2F\xFD";
constexpr std::string_view kCutOff = "cut off: the file ends before its packed data do; copy or download it again";
constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20, kMostExpansion = 200;
constexpr std::string_view kExpands =
    "unpacks to more than 200 times its size, as no articles do; unpack it yourself if it is what you want";
constexpr std::string_view kDamaged =
    "damaged: it cannot be unpacked further, and what was read of it may be wrong; copy or download it again";

}  // namespace

/// What stands in the file, a buffer at a time.
class UnpackedFile::Packed {
 public:
  Packed(int descriptor, bool is_owned, std::uint64_t size)
      : descriptor_(descriptor), is_owned_(is_owned), size_(size), buffer_(kPackedBuffer) {}
  Packed(const Packed&) = delete;
  Packed& operator=(const Packed&) = delete;
  ~Packed() {
    if (is_owned_) ::close(descriptor_);
  }

  /// What is there now: more is read when less than `least` bytes are. Fewer only at the end of the file.
  std::string_view peek(std::size_t least = 1) {
    while (end_ - at_ < least && !is_at_end_) fill();
    return {buffer_.data() + at_, end_ - at_};
  }
  void take(std::size_t count) { at_ += count; }
  const std::string& error() const { return error_; }
  std::uint64_t read_bytes() const { return read_; }
  double share() const {
    return size_ == 0 ? 0 : std::min(1.0, static_cast<double>(read_) / static_cast<double>(size_));
  }

 private:
  void fill() {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.begin() + static_cast<std::ptrdiff_t>(end_),
              buffer_.begin());
    end_ -= at_;
    at_ = 0;
    ssize_t got = -1;
    do {
      got = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
    } while (got < 0 && errno == EINTR);
    if (got < 0) error_ = std::string("cannot be read: ") + std::strerror(errno);
    is_at_end_ = got <= 0;
    end_ += got > 0 ? static_cast<std::size_t>(got) : 0;
    read_ += got > 0 ? static_cast<std::uint64_t>(got) : 0;
  }

  int descriptor_;
  bool is_owned_;
  std::uint64_t size_, read_ = 0;
  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0;
  bool is_at_end_ = false;
  std::string error_;
};

/// Turns packed bytes into bytes.
class UnpackedFile::Unpacker {
 public:
  virtual ~Unpacker() = default;
  /// Fills the front of `to`, which is not empty; 0 at the end or with an error.
  virtual std::size_t read(Packed& packed, std::span<char> to) = 0;
  const std::string& error() const { return error_; }

 protected:
  std::size_t fail(std::string_view reason) {
    error_ = reason;
    return 0;
  }

 private:
  std::string error_;
};

class UnpackedFile::Gzip final : public Unpacker {
 public:
  Gzip() { is_ready_ = ::inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK; }  // 16: the gzip form
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { ::inflateEnd(&stream_); }

  std::size_t read(Packed& packed, std::span<char> to) override {
    if (!is_ready_) return fail("cannot be unpacked: no memory for it");
    while (true) {
      if (is_between_members_ && !begin_member(packed)) return 0;
      const std::string_view bytes = packed.peek();
      if (bytes.empty()) return fail(kCutOff);
      stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
      stream_.avail_in = static_cast<uInt>(bytes.size());
      stream_.next_out = reinterpret_cast<Bytef*>(to.data());
      stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(to.size(), 1u << 30));
      const uInt room = stream_.avail_out;
      const int result = ::inflate(&stream_, Z_NO_FLUSH);
      packed.take(bytes.size() - stream_.avail_in);
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return fail(kDamaged);
      is_between_members_ = result == Z_STREAM_END;
      if (room != stream_.avail_out) return room - stream_.avail_out;
    }
  }

 private:
  /// At the end of the file, or before a member. Zeros behind the last one are padding, as tapes have it.
  bool begin_member(Packed& packed) {
    std::string_view bytes = packed.peek(2);
    if (!bytes.starts_with(kGzipMark)) {
      for (; !bytes.empty(); bytes = packed.peek()) {
        if (bytes.find_first_not_of('\0') != std::string_view::npos) return no_member();
        packed.take(bytes.size());
      }
      return false;
    }
    is_between_members_ = false;
    return ::inflateReset(&stream_) == Z_OK || no_member();
  }

  bool no_member() {  // says so
    fail(kDamaged);
    return false;
  }

  z_stream stream_{};
  bool is_ready_ = false;
  bool is_between_members_ = true;
};

class UnpackedFile::Zstandard final : public Unpacker {
 public:
  std::size_t read(Packed& packed, std::span<char> to) override {
    if (!context_) return fail("cannot be unpacked: no memory for it");
    ZSTD_outBuffer out{to.data(), to.size(), 0};
    while (out.pos == 0) {
      const std::string_view bytes = packed.peek();
      if (bytes.empty() && is_between_frames_) return 0;
      ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
      const std::size_t result = ::ZSTD_decompressStream(context_.get(), &out, &in);
      if (ZSTD_isError(result) != 0) return fail(reason(result));
      packed.take(in.pos);
      is_between_frames_ = result == 0;
      if (bytes.empty() && out.pos == 0) return fail(kCutOff);
    }
    return out.pos;
  }

 private:
  static std::string reason(std::size_t result) {
    if (::ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge) {
      return "packed with a window of more than 128 MB; pack it again without zstd's --long or --ultra";
    }
    return std::string(kDamaged);
  }
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ::ZSTD_freeDCtx(context); }
  };

  std::unique_ptr<ZSTD_DCtx, Free> context_{::ZSTD_createDCtx()};
  bool is_between_frames_ = true;
};

struct UnpackedFile::State {
  State(int descriptor, bool is_owned, std::uint64_t size) : packed(descriptor, is_owned, size) {}

  Packed packed;
  std::unique_ptr<Unpacker> unpacker;  ///< null: not packed
  std::uint64_t unpacked = 0;          ///< bytes
  bool is_begun = false;
  std::string error;
};

UnpackedFile::UnpackedFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
UnpackedFile::UnpackedFile(UnpackedFile&&) noexcept = default;
UnpackedFile& UnpackedFile::operator=(UnpackedFile&&) noexcept = default;
UnpackedFile::~UnpackedFile() = default;

std::expected<UnpackedFile, std::string> UnpackedFile::open(const std::filesystem::path& path) {
  const bool is_stdin = path.empty();
  const std::string name = is_stdin ? "standard input" : path.native();
  const int descriptor = is_stdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor < 0 || ::fstat(descriptor, &status) != 0) {
    const int error = errno;
    if (!is_stdin && descriptor >= 0) ::close(descriptor);
    const char* advice = error == EACCES ? "; check the permissions" : error == ENOENT ? "; check its spelling" : "";
    return std::unexpected("cannot read " + name + ": " + std::strerror(error) + advice);
  }
  const std::uint64_t size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
  auto state = std::make_unique<State>(descriptor, !is_stdin, size);
  if (S_ISDIR(status.st_mode)) return std::unexpected("cannot read " + name + ": it is a folder; name the files in it");
  return UnpackedFile(std::move(state));
}

std::size_t UnpackedFile::read(std::span<char> to) {
  if (to.empty()) return 0;
  State& state = *state_;
  if (!std::exchange(state.is_begun, true)) {
    const std::string_view begin = state.packed.peek(kZstandardMark.size());
    if (begin.starts_with(kGzipMark)) state.unpacker = std::make_unique<Gzip>();
    if (begin.starts_with(kZstandardMark)) state.unpacker = std::make_unique<Zstandard>();
  }
  if (!state.error.empty()) return 0;
  std::size_t count = 0;
  if (state.unpacker) {
    count = state.unpacker->read(state.packed, to);
    if (count == 0) state.error = state.packed.error().empty() ? state.unpacker->error() : state.packed.error();
    state.unpacked += count;
    if (state.unpacked > kFreeBytes && state.unpacked / kMostExpansion > state.packed.read_bytes()) {
      state.error = kExpands;
    }
  } else {
    const std::string_view bytes = state.packed.peek();
    count = bytes.copy(to.data(), to.size());
    state.packed.take(count);
    if (count == 0) state.error = state.packed.error();
  }
  return count;
}

const std::string& UnpackedFile::error() const { return state_->error; }
double UnpackedFile::share() const { return state_->packed.share(); }

}  // namespace whosaid
