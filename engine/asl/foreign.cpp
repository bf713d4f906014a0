// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/foreign.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "engine/asl/bind.h"
#include "engine/asl/foreign_kinds.h"
#include "engine/asl/schema.h"

namespace stepwright::asl {
namespace {

using json::Value;

bool holdsAny(const Value& object, std::initializer_list<std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](auto key) { return object.contains(key); });
}

bool isServerlessTransform(const Value& transform) {
  const auto names = [](const Value& value) {
    return value.string().starts_with("AWS::Serverless");
  };
  return names(transform) || std::any_of(transform.items().begin(), transform.items().end(), names);
}

/// {"Flow": {"Type": "AWS::StepFunctions::StateMachine", …}}
bool areCloudResources(const Value& resources) {
  const auto& members = resources.members();
  return std::any_of(members.begin(), members.end(), [](const json::Member& member) {
    const auto type = member.value["Type"].string();
    return type.starts_with("AWS::") || type.starts_with("Custom::");
  });
}

/// The kinds of files that people bring, by the keys at their top.
Phrase kindOf(const Value& value) {
  if (isServerlessTransform(value["Transform"])) return worded(kinds::sam);
  if (value.contains("AWSTemplateFormatVersion") || areCloudResources(value["Resources"]))
    return worded(kinds::cloudFormation);
  if (value.contains("stepFunctions") ||
      (value.contains("service") && holdsAny(value, {"provider", "functions"})))
    return worded(kinds::serverless);
  if (value.contains("terraform") || value["resource"].isContainer())
    return worded(kinds::terraform);
  if (value.contains("name") &&
      holdsAny(value, {"version", "scripts", "dependencies", "devDependencies"}))
    return worded(kinds::package);
  if (holdsAny(value, {"openapi", "swagger"})) return worded(kinds::openApi);
  if (value.contains("StateMachines") && value.contains("MockedResponses"))
    return worded(kinds::mockFile);
  if (value["events"].at(0).contains("previousEventId")) return worded(kinds::history);
  if (value.contains("stateMachineArn")) return worded(kinds::description);
  return {};
}

/// Nothing in it speaks against a definition that somebody has begun.
bool isBegun(const Value& object) {
  return std::all_of(object.members().begin(), object.members().end(), [](const auto& member) {
    return findField(Owner::Machine, member.name()) != nullptr;
  });
}

Phrase kindOfReadable(const Value& value, Format format) {
  const bool yaml = format == Format::Yaml;
  if (value.isNull()) return {};
  if (value.isArray()) return worded(yaml ? kinds::yamlList : kinds::jsonList);
  if (!value.isObject()) return worded(kinds::singleValue);
  if (holdsAny(value, {"StartAt", "States"}) || isBegun(value)) return {};
  if (stateTypeFrom(value["Type"].string())) return worded(kinds::singleState);
  return worded(yaml ? kinds::yamlMapping : kinds::jsonObject);
}

/// The lines of a text that say something, up to the first one that `is` takes.
template <class Is>
bool hasLine(std::string_view text, Is is) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (is(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

/// `resource "aws_sfn_state_machine" "flow" {`
bool opensTerraformBlock(std::string_view line) {
  constexpr std::array<std::string_view, 9> blocks = {"resource", "data",      "module",
                                                      "provider", "terraform", "variable",
                                                      "locals",   "output",    "import"};
  const std::size_t word = std::min(line.find_first_of(" \t{\""), line.size());
  const bool known = std::find(blocks.begin(), blocks.end(), line.substr(0, word)) != blocks.end();
  return known && line.find('{') != std::string_view::npos;
}

bool beginsTemplate(std::string_view line) {
  return line.starts_with("AWSTemplateFormatVersion:") || line.starts_with("Resources:");
}

/// Of a text that is in another format than its name says.
Phrase kindOfUnreadable(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] == '{' || text[first] == '[') return {};
  if (hasLine(text, opensTerraformBlock)) return worded(kinds::terraform);
  if (hasLine(text, [](std::string_view line) { return line.starts_with("```"); }))
    return worded(kinds::markdown);
  if (hasLine(text, beginsTemplate)) return worded(kinds::cloudFormationYaml);
  return {};
}

}  // namespace

Phrase foreignKind(const text::Tree& tree, const Value& value, Format format) {
  if (!value.contains("StartAt") && !value.contains("States")) {
    if (Phrase kind = kindOf(value); !kind.empty()) return kind;
  }
  return tree.readable() ? kindOfReadable(value, format) : kindOfUnreadable(tree.source());
}

}  // namespace stepwright::asl
