// Files of articles, whatever they are packed in.

#include <algorithm>

#include "articles/article_stream.h"
#include "articles/input_reader.h"
#include "base/unicode.h"
#include "fuzz/fuzz_target.h"
#include "packed_bytes.h"
#include "temporary_folder.h"

namespace whosaid {
namespace {

constexpr std::string_view kPage =
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Talks stall – Roe News</title>\n"
    "<meta property='og:title' content='Talks stall'><meta property=\"article:published_time\" "
    "content=\"2024-03-01\">\n"
    "<script type=\"application/ld+json\">{\"@graph\":[{\"headline\":\"Talks "
    "stall\",\"datePublished\":\"2024-03-01\"}]}"
    "</script><style>p{}</style></head><body><nav><a href=/>Home</a></nav><article><h1>Talks stall</h1>"
    "<p>&ldquo;We won,&rdquo; said <b>Ada</b> Lovelace.<br><br>She <q>left</q>.</p><ul><li>One<li>Two</ul>"
    "<figure><figcaption>Ada</figcaption></figure><aside>More</aside></article><footer>&copy; "
    "Roe</footer></body></html>";
constexpr std::string_view kObject =
    "{\"id\":\"a\",\"title\":\"Talks \\u0073tall\",\"text\":\"\\\"We won,\\\" said Ada Lovelace.\\n\\nShe left.\","
    "\"date\":\"2024-03-01\",\"url\":\"https://roe.example/a\",\"source\":\"Roe News\",\"tags\":[1,{\"a\":null}]}";
constexpr std::string_view kRows =
    "id,title,text,date\na,Talks stall,\"\"\"We won,\"\" said Ada.\n\nShe left.\",2024-03-01\nb,,It rained.,\n";

/// What should hold of a text that was read.
std::string broken_text(const Input& input, const InputText& text) {
  if (!is_utf8(text.id) || !is_utf8(name_of(input)) || !is_utf8(default_id(input))) return "a name that is no UTF-8";
  if (!is_utf8(text.title) || !is_utf8(text.url) || !is_utf8(text.outlet)) return "a field that is no UTF-8";
  if (!text.decoded.error.empty()) return {};
  if (!is_utf8(text.decoded.text)) return "a text that is no UTF-8";
  if (text.begin && *text.begin > text.decoded.text.size()) return "a text that begins behind its end";
  return {};
}

}  // namespace

std::vector<std::string> article_seeds() {
  const std::string page(kPage), object(kObject), rows(kRows);
  std::string tabs = rows;
  std::ranges::replace(tabs, ',', '\t');
  return {"a.txt\n\xEF\xBB\xBF\"We won,\" said Ada.\r\n",
          "a.html\n" + page,
          "a.jsonl\n" + object + "\n\n" + object + "\r\n{}\n",
          "a.json\n[" + object + ",\n" + object + "]",
          "a.csv\n" + rows,
          "a.tsv\n" + tabs,
          "a.txt.gz\n" + gzip("\"We won,\" said Ada."),
          "a.html.zst\n" + zstandard(page),
          "a.jsonl.gz\n" + gzip(object + "\n") + gzip(object + "\n"),
          "a.csv.zst\n" + zstandard(rows)};
}

/// The first line is the name of the file, which tells its kind.
Reading read_articles(std::string_view bytes) {
  static const TemporaryFolder folder;
  const auto [name, file] = named_bytes(bytes);
  const bool is_name = name.starts_with("a.") && name.size() < 20 && name.find('/') == std::string_view::npos &&
                       name.find('\0') == std::string_view::npos;
  if (!is_name) return std::nullopt;
  const std::filesystem::path path = folder.write(name, file);
  const Corpus corpus = list_corpus({path.native()});
  const InputSettings settings;
  ArticleStream stream(corpus, settings);
  InputReader reader(settings.fields);
  Input input;
  InputText text;
  std::string broken;
  bool is_read = false;
  while (broken.empty() && stream.next(input)) {
    if (input.share < 0 || input.share > 1) broken = "a share that is none";
    reader.read(input, text);
    if (broken.empty()) broken = broken_text(input, text);
    is_read |= text.decoded.error.empty();
  }
  std::filesystem::remove(path);
  return is_read || !broken.empty() ? Reading(broken) : std::nullopt;
}

}  // namespace whosaid
