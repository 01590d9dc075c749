// A whole news page saved as text, with menus, a ticker and related headlines around the article.
#include <doctest/doctest.h>

#include <memory_resource>

#include "base/text_file.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

std::filesystem::path seed_article() {
  for (const char* beside : {"../shared", "../../shared"}) {
    const auto path = (kSourceDir / beside / "seed-article.txt").lexically_normal();
    if (std::filesystem::exists(path)) return path;
  }
  return {};
}

/// `block | speakers | cue | begin of the first part … end of the last`, one an attribution of the wanted blocks.
std::vector<std::string> said(const Document& d, bool article) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < d.attributions.size(); ++i) {
    const Attribution& a = d.attributions[i];
    const BlockRole role = d.blocks[a.block].role;
    if (is_article(role) != article) continue;
    std::string line(kBlockRoleNames[static_cast<std::size_t>(role)]);
    line += " |";
    for (const Speaker& s : d.speakers[i].list) line += " " + std::string(s.name) + ";";
    line += " | " + std::string(d.slice(a.cue)) + " | ";
    const std::string_view first = d.slice(a.content.front()), last = d.slice(a.content.back());
    line += std::string(first.substr(0, 24)) + "…" +
            std::string(last.substr(last.size() - std::min<std::size_t>(last.size(), 16)));
    out.push_back(std::move(line));
  }
  return out;
}

bool holds(const std::vector<std::string>& lines, std::string_view wanted) {
  return std::ranges::find(lines, wanted) != lines.end();
}

}  // namespace

TEST_CASE("a page dump gives the article's records, with full names, groups and the date") {
  const std::filesystem::path path = seed_article();
  if (path.empty()) {
    MESSAGE("skipped: ../shared/seed-article.txt is not there");
    return;
  }
  std::string text;
  REQUIRE(read_text_file(path, text));
  std::pmr::monotonic_buffer_resource arena;
  Document d("seed", text, &arena);
  const Pipeline& pipeline = shipped_pipeline(false);
  auto scratches = pipeline.make_scratches();
  pipeline.run(d, scratches);
  const std::vector<std::string> article = said(d, true);
  constexpr std::string_view ministers = " Sergey Lavrov; Abbas Araghchi; Hakan Fidan; | ";
  const std::string wanted[] = {
      "title | Russia; Iran; Turkey; | call for | immediate end to hostili…ilities in Syria",
      "paragraph |" + std::string(ministers) + "called for | an immediate cessation o…n of hostilities",
      "paragraph |" + std::string(ministers) + "urged | Syrian opposition groups…ntinued violence",
      "paragraph | Sergey Lavrov; | said | \"We strongly reiterated …ile activities,\"",
      "paragraph | Sergey Lavrov; | also criticized | the use of \"terrorist gr…tical purposes.\"",
      "paragraph | Sergey Lavrov; | said | \"We are absolutely convi…scalation area,\"",
      "paragraph | Sergey Lavrov; | stating | \"If the opposition, whic…round in Syria.\"",
      "paragraph | Sergey Lavrov; | outlined | a series of proposals ai… the two nations",
      "paragraph | Sergey Lavrov; | said | \"There is a series of id… to be helpful,\"",
  };
  for (const std::string& line : wanted) {
    CAPTURE(line);
    CHECK(holds(article, line));
  }
  CHECK(d.published == Date{2024, 12, 7});
  const std::vector<std::string> page = said(d, false);
  CHECK(std::ranges::count_if(
            page, [](const std::string& l) { return l.starts_with("ticker | Naim Qassem; | : | "); }) == 10);
  CHECK(holds(page, "related | Kremlin; | : | No documents expected af…mp Alaska summit"));
  for (const Attribution& a : d.attributions) CHECK(d.slice(a.content.front()) != "'Israel'");
}
