// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/host.h"

#include <algorithm>
#include <set>

#include "engine/host/found.h"
#include "engine/host/markdown.h"
#include "engine/host/other_files.h"
#include "engine/host/serverless.h"
#include "engine/host/template_host.h"
#include "engine/host/terraform.h"
#include "engine/text/json_tree.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::host {
namespace {

bool endsWith(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return path.ends_with(ending); });
}

/// By the name, and where that says nothing by the first character: JSON begins with a bracket or a
/// quote.
asl::Format formatOf(std::string_view text, std::string_view path) {
  if (endsWith(path, {".yaml", ".yml"})) return asl::Format::Yaml;
  if (endsWith(path, {".json"})) return asl::Format::Json;
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first == std::string_view::npos || text[first] == '{' || text[first] == '[' ||
                    text[first] == '"' || text[first] == '/';
  return json ? asl::Format::Json : asl::Format::Yaml;
}

text::Tree treeOf(std::string_view text, asl::Format format) {
  return format == asl::Format::Yaml ? text::readYaml(text) : text::readJson(text);
}

Found findInTree(std::string_view text, asl::Format format) {
  const text::Tree tree = treeOf(text, format);
  const Source source{text, tree, format};
  if (tree.root() == text::noNode) return {};
  for (const auto find : {findInTemplate, findInServerless, findDescription, findInTerraformJson,
                          findCollection, findDocuments}) {
    if (Found found = find(source); !found.machines.empty()) return found;
  }
  return {};
}

/// A template, a plan or the like.
Found findInOne(std::string_view text, asl::Format format) {
  if (Found found = findInTerraform(text); !found.machines.empty()) return found;
  return findInTree(text, format);
}

Found findInPage(std::string_view text) {
  return findInMarkdown(
      text, [](std::string_view block) { return findInOne(block, formatOf(block, "")); });
}

Found findIn(std::string_view text, std::string_view path, asl::Format format) {
  if (endsWith(path, {".md", ".markdown"})) return findInPage(text);
  if (Found found = findInOne(text, format); !found.machines.empty()) return found;
  return endsWith(path, {".json", ".yaml", ".yml"}) ? Found{} : findInPage(text);
}

/// Each machine can be asked for by its name.
void makeUnique(std::vector<Machine>& machines) {
  std::set<std::string> taken;
  for (auto& machine : machines) {
    const std::string name = machine.name;
    for (int n = 2; !machine.name.empty() && !taken.insert(machine.name).second; ++n)
      machine.name = name + "-" + std::to_string(n);
  }
}

}  // namespace

Host Host::read(std::string text, std::string path) {
  Host host;
  host.text_ = std::move(text);
  host.path_ = std::move(path);
  host.format_ = formatOf(host.text_, host.path_);
  if (host.text_.size() > largest) return host;
  Found found = findIn(host.text_, host.path_, host.format_);
  makeUnique(found.machines);
  host.kind_ = found.kind;
  host.machines_ = std::move(found.machines);
  return host;
}

text::Tree Host::tree() const { return treeOf(text_, format_); }

const Machine* Host::find(std::string_view name) const {
  const auto found = std::find_if(machines_.begin(), machines_.end(),
                                  [&](const Machine& machine) { return machine.name == name; });
  return found == machines_.end() ? nullptr : &*found;
}

}  // namespace stepwright::host
