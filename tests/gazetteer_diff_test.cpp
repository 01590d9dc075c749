#include "pipeline/gazetteer_diff.h"

#include <doctest/doctest.h>

#include "data_folder.h"

using namespace whosaid;

namespace {

struct World {
  TemporaryFolder folder;
  std::filesystem::path file = write_small_data(folder);

  Pipeline pipeline(const std::string& people, const std::string& blocked = {}) const {
    folder.write("mine/blocked.tsv", "phrase\n" + blocked);
    folder.write("mine/people.tsv", "id\tname\tfamily\n" + people);
    Result<Pipeline> loaded = load_pipeline(file, {folder.path("mine")});
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
    return *std::move(loaded);
  }
};

const std::string kArticle =
    "Talks go on in the old hall\n\n\"We will not sign,\" said Ada Lovelace. The hall was empty when Zed Harbour "
    "left.\n\n"
    "\"We will sign,\" Lovelace said.\n";

std::string shown(const Difference& d) {
  return std::string(Difference::kWhatNames[static_cast<std::size_t>(d.what)]) + " " +
         std::string(Difference::kChangeNames[static_cast<std::size_t>(d.change)]) + " " + d.document + ":" +
         std::to_string(d.offset) + " " + d.text + ": " + d.before + " > " + d.after + "\n";
}

}  // namespace

TEST_CASE("mentions and records that appear, vanish or change are told, and counted") {
  const World world;
  world.folder.write("in/a.txt", kArticle);
  world.folder.write("in/b.txt", "Nothing here\n\nIt was all quiet.\n");
  const Corpus corpus = list_corpus({world.folder.path("in").native()});
  const std::string doc = world.folder.path("in/a").native();
  const Pipeline plain = world.pipeline(""), more = world.pipeline("harbour\tZed Harbour\tHarbour\n"),
                 other = world.pipeline("ada-lovelace\tAda Byron\tByron\n"), blocked = world.pipeline("", "said\n");
  const struct {
    const Pipeline &before, &after;
    std::string differences;
    std::size_t changed_documents;
  } cases[] = {
      {plain, plain, "", 0},
      {plain, more, "mention changed " + doc + ":92 Zed Harbour: a name that no list knows > person harbour\n", 1},
      {more, plain, "mention changed " + doc + ":92 Zed Harbour: person harbour > a name that no list knows\n", 1},
      {plain, other,
       "mention changed " + doc +
           ":54 Ada Lovelace: person ada-lovelace > a name that no list knows\n"
           "mention changed " +
           doc +
           ":127 Lovelace: person ada-lovelace > a name that no list knows\n"
           "record changed " +
           doc +
           ":29 \"We will not sign,\": Ada Lovelace (ada-lovelace) > Ada Lovelace\n"
           "record changed " +
           doc + ":111 \"We will sign,\": Ada Lovelace (ada-lovelace) > Ada Lovelace\n",
       1},
      {plain, blocked,
       "mention vanished " + doc + ":49 said: reporting word > \n" + "mention vanished " + doc +
           ":136 said: reporting word > \n" + "record vanished " + doc +
           ":29 \"We will not sign,\": Ada Lovelace (ada-lovelace) > \n" + "record vanished " + doc +
           ":111 \"We will sign,\": Ada Lovelace (ada-lovelace) > \n",
       1},
      {blocked, plain,
       "mention appeared " + doc + ":49 said:  > reporting word\n" + "mention appeared " + doc +
           ":136 said:  > reporting word\n" + "record appeared " + doc +
           ":29 \"We will not sign,\":  > Ada Lovelace (ada-lovelace)\n" + "record appeared " + doc +
           ":111 \"We will sign,\":  > Ada Lovelace (ada-lovelace)\n",
       1},
  };
  for (const auto& c : cases) {
    std::string told;
    const DiffTotals totals =
        diff_gazetteers(c.before, c.after, corpus, [&](const Difference& d) { return told += shown(d), true; });
    CHECK(told == c.differences);
    CHECK(totals.documents == 2);
    CHECK(totals.changed_documents == c.changed_documents);
    std::size_t counted = 0;
    for (const auto& changes : totals.counts) {
      for (const std::size_t count : changes) counted += count;
    }
    CHECK(counted == static_cast<std::size_t>(std::ranges::count(told, '\n')));
  }
}

TEST_CASE("what cannot be read is told, and the rest is compared") {
  const World world;
  world.folder.write("in/a.txt", kArticle);
  world.folder.write("in/b.txt", std::string(100, '\0'));
  const Pipeline plain = world.pipeline(""), more = world.pipeline("harbour\tZed Harbour\tHarbour\n");
  std::string around;
  const DiffTotals totals = diff_gazetteers(plain, more, list_corpus({world.folder.path("in").native()}),
                                            [&](const Difference& d) { return around = d.around, true; });
  CHECK(totals.documents == 1);
  REQUIRE(totals.problems.size() == 1);
  CHECK(totals.problems[0].starts_with(world.folder.path("in/b").native() + ": "));
  CHECK(around == "…d Ada Lovelace. The hall was empty when Zed Harbour left.\n\n\"We will sign,\" Lovelace said.\n");
}

TEST_CASE("a run ends when nobody wants to know more") {
  const World world;
  for (const char* name : {"in/a.txt", "in/b.txt"}) world.folder.write(name, kArticle);
  const Pipeline plain = world.pipeline(""), blocked = world.pipeline("", "said\n");
  std::size_t told = 0;
  const DiffTotals totals = diff_gazetteers(plain, blocked, list_corpus({world.folder.path("in").native()}),
                                            [&](const Difference&) { return ++told < 2; });
  CHECK(told == 2);
  CHECK(totals.documents == 1);
}
