// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/terraform.h"

#include <algorithm>

#include "engine/host/definition.h"
#include "engine/host/hcl.h"
#include "engine/host/hcl_object.h"
#include "engine/host/lines.h"
#include "engine/host/strand.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::noNode;
using text::Range;

/// A name that leads to another that leads to another… is followed so far.
constexpr int farthest = 8;

std::string_view rawAt(std::string_view text, Range range) {
  return text.substr(range.begin, range.length());
}

std::string unquoted(std::string_view text, Range range) {
  const auto string = hclString(text, range);
  return string ? hclText(text, *string) : std::string(rawAt(text, range));
}

/// "flow.tpl" of "${path.module}/flow.tpl".
Reference fileOf(std::string path) {
  for (const std::string_view folder : {"${path.module}/", "${path.root}/", "${path.cwd}/"})
    if (path.starts_with(folder)) path.erase(0, folder.size());
  const auto where =
      path.find("${") == std::string::npos ? Reference::Where::File : Reference::Where::Unknown;
  return {where, std::move(path), "", false};
}

std::vector<Substitution> substitutionsIn(std::string_view text, Range object) {
  std::vector<Substitution> found;
  const text::Tree tree = hclTree(text, object);
  if (tree.root() == noNode) return found;
  for (NodeId child = tree.at(tree.root()).firstChild; child != noNode;
       child = tree.at(child).next) {
    const bool known = tree.at(child).kind != text::NodeKind::Placeholder;
    found.push_back(
        {std::string(tree.key(child)),
         known ? std::string(tree.scalar(child)) : onOneLine(tree.raw(tree.at(child).range)),
         known});
  }
  return found;
}

class TerraformFinder {
 public:
  explicit TerraformFinder(std::string_view text) : text_(text), file_(readHcl(text)) {}

  Found find() {
    Found found{Kind::Terraform, {}};
    for (const HclBlock& block : file_.blocks) {
      if (auto machine = machineIn(block)) found.machines.push_back(std::move(*machine));
    }
    for (const HclBlock& block : file_.blocks)
      if (block.type == "locals") addNamed(found.machines, block);
    return found.machines.empty() ? Found{} : found;
  }

 private:
  /// Definitions that have a name here and are used in another file of the plan.
  void addNamed(std::vector<Machine>& machines, const HclBlock& locals) const {
    for (const HclAttribute& local : locals.attributes) {
      Machine machine;
      machine.name = local.name;
      machine.place = local.value;
      define(machine, local.value, 0, true);
      const bool whole = machine.view &&
                         machine.view->text().find("\"StartAt\"") != std::string::npos &&
                         machine.view->text().find("\"States\"") != std::string::npos;
      const bool known = std::any_of(machines.begin(), machines.end(), [&](const Machine& other) {
        return other.view && whole && other.view->range() == machine.view->range();
      });
      if (whole && !known) machines.push_back(std::move(machine));
    }
  }

  std::optional<Machine> machineIn(const HclBlock& block) const {
    const bool resource = block.type == "resource" && !block.labels.empty() &&
                          (block.labels[0] == "aws_sfn_state_machine" ||
                           block.labels[0] == "awscc_stepfunctions_state_machine");
    if (!resource && block.type != "module") return std::nullopt;
    const Range value = definitionOf(block);
    Machine machine;
    machine.place = value;
    if (value.length() == 0) return std::nullopt;
    define(machine, value, 0);
    // A module takes all kinds of definitions.
    if (!resource && !machine.view && machine.reference.where == Reference::Where::Unknown)
      return std::nullopt;
    machine.name = block.labels.empty() ? "" : block.labels.back();
    describe(machine, block);
    return machine;
  }

  /// Modules have names of their own for it: asl_definition, state_machine_definition.
  static Range definitionOf(const HclBlock& block) {
    for (const std::string_view name : {"definition", "definition_string"})
      if (const Range value = block.value(name); value.length() > 0) return value;
    for (const HclAttribute& each : block.attributes)
      if (block.type == "module" && each.name.ends_with("_definition")) return each.value;
    return {};
  }

  void describe(Machine& machine, const HclBlock& block) const {
    for (const std::string_view name : {"type", "state_machine_type"}) {
      const std::string type = unquoted(text_, block.value(name));
      if (type == "EXPRESS") machine.type = asl::WorkflowType::Express;
      if (type == "STANDARD") machine.type = asl::WorkflowType::Standard;
    }
    machine.role = unquoted(text_, block.value("role_arn"));
    for (const HclBlock& inner : block.blocks)
      if (inner.type == "logging_configuration")
        machine.logging = onOneLine(rawAt(text_, inner.range));
  }

