// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_scalar.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

#include "engine/text/json_lexer.h"

namespace stepwright::text {
namespace {

bool oneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool hasTheDigits(std::string_view digits, std::string_view allowed) {
  return !digits.empty() && digits.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

NodeKind plainKind(std::string_view text) {
  if (oneOf(text, {"", "~", "null", "Null", "NULL"})) return NodeKind::Null;
  if (oneOf(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) return NodeKind::Boolean;
  if (text.starts_with("0x") && hasTheDigits(text.substr(2), "0123456789abcdefABCDEF"))
    return NodeKind::Number;
  if (text.starts_with("0o") && hasTheDigits(text.substr(2), "01234567")) return NodeKind::Number;
  std::string_view number = text.starts_with('+') ? text.substr(1) : text;
  if (number.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
    return NodeKind::String;
  return isJsonNumber(number) || hasTheDigits(number, "0123456789") ? NodeKind::Number
                                                                    : NodeKind::String;
}

std::optional<NodeKind> taggedKind(std::string_view tag, std::string_view text) {
  const NodeKind plain = plainKind(text);
  if (tag == "str") return NodeKind::String;
  if ((tag == "int" || tag == "float") && plain == NodeKind::Number) return plain;
  if (tag == "bool" && plain == NodeKind::Boolean) return plain;
  if (tag == "null" && plain == NodeKind::Null) return plain;
  return std::nullopt;
}

std::string jsonNumber(std::string_view text) {
  if (text.starts_with("0x"))
    return std::to_string(std::strtoull(std::string(text.substr(2)).c_str(), nullptr, 16));
  if (text.starts_with("0o"))
    return std::to_string(std::strtoull(std::string(text.substr(2)).c_str(), nullptr, 8));
  if (text.starts_with('+')) text.remove_prefix(1);
  while (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9')
    text.remove_prefix(1);
  return std::string(text);
}

std::string_view templateFunction(std::string_view tag) {
  constexpr std::string_view functions[] = {
      "Ref",        "Condition",  "Fn::And",          "Fn::Base64",
      "Fn::Cidr",   "Fn::Equals", "Fn::FindInMap",    "Fn::GetAtt",
      "Fn::GetAZs", "Fn::If",     "Fn::ImportValue",  "Fn::Join",
      "Fn::Length", "Fn::Not",    "Fn::Or",           "Fn::Select",
      "Fn::Split",  "Fn::Sub",    "Fn::ToJsonString", "Fn::Transform"};
  if (!tag.starts_with('!') || tag.size() < 2) return {};
  for (const std::string_view function : functions) {
    const std::size_t colons = function.rfind(':');
    if (function.substr(colons == std::string_view::npos ? 0 : colons + 1) == tag.substr(1))
      return function;
  }
  return {};
}

}  // namespace stepwright::text
