#include "gazetteers/built_gazetteer.h"

#include <array>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "base/packing.h"
#include "base/xxh64.h"
#include "gazetteers/entity_shelf.h"
#include "gazetteers/table_soundness.h"

namespace whosaid {

template <>
struct Packing<Gender> {
  static constexpr Gender last = Gender::male;
};
template <>
struct Packing<Number> {
  static constexpr Number last = Number::plural;
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
struct Packing<Matching> {
  static constexpr Matching last = Matching::fold;
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
  static constexpr std::tuple members = {&Alias::text, &Alias::kind, &Alias::row,
                                         &Alias::form, &Alias::weak, &Alias::matching};
};

namespace {

/// The parts of the file behind its header, each at a multiple of eight bytes.
enum Section : std::size_t {
  kWords,  ///< what is read when the file is loaded
  kCells,
  kTails,
  kLowerCells,
  kLowerTails,
  kEntries,
  kWeakEntries,
  kSpellings,
  kRecords,
  kTexts,
  kIdSlots,
  kSections
};
using Sections = std::array<std::string_view, kSections>;

/// What the file begins with. Change `format` with every change of what follows.
struct Header {
  std::array<char, 8> magic = {'w', 'h', 'o', 's', 'a', 'i', 'd', '\n'};
  std::uint32_t format = 5;
  std::uint32_t byte_order = 0x01020304;
  std::uint64_t all = 0, first = 0;  ///< of the lists and the program
  std::uint64_t checksum = 0;        ///< of kWords
  std::array<std::uint64_t, kSections> sizes{};
};
static_assert(std::has_unique_object_representations_v<Header>);

Header header_of(const Sections& sections, ListDigests lists) {
  Header header;
  header.all = xxh64(WHOSAID_VERSION, lists.all);
  header.first = xxh64(WHOSAID_VERSION, lists.first);
  header.checksum = xxh64(sections[kWords]);
  for (std::size_t i = 0; i < kSections; ++i) header.sizes[i] = sections[i].size();
  return header;
}

constexpr std::size_t padding(std::size_t size) { return (8 - size % 8) % 8; }

template <class T>
std::string_view bytes_of(std::span<const T> rows) {
  return {reinterpret_cast<const char*>(rows.data()), rows.size_bytes()};
}
template <class T>
std::span<const T> rows_of(std::string_view bytes) {
  return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

/// Cuts the file as its header says; nothing when it is no such file or does not have just these sections.
std::optional<Sections> sections_of(std::string_view file, const Header& header) {
  const Header own;
  if (header.magic != own.magic || header.format != own.format || header.byte_order != own.byte_order) {
    return std::nullopt;
  }
  std::string_view rest = file.substr(sizeof header);
  Sections sections;
  for (std::size_t i = 0; i < kSections; ++i) {
    const std::uint64_t size = header.sizes[i];
    if (size > rest.size() || padding(size) > rest.size() - size) return std::nullopt;
    sections[i] = rest.substr(0, size);
    rest.remove_prefix(size + padding(size));
  }
  return rest.empty() ? std::optional(sections) : std::nullopt;
}

/// What is read at once: the tables of words, the aliases of cues and the offices of the first entities.
struct WordTables {
  std::vector<Alias> cue_aliases;
  std::vector<std::vector<Office>> offices;
};

void for_each_table(auto& lexicon, auto& tables, auto&& visit) {
  visit(lexicon.cues), visit(lexicon.titles), visit(lexicon.roles), visit(lexicon.pronouns);
  visit(lexicon.words), visit(lexicon.given_names), visit(lexicon.abbreviations);
  visit(tables.cue_aliases), visit(tables.offices);
}

std::string packed_words(const Lexicon& lexicon) {
  WordTables tables;
  std::ranges::copy_if(lexicon.aliases, std::back_inserter(tables.cue_aliases),
                       [](const Alias& alias) { return alias.kind == Kind::cue; });
  for (const Entity& entity : lexicon.entities.in_memory()) {
    if (entity.offices.empty()) break;
    tables.offices.push_back(entity.offices);
  }
  Packer packer;
  for_each_table(lexicon, tables, [&](const auto& table) { packer.add(table); });
  return packer.packed();
}

/// False when it does not fit or the tables are not sound by themselves.
bool unpack_words(std::string_view packed, Lexicon& lexicon, WordTables& tables) {
  Unpacker unpacker(packed);
  for_each_table(lexicon, tables, [&](auto& table) { unpacker.get(table); });
  lexicon.aliases = std::move(tables.cue_aliases);
  return unpacker.is_done() && is_sound(lexicon);
}

AliasTables alias_tables(const Sections& sections) {
  return {.automaton = Automaton(rows_of<Automaton::Cell>(sections[kCells]), sections[kTails]),
          .lower_automaton = Automaton(rows_of<Automaton::Cell>(sections[kLowerCells]), sections[kLowerTails]),
          .entries = rows_of<AliasEntry>(sections[kEntries]),
          .weak_entries = rows_of<AliasEntry>(sections[kWeakEntries]),
          .spellings = rows_of<RowSpelling>(sections[kSpellings])};
}

/// The first entities with their offices, the others on a shelf; nothing when one of the first is damaged.
std::optional<EntityTable> entity_table(std::shared_ptr<const void> owner, const Sections& sections,
                                        std::vector<std::vector<Office>> offices) {
  const auto shelf = std::make_shared<const RecordShelf>(
      std::move(owner), EntityRecords{.records = rows_of<EntityRecord>(sections[kRecords]),
                                      .texts = sections[kTexts],
                                      .id_slots = rows_of<std::uint32_t>(sections[kIdSlots])});
  if (offices.size() > shelf->size()) return std::nullopt;
  std::vector<Entity> first;
  first.reserve(offices.size());
  for (std::uint32_t row = 0; row < offices.size(); ++row) {
    std::optional<Entity> entity = shelf->read(row);
    if (!entity) return std::nullopt;
    entity->offices = std::move(offices[row]);
    first.push_back(*std::move(entity));
  }
  return EntityTable(std::move(first), shelf);
}

}  // namespace

void pack_gazetteer(const Lexicon& lexicon, const AliasIndex& index, ListDigests lists,
                    const std::function<void(std::string_view)>& write) {
  const std::string words = packed_words(lexicon);
  const OwnEntityRecords entities(lexicon.entities);
  const AliasTables& tables = index.tables();
  const Sections sections = {words,
                             bytes_of(tables.automaton.cells()),
                             tables.automaton.tails(),
                             bytes_of(tables.lower_automaton.cells()),
                             tables.lower_automaton.tails(),
                             bytes_of(tables.entries),
                             bytes_of(tables.weak_entries),
                             bytes_of(tables.spellings),
                             bytes_of(std::span<const EntityRecord>(entities.records)),
                             entities.texts,
                             bytes_of(std::span<const std::uint32_t>(entities.id_slots))};
  const Header header = header_of(sections, lists);
  write({reinterpret_cast<const char*>(&header), sizeof header});
  for (const std::string_view section : sections) {
    write(section);
    write(std::string_view("\0\0\0\0\0\0\0", 7).substr(0, padding(section.size())));
  }
}

std::optional<Gazetteer> unpacked_gazetteer(const FileBytes& file, ListDigests lists, Fit fit) {
  Header header;
  if (file.bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, file.bytes.data(), sizeof header);
  const std::optional<Sections> sections = sections_of(file.bytes, header);
  if (!sections) return std::nullopt;
  const Header wanted = header_of(*sections, lists);
  const bool fits = header.first == wanted.first && (fit == Fit::first || header.all == wanted.all);
  if (!fits || header.checksum != wanted.checksum) return std::nullopt;
  Gazetteer gazetteer;
  WordTables tables;
  if (!unpack_words((*sections)[kWords], gazetteer.lexicon, tables)) return std::nullopt;
  std::optional<EntityTable> entities = entity_table(file.owner, *sections, std::move(tables.offices));
  if (!entities) return std::nullopt;
  gazetteer.lexicon.entities = *std::move(entities);
  gazetteer.index =
      std::make_shared<const AliasIndex>(file.owner, alias_tables(*sections), row_counts(gazetteer.lexicon));
  return gazetteer;
}

}  // namespace whosaid
