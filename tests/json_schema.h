#pragma once
/// As much of JSON Schema (2020-12) as docs/schema/ uses, so that what is written can be held against it.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

namespace whosaid {

/// Why `value` is not what `schema` (a part of `root`) says; empty when it is. Knows $ref into $defs, type, enum,
/// const, pattern, minimum, maximum, properties, required, additionalProperties, items.
inline std::string against_schema(const nlohmann::json& value, const nlohmann::json& schema, const nlohmann::json& root,
                                  const std::string& at = "$") {
  if (schema.contains("$ref")) {
    return against_schema(value, root.at(nlohmann::json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                          root, at);
  }
  if (schema.contains("type")) {
    const std::string type = value.is_number_integer() ? "integer" : value.type_name();
    std::vector<std::string> types;
    for (const auto& t : schema["type"].is_array() ? schema["type"] : nlohmann::json::array({schema["type"]})) {
      types.push_back(t);
    }
    const bool fits = std::ranges::find(types, type) != types.end() ||
                      (value.is_number() && std::ranges::find(types, "number") != types.end());
    if (!fits) return at + " is a " + type;
  }
  if (value.is_null()) return {};
  if (schema.contains("const") && value != schema["const"]) return at + " is " + value.dump();
  if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
    return at + " is " + value.dump();
  }
  if (schema.contains("pattern") &&
      !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>()))) {
    return at + " is " + value.dump();
  }
  if (schema.contains("minimum") && value < schema["minimum"]) return at + " is " + value.dump();
  if (schema.contains("maximum") && value > schema["maximum"]) return at + " is " + value.dump();
  if (value.is_array() && schema.contains("items")) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string fault = against_schema(value[i], schema["items"], root, at + "[" + std::to_string(i) + "]");
      if (!fault.empty()) return fault;
    }
  }
  if (!value.is_object()) return {};
  for (const auto& key : schema.value("required", nlohmann::json::array())) {
    if (!value.contains(key.get<std::string>())) return at + " has no " + key.get<std::string>();
  }
  for (const auto& [key, member] : value.items()) {
    const auto& properties = schema.value("properties", nlohmann::json::object());
    if (properties.contains(key)) {
      if (std::string fault = against_schema(member, properties[key], root, at + "." + key); !fault.empty())
        return fault;
    } else if (schema.contains("additionalProperties")) {
      const auto& more = schema["additionalProperties"];
      if (more.is_boolean()) {
        if (!more.get<bool>()) return at + "." + key + " is not in the schema";
      } else if (std::string fault = against_schema(member, more, root, at + "." + key); !fault.empty()) {
        return fault;
      }
    }
  }
  return {};
}

}  // namespace whosaid
