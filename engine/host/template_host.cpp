// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/template_host.h"

#include <algorithm>

#include "engine/host/definition.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::noNode;

bool isMachine(const text::Tree& tree, NodeId resource) {
  const NodeId type = tree.member(resource, "Type");
  if (type == noNode) return false;
  const auto name = tree.scalar(tree.resolved(type));
  return name == "AWS::Serverless::StateMachine" || name == "AWS::StepFunctions::StateMachine";
}

bool isSam(const text::Tree& tree, NodeId resources) {
  if (tree.member(tree.root(), "Transform") != noNode) return true;
  for (NodeId each = tree.at(resources).firstChild; each != noNode; each = tree.at(each).next) {
    const NodeId type = tree.member(each, "Type");
    if (type != noNode && tree.scalar(tree.resolved(type)).starts_with("AWS::Serverless::"))
      return true;
  }
  return false;
}

/// The first of the members that is there.
NodeId anyOf(const text::Tree& tree, NodeId object, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (const NodeId found = tree.member(object, name); found != noNode) return found;
  return noNode;
}

/// DefinitionUri: a file's path, s3://bucket/key, or {Bucket, Key}.
void setUri(Machine& machine, const Source& source, NodeId uri) {
  const text::Tree& tree = source.tree;
  machine.place = tree.at(uri).range;
  Reference& reference = machine.reference;
  reference.path = wordsAt(source, uri);
  if (functionOf(tree, uri)) {
    reference.where = Reference::Where::Unknown;
  } else if (const NodeId bucket = tree.member(uri, "Bucket"); bucket != noNode) {
    reference.where = Reference::Where::S3;
    reference.path =
        "s3://" + wordsAt(source, bucket) + "/" + wordsAt(source, tree.member(uri, "Key"));
  } else if (reference.path.starts_with("s3://") || reference.path.starts_with("https://")) {
    reference.where = Reference::Where::S3;
  }
}

/// False for a machine that says no definition.
bool setAnyDefinition(Machine& machine, const Source& source, NodeId properties) {
  const text::Tree& tree = source.tree;
  const NodeId said = anyOf(tree, properties, {"Definition", "DefinitionString"});
  if (said != noNode && setDefinition(machine, source, said)) return true;
  const NodeId uri = anyOf(tree, properties, {"DefinitionUri", "DefinitionS3Location"});
  if (uri != noNode) return setUri(machine, source, tree.resolved(uri)), true;
  // `Properties: Fn::Transform:` and the like include all of it from elsewhere.
  return false;
}

/// What all machines of a SAM template share.
NodeId globalsOf(const text::Tree& tree) {
  const NodeId globals = tree.member(tree.root(), "Globals");
  return globals == noNode ? noNode : tree.member(globals, "StateMachine");
}

std::optional<Machine> resourceMachine(const Source& source, NodeId resource) {
  const text::Tree& tree = source.tree;
  const NodeId properties = tree.member(resource, "Properties");
  Machine machine;
  machine.name = tree.key(resource);
  if (properties == noNode || !setAnyDefinition(machine, source, properties)) return std::nullopt;
  for (const NodeId where : {globalsOf(tree), properties}) {
    if (where == noNode) continue;
    if (const auto type = typeAt(tree, anyOf(tree, where, {"StateMachineType", "Type"})))
      machine.type = type;
    if (const NodeId role = anyOf(tree, where, {"RoleArn", "Role"}); role != noNode)
      machine.role = wordsAt(source, role);
    if (const NodeId logging = anyOf(tree, where, {"LoggingConfiguration", "Logging"});
        logging != noNode)
      machine.logging = wordsAt(source, logging);
  }
  auto more = substitutionsAt(source, tree.member(properties, "DefinitionSubstitutions"));
  machine.substitutions.insert(machine.substitutions.end(), more.begin(), more.end());
  return machine;
}

}  // namespace

std::vector<Machine> resourceMachines(const Source& source, NodeId resources) {
  std::vector<Machine> machines;
  const text::Tree& tree = source.tree;
  resources = resources == noNode ? noNode : tree.resolved(resources);
  if (resources == noNode) return machines;
  for (NodeId each = tree.at(resources).firstChild; each != noNode; each = tree.at(each).next) {
    if (!isMachine(tree, each)) continue;
    if (auto machine = resourceMachine(source, each)) machines.push_back(std::move(*machine));
  }
  return machines;
}

Found findInTemplate(const Source& source) {
  const NodeId all = source.tree.member(source.tree.root(), "Resources");
  // Pages and files that are included show resources alone.
  const NodeId resources = all == noNode ? source.tree.root() : all;
  auto machines = resourceMachines(source, resources);
  if (machines.empty()) return {};
  const bool sam = isSam(source.tree, source.tree.resolved(resources));
  return {sam ? Kind::Sam : Kind::CloudFormation, std::move(machines)};
}

}  // namespace stepwright::host
