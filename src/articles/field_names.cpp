#include "articles/field_names.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostNamed = 12;    // names in a message
constexpr std::size_t kLongestName = 40;  // bytes; longer ones are no usual names

struct UsualNames {
  Field field;
  std::array<std::string_view, 14> names;  // small letters, without what joins words
};

// maintext before text: in news-please's files `text` is older.
constexpr UsualNames kUsual[] = {
    {Field::id, {"id", "articleid", "docid", "documentid", "uid", "uuid", "guid"}},
    {Field::text,
     {"maintext", "text", "content", "body", "articlebody", "articletext", "fulltext", "bodytext", "article", "rawtext",
      "contents", "bodyplain"}},
    {Field::title, {"title", "headline", "articletitle", "head", "titlepage", "titlerss"}},
    {Field::date,
     {"datepublish", "datepublished", "published", "publishedat", "publisheddate", "publishdate", "publicationdate",
      "pubdate", "date", "articledate", "datetime", "timestamp", "firstpublicationdate"}},
    {Field::url,
     {"url", "link", "canonicalurl", "articleurl", "weburl", "sourceurl", "permalink", "pageurl", "source"}},
    {Field::outlet,
     {"outlet", "sourcedomain", "hostname", "domain", "outletname", "sitename", "sourcehostname", "publisher",
      "publication", "newspaper", "source", "sourcename", "site"}}};

/// Small letters, without what joins words; empty for a name that is too long.
std::string_view plain(std::string_view name, char (&buffer)[kLongestName]) {
  if (name.size() > kLongestName) return {};
  std::size_t size = 0;
  for (const char c : name) {
    if (c == '_' || c == '-' || c == ' ' || c == '.') continue;
    buffer[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return {buffer, size};
}

/// A name for a message: what a terminal would obey is `?`.
std::string shown(std::string_view name) {
  std::vector<Mend> mends;
  const std::string valid = mend_utf8(name.substr(0, kLongestName), mends);
  std::string text;
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = next_code_point(valid, at);
    append_utf8(text, c < 0x20 || (c >= 0x7F && c <= 0x9F) ? U'?' : c);
  }
  return text;
}

bool is_address(std::string_view value) { return value.find("://") != std::string_view::npos; }

}  // namespace

NameRanks FieldNames::ranks(std::string_view name) const {
  NameRanks ranks;
  char buffer[kLongestName];
  const std::string_view usual_form = plain(name, buffer);
  for (const UsualNames& usual : kUsual) {
    const auto field = static_cast<std::size_t>(usual.field);
    ranks[field] = kNoName;
    if (!chosen_[field].empty()) {
      if (name == chosen_[field]) ranks[field] = 0;
    } else if (!usual_form.empty()) {
      const auto found = std::ranges::find(usual.names, usual_form);
      // Behind the first rank, so that 0 is always a name that was chosen.
      if (found != usual.names.end()) ranks[field] = static_cast<std::uint8_t>(1 + (found - usual.names.begin()));
    }
  }
  return ranks;
}

std::string FieldNames::why_no_text(std::span<const std::string> names) const {
  const std::string& wanted = chosen(Field::text);
  std::string text = wanted.empty() ? "no field of a usual name holds a text" : "no text in a field \"" + wanted + "\"";
  text += names.empty() ? "; it has no fields" : "; it has ";
  for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i) {
    text += (i == 0 ? "\"" : ", \"") + shown(names[i]) + "\"";
  }
  if (names.size() > kMostNamed) text += " and " + std::to_string(names.size() - kMostNamed) + " more";
  return text + "; say which with --text-field";
}

bool is_known(const NameRanks& ranks) {
  return std::ranges::any_of(ranks, [](std::uint8_t rank) { return rank != kNoName; });
}

void FieldChoice::start(ArticleFields& fields) {
  fields_ = &fields;
  fields.clear();
  best_.fill(kNoName);
}

void FieldChoice::take(const NameRanks& ranks, std::string_view value) {
  if (value.empty()) return;
  for (std::size_t field = 0; field < ranks.size(); ++field) {
    if (ranks[field] >= best_[field]) continue;
    const bool is_usual = ranks[field] != 0;
    if (is_usual && static_cast<Field>(field) == Field::url && !is_address(value)) continue;
    if (is_usual && static_cast<Field>(field) == Field::outlet && is_address(value)) continue;
    best_[field] = ranks[field];
    fields_->values[field] = value;
  }
}

}  // namespace whosaid
