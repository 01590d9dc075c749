#pragma once
/// One document as TEI P5: its blocks, with `<said who>` around what somebody says.

#include <map>
#include <string>
#include <vector>

#include "records/record_formatter.h"

namespace whosaid {

/// Paragraphs are `<p>`, other blocks `<ab type="...">`. Each part of a content is a `<said>` with who, direct, cert
/// and, when there are several, next and prev. Speakers stand in `<listPerson>` and `<listOrg>`. Of parts that overlap,
/// the later one ends inside the earlier. Characters that XML cannot hold become U+FFFD. Well-formed for any text.
class TeiFile final : public RecordFormatter {
 public:
  void begin(std::string& out, const WrittenArticle& article) override;
  void add(std::string& out, const WrittenArticle& article, const Record& record) override;
  void end(std::string& out, const WrittenArticle& article) override;

 private:
  /// A piece of a content within one block.
  struct Said {
    Span span;
    std::uint32_t record, piece;
  };
  struct SaidRecord {
    std::string attributes;  ///< those that its pieces share
    std::uint32_t pieces = 0;
  };
  struct Who {
    std::string name, wikidata;
    EntityType type;
    auto operator<=>(const Who&) const = default;
  };

  std::size_t number_of(Who who);
  void append_header(std::string& out, const WrittenArticle& article) const;
  void append_cast(std::string& out) const;
  void append_block(std::string& out, const WrittenArticle& article, const Block& block);
  void open(std::string& out, const Said& said) const;

  std::vector<Said> said_;
  std::vector<SaidRecord> records_;
  std::vector<Who> cast_;
  std::map<Who, std::size_t> numbers_;  ///< of the cast, from 1
};

}  // namespace whosaid
