// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/hole_words.h"

#include <algorithm>
#include <cctype>

#include "engine/asl/tree_value.h"
#include "engine/base/trimmed.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/text/json_lexer.h"
#include "engine/text/yaml_scalar.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::asl {
namespace {

using json::Value;

std::string_view calledFunction(const Value& call) { return call.members()[0].name(); }
const Value& callArgument(const Value& call) { return call.members()[0].value; }

/// "!GetAtt" for Fn::GetAtt; "" where there is no short form.
std::string shortTag(std::string_view function) {
  const std::size_t colons = function.rfind(':');
  std::string tag =
      "!" + std::string(function.substr(colons == std::string_view::npos ? 0 : colons + 1));
  return text::templateFunction(tag) == function ? tag : std::string();
}

/// The parts of Fn::GetAtt with dots between; "" of any other list.
std::string attributePath(const Value& parts) {
  std::string name;
  for (const Value& part : parts.items()) {
    if (!part.isString()) return {};
    name += (name.empty() ? "" : ".") + std::string(part.string());
  }
  return name;
}

/// A word that needs no quotes behind a tag.
bool isBareWord(std::string_view word) {
  return !word.empty() && std::isalpha(static_cast<unsigned char>(word.front())) != 0 &&
         word.back() != ':' && std::all_of(word.begin(), word.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                  std::string_view("_-.:/").find(c) != std::string_view::npos;
         });
}

/// Where a text begins like a call; all others need not be read.
bool beginsLikeCall(std::string_view text) {
  return text.starts_with("!") || text.starts_with("Ref:") || text.starts_with("Fn::") ||
         (text.starts_with("{") && !text.starts_with("{%"));
}

/// `%{ if … }` and the like of Terraform's templates; 0 for any other %{.
std::size_t directiveAt(std::string_view text) {
  if (!text.starts_with("%{")) return 0;
  const std::string_view rest = trimmed(text.substr(text.starts_with("%{~") ? 3 : 2));
  const bool known = rest.starts_with("if ") || rest.starts_with("for ") ||
                     rest.starts_with("else") || rest.starts_with("endif") ||
                     rest.starts_with("endfor");
  const std::size_t end = text.find('}');
  return known && end != std::string_view::npos ? end + 1 : 0;
}

std::size_t holeLength(std::string_view text) {
  // ${!Name} is how Fn::Sub writes a text ${Name}, and no placeholder.
  if (text.starts_with("${")) return text.starts_with("${!") ? 0 : text::placeholder(text);
  const std::size_t end = text.starts_with("#{AWS::") ? text.find('}') : std::string_view::npos;
  return end == std::string_view::npos ? directiveAt(text) : end + 1;
}

}  // namespace

bool isTemplateCall(const Value& value) {
  if (!value.isObject() || value.size() != 1) return false;
  const auto name = calledFunction(value);
  return name == "Ref" || name.starts_with("Fn::");
}

std::string templateCallName(const Value& value) {
  if (!isTemplateCall(value)) return {};
  const Value& argument = callArgument(value);
  if (argument.isString()) return std::string(argument.string());
  const std::string name =
      calledFunction(value) == "Fn::GetAtt" ? attributePath(argument) : std::string();
  return name.empty() ? std::string(calledFunction(value)) : name;
}

std::string templateCallText(const Value& value, Format format) {
  if (!isTemplateCall(value)) return {};
  const std::string tag = format == Format::Yaml ? shortTag(calledFunction(value)) : std::string();
  if (tag.empty()) return json::print(value);
  const Value& argument = callArgument(value);
  const bool attribute = calledFunction(value) == "Fn::GetAtt";
  const std::string word = argument.isString() ? std::string(argument.string())
                           : attribute         ? attributePath(argument)
                                               : "";
  if (isBareWord(word)) return tag + " " + word;
  return tag + " " + json::print(argument);
}

std::optional<Value> templateCallIn(std::string_view text) {
  text = trimmed(text);
  if (!beginsLikeCall(text)) return std::nullopt;
  if (const auto value = json::parse(text))
    return isTemplateCall(*value) ? std::optional(*value) : std::nullopt;
  const text::Tree tree = text::readYaml(text);
  if (!tree.readable()) return std::nullopt;
  const Value value = valueOf(tree);
  return isTemplateCall(value) ? std::optional(value) : std::nullopt;
}

std::vector<TextHole> placeholdersIn(std::string_view text) {
  std::vector<TextHole> holes;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (at == 0) continue;
    const std::size_t begin = at - 1;
    const std::size_t length = holeLength(text.substr(begin));
    if (length == 0) continue;
    const auto name = text[begin] == '%' ? text.substr(begin, length)
                                         : trimmed(text.substr(begin + 2, length - 3));
    holes.push_back({begin, begin + length, std::string(name)});
    at = begin + length - 1;
  }
  return holes;
}

std::vector<TextHole> holesOfText(std::string_view text) {
  if (const auto call = templateCallIn(text))
    return {{0, text.size(), templateCallName(*call), true}};
  return placeholdersIn(text);
}

}  // namespace stepwright::asl
