#include "records/named_mentions.h"

#include <algorithm>
#include <optional>

#include "records/record.h"

namespace whosaid {
namespace {

/// What it is called; the type is empty when it is not one of them.
NamedMention listed(const Mention& mention, const Lexicon& lexicon) {
  NamedMention found{.span = mention.span};
  switch (mention.kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::country: {
      const Entity& entity = lexicon.entities[mention.row];
      found.type = kEntityTypeNames[static_cast<std::size_t>(entity.type)];
      found.id = entity.id;
      found.name = entity.name;
      found.entity = mention.row;
      break;
    }
    case Kind::title:
      found.type = "title";
      found.name = lexicon.titles[mention.row].text;
      break;
    case Kind::role:
      found.type = "role";
      found.name = lexicon.roles[mention.row].text;
      break;
    case Kind::name:
      found.type = "name";
      break;
    case Kind::pronoun:
    case Kind::cue:
    case Kind::blocked:
      break;
  }
  return found;
}

/// Those of a document, whatever their blocks.
class NamingList {
 public:
  NamingList(const Document& document, const Lexicon& lexicon, std::vector<NamedMention>& found)
      : document_(document),
        lexicon_(lexicon),
        found_(found),
        inner_(document.inner_mentions.begin()),
        new_name_(document.new_names.begin()) {}

  void list() {
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i) {
      const Mention& mention = document_.mentions[i];
      const bool is_new = new_name_ != document_.new_names.end() && new_name_->mention == i;
      if (is_two_countries(mention)) {
      } else if (is_new) {
        add_new_name();
      } else if (mention.span.begin >= named_until_) {
        add(listed(mention, lexicon_));
      }
      if (is_new) ++new_name_;
      add_inner(mention.span);
    }
  }

 private:
  void add(const NamedMention& mention) {
    if (!mention.type.empty()) found_.push_back(mention);
  }

  /// Turkish-Italian is Turkish and Italian.
  bool is_two_countries(const Mention& mention) const {
    return mention.kind == Kind::name && inner_ != document_.inner_mentions.end() &&
           inner_->span.begin < mention.span.end;
  }

  void add_inner(Span outer) {
    for (; inner_ != document_.inner_mentions.end() && inner_->span.begin < outer.end; ++inner_) {
      if (inner_->span.begin >= named_until_) add(listed(*inner_, lexicon_));
    }
  }

  /// It takes in what it begins with, but for a country: Egyptian in "Egyptian Transport Ministry".
  void add_new_name() {
    const Span span = new_name_->span;
    std::optional<NamedMention> country;
    for (; !found_.empty() && found_.back().span.begin >= span.begin; found_.pop_back()) {
      if (found_.back().type == "country" && found_.back().span.begin == span.begin) country = found_.back();
    }
    if (found_.empty() || found_.back().span.end <= span.begin) {
      add({.span = span, .type = kEntityTypeNames[static_cast<std::size_t>(new_name_->type)], .name = new_name_->name});
    }
    if (country) add(*country);
    named_until_ = std::max(named_until_, span.end);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  std::vector<NamedMention>& found_;
  std::pmr::vector<Mention>::const_iterator inner_;
  std::pmr::vector<NewName>::const_iterator new_name_;
  std::uint32_t named_until_ = 0;  ///< the end of the last new name, whose words are no names of their own
};

}  // namespace

void find_named_mentions(const Document& document, const Lexicon& lexicon, const BlockSet& blocks,
                         std::vector<NamedMention>& found) {
  found.clear();
  NamingList(document, lexicon, found).list();
  std::size_t block = 0, quote = 0;
  std::uint32_t quoted_until = 0;  // the farthest end of the quotations that begin before the mention
  std::erase_if(found, [&](NamedMention& mention) {
    while (block < document.blocks.size() && document.blocks[block].span.end <= mention.span.begin) ++block;
    if (block == document.blocks.size()) return true;
    for (; quote < document.quotes.size() && document.quotes[quote].outer.begin <= mention.span.begin; ++quote) {
      quoted_until = std::max(quoted_until, document.quotes[quote].outer.end);
    }
    mention.block = document.blocks[block].role;
    mention.quoted = mention.span.begin < quoted_until;
    return !blocks.has(mention.block);
  });
}

}  // namespace whosaid
