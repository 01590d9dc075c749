#include "pipeline/run_journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <utility>

#include "base/xxh64.h"
#include "records/json_text.h"

namespace whosaid {
namespace {

constexpr std::string_view kOpening = "whosaid journal 1 ";

std::string checked(std::string text) {
  const std::uint64_t sum = xxh64(text);
  append_hex(text += ' ', sum);
  return text;
}

/// `line` without its sum; nothing when that is wrong.
std::optional<std::string_view> unchecked(std::string_view line) {
  const std::size_t sum = line.rfind(' ');
  if (sum == std::string_view::npos || checked(std::string(line.substr(0, sum))) != line) return std::nullopt;
  return line.substr(0, sum);
}

std::optional<JournalEntry> read_entry(std::string_view line, std::size_t outputs) {
  std::optional<std::string_view> text = unchecked(line);
  JournalEntry entry;
  while (text && entry.lengths.size() < outputs) {  // the lengths stand last
    const std::size_t blank = text->rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const std::string_view digits = text->substr(blank + 1);
    std::uint64_t length = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), length).ec != std::errc()) return std::nullopt;
    entry.lengths.insert(entry.lengths.begin(), length);
    text = text->substr(0, blank);
  }
  std::optional<RunState> state = text ? RunState::read(*text) : std::nullopt;
  if (!state) return std::nullopt;
  entry.state = *std::move(state);
  return entry;
}

}  // namespace

RunJournal::RunJournal(std::filesystem::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}

RunJournal::RunJournal(RunJournal&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)), last_(std::move(other.last_)) {}

RunJournal& RunJournal::operator=(RunJournal&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(last_, other.last_);
  return *this;
}

RunJournal::~RunJournal() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::expected<RunJournal, WriteError> RunJournal::open(const std::filesystem::path& file, const std::string& digest,
                                                       std::size_t outputs) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return std::unexpected(write_error(file.native(), errno));
  RunJournal journal(file, descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return std::unexpected(WriteError{.message = "another run is writing here: it holds " + file.native() +
                                                 "; wait for it, or name another output"});
  }
  if (Written read = journal.read(digest, outputs); !read) return std::unexpected(read.error());
  return journal;
}

/// Reads what is there and cuts off what is not whole.
Written RunJournal::read(const std::string& digest, std::size_t outputs) {
  std::string text;
  if (const auto got = read_text_file(file_, text); !got) return std::unexpected(WriteError{.message = got.error()});
  const std::string opening = std::string(kOpening) + digest;
  std::size_t good = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', good)) {
    const std::string_view line = std::string_view(text).substr(good, end - good);
    if (good == 0) {
      if (line != opening) {
        return std::unexpected(
            WriteError{.message = "the unfinished run of " + file_.native() +
                                  " had other options, lists, rules or inputs; run it with the same, or delete that "
                                  "file to start anew"});
      }
    } else {
      std::optional<JournalEntry> entry = read_entry(line, outputs);
      if (!entry) break;
      last_ = std::move(entry);
    }
    good = end + 1;
  }
  if (::ftruncate(descriptor_, static_cast<off_t>(good)) != 0 || ::lseek(descriptor_, 0, SEEK_END) < 0) {
    return std::unexpected(write_error(file_.native(), errno));
  }
  return good == 0 ? append(opening) : Written();
}

Written RunJournal::append(std::string_view line) {
  std::string bytes(line);
  bytes += '\n';
  for (std::string_view rest = bytes; !rest.empty();) {
    const ssize_t wrote = ::write(descriptor_, rest.data(), rest.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return std::unexpected(write_error(file_.native(), errno));
    rest.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return ::fsync(descriptor_) == 0 ? Written() : std::unexpected(write_error(file_.native(), errno));
}

Written RunJournal::note(const JournalEntry& entry) {
  std::string line = entry.state.text();
  for (const std::uint64_t length : entry.lengths) line += " " + std::to_string(length);
  return append(checked(std::move(line)));
}

Written RunJournal::remove() {
  return ::unlink(file_.c_str()) == 0 ? Written() : std::unexpected(write_error(file_.native(), errno));
}

}  // namespace whosaid
