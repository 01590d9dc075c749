#include "gazetteers/built_gazetteer.h"

#include <array>
#include <cstring>
#include <future>
#include <utility>

#include "base/packing.h"
#include "base/xxh64.h"
#include "gazetteers/table_soundness.h"

namespace whosaid {
namespace {

/// What the file begins with. Change `format` with every change of what is packed below.
struct Header {
  std::array<char, 8> magic = {'w', 'h', 'o', 's', 'a', 'i', 'd', '\n'};
  std::uint32_t format = 3;
  std::uint32_t byte_order = 0x01020304;
  std::uint64_t origin = 0;    ///< of the lists and the program
  std::uint64_t checksum = 0;  ///< of all that follows
};
static_assert(std::has_unique_object_representations_v<Header>);

Header header_of(std::string_view tables, std::uint64_t lists) {
  Header header;
  header.origin = xxh64(WHOSAID_VERSION, lists);
  header.checksum = xxh64(tables);
  return header;
}

}  // namespace

template <>
struct Packing<Gender> {
  static constexpr Gender last = Gender::male;
};
template <>
struct Packing<Number> {
  static constexpr Number last = Number::plural;
};
template <>
struct Packing<EntityType> {
  static constexpr EntityType last = EntityType::country;
};
template <>
struct Packing<PronounCase> {
  static constexpr PronounCase last = PronounCase::other;
};
template <>
struct Packing<WordClass> {
  static constexpr WordClass last = WordClass::conjunct;
};
template <>
struct Packing<Kind> {
  static constexpr Kind last = Kind::blocked;
};
template <>
struct Packing<Date> {
  static constexpr bool any_bytes = true;
};
template <>
struct Packing<Office> {
  static constexpr std::tuple members = {&Office::role, &Office::org, &Office::from, &Office::to};
};
template <>
struct Packing<Entity> {
  static constexpr std::tuple members = {&Entity::id,     &Entity::name,   &Entity::family,  &Entity::wikidata,
                                         &Entity::type,   &Entity::gender, &Entity::country, &Entity::kind,
                                         &Entity::parent, &Entity::offices};
};
template <>
struct Packing<Cue> {
  static constexpr std::tuple members = {&Cue::lemma, &Cue::cls, &Cue::stance, &Cue::frames};
};
template <>
struct Packing<Title> {
  static constexpr std::tuple members = {&Title::text, &Title::gender, &Title::kind};
};
template <>
struct Packing<Role> {
  static constexpr std::tuple members = {&Role::text, &Role::kind, &Role::gender};
};
template <>
struct Packing<Pronoun> {
  static constexpr std::tuple members = {&Pronoun::text, &Pronoun::person, &Pronoun::number, &Pronoun::gender,
                                         &Pronoun::grammatical_case};
};
template <>
struct Packing<GivenName> {
  static constexpr std::tuple members = {&GivenName::text, &GivenName::gender};
};
template <>
struct Packing<Alias> {
  static constexpr std::tuple members = {&Alias::text, &Alias::kind, &Alias::row, &Alias::form, &Alias::weak};
};
template <>
struct Packing<Lexicon> {
  static constexpr std::tuple members = {
      &Lexicon::entities, &Lexicon::cues,  &Lexicon::titles,      &Lexicon::roles,         &Lexicon::pronouns,
      &Lexicon::aliases,  &Lexicon::words, &Lexicon::given_names, &Lexicon::abbreviations, &Lexicon::entity_by_id};
};
template <>
struct Packing<Automaton::Cell> {
  static constexpr bool any_bytes = true;
};
template <>
struct Packing<Automaton> {
  static constexpr std::tuple members = {&Automaton::cells_};
};
template <>
struct Packing<AliasEntry> {
  static constexpr std::tuple members = {&AliasEntry::row,  &AliasEntry::kind,       &AliasEntry::form,
                                         &AliasEntry::weak, &AliasEntry::as_written, &AliasEntry::begins_lower};
};
template <>
struct Packing<AliasTables> {
  static constexpr std::tuple members = {&AliasTables::automaton, &AliasTables::lower_automaton,
                                         &AliasTables::lower_groups, &AliasTables::entries, &AliasTables::begins};
};

namespace {

/// The tables of both parts, which are packed one by one, so that two threads can unpack them.
std::string packed_parts(const std::string& lexicon, const std::string& index) {
  const std::uint64_t size = lexicon.size();
  return std::string(reinterpret_cast<const char*>(&size), sizeof size) + lexicon + index;
}

std::optional<std::pair<std::string_view, std::string_view>> split_parts(std::string_view packed) {
  std::uint64_t size = 0;
  if (packed.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, packed.data(), sizeof size);
  packed.remove_prefix(sizeof size);
  if (size > packed.size()) return std::nullopt;
  return std::pair(packed.substr(0, size), packed.substr(size));
}

template <class T>
std::string packed_part(const T& tables) {
  Packer packer;
  packer.add(tables);
  return packer.packed();
}

/// Nothing when it does not fit or its tables are not sound by themselves.
template <class T>
std::optional<T> unpacked_part(std::string_view packed) {
  Unpacker unpacker(packed);
  T tables;
  unpacker.get(tables);
  if (!unpacker.is_done() || !is_sound(tables)) return std::nullopt;
  return tables;
}

}  // namespace

std::string packed_gazetteer(const Lexicon& lexicon, const AliasIndex& index, std::uint64_t lists) {
  const std::string tables = packed_parts(packed_part(lexicon), packed_part(index.tables()));
  const Header header = header_of(tables, lists);
  std::string file(reinterpret_cast<const char*>(&header), sizeof header);
  return file += tables;
}

std::optional<Gazetteer> unpacked_gazetteer(std::shared_ptr<const std::string> bytes, std::uint64_t lists) {
  if (bytes->size() < sizeof(Header)) return std::nullopt;
  const std::string_view packed = std::string_view(*bytes).substr(sizeof(Header));
  const auto parts = split_parts(packed);
  if (!parts) return std::nullopt;
  auto index = std::async(std::launch::async, unpacked_part<AliasTables>, parts->second);
  const Header header = header_of(packed, lists);
  if (std::memcmp(bytes->data(), &header, sizeof header) != 0) return std::nullopt;
  std::optional<Lexicon> lexicon = unpacked_part<Lexicon>(parts->first);
  std::optional<AliasTables> tables = index.get();
  if (!lexicon || !tables || !refers_well(*tables, *lexicon)) return std::nullopt;
  lexicon->texts.push_back(std::move(bytes));
  return Gazetteer{.lexicon = *std::move(lexicon), .index = std::make_shared<const AliasIndex>(*std::move(tables))};
}

}  // namespace whosaid
