#include "blocks/blocks_stage.h"

#include <optional>
#include <vector>

#include "blocks/line_rules.h"
#include "blocks/page_layout.h"
#include "document/shown_date.h"
#include "document/trimmed.h"

namespace whosaid {
namespace {

struct LineBuffers final : Scratch {
  std::vector<TextLine> lines;
};

class BlocksStage final : public Stage {
 public:
  explicit BlocksStage(LineRules rules) : rules_(std::move(rules)) {}

  std::unique_ptr<Scratch> make_scratch() const override { return std::make_unique<LineBuffers>(); }

  void run(Document& document, Scratch* scratch) const override {
    auto& buffers = static_cast<LineBuffers&>(*scratch);
    split_lines(document.text, buffers.lines);
    for (TextLine& line : buffers.lines) find_rules(document.slice(line.span), line);
    Page page{.text = document.text, .lines = buffers.lines, .rules = rules_};
    assign_roles(page);
    document.blocks.reserve(buffers.lines.size() + 1);
    for (const TextLine& line : buffers.lines) append_blocks(document, line);
    if (document.published.year == 0) document.published = find_published(document);
  }

 private:
  /// A line with a dateline is body text; its rule is spent on it.
  void find_rules(std::string_view text, TextLine& line) const {
    line.rules = {kUnknownRule, rules_.find(text, PagePart::body), kUnknownRule};
    const auto dateline = rules_.find_dateline(text, line.body_rule());
    if (dateline.size == 0) return;
    const bool alone = dateline.paragraph >= text.size();
    line.rules = {kNoRule, kNoRule, kNoRule};
    line.dateline = alone ? 0 : static_cast<std::uint16_t>(dateline.size);
    line.after_dateline = static_cast<std::uint16_t>(dateline.paragraph);
  }

  static void append_blocks(Document& document, const TextLine& line) {
    if (line.dateline != 0 && line.role == BlockRole::paragraph) {
      const Span place = trimmed(document.text, {line.span.begin, line.span.begin + line.dateline});
      const Span rest = trimmed(document.text, {line.span.begin + line.after_dateline, line.span.end});
      if (!place.empty() && !rest.empty()) {
        document.blocks.push_back({place, BlockRole::dateline});
        document.blocks.push_back({rest, BlockRole::paragraph});
        return;
      }
    }
    document.blocks.push_back({line.span, line.role});
  }

  /// Among the paragraphs a date may be that of a correction or of an entry, unless it says what it is.
  static bool says_published(std::string_view line) {
    for (const std::string_view word : {"ublished", "UBLISHED", "osted", "pdated", "PDATED"}) {
      if (line.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  /// The first full date that the article shows of itself; below the title first, since above it may stand today's.
  static Date find_published(const Document& document) {
    std::optional<Date> above;
    bool below_title = false;
    bool in_text = false;
    for (const Block& block : document.blocks) {
      in_text = in_text || block.role == BlockRole::paragraph;
      below_title = below_title || block.role == BlockRole::title;
      if (block.role != BlockRole::date && block.role != BlockRole::byline && block.role != BlockRole::dateline)
        continue;
      if (in_text && block.role != BlockRole::dateline && !says_published(document.slice(block.span))) continue;
      const auto date = find_shown_date(document.slice(block.span));
      if (date && below_title) return *date;
      if (date && !above) above = date;
    }
    return above.value_or(Date{});
  }

  LineRules rules_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_blocks_stage(const std::filesystem::path& rules_file) {
  auto rules = read_line_rules(rules_file);
  if (!rules) return std::unexpected(std::move(rules.error()));
  return std::make_unique<BlocksStage>(std::move(*rules));
}

}  // namespace whosaid
