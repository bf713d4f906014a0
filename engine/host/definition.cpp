// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/definition.h"

#include "engine/host/join.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

Reference s3(const Source& source, NodeId value) {
  const text::Tree& tree = source.tree;
  Reference reference{Reference::Where::S3, wordsAt(source, value), "", false};
  for (const auto& [bucket, key] : {std::pair("Bucket", "Key"), std::pair("bucket", "key")}) {
    const NodeId holds = tree.member(value, bucket);
    if (holds != noNode)
      reference.path =
          "s3://" + wordsAt(source, holds) + "/" + wordsAt(source, tree.member(value, key));
  }
  return reference;
}

/// Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://…}}
bool setIncluded(Machine& machine, const Source& source, NodeId transform) {
  const text::Tree& tree = source.tree;
  const NodeId location = tree.member(tree.member(transform, "Parameters"), "Location");
  if (location == noNode) return false;
  machine.reference = s3(source, location);
  return true;
}

bool setView(Machine& machine, View view) {
  if (!holdsDefinition(view.text())) return false;
  machine.view = std::move(view);
  return true;
}

bool setByFunction(Machine& machine, const Source& source, const Function& function) {
  const text::Tree& tree = source.tree;
  NodeId argument = tree.resolved(function.argument);
  if (function.name == "Fn::Transform") return setIncluded(machine, source, argument);
  if (function.name == "Fn::ToJsonString" && tree.at(argument).kind == NodeKind::Object) {
    machine.view = inlineView(source, argument);
    return true;
  }
  if (function.name == "Fn::Join") {
    auto view = joinedView(source, argument);
    return view && setView(machine, std::move(*view));
  }
  if (function.name != "Fn::Sub") return false;
  if (tree.at(argument).kind == NodeKind::Array) {
    machine.substitutions = substitutionsAt(source, tree.item(argument, 1));
    argument = tree.resolved(tree.item(argument, 0));
  }
  return argument != noNode && tree.at(argument).kind == NodeKind::String &&
         setView(machine, scalarView(source, argument));
}

}  // namespace

bool setDefinition(Machine& machine, const Source& source, NodeId value) {
  const text::Tree& tree = source.tree;
  value = tree.resolved(value);
  if (value == noNode) return false;
  machine.place = tree.at(value).range;
  if (const auto function = functionOf(tree, value)) {
    if (setByFunction(machine, source, *function)) return true;
    machine.reference = {Reference::Where::Unknown, wordsAt(source, value), "", false};
    return true;
  }
  if (tree.at(value).kind == NodeKind::Object) {
    machine.view = inlineView(source, value);
    return true;
  }
  if (tree.at(value).kind != NodeKind::String) return false;
  return setView(machine, scalarView(source, value));
}

}  // namespace stepwright::host
