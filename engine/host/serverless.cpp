// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/serverless.h"

#include <algorithm>

#include "engine/host/definition.h"
#include "engine/host/template_host.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

/// ${file(a.yml):some.member}
std::optional<Reference> fileIn(std::string_view words) {
  if (!words.starts_with("${file(") || !words.ends_with('}')) return std::nullopt;
  const std::size_t close = words.find(')');
  if (close == std::string_view::npos) return std::nullopt;
  Reference reference;
  reference.path = words.substr(7, close - 7);
  std::string_view rest = words.substr(close + 1, words.size() - close - 2);
  if (rest.starts_with(':')) reference.member = rest.substr(1, rest.find(',') - 1);
  const bool literal = reference.path.find("${") == std::string::npos;
  if (!literal) reference.where = Reference::Where::Unknown;
  return reference;
}

std::optional<Reference> fileAt(const text::Tree& tree, NodeId node) {
  node = node == noNode ? noNode : tree.resolved(node);
  if (node == noNode || tree.at(node).kind != NodeKind::String) return std::nullopt;
  return fileIn(tree.scalar(node));
}

/// A machine whose whole entry, or whose list of machines, stands in another file.
Machine elsewhere(const Source& source, NodeId node, std::string name, Reference reference) {
  Machine machine;
  machine.name = std::move(name);
  machine.place = source.tree.at(node).range;
  machine.reference = std::move(reference);
  machine.reference.several = true;
  return machine;
}

std::optional<Machine> entryMachine(const Source& source, NodeId entry) {
  const text::Tree& tree = source.tree;
  const NodeId definition = tree.member(entry, "definition");
  if (definition == noNode) return std::nullopt;
  Machine machine;
  machine.name = tree.key(entry);
  if (auto file = fileAt(tree, definition)) {
    machine.place = tree.at(definition).range;
    machine.reference = std::move(*file);
  } else if (!setDefinition(machine, source, definition)) {
    return std::nullopt;
  }
  machine.type = typeAt(tree, tree.member(entry, "type"));
  machine.role = wordsAt(source, tree.member(entry, "role"));
  machine.logging = wordsAt(source, tree.member(entry, "loggingConfig"));
  return machine;
}

bool isListOfMachines(const text::Tree& tree, NodeId mapping) {
  if (mapping == noNode || tree.at(mapping).kind != NodeKind::Object) return false;
  bool any = false;
  for (NodeId each = tree.at(mapping).firstChild; each != noNode; each = tree.at(each).next) {
    const NodeId definition = tree.member(each, "definition");
    any = any ||
          (definition != noNode && (isDefinition(tree, definition) || fileAt(tree, definition)));
  }
  return any;
}

/// The machines of a mapping whose members are such as `stepFunctions: stateMachines:` has.
std::vector<Machine> serverlessMachines(const Source& source, NodeId mapping) {
  std::vector<Machine> machines;
  const text::Tree& tree = source.tree;
  mapping = mapping == noNode ? noNode : tree.resolved(mapping);
  if (mapping == noNode) return machines;
  if (auto file = fileAt(tree, mapping)) {
    machines.push_back(elsewhere(source, mapping, "", std::move(*file)));
    return machines;
  }
  for (NodeId each = tree.at(mapping).firstChild; each != noNode; each = tree.at(each).next) {
    if (auto file = fileAt(tree, each)) {
      machines.push_back(elsewhere(source, each, std::string(tree.key(each)), std::move(*file)));
    } else if (auto machine = entryMachine(source, each)) {
      machines.push_back(std::move(*machine));
    } else if (tree.at(mapping).kind == NodeKind::Array) {
      auto inner = serverlessMachines(source, each);
      std::move(inner.begin(), inner.end(), std::back_inserter(machines));
    }
  }
  return machines;
}

}  // namespace

std::vector<Machine> serverlessEntries(const Source& source, std::string_view member) {
  const text::Tree& tree = source.tree;
  NodeId node = tree.root();
  while (!member.empty() && node != noNode) {
    const std::size_t dot = std::min(member.find('.'), member.size());
    node = tree.member(node, member.substr(0, dot));
    member.remove_prefix(std::min(dot + 1, member.size()));
  }
  if (node == noNode) return {};
  Machine whole;
  if (isDefinition(tree, node) && setDefinition(whole, source, node)) return {std::move(whole)};
  if (auto machine = entryMachine(source, node)) return {std::move(*machine)};
  return serverlessMachines(source, node);
}

Found findInServerless(const Source& source) {
  const text::Tree& tree = source.tree;
  const NodeId root = tree.root();
  Found found{Kind::Serverless, {}};
  if (const NodeId functions = tree.member(root, "stepFunctions"); functions != noNode) {
    found.machines = serverlessMachines(source, tree.member(functions, "stateMachines"));
  } else if (const NodeId machines = tree.member(root, "stateMachines"); machines != noNode) {
    found.machines = serverlessMachines(source, machines);
  } else if (isListOfMachines(tree, root)) {
    found.machines = serverlessMachines(source, root);
  }
  const NodeId resources = tree.member(root, "resources");
  if (resources != noNode) {
    auto more = resourceMachines(source, tree.member(resources, "Resources"));
    std::move(more.begin(), more.end(), std::back_inserter(found.machines));
  }
  return found.machines.empty() ? Found{} : found;
}

}  // namespace stepwright::host
