// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/other_files.h"

#include <algorithm>

#include "engine/host/definition.h"
#include "engine/host/written.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

/// The name at the end of an ARN.
std::string nameIn(std::string_view arn) { return std::string(arn.substr(arn.rfind(':') + 1)); }

/// What the documents behind the first one begin with, where there are some.
std::size_t nextDocument(std::string_view text, const text::Tree& tree) {
  const auto& errors = tree.errors();
  const auto found =
      std::find_if(errors.begin(), errors.end(), [&](const text::SyntaxError& error) {
        return error.readable && text.substr(error.range.begin).starts_with("---");
      });
  return found == errors.end() ? text.size() : found->range.begin;
}

}  // namespace

Found findDescription(const Source& source) {
  const text::Tree& tree = source.tree;
  const NodeId root = tree.root();
  const NodeId definition = tree.member(root, "definition");
  const NodeId arn = tree.member(root, "stateMachineArn");
  const NodeId name = tree.member(root, "name");
  if (definition == noNode ||
      (arn == noNode && name == noNode && tree.member(root, "roleArn") == noNode))
    return {};
  if (tree.at(definition).kind != NodeKind::String || !holdsDefinition(tree.scalar(definition)))
    return {};
  Machine machine;
  if (!setDefinition(machine, source, definition)) return {};
  machine.name = name != noNode ? wordsAt(source, name) : nameIn(wordsAt(source, arn));
  machine.type = typeAt(tree, tree.member(root, "type"));
  machine.role = wordsAt(source, tree.member(root, "roleArn"));
  machine.logging = wordsAt(source, tree.member(root, "loggingConfiguration"));
  return {Kind::Description, {std::move(machine)}};
}

Found findCollection(const Source& source) {
  const text::Tree& tree = source.tree;
  const NodeId root = tree.root();
  if (root == noNode || isDefinition(tree, root)) return {};
  Found found{Kind::Collection, {}};
  int number = 0;
  for (NodeId each = tree.at(root).firstChild; each != noNode; each = tree.at(each).next) {
    ++number;
    const bool whole =
        tree.member(each, "StartAt") != noNode && tree.member(each, "States") != noNode;
    if (!whole) continue;
    Machine& machine = found.machines.emplace_back();
    machine.name = tree.at(root).kind == NodeKind::Array ? std::to_string(number)
                                                         : std::string(tree.key(each));
    setDefinition(machine, source, each);
  }
  return found.machines.empty() ? Found{} : found;
}

Found findDocuments(const Source& source) {
  if (source.format != asl::Format::Yaml) return {};
  Found found{Kind::Documents, {}};
  int number = 0;
  for (std::size_t at = 0; at < source.text.size();) {
    const std::string_view part = source.text.substr(at);
    const text::Tree tree = text::readYaml(part);
    ++number;
    if (tree.root() != noNode && isDefinition(tree, tree.root())) {
      Machine& machine = found.machines.emplace_back();
      machine.name = std::to_string(number);
      machine.view = shifted(inlineView({part, tree, source.format}, tree.root()), at);
      machine.place = machine.view->range();
    }
    const std::size_t next = nextDocument(part, tree);
    if (next == 0) break;
    at += next;
  }
  return found.machines.size() < 2 ? Found{} : found;
}

}  // namespace stepwright::host
