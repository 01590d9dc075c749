#include "pipeline/pipeline_file.h"

#include <algorithm>
#include <utility>

#include "base/text_file.h"
#include "pipeline/json_tree.h"

namespace whosaid {
namespace {

using Type = JsonNode::Type;

constexpr std::size_t kLargestPipelineFile = std::size_t{64} << 10;

/// Walks the tree of one file and collects the problems.
class FileReader {
 public:
  FileReader(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

  void read(const JsonNode& root, PipelineFile& out);
  Errors take_errors() { return std::move(errors_); }

 private:
  void add(std::size_t at, std::string message) { errors_.push_back(error_at(file_, text_, at, std::move(message))); }
  PlacedValue placed(const JsonNode& node) const { return {node.text, error_at(file_, text_, node.at, "")}; }

  bool is_object(const JsonNode& node, const std::string& what);
  void check_known(const JsonNode& object, const std::vector<std::string>& known);
  /// No key twice, and all that are needed.
  void check_keys(const JsonNode& object, const std::vector<std::string>& needed);
  std::string read_string(const JsonNode* node, const std::string& what);
  std::vector<PlacedValue> read_strings(const JsonNode* node, const std::string& what);
  std::filesystem::path resolve(const std::filesystem::path& root, const PlacedValue& path);
  void read_rules(const JsonNode& rules, PipelineFile& out);
  void read_stage(const JsonNode& node, PipelineFile& out);

  std::string file_;
  std::string_view text_;
  Errors errors_;
};

bool FileReader::is_object(const JsonNode& node, const std::string& what) {
  if (node.type != Type::object) add(node.at, what + " must be an object {...}");
  return node.type == Type::object;
}

void FileReader::check_known(const JsonNode& object, const std::vector<std::string>& known) {
  for (const JsonNode::Member& member : object.members) {
    if (std::ranges::find(known, member.key) != known.end()) continue;
    add(member.key_at, "unknown key \"" + member.key + "\"" + suggestion(member.key, known));
  }
}

void FileReader::check_keys(const JsonNode& object, const std::vector<std::string>& needed) {
  for (const JsonNode::Member& member : object.members) {
    if (object.find(member.key) != &member.value) add(member.key_at, "\"" + member.key + "\" stands here twice");
  }
  for (const std::string& key : needed) {
    if (object.find(key) == nullptr) add(object.at, "\"" + key + "\" is missing here");
  }
}

std::string FileReader::read_string(const JsonNode* node, const std::string& what) {
  if (node == nullptr) return {};
  if (node->type != Type::string || node->text.empty()) add(node->at, what + " must be a text \"...\"");
  return node->text;
}

std::vector<PlacedValue> FileReader::read_strings(const JsonNode* node, const std::string& what) {
  std::vector<PlacedValue> texts;
  if (node == nullptr) return texts;
  if (node->type != Type::array) {
    add(node->at, what + " must be a list of texts [\"...\"]");
    return texts;
  }
  for (const JsonNode& item : node->items) {
    read_string(&item, "each of " + what);
    texts.push_back(placed(item));
  }
  return texts;
}

std::filesystem::path FileReader::resolve(const std::filesystem::path& root, const PlacedValue& path) {
  Result<std::filesystem::path> found = path_under(root, path);
  if (found) return *found;
  append(errors_, found.error());
  return {};
}

void FileReader::read_rules(const JsonNode& rules, PipelineFile& out) {
  if (!is_object(rules, "\"rules\"")) return;
  check_known(rules, {"slots", "files", "confidence"});
  check_keys(rules, {"slots", "files"});
  for (const PlacedValue& path : read_strings(rules.find("files"), "\"files\"")) {
    out.rule_files.push_back(resolve(out.root, path));
  }
  for (const auto& [key, target] : {std::pair{"slots", &out.slots}, {"confidence", &out.confidence}}) {
    const JsonNode* path = rules.find(key);
    if (!read_string(path, std::string("\"") + key + "\"").empty()) *target = resolve(out.root, placed(*path));
  }
}

void FileReader::read_stage(const JsonNode& node, PipelineFile& out) {
  if (!is_object(node, "a stage")) return;
  check_keys(node, {"stage"});  // which settings a stage knows is the stage table's business
  StageEntry entry;
  for (const auto& [key, key_at, value] : node.members) {
    if (key == "stage") {
      read_string(&value, "\"stage\"");
      entry.stage = placed(value);
      continue;
    }
    entry.setting_places[key] = error_at(file_, text_, key_at, "");
    if (value.type == Type::string) {
      entry.settings[key] = {placed(value)};
    } else {
      entry.settings[key] = read_strings(&value, "\"" + key + "\"");
    }
  }
  if (!entry.stage.text.empty()) out.stages.push_back(std::move(entry));
}

void FileReader::read(const JsonNode& root, PipelineFile& out) {
  if (!is_object(root, "a pipeline")) return;
  check_known(root, {"name", "about", "gazetteers", "rules", "stages"});
  check_keys(root, {"name", "gazetteers", "stages"});
  out.name = read_string(root.find("name"), "\"name\"");
  read_string(root.find("about"), "\"about\"");
  for (const PlacedValue& path : read_strings(root.find("gazetteers"), "\"gazetteers\"")) {
    out.gazetteers.push_back(resolve(out.root, path));
  }
  if (const JsonNode* rules = root.find("rules"); rules != nullptr) read_rules(*rules, out);
  const JsonNode* stages = root.find("stages");
  if (stages == nullptr) return;
  if (stages->type != Type::array) return add(stages->at, "\"stages\" must be a list [...]");
  for (const JsonNode& stage : stages->items) read_stage(stage, out);
}

}  // namespace

Error error_at(const Error& place, std::string message) {
  Error error = place;
  error.message = std::move(message);
  return error;
}

Result<std::filesystem::path> path_under(const std::filesystem::path& root, const PlacedValue& path) {
  const std::filesystem::path relative = path.text;
  const bool leaves = relative.is_absolute() || std::ranges::find(relative, "..") != relative.end();
  if (leaves) {
    return std::unexpected(Errors{
        error_at(path.place, "\"" + path.text + "\" must be a path inside " + root.native() + ", without \"..\"")});
  }
  const std::filesystem::path full = root / relative;
  std::error_code unreadable;
  if (std::filesystem::exists(full, unreadable)) return full;
  return std::unexpected(Errors{error_at(path.place, "no such file: " + full.native())});
}

Result<PipelineFile> read_pipeline_file(const std::filesystem::path& file) {
  std::string text;
  if (const auto read = read_text_file(file, text); !read) return std::unexpected(one_error("", read.error()));
  if (text.size() > kLargestPipelineFile) {
    return std::unexpected(one_error(file.native(), "larger than 64 KiB; a pipeline file names a handful of files"));
  }
  PipelineFile out;
  out.file = file;
  out.root = std::filesystem::absolute(file).lexically_normal().parent_path().parent_path();
  const Result<JsonNode> root = parse_json(file.native(), text);
  if (!root) return std::unexpected(root.error());
  FileReader reader(file.native(), text);
  reader.read(*root, out);
  if (Errors errors = reader.take_errors(); !errors.empty()) return std::unexpected(std::move(errors));
  return out;
}

}  // namespace whosaid
