#include "articles/page_text.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kDeepest = 400;  // elements in each other; pages have some thirty

/// What Windows-1252 has at 0x80 to 0x9F: pages mean these characters, also by &#146; and the like.
constexpr char32_t kWindows1252[] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

constexpr std::string_view kPhrases[] = {"abbr", "acronym", "b",    "bdi",    "bdo",    "big", "cite", "code", "data",
                                         "del",  "dfn",     "em",   "font",   "i",      "ins", "kbd",  "mark", "s",
                                         "samp", "small",   "span", "strike", "strong", "sub", "sup",  "time", "tt",
                                         "u",    "var",     "wbr",  "img",    "label",  "br",  "meta", "link"};
constexpr std::string_view kSkipped[] = {
    "script", "style", "noscript", "template", "svg",   "math",  "nav",    "aside",    "footer", "form", "button",
    "select", "input", "iframe",   "object",   "audio", "video", "canvas", "textarea", "dialog", "menu", "map"};

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != std::end(names);
}

std::string_view value_of(PageText::Attributes attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool has_attribute(PageText::Attributes attributes, std::string_view name) {
  return std::ranges::any_of(attributes, [&](const auto& attribute) { return attribute.first == name; });
}

/// Appends `text` with each run of white space as one blank, none at the beginning.
void append_collapsed(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c >= 0x80 && c <= 0x9F) c = kWindows1252[c - 0x80];
    if (!is_space(c)) {
      append_utf8(out, c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

std::string collapsed(std::string_view text) {
  std::string out;
  append_collapsed(out, text);
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

void set_if_empty(std::string& target, std::string_view value) {
  if (target.empty()) target = collapsed(value);
}

}  // namespace

PageText::Role PageText::role_of(std::string_view name, Attributes attributes) const {
  if (name == "script" && value_of(attributes, "type") == "application/ld+json") return Role::json_ld;
  if (has(kSkipped, name) || has_attribute(attributes, "hidden")) return Role::skipped;
  if (value_of(attributes, "role") == "navigation") return Role::skipped;
  if (name == "header" && region_ == 0) return Role::skipped;  // of the site, not of the article
  if (name == "title") return Role::title;
  if (name == "a") return Role::link;
  if (name == "q") return Role::quote;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return Role::heading;
  if (name == "article" || name == "main" || value_of(attributes, "role") == "main" ||
      value_of(attributes, "itemprop") == "articleBody") {
    return Role::region;
  }
  return has(kPhrases, name) ? Role::phrase : Role::block;
}

void PageText::read_meta(Attributes attributes) {
  std::string_view name = value_of(attributes, "property");
  if (name.empty()) name = value_of(attributes, "name");
  if (name.empty()) name = value_of(attributes, "itemprop");
  const std::string_view content = value_of(attributes, "content");
  if (name == "og:title") set_if_empty(og_title_, content);
  if (name == "og:site_name") set_if_empty(site_, content);
  if (name == "og:url") set_if_empty(og_url_, content);
  constexpr std::string_view kDates[] = {"article:published_time", "datePublished", "date",    "pubdate",
                                         "publish-date",           "dc.date",       "DC.date", "parsely-pub-date"};
  if (has(kDates, name)) set_if_empty(meta_date_, content);
}

bool PageText::start(std::string_view name, Attributes attributes) {
  if (open_.size() == kDeepest) return false;
  const Role role = role_of(name, attributes);
  open_.push_back(role);
  if (role == Role::skipped) ++skipped_;
  if (role == Role::json_ld) json_ld_.emplace_back();
  if (skipped_ != 0) return true;
  if (name == "meta") read_meta(attributes);
  if (name == "link" && value_of(attributes, "rel") == "canonical") set_if_empty(url_, value_of(attributes, "href"));
  if (name == "time") set_if_empty(time_, value_of(attributes, "datetime"));
  if (name == "br") {
    append(" ");
    if (++breaks_ == 2) end_line();  // one <br> breaks a line, two are how some write paragraphs
    return true;
  }
  if (role == Role::quote) append("“");
  if (role == Role::link) ++links_;
  if (role >= Role::block && role <= Role::region) end_line();
  if (role == Role::heading) line_.is_heading = name == "h1";
  if (role == Role::region) {
    regions_.push_back({region_, 0});
    region_ = static_cast<std::uint32_t>(regions_.size() - 1);
  }
  return true;
}

void PageText::end() {
  if (open_.empty()) return;
  const Role role = open_.back();
  open_.pop_back();
  if (role == Role::skipped) --skipped_;
  if (skipped_ != 0) return;
  if (role == Role::quote) append("”");
  if (role == Role::link && links_ != 0) --links_;
  if (role >= Role::block && role <= Role::region) end_line();
  if (role == Role::region) region_ = regions_[region_].above;
}

void PageText::characters(std::string_view text) {
  if (skipped_ != 0) return;
  const Role role = open_.empty() ? Role::block : open_.back();
  if (role == Role::json_ld) {
    json_ld_.back() += text;
  } else if (role == Role::title) {
    append_collapsed(title_, text);
  } else {
    append(text);
  }
}

void PageText::append(std::string_view text) {
  const std::size_t before = line_.text.size();
  append_collapsed(line_.text, text);
  const std::size_t added = line_.text.size() - before;
  if (added != 0 && text != " ") breaks_ = 0;
  if (links_ != 0) line_.linked += added;
}

void PageText::end_line() {
  breaks_ = 0;
  if (line_.text.ends_with(' ')) line_.text.pop_back();
  const std::size_t size = line_.text.size();
  const bool is_only_links = line_.linked >= size && !line_.is_heading;
  if (size != 0 && !is_only_links) {
    line_.region = region_;
    regions_[region_].bytes += size - std::min(size, line_.linked);
    lines_.push_back(std::move(line_));
  }
  line_ = {};
}

/// The innermost region with more than half of the text; 0 is the page.
std::uint32_t PageText::main_region() const {
  std::vector<std::size_t> bytes(regions_.size());
  for (std::size_t i = regions_.size(); i-- > 0;) {
    bytes[i] += regions_[i].bytes;
    if (i != 0) bytes[regions_[i].above] += bytes[i];
  }
  std::uint32_t found = 0;
  for (std::uint32_t i = 1; i < regions_.size(); ++i) {
    if (bytes[i] * 2 > bytes[0]) found = i;  // each holds the next, since two halves are the whole
  }
  return found;
}

/// Is `region` the same as `other`, or in it?
bool PageText::lies_in(std::uint32_t region, std::uint32_t other) const {
  while (region > other) region = regions_[region].above;
  return region == other;
}

/// The first heading with which the page's title, as browsers, networks or JSON-LD have it, begins; else one of these.
std::string PageText::best_title(const std::string& headline) const {
  const std::string* const titles[] = {&headline, &og_title_, &title_};
  const std::string* first = nullptr;
  for (const Line& line : lines_) {
    if (!line.is_heading) continue;
    if (first == nullptr) first = &line.text;
    const std::string heading = folded(line.text);
    for (const std::string* title : titles) {
      if (!title->empty() && folded(*title).starts_with(heading)) return line.text;
    }
  }
  for (const std::string* title : {&headline, &og_title_, first, &title_}) {
    if (title != nullptr && !title->empty()) return *title;
  }
  return {};
}

void PageText::finish(ArticleFields& fields) {
  end_line();
  if (title_.ends_with(' ')) title_.pop_back();
  fields[Field::title] = best_title(collapsed(fields[Field::title]));
  if (fields[Field::date].empty()) fields[Field::date] = meta_date_.empty() ? time_ : meta_date_;
  fields[Field::url] = url_.empty() ? og_url_ : url_;
  fields[Field::outlet] = site_;
  const std::uint32_t region = main_region();
  std::string& text = fields[Field::text];
  text.clear();
  for (const Line& line : lines_) {
    if (!lies_in(line.region, region) || (line.is_heading && line.text == fields[Field::title])) continue;
    text += (text.empty() ? "" : "\n\n") + line.text;
  }
}

}  // namespace whosaid
