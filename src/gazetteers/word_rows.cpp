#include "gazetteers/word_rows.h"

#include <array>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

Alias alias_of(Kind kind, std::size_t row, unsigned form) {
  return {.text = {},
          .row = static_cast<std::uint32_t>(row),
          .kind = kind,
          .form = static_cast<std::uint8_t>(form),
          .weak = false};
}

std::vector<std::string_view> words_of(std::string_view cell) {
  std::vector<std::string_view> words;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0) words.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return words;
}

/// Adds the forms of a cue with the bits that their places give; equal spellings share one alias with all their bits.
void add_cue_forms(LexiconBuilder& builder, const GazetteerFile& file, std::size_t row, std::string_view cell) {
  const std::size_t index = builder.lexicon.cues.size() - 1;
  const std::string_view cls = builder.lexicon.cues.back().cls;
  const std::vector<std::string_view> forms = values_of(cell);
  if (cls == "noun" ? forms.empty() || forms.size() > 2 : cls == "phrase" ? forms.empty() : forms.size() != 5) {
    file.fail(row, cell,
              cls == "noun"     ? "a noun has the forms singular|plural"
              : cls == "phrase" ? "the phrase has no forms; write it there as it stands in texts"
                                : "a verb has the five forms base|third|past|participle|gerund",
              builder.errors);
    return;
  }
  for (std::size_t i = 0; i < forms.size(); ++i) {
    unsigned bits = 0;
    bool is_first = true;
    for (std::size_t j = 0; j < forms.size(); ++j) {
      if (forms[j] != forms[i]) continue;
      is_first = is_first && j >= i;
      if (cls == "noun") bits |= static_cast<unsigned>(VerbForm::noun);
      if (cls != "noun" && cls != "phrase") bits |= 1U << j;
    }
    if (is_first) builder.add_alias(file, row, forms[i], alias_of(Kind::cue, index, bits));
  }
}

}  // namespace

void read_cues(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kCues, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    Cue cue;
    cue.lemma = file.cell(i, 0).substr(0, file.cell(i, 0).find(" ("));
    cue.cls = cue_class_names()[builder.index_of(file, i, file.cell(i, 2), cue_class_names(), "class")];
    cue.stance = file.cell(i, 3);
    for (const std::string_view frame : words_of(file.cell(i, 4))) {
      cue.frames |= 1U << builder.index_of(file, i, frame, frame_names(), "frame");
    }
    builder.lexicon.cues.push_back(std::move(cue));
    add_cue_forms(builder, file, i, file.cell(i, 1));
  }
}

void read_titles(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kTitles, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    Title title{.text = file.cell(i, 0), .gender = builder.gender_of(file, i, file.cell(i, 1)), .kind = {}};
    title.kind = title_kind_names()[builder.index_of(file, i, file.cell(i, 2), title_kind_names(), "kind")];
    builder.add_alias(file, i, file.cell(i, 0), alias_of(Kind::title, builder.lexicon.titles.size(), 0));
    builder.lexicon.titles.push_back(std::move(title));
  }
}

void read_roles(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kRoles, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    const std::size_t row = builder.lexicon.roles.size();
    builder.check_kind(file, i, file.cell(i, 3), role_kind_names());
    builder.lexicon.roles.push_back(
        {.text = file.cell(i, 0), .kind = file.cell(i, 3), .gender = builder.gender_of(file, i, file.cell(i, 2))});
    builder.add_alias(file, i, file.cell(i, 0), alias_of(Kind::role, row, static_cast<unsigned>(Number::singular)));
    for (const std::string_view plural : values_of(file.cell(i, 1))) {
      builder.add_alias(file, i, plural, alias_of(Kind::role, row, static_cast<unsigned>(Number::plural)));
    }
  }
}

void read_pronouns(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kPronouns, builder.errors);
  static const std::vector<std::string> kPersons = {"1", "2", "3"};
  for (std::size_t i = 0; i < file.size(); ++i) {
    Pronoun pronoun;
    pronoun.text = file.cell(i, 0);
    pronoun.person = static_cast<std::uint8_t>(1 + builder.index_of(file, i, file.cell(i, 1), kPersons, "person"));
    pronoun.number = static_cast<Number>(builder.index_of(file, i, file.cell(i, 2), number_names(), "number"));
    pronoun.gender = builder.gender_of(file, i, file.cell(i, 3));
    pronoun.grammatical_case =
        static_cast<PronounCase>(builder.index_of(file, i, file.cell(i, 4), pronoun_case_names(), "case"));
    builder.add_alias(file, i, file.cell(i, 0), alias_of(Kind::pronoun, builder.lexicon.pronouns.size(), 0));
    builder.lexicon.pronouns.push_back(std::move(pronoun));
  }
}

void read_words(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kWords, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    const std::string_view word = file.cell(i, 0);
    if (word.find(' ') != std::string_view::npos) {
      file.fail(i, word, "a word has no blanks; phrases are rows of cues.tsv", builder.errors);
    }
    for (std::size_t at = 0; at < word.size();) {
      if (!is_upper(next_code_point(word, at))) continue;
      file.fail(i, word, "words are written in small letters", builder.errors);
      break;
    }
    const std::size_t cls = builder.index_of(file, i, file.cell(i, 1), word_class_names(), "class");
    builder.lexicon.words.insert_or_assign(word, static_cast<WordClass>(cls));
  }
}

void read_given_names(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kGivenNames, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    builder.lexicon.given_names.push_back({file.cell(i, 0), builder.gender_of(file, i, file.cell(i, 1))});
  }
}

void read_blocked(const Folders& folders, LexiconBuilder& builder, OpenFiles& files) {
  const GazetteerFile& file = files.emplace_back(folders, lists::kBlocked, builder.errors);
  for (std::size_t i = 0; i < file.size(); ++i) {
    builder.add_alias(file, i, file.cell(i, 0), alias_of(Kind::blocked, i, 0));
  }
}

void read_abbreviations(const Folders& folders, LexiconBuilder& builder) {
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / kAbbreviations;
    std::optional<std::string> bytes = read_bytes(path);
    if (!bytes) {
      if (&folder == &folders.front())
        builder.errors.push_back(
            {path.string(),
             0,
             0,
             "the file cannot be read; the first folder needs every list, and all must be readable",
             {}});
      continue;
    }
    std::string_view rest = *builder.lexicon.texts.emplace_back(std::make_shared<const std::string>(*std::move(bytes)));
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.empty() || line.starts_with('#')) continue;
      const std::string whole(line);
      const bool may_end = line.ends_with(" ?");
      if (may_end) line.remove_suffix(2);
      if (!is_utf8(line) || !line.ends_with('.') || line.find_first_of(" \t\r") != std::string_view::npos) {
        builder.errors.push_back({path.string(), number, 1, "an abbreviation ends in a dot and has no blanks",
                                  is_utf8(whole) ? whole : std::string()});
      }
      builder.lexicon.abbreviations.insert_or_assign(line, may_end);
    }
  }
}

}  // namespace whosaid
