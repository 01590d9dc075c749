#include "records/named_place.h"

#include <optional>

#include "records/record.h"

namespace whosaid {
namespace {

NamedPlace listed(const Mention& mention, const Lexicon& lexicon) {
  NamedPlace place{.span = mention.span, .type = {}, .id = {}, .name = {}};
  switch (mention.kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::country: {
      const Entity& entity = lexicon.entities[mention.row];
      place.type = kEntityTypeNames[static_cast<std::size_t>(entity.type)];
      place.id = entity.id;
      place.name = entity.name;
      break;
    }
    case Kind::title:
      place.type = "title";
      place.name = lexicon.titles[mention.row].text;
      break;
    case Kind::role:
      place.type = "role";
      place.name = lexicon.roles[mention.row].text;
      break;
    case Kind::name:
      place.type = "name";
      break;
    case Kind::pronoun:
    case Kind::cue:
    case Kind::blocked:
      break;
  }
  return place;
}

NamedPlace made_of(const NewName& name) {
  return {
      .span = name.span, .type = kEntityTypeNames[static_cast<std::size_t>(name.type)], .id = {}, .name = name.name};
}

}  // namespace

void list_named_places(const Document& document, const Lexicon& lexicon, std::vector<NamedPlace>& places) {
  places.clear();
  auto inner = document.inner_mentions.begin();
  auto made = document.new_names.begin();
  std::uint32_t named_until = 0;  // the end of the last new name, whose words are no names of their own
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    const bool is_made_of_inner =
        mention.kind == Kind::name && inner != document.inner_mentions.end() && inner->span.begin < mention.span.end;
    if (is_made_of_inner) {  // Turkish-Italian is Turkish and Italian
      if (made != document.new_names.end() && made->mention == i) ++made;
    } else if (made != document.new_names.end() && made->mention == i) {
      std::optional<NamedPlace> country;  // Egyptian in "Egyptian Transport Ministry" stays
      for (; !places.empty() && places.back().span.begin >= made->span.begin; places.pop_back()) {
        if (places.back().type == "country" && places.back().span.begin == made->span.begin) country = places.back();
      }
      if (places.empty() || places.back().span.end <= made->span.begin) places.push_back(made_of(*made));
      if (country) places.push_back(*country);
      named_until = std::max(named_until, made->span.end);
      ++made;
    } else if (const NamedPlace place = listed(mention, lexicon);
               !place.type.empty() && mention.span.begin >= named_until) {
      places.push_back(place);
    }
    for (; inner != document.inner_mentions.end() && inner->span.begin < mention.span.end; ++inner) {
      if (inner->span.begin >= named_until) places.push_back(listed(*inner, lexicon));
    }
  }
}

}  // namespace whosaid
