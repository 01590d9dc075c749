#include "articles/input_reader.h"

#include <exception>
#include <utility>

#include "articles/article_date.h"
#include "articles/html_reader.h"
#include "articles/unpacked_file.h"
#include "base/text_file.h"

namespace whosaid {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr std::size_t kLongestValue = 4096;  // bytes of an id, a title, an address or an outlet

void start(InputText& text) {
  text.id.clear();
  text.was_read = false;
  text.decoded.text = {};
  text.decoded.mends.clear();
  text.decoded.warnings.clear();
  text.decoded.encoding = {};
  text.decoded.error.clear();
  text.title.clear();
  text.url.clear();
  text.outlet.clear();
  text.published = {};
  text.begin.reset();
}

void fail(InputText& text, std::string error) { text.decoded.error = std::move(error); }

/// All bytes of a packed file or of standard input.
std::expected<void, std::string> read_unpacked(const std::string& path, std::string& bytes) {
  auto file = UnpackedFile::open(path);
  if (!file) return std::unexpected(file.error());
  const std::string name = path.empty() ? "standard input" : path;
  bytes.clear();
  for (std::size_t got = 1; got != 0;) {
    if (bytes.size() > kLargestTextFile) {
      return std::unexpected("cannot read " + name + ": larger than 1 GiB; split it into articles");
    }
    const std::size_t old = bytes.size(), size = old + std::max(kChunk, old / 2);
    bytes.resize_and_overwrite(size, [&](char* to, std::size_t room) {
      got = file->read({to + old, room - old});
      return old + got;
    });
  }
  if (!file->error().empty()) return std::unexpected(name + ": " + file->error());
  return {};
}

/// Of C0 and C1, which a terminal obeys.
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// A value for one line: valid UTF-8, white space and control characters as single blanks.
std::string one_line(std::string_view value) {
  std::vector<Mend> mends;
  const std::string valid = mend_utf8(value.substr(0, kLongestValue), mends);
  std::string line;
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = next_code_point(valid, at);
    if (!is_space(c) && !is_control(c)) {
      append_utf8(line, c);
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

/// `example.org` of `https://www.example.org:443/a`; empty for what is no address.
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  host.remove_prefix(std::min(host.rfind('@') + 1, host.size()));  // npos + 1 is 0
  host = host.substr(0, host.find(':'));
  std::string small(host);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return small.starts_with("www.") ? small.substr(4) : small;
}

/// Does `text` begin with `title` as a line of its own?
bool begins_with_title(std::string_view text, std::string_view title) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  return line.starts_with(title) && line.find_first_not_of(" \t", title.size()) == std::string_view::npos;
}

void form_text(ArticleFields& fields, InputText& text) {
  text.id = one_line(fields[Field::id]);
  text.title = one_line(fields[Field::title]);
  text.url = one_line(fields[Field::url]);
  text.outlet = one_line(fields[Field::outlet]);
  if (text.outlet.empty()) text.outlet = host_of(text.url);
  text.published = read_article_date(fields[Field::date]);
  std::string& body = fields[Field::text];
  if (text.title.empty() || begins_with_title(body, text.title)) {
    std::swap(text.bytes, body);
    text.begin = 0;
  } else {
    text.bytes.assign(text.title).append("\n\n");
    text.begin = text.bytes.size();
    text.bytes += body;
  }
}

}  // namespace

void InputReader::read_file(Input& input, InputText& text) {
  const bool is_plain = !input.path.empty() && !is_packed(input.path);
  const auto read = is_plain ? read_text_file(input.path, text.bytes) : read_unpacked(input.path, text.bytes);
  if (!read) return fail(text, read.error());
  text.was_read = true;
  if (input.kind == ArticleKind::text) return decode(text.bytes, text.decoded);
  const auto page = read_html(text.bytes, json_, input.fields, text.charset);
  text.decoded.encoding = text.charset;
  if (!page) return fail(text, page.error());
  form_text(input.fields, text);
  decode(text.bytes, text.decoded);
  text.decoded.encoding = text.charset;
}

void InputReader::read_text(Input& input, InputText& text) {
  if (input.form == Input::Form::failed) return fail(text, input.error);
  if (input.form == Input::Form::file) return read_file(input, text);
  std::size_t replaced = 0;
  if (input.form == Input::Form::json) {
    const auto read = json_.read_article(input.json, input.fields);
    if (!read) return fail(text, read.error());
    replaced = *read;
  }
  text.was_read = true;
  form_text(input.fields, text);
  decode(text.bytes, text.decoded);
  if (replaced != 0) text.decoded.warnings.push_back(mended_warning(replaced));
}

void InputReader::read(Input& input, InputText& text) {
  const auto begin = Clock::now();
  start(text);
  try {
    read_text(input, text);
    if (text.id.empty()) text.id = default_id(input);
  } catch (const std::exception& e) {  // in practice std::bad_alloc: one huge document must not end the run
    start(text);
    text.id = default_id(input);
    fail(text, "cannot read it: " + std::string(e.what()));
  }
  json_.give_back();
  text.taken = Clock::now() - begin;
}

}  // namespace whosaid
