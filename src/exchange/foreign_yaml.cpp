#include "exchange/foreign_yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "exchange/foreign_json.h"

namespace whosaid {
namespace {

using Json = nlohmann::json;

/// Builds the tree. What is refused is thrown, since that is the way out of the parser.
class TreeOfYaml final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(mark, nullptr); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw YAML::ParserException(mark, "aliases are not read; write the value itself");
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
    add(mark, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(mark, Json::array());
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(mark, Json::object());
  }
  void OnMapEnd() override { open_.pop_back(); }

  Json root;

 private:
  struct Open {
    Json* value;
    std::string key;  ///< of an object: read, its value not yet
    bool has_key = false;
  };

  Json& add(const YAML::Mark& mark, Json value) {
    if (open_.empty()) return root = std::move(value);
    Open& open = open_.back();
    if (open.value->is_array()) return open.value->emplace_back(std::move(value));
    if (!open.has_key) {
      if (value.is_structured()) throw YAML::ParserException(mark, "a key is a text");
      open.key = value.is_string() ? value.get<std::string>() : std::string();
      open.has_key = true;
      return root;
    }
    open.has_key = false;
    return (*open.value)[open.key] = std::move(value);
  }
  void open(const YAML::Mark& mark, Json value) {
    if (open_.size() == kDeepestJson) throw YAML::ParserException(mark, "nested too deep");
    Json& added = add(mark, std::move(value));
    open_.push_back({&added, {}, false});  // stays where it is until it is closed: its siblings come later
  }

  std::vector<Open> open_;
};

}  // namespace

std::expected<Json, std::string> read_foreign_yaml(const std::string& text) {
  try {
    std::istringstream in(text);
    YAML::Parser parser(in);
    TreeOfYaml tree;
    parser.HandleNextDocument(tree);
    return std::move(tree.root);
  } catch (const YAML::Exception& error) {
    return std::unexpected("line " + std::to_string(error.mark.line + 1) + ": " + error.msg);
  }
}

}  // namespace whosaid
