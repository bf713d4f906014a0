// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/declared.h"

#include <algorithm>
#include <cctype>

#include "engine/host/functions.h"
#include "engine/host/hcl.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::noNode;

constexpr int deepestCustom = 6;

std::string typeOf(const text::Tree& tree, NodeId declared) {
  const NodeId type = tree.member(tree.resolved(declared), "Type");
  return type == noNode ? std::string() : std::string(tree.scalar(type));
}

/// A letter that an address of HCL goes on with, to its left or to its right.
bool isOfAddress(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

/// The address as words of its own: "var.x" of "jsonencode(var.x)", not of "var.xy".
bool speaksOf(std::string_view words, std::string_view address) {
  for (std::size_t at = words.find(address); at != std::string_view::npos;
       at = words.find(address, at + 1)) {
    const std::size_t end = at + address.size();
    const bool begins = at == 0 || (!isOfAddress(words[at - 1]) && words[at - 1] != '.');
    if (begins && (end == words.size() || !isOfAddress(words[end]))) return true;
  }
  return false;
}

/// The address that the rest of a plan knows a block by; "" of a block that has none.
std::string addressOf(const HclBlock& block) {
  const auto& labels = block.labels;
  if (block.type == "resource" && labels.size() == 2) return labels[0] + "." + labels[1];
  if (block.type == "data" && labels.size() == 2) return "data." + labels[0] + "." + labels[1];
  if (block.type == "variable" && labels.size() == 1) return "var." + labels[0];
  if (block.type == "module" && labels.size() == 1) return "module." + labels[0];
  return {};
}

std::string typeOf(std::string_view text, const HclBlock& block) {
  if (block.labels.size() == 2) return block.labels[0];
  const text::Range type = block.value("type");
  return std::string(text.substr(type.begin, type.length()));
}

}  // namespace

Declarations::Declarations(const Host& host) : kind_(host.kind()) {
  if (kind_ == Kind::Terraform) readTerraform(host.text());
  if (kind_ != Kind::Sam && kind_ != Kind::CloudFormation && kind_ != Kind::Serverless) return;
  const text::Tree tree = host.tree();
  if (tree.root() == noNode) return;
  readTemplate(tree);
  if (kind_ == Kind::Serverless) readServerless(tree);
}

void Declarations::readTemplate(const text::Tree& tree) {
  NodeId root = tree.root();
  if (kind_ == Kind::Serverless) root = tree.member(root, "resources");
  if (root == noNode) return;
  readMembers(tree, tree.member(tree.resolved(root), "Parameters"));
  const NodeId resources = tree.member(tree.resolved(root), "Resources");
  readMembers(tree, resources);
  if (resources == noNode) return;
  for (NodeId each = tree.at(tree.resolved(resources)).firstChild; each != noNode;
       each = tree.at(each).next)
    readSubstitutions(tree, each);
}

void Declarations::readMembers(const text::Tree& tree, NodeId mapping) {
  if (mapping == noNode) return;
  for (NodeId each = tree.at(tree.resolved(mapping)).firstChild; each != noNode;
       each = tree.at(each).next)
    if (tree.at(each).key.length() > 0)
      all_.push_back({std::string(tree.key(each)), typeOf(tree, each), tree.at(each).key});
}

void Declarations::readSubstitutions(const text::Tree& tree, NodeId resource) {
  const NodeId properties = tree.member(tree.resolved(resource), "Properties");
  if (properties == noNode) return;
  const NodeId said = tree.member(tree.resolved(properties), "DefinitionSubstitutions");
  if (said == noNode) return;
  for (NodeId each = tree.at(tree.resolved(said)).firstChild; each != noNode;
       each = tree.at(each).next)
    substitutions_.push_back(
        {std::string(tree.key(resource)), {std::string(tree.key(each)), {}, tree.at(each).key}});
}

void Declarations::readServerless(const text::Tree& tree) {
  if (const NodeId custom = tree.member(tree.root(), "custom"); custom != noNode)
    readCustom(tree, custom, "self:custom", 0);
  const NodeId functions = tree.member(tree.root(), "functions");
  if (functions == noNode) return;
  for (NodeId each = tree.at(tree.resolved(functions)).firstChild; each != noNode;
       each = tree.at(each).next) {
    std::string id(tree.key(each));
    if (id.empty()) continue;
    const text::Range range = tree.at(each).key;
    all_.push_back({id, "AWS::Lambda::Function", range});
    id[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(id[0])));
    all_.push_back({id + "LambdaFunction", "AWS::Lambda::Function", range});
  }
}

void Declarations::readCustom(const text::Tree& tree, NodeId node, const std::string& path,
                              int depth) {
  for (NodeId each = tree.at(tree.resolved(node)).firstChild; each != noNode;
       each = tree.at(each).next) {
    if (tree.at(each).key.length() == 0) continue;
    const std::string name = path + "." + std::string(tree.key(each));
    all_.push_back({name, {}, tree.at(each).key});
    if (depth < deepestCustom) readCustom(tree, each, name, depth + 1);
  }
}

void Declarations::readTerraform(std::string_view text) {
  for (const HclBlock& block : readHcl(text).blocks) {
    if (std::string address = addressOf(block); !address.empty())
      all_.push_back({std::move(address), typeOf(text, block), block.range});
    if (block.type != "locals") continue;
    for (const HclAttribute& local : block.attributes)
      all_.push_back({"local." + local.name, {}, local.value});
  }
}

std::optional<Declared> Declarations::leadsTo(std::string_view words) const {
  const std::string named = kind_ == Kind::Terraform ? std::string() : resourceIn(words);
  const std::string_view variable = words.substr(0, words.find(','));
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const Declared& each) {
    if (kind_ == Kind::Terraform) return speaksOf(words, each.name);
    return each.name == named || each.name == variable;
  });
  return found == all_.end() ? std::nullopt : std::optional(*found);
}

std::optional<Declared> Declarations::find(std::string_view placeholder,
                                           const Machine& machine) const {
  const auto own = std::find_if(substitutions_.begin(), substitutions_.end(), [&](const Own& each) {
    return each.machine == machine.name && each.declared.name == placeholder;
  });
  const auto said =
      std::find_if(machine.substitutions.begin(), machine.substitutions.end(),
                   [&](const Substitution& each) { return each.name == placeholder; });
  const bool substituted = said != machine.substitutions.end();
  if (substituted && !said->known)
    if (auto leads = leadsTo(said->value)) return leads;
  if (own != substitutions_.end()) return own->declared;
  if (auto leads = leadsTo(placeholder)) return leads;
  // An argument of templatefile() stands in the call that makes the definition.
  if (substituted && kind_ == Kind::Terraform)
    return Declared{std::string(placeholder), {}, machine.place};
  return std::nullopt;
}

}  // namespace stepwright::host