  /// `encoded`: the value is an object, which jsonencode makes a text of.
  void define(Machine& machine, Range value, int depth, bool encoded = false) const {
    machine.reference = {Reference::Where::Unknown, onOneLine(rawAt(text_, value)), "", false};
    if (depth > farthest) return;
    if (encoded && isObject(value)) {
      machine.view = objectView(text_, value);
      return;
    }
    if (const auto string = hclString(text_, value)) return defineByText(machine, *string);
    if (const auto call = hclCall(text_, value)) {
      const auto arguments = hclArguments(text_, call->arguments);
      if (!arguments.empty() && defineByCall(machine, call->name, arguments, depth)) return;
    }
    if (const Range named = lookUp(rawAt(text_, value)); named.length() > 0)
      return define(machine, named, depth + 1, encoded);
    defineByFileWithin(machine, value);
  }

  bool isObject(Range value) const {
    const text::Tree tree = hclTree(text_, value);
    return tree.root() != noNode && tree.at(tree.root()).kind == text::NodeKind::Object;
  }

  void defineByText(Machine& machine, const Strand& string) const {
    View view;
    view.setRange(string.whole);
    readStrand(view, text_, string);
    if (!holdsDefinition(view.text())) return;
    const std::size_t first = view.text().find_first_not_of(" \t\r\n");
    if (view.text()[first] != '{') view.setFormat(asl::Format::Yaml);
    machine.view = std::move(view);
  }

  bool defineByCall(Machine& machine, std::string_view name, const std::vector<Range>& arguments,
                    int depth) const {
    if (name == "jsonencode" || name == "yamlencode") {
      define(machine, arguments[0], depth + 1, true);
      return true;
    }
    if (name == "templatefile" || name == "file") {
      machine.reference = fileOf(unquoted(text_, arguments[0]));
      if (arguments.size() > 1) machine.substitutions = substitutionsIn(text_, arguments[1]);
      return true;
    }
    if (name != "trimspace" && name != "chomp" && name != "replace" && name != "yamldecode" &&
        name != "jsondecode" && name != "templatestring")
      return false;
    define(machine, arguments[0], depth + 1);
    return true;
  }

  /// What local.x and data.template_file.x.rendered say.
  Range lookUp(std::string_view words) const {
    if (words.starts_with("local.")) return inBlocks("locals", "", words.substr(6));
    constexpr std::string_view data = "data.template_file.", rendered = ".rendered";
    if (!words.starts_with(data) || !words.ends_with(rendered)) return {};
    return inBlocks("data", words.substr(data.size(), words.size() - data.size() - rendered.size()),
                    "template");
  }

  Range inBlocks(std::string_view type, std::string_view label, std::string_view attribute) const {
    for (const HclBlock& block : file_.blocks) {
      const bool named = label.empty() || (!block.labels.empty() && block.labels.back() == label);
      if (block.type != type || !named) continue;
      if (const Range value = block.value(attribute); value.length() > 0) return value;
    }
    return {};
  }

  /// file("x") somewhere in an expression.
  void defineByFileWithin(Machine& machine, Range value) const {
    const std::string_view words = rawAt(text_, value);
    for (const std::string_view call : {"templatefile(", "file("}) {
      const std::size_t at = words.find(call);
      if (at == std::string_view::npos) continue;
      const auto arguments = hclArguments(text_, {value.begin + at + call.size(), value.end});
      if (!arguments.empty() && hclString(text_, arguments[0])) {
        machine.reference = fileOf(unquoted(text_, arguments[0]));
        return;
      }
    }
  }

  std::string_view text_;
  HclBlock file_;
};

}  // namespace

Found findInTerraform(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || text[first] == '{' || text[first] == '[') return {};
  const auto says = [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  if (!says("definition") && !says("StartAt")) return {};
  return TerraformFinder(text).find();
}

Found findInTerraformJson(const Source& source) {
  const text::Tree& tree = source.tree;
  const NodeId resources =
      tree.member(tree.member(tree.root(), "resource"), "aws_sfn_state_machine");
  if (resources == noNode) return {};
  Found found{Kind::Terraform, {}};
  for (NodeId each = tree.at(tree.resolved(resources)).firstChild; each != noNode;
       each = tree.at(each).next) {
    Machine machine;
    machine.name = tree.key(each);
    const NodeId definition = tree.member(each, "definition");
    if (definition == noNode || !setDefinition(machine, source, definition)) continue;
    machine.type = typeAt(tree, tree.member(each, "type"));
    machine.role = wordsAt(source, tree.member(each, "role_arn"));
    found.machines.push_back(std::move(machine));
  }
  return found.machines.empty() ? Found{} : found;
}

}  // namespace stepwright::host
