#include "pipeline/document_destination.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/xxh64.h"
#include "records/json_text.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 120;  // with endings below what file systems take, also where they count twice

Written write_new_file(const fs::path& file, std::string_view bytes) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return std::unexpected(write_error(file.native(), errno));
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t wrote = ::write(descriptor, bytes.data(), bytes.size());
    if (wrote < 0 && errno != EINTR) error = errno;
    if (wrote > 0) bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error == 0 ? Written() : std::unexpected(write_error(file.native(), error));
}

}  // namespace

std::string document_file_name(std::string_view id) {
  while (id.ends_with('/')) id.remove_suffix(1);
  const std::string_view part = id.substr(id.rfind('/') + 1);  // npos + 1 is 0
  std::string name;
  for (const char c : part) {
    const bool is_bad = static_cast<unsigned char>(c) < 0x20 || c == 0x7F || std::string_view("\\:*?\"<>|").contains(c);
    name += is_bad ? '_' : c;
  }
  if (name.empty()) name = "document";
  if (name.starts_with('.')) name.front() = '_';
  if (name.size() <= kLongestName) return name;  // long ones are cut and get their hash
  std::size_t end = kLongestName;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;  // whole characters
  name.resize(end);
  append_hex(name += '-', xxh64(part));
  return name;
}

DocumentDestination::DocumentDestination(fs::path folder, RecordFormat format, std::string run)
    : folder_(std::move(folder)), format_(format), run_(std::move(run)) {}

std::expected<std::unique_ptr<Destination>, WriteError> DocumentDestination::open(const OutputPlan& plan) {
  std::error_code failed;
  fs::create_directories(plan.records, failed);
  if (failed) return std::unexpected(write_error(plan.records, failed.value()));
  if (!fs::is_empty(plan.records, failed) || failed) {
    return std::unexpected(WriteError{.message = "the folder " + plan.records +
                                                 " is not empty; name a new one for the files of the documents"});
  }
  return std::make_unique<DocumentDestination>(plan.records, plan.format, plan.run);
}

Written DocumentDestination::write(const Outcome& outcome) {
  if (outcome.records.empty() && outcome.text.empty()) return {};
  const fs::path path = folder_ / document_file_name(outcome.id);
  std::error_code failed;
  const char* const ending = format_ == RecordFormat::brat ? ".ann" : ".xml";
  std::string name;
  do {  // a name such as a-2 may be another document's own
    const std::uint32_t number = ++taken_[xxh64(path.native())];
    name = number == 1 ? path.native() : path.native() + "-" + std::to_string(number);
  } while (fs::exists(name + ending, failed));
  if (Written written = write_new_file(name + ending, outcome.records); !written) return written;
  return format_ == RecordFormat::brat ? write_new_file(name + ".txt", outcome.text) : Written();
}

Written DocumentDestination::finish(const RunState&, const std::string& run) {
  if (run_.empty()) return {};
  auto file = OutputFile::create(run_);
  if (!file) return std::unexpected(file.error());
  if (Written written = file->write(run); !written) return written;
  return file->commit();
}

}  // namespace whosaid
