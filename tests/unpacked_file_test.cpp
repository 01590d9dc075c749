#include "articles/unpacked_file.h"

#include <doctest/doctest.h>

#include "packed_bytes.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

struct Unpacked {
  std::string bytes, error;
};

Unpacked unpacked(const std::filesystem::path& path, std::size_t step) {
  auto file = UnpackedFile::open(path);
  if (!file) return {"", file.error()};
  Unpacked result;
  std::string buffer(step, '\0');
  for (std::size_t got = 1; got != 0;) {
    got = file->read(buffer);
    result.bytes.append(buffer, 0, got);
  }
  result.error = file->error();
  return result;
}

/// Text that packs badly, so that much of it is still packed where a file is cut.
std::string noise(std::size_t size) {
  std::string text;
  for (std::uint64_t x = 7; text.size() < size; x = x * 6364136223846793005u + 1442695040888963407u) {
    text += static_cast<char>('a' + (x >> 59));
  }
  return text;
}

}  // namespace

TEST_CASE("bytes come as they were before packing, whatever the packing, in any steps") {
  const std::string text = noise(300'000), more = "second member\n";
  const struct {
    std::string_view name;
    std::string packed, bytes;
  } cases[] = {
      {"plain", text, text},
      {"empty", "", ""},
      {"two bytes", "ab", "ab"},
      {"gzip", gzip(text), text},
      {"gzip of nothing", gzip(""), ""},
      {"gzip, two members", gzip(text) + gzip(more), text + more},
      {"gzip, padded", gzip(text) + std::string(1000, '\0'), text},
      {"zstd", zstandard(text), text},
      {"zstd of nothing", zstandard(""), ""},
      {"zstd, two frames", zstandard(text) + zstandard(more), text + more},
  };
  const TemporaryFolder folder;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto path = folder.write("packed", c.packed);
    for (const std::size_t step : {std::size_t{1000}, std::size_t{1} << 20}) {
      const Unpacked got = unpacked(path, step);
      CHECK(got.error.empty());
      CHECK((got.bytes == c.bytes));
    }
  }
}

TEST_CASE("what is cut off or damaged gives the bytes before it, and the reason") {
  const std::string text = noise(500'000);
  const std::string gz = gzip(text), zst = zstandard(text);
  std::string gz_bad = gz, zst_bad = zst;
  for (std::size_t i = 0; i < 2000; ++i) {
    gz_bad[gz.size() / 2 + i] = '\xFF';
    zst_bad[zst.size() / 2 + i] = '\xFF';
  }
  const struct {
    std::string_view name;
    std::string packed;
    std::string_view error;
    std::size_t least;  // bytes that are still had
  } cases[] = {
      {"gzip, cut off", gz.substr(0, gz.size() / 2), "cut off", 100'000},
      {"gzip, without its last byte", gz.substr(0, gz.size() - 1), "cut off", 499'000},
      {"gzip, damaged", gz_bad, "damaged", 100'000},
      {"gzip, something behind it", gz + "no member", "damaged", 500'000},
      {"gzip, only its mark", "\x1F\x8B", "cut off", 0},
      {"zstd, cut off", zst.substr(0, zst.size() / 2), "cut off", 100'000},
      {"zstd, damaged", zst_bad, "damaged", 0},
      {"zstd, something behind it", zst + "no frame", "damaged", 500'000},
  };
  const TemporaryFolder folder;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Unpacked got = unpacked(folder.write("packed", c.packed), 4096);
    CHECK_MESSAGE(got.error.starts_with(c.error), got.error);
    CHECK(got.bytes.size() >= c.least);
    // gzip has its checksum at the end: what is damaged before it shows late.
    CHECK((text.starts_with(got.bytes) || got.error.starts_with("damaged")));
  }
}

TEST_CASE("a file that cannot be opened says why") {
  const TemporaryFolder folder;
  CHECK(unpacked(folder.path("none"), 10).error ==
        "cannot read " + folder.path("none").native() + ": No such file or directory; check its spelling");
  CHECK(unpacked(folder.root(), 10).error ==
        "cannot read " + folder.root().native() + ": it is a folder; name the files in it");
}

TEST_CASE("a bomb is given up behind 64 MiB, and what packs well but is none is read") {
  const std::string zeros(80 << 20, 'a');
  std::string lines;
  while (lines.size() < zeros.size()) lines += noise(2000) + std::string(100'000, ' ');
  const struct {
    std::string_view name;
    std::string packed;
    bool is_bomb;
  } cases[] = {
      {"gzip", gzip(zeros), true},
      {"zstd", zstandard(zeros), true},
      {"zstd in zstd frames", zstandard(zeros.substr(0, 40 << 20)) + zstandard(zeros.substr(0, 40 << 20)), true},
      {"a small one", gzip(zeros.substr(0, 1 << 20)), false},
      {"fifty times its size", gzip(lines), false}};
  const TemporaryFolder folder;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Unpacked got = unpacked(folder.write("packed", c.packed), 1 << 20);
    CHECK(got.error.starts_with("unpacks to more than 200 times its size") == c.is_bomb);
    if (c.is_bomb) CHECK(got.bytes.size() < (66 << 20));
    if (!c.is_bomb) CHECK(got.error == "");
  }
}
