#include "pipeline/json_tree.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/error_limits.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kDeepest = 64;  // lists in lists; what walks over the tree calls itself

/// An iterator over the text that shows how far the parser has read: what SAX events do not tell.
struct Reading {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  std::string_view text;
  std::size_t at = 0;
  std::size_t* read = nullptr;

  reference operator*() const { return text[at]; }
  Reading& operator++() {
    *read = ++at;
    return *this;
  }
  Reading operator++(int) {
    Reading before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Reading& other) const { return at == other.at; }
};

/// Builds the tree. Each event is called right after its last token was read, so a token begins behind the one before,
/// white space, commas and colons skipped.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, const std::size_t& read) : text_(text), read_(read) {}

  bool null() override { return add(JsonNode::Type::null); }
  bool boolean(bool) override { return add(JsonNode::Type::boolean); }
  bool number_integer(number_integer_t) override { return add(JsonNode::Type::number); }
  bool number_unsigned(number_unsigned_t) override { return add(JsonNode::Type::number); }
  bool number_float(number_float_t, const string_t&) override { return add(JsonNode::Type::number); }
  bool string(string_t& value) override {
    add(JsonNode::Type::string).text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonNode::Type::object); }
  bool start_array(std::size_t) override { return open(JsonNode::Type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& key) override {
    open_.back()->members.push_back({.key = std::move(key), .key_at = token_begin(), .value = {}});
    done_ = read_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) override {
    const std::string_view what = e.what();
    error_begin = token_begin();
    const std::size_t reason = what.find("; expected");
    expected = reason == std::string_view::npos ? "" : what.substr(reason);
    return false;
  }

  JsonNode root;
  std::size_t error_begin = 0;
  std::string expected;  ///< "; expected ..." or empty
  bool is_too_deep = false;

 private:
  /// What add() returns: a node that also says "go on".
  struct Added {
    JsonNode& node;
    std::string& text = node.text;
    operator bool() const { return true; }
  };

  std::size_t token_begin() const { return std::min(text_.find_first_not_of(" \t\r\n,:", done_), text_.size()); }

  JsonNode& place() {
    if (open_.empty()) return root;
    JsonNode& parent = *open_.back();
    return parent.type == JsonNode::Type::array ? parent.items.emplace_back() : parent.members.back().value;
  }
  Added add(JsonNode::Type type) {
    JsonNode& node = place();
    node.type = type;
    node.at = token_begin();
    done_ = read_;
    return {node};
  }
  bool open(JsonNode::Type type) {
    if (open_.size() == kDeepest) return is_too_deep = true, error_begin = read_ - 1, false;
    open_.push_back(&add(type).node);  // stays valid: its siblings are added only after it is closed
    return true;
  }
  bool close() {
    open_.pop_back();
    done_ = read_;
    return true;
  }

  std::string_view text_;
  const std::size_t& read_;
  std::size_t done_ = 0;  ///< how far the parser had read at the event before
  std::vector<JsonNode*> open_;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &found->value;
}

Error error_at(const std::string& file, std::string_view text, std::size_t at, std::string message) {
  at = std::min(at, text.size());
  const std::string_view before = text.substr(0, at);
  const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return {.file = file,
          .line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1),
          .column = static_cast<std::uint32_t>(count_code_points(text.substr(begin, at - begin)) + 1),
          .message = std::move(message),
          .source_line = shown_line(text.substr(begin, end - begin))};
}

Result<JsonNode> parse_json(const std::string& file, std::string_view text) {
  if (text.starts_with("\uFEFF"))
    return std::unexpected(Errors{error_at(file, text, 0, "starts with a BOM; save it as UTF-8 without one")});
  std::size_t read = 0;
  TreeBuilder builder(text, read);
  const bool parsed = nlohmann::json::sax_parse(Reading{text, 0, &read}, Reading{text, text.size(), &read}, &builder);
  if (parsed) return std::move(builder.root);
  const std::size_t at = builder.error_begin;
  if (builder.is_too_deep) {
    return std::unexpected(Errors{error_at(file, text, at, "nested deeper than " + std::to_string(kDeepest))});
  }
  const std::string message = at == text.size() ? "the text ends before the JSON does" : "not JSON from here on";
  return std::unexpected(Errors{error_at(file, text, at, message + builder.expected)});
}

}  // namespace whosaid
