// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/values.h"

#include <algorithm>
#include <set>

#include "engine/host/found.h"
#include "engine/host/hcl.h"
#include "engine/host/lines.h"
#include "engine/host/written.h"
#include "engine/text/json_lexer.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

using Values = std::vector<Substitution>;

const Substitution* find(const Values& values, std::string_view name) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const Substitution& each) {
    return each.name == name && each.known;
  });
  return found == values.end() ? nullptr : &*found;
}

bool isScalar(const text::Tree& tree, NodeId node) {
  const NodeKind kind = node == noNode ? NodeKind::Missing : tree.at(node).kind;
  return kind == NodeKind::String || kind == NodeKind::Number || kind == NodeKind::Boolean;
}

/// `Parameters: {Table: {Type: String, Default: orders}}`
void addParameters(Values& values, const text::Tree& tree) {
  const NodeId parameters = tree.member(tree.root(), "Parameters");
  if (parameters == noNode) return;
  for (NodeId each = tree.at(parameters).firstChild; each != noNode; each = tree.at(each).next) {
    const NodeId given = tree.member(each, "Default");
    if (isScalar(tree, given))
      values.push_back({std::string(tree.key(each)), std::string(tree.scalar(given)), true});
  }
}

/// A literal of HCL; nothing for an expression.
std::optional<std::string> literal(std::string_view text, text::Range value) {
  if (value.length() == 0) return std::nullopt;
  if (const auto string = hclString(text, value)) {
    std::string said = hclText(text, *string);
    return said.find("${") == std::string::npos ? std::optional(std::move(said)) : std::nullopt;
  }
  const std::string words = onOneLine(text.substr(value.begin, value.length()));
  const bool plain = words == "true" || words == "false" || text::isJsonNumber(words);
  return plain ? std::optional(words) : std::nullopt;
}

/// `variable "x" { default = 5 }` and `locals { y = "z" }`
void addVariables(Values& values, std::string_view text) {
  for (const HclBlock& block : readHcl(text).blocks) {
    if (block.type == "variable" && !block.labels.empty()) {
      if (auto said = literal(text, block.value("default")))
        values.push_back({"var." + block.labels[0], std::move(*said), true});
    }
    if (block.type != "locals") continue;
    for (const HclAttribute& local : block.attributes)
      if (auto said = literal(text, local.value))
        values.push_back({"local." + local.name, std::move(*said), true});
  }
}

/// The scalar at a dotted path.
NodeId scalarAt(const text::Tree& tree, std::string_view path) {
  NodeId node = tree.root();
  while (!path.empty() && node != noNode) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    node = tree.member(tree.resolved(node), path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return node == noNode ? noNode : tree.resolved(node);
}

/// `self:custom.table`, `opt:stage, 'dev'`: what a variable of the Serverless Framework says.
std::optional<std::string> serverlessValue(const text::Tree& tree, std::string_view name) {
  const std::size_t comma = std::min(name.find(','), name.size());
  if (name.starts_with("self:")) {
    const NodeId node = scalarAt(tree, name.substr(5, comma - 5));
    if (isScalar(tree, node) && tree.scalar(node).find("${") == std::string_view::npos)
      return std::string(tree.scalar(node));
  }
  const std::size_t word = name.find_first_not_of(" ,", comma);
  if (word == std::string_view::npos) return std::nullopt;
  const std::string_view otherwise = name.substr(word);
  const bool quoted = otherwise.size() > 1 && (otherwise[0] == '\'' || otherwise[0] == '"') &&
                      otherwise.back() == otherwise[0];
  if (quoted) return std::string(otherwise.substr(1, otherwise.size() - 2));
  return text::isJsonNumber(otherwise) ? std::optional(std::string(otherwise)) : std::nullopt;
}

void addServerless(Values& values, const text::Tree& tree, std::string_view definition) {
  for (std::size_t at = definition.find("${"); at != std::string_view::npos;
       at = definition.find("${", at + 2)) {
    const std::size_t length = text::placeholder(definition.substr(at));
    if (length < 4) continue;
    const std::string_view name = definition.substr(at + 2, length - 3);
    if (auto said = serverlessValue(tree, name))
      values.push_back({std::string(name), std::move(*said), true});
  }
}

/// "Table" of `!Ref Table` and {"Ref": "Table"}, "var.x" of var.x.
std::string referred(std::string_view words) {
  if (words.starts_with("var.") || words.starts_with("local.")) return std::string(words);
  std::size_t at = words.find("Ref");
  if (at == std::string_view::npos || words.find("Fn::") != std::string_view::npos) return {};
  at = words.find_first_not_of("\": ", at + 3);
  if (at == std::string_view::npos) return {};
  return std::string(words.substr(at, words.find_first_of("\"} ", at) - at));
}

const Values& ofAws() {
  static const Values values = {{"AWS::AccountId", "123456789012", true},
                                {"AWS::Partition", "aws", true},
                                {"AWS::Region", "us-east-1", true},
                                {"AWS::URLSuffix", "amazonaws.com", true}};
  return values;
}

}  // namespace

HostValues::HostValues(const Host& host) : kind_(host.kind()) {
  if (kind_ == Kind::Terraform) addVariables(defaults_, host.text());
  if (kind_ != Kind::Sam && kind_ != Kind::CloudFormation && kind_ != Kind::Serverless) return;
  tree_ = host.tree();
  if (tree_.root() != noNode) addParameters(defaults_, tree_);
  defaults_.insert(defaults_.end(), ofAws().begin(), ofAws().end());
}

std::vector<Substitution> HostValues::of(const Machine& machine,
                                         std::string_view definition) const {
  Values values = machine.substitutions;
  for (Substitution& each : values) {
    const Substitution* leads = each.known ? nullptr : find(defaults_, referred(each.value));
    if (leads == nullptr) continue;
    each.value = leads->value;
    each.known = true;
  }
  if (kind_ == Kind::Serverless && tree_.root() != noNode) addServerless(values, tree_, definition);
  values.insert(values.end(), defaults_.begin(), defaults_.end());
  std::set<std::string> said;
  std::erase_if(values, [&](const Substitution& each) { return !said.insert(each.name).second; });
  return values;
}

}  // namespace stepwright::host
