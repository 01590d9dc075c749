// A name or word a line.

#include "exchange/formats.h"
#include "exchange/known_lists.h"
#include "exchange/name_text.h"

namespace whosaid {

ImportRead read_word_list(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  if (choice.list == nullptr)
    return std::unexpected("a list of words does not tell what they are; say it: --list roles");
  const ListTable& list = *choice.list;
  const std::size_t gender = list.column("gender");
  for (ForeignLines lines(file.text); lines.next();) {
    std::string word = tidy(lines.line());
    if (word.empty() || word.starts_with('#')) continue;
    ++harvest.read;
    if (lines.is_cut()) {
      harvest.skip(lines.place(), "a line longer than 1 MiB");
      continue;
    }
    ForeignRow row(list, lines.place());
    // Dictionaries of link-grammar end in the class of the word: `Abbey.f`, `backer.n`.
    if (word.size() > 3 && word[word.size() - 2] == '.' &&
        std::string_view("fmbn").find(word.back()) != std::string_view::npos) {
      const char cls = word.back();
      word.resize(word.size() - 2);
      if (gender < list.columns.size() && (cls == 'f' || cls == 'm')) row.add(gender, std::string_view(&cls, 1));
    }
    row.add(is_entity_list(list) ? list.column("name") : 0, word);
    harvest.add(std::move(row));
  }
  return {};
}

}  // namespace whosaid
