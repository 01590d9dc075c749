#pragma once
/// The article in a web page: from the page's elements to its fields and lines.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "articles/article_fields.h"

namespace whosaid {

/// Takes the elements of a page as a parser meets them and keeps what is read: each heading, paragraph, list item,
/// caption and quotation becomes a line. Left out: scripts, styles, menus, sidebars, footers, forms, what is hidden,
/// and lines that are only links. `<q>` gets its marks. Of the page it takes the innermost <article>, <main> or
/// articleBody that holds most of the text. Memory is that of the page.
class PageText {
 public:
  using Attributes = std::span<const std::pair<std::string_view, std::string_view>>;

  /// An element begins; names in small letters. False: elements nest too deep to be a page, read no further.
  bool start(std::string_view name, Attributes attributes);
  /// The element that began last ends.
  void end();
  void characters(std::string_view text);

  /// What stood in scripts of JSON-LD.
  std::vector<std::string>& json_ld() { return json_ld_; }
  /// Sets the text, where they are empty the title and date, the url and the outlet; `fields` may hold what JSON-LD
  /// said.
  void finish(ArticleFields& fields);

 private:
  enum class Role : std::uint8_t { phrase, link, quote, block, heading, region, title, json_ld, skipped };
  struct Line {
    std::string text;
    std::size_t linked = 0;  ///< bytes of it in links
    std::uint32_t region = 0;
    bool is_heading = false;
  };
  struct Region {
    std::uint32_t above = 0;
    std::size_t bytes = 0;  ///< of text that is no link
  };

  Role role_of(std::string_view name, Attributes attributes) const;
  void read_meta(Attributes attributes);
  void append(std::string_view text);
  void end_line();
  std::uint32_t main_region() const;
  bool lies_in(std::uint32_t region, std::uint32_t other) const;
  std::string best_title(const std::string& headline) const;

  std::vector<Role> open_;   ///< elements, outermost first
  std::size_t skipped_ = 0;  ///< how many of them are left out
  std::size_t links_ = 0;    ///< how many of them are links
  std::size_t breaks_ = 0;   ///< <br> in a row
  std::vector<Line> lines_;
  Line line_;
  std::vector<Region> regions_ = {{}};
  std::uint32_t region_ = 0;
  std::vector<std::string> json_ld_;
  std::string title_, og_title_, site_, url_, og_url_, meta_date_, time_;
};

}  // namespace whosaid
