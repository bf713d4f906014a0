// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/hole_text.h"

#include "engine/asl/hole_words.h"
#include "engine/text/json_lexer.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::edit {
namespace {

/// ${x} without quotes: where JSON wants a value, or as a plain scalar of YAML.
bool isBareHole(const text::Tree& tree, text::NodeId node) {
  const text::Node& at = tree.at(node);
  if (at.kind == text::NodeKind::Placeholder) return true;
  const auto raw = tree.raw(at.range);
  return at.kind == text::NodeKind::String && text::placeholder(raw) == raw.size() && !raw.empty();
}

}  // namespace

bool isTaggedCall(const text::Tree& tree, text::NodeId node) {
  return node != text::noNode && !text::templateFunction(tree.tag(node)).empty();
}

std::optional<std::string> holeLike(const text::Tree& tree, text::NodeId node,
                                    const json::Value& value) {
  if (!isTaggedCall(tree, node) && isBareHole(tree, node)) {
    const auto words = value.string();
    const bool whole = !words.empty() && text::placeholder(words) == words.size();
    return whole ? std::optional(std::string(words)) : std::nullopt;
  }
  if (!isTaggedCall(tree, node) || !asl::isTemplateCall(value)) return std::nullopt;
  const std::string call = asl::templateCallText(value, asl::Format::Yaml);
  // Without a short form it is an object of its own, which is written as all others are.
  return call.starts_with('!') ? std::optional(call) : std::nullopt;
}

}  // namespace stepwright::edit
