#include "quotes/quotes_stage.h"

namespace whosaid {
namespace {
class Nothing final : public Stage {
 public:
  void run(Document&, Scratch*) const override {}
};
}  // namespace

std::unique_ptr<Stage> make_quotes_stage(const QuoteSettings&) { return std::make_unique<Nothing>(); }

}  // namespace whosaid
