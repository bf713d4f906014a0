// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS's integrations answered in the recordings: the data-flow lint must not call any of it a
// path that nothing makes.
#include <cctype>
#include <map>

#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

using json::Value;

const asl::CatalogueSource& catalogue() {
  static const asl::CatalogueSource source = asl::catalogueAt(
      std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/catalogue/actions.catalogue");
  return source;
}

/// The Resource of each Task, by the state's name.
void collectResources(const Value& machine, std::map<std::string, std::string>& resources) {
  for (const auto& state : machine["States"].members()) {
    resources[std::string(state.name())] = std::string(state.value["Resource"].string());
    for (const Value& branch : state.value["Branches"].items()) collectResources(branch, resources);
    for (const char* inner : {"ItemProcessor", "Iterator"})
      collectResources(state.value[inner], resources);
  }
}

bool isPlainName(std::string_view name) {
  bool plain = !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) == 0;
  for (const char c : name)
    plain = plain && (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_');
  return plain;
}

/// Every path that leads to something in the answer.
void collectPaths(const Value& value, const std::string& path, std::vector<std::string>& paths) {
  paths.push_back(path);
  for (const auto& member : value.members())
    if (isPlainName(member.name()))
      collectPaths(member.value, path + "." + std::string(member.name()), paths);
  for (std::size_t i = 0; i < value.items().size() && i < 2; ++i)
    collectPaths(value.at(i), path + "[" + std::to_string(i) + "]", paths);
}

/// A Task with that Resource, and a state that reads all those paths.
std::string readerOf(const std::string& resource, const std::vector<std::string>& paths) {
  Value read = Value::object();
  for (std::size_t i = 0; i < paths.size(); ++i)
    read = std::move(read).with("p" + std::to_string(i) + ".$", Value(paths[i]));
  const Value task = Value::object({{"Type", Value("Task")},
                                    {"Resource", Value(resource)},
                                    {"Parameters", Value::object()},
                                    {"Next", Value("Read")}});
  const Value pass = Value::object(
      {{"Type", Value("Pass")}, {"Parameters", std::move(read)}, {"End", Value(true)}});
  return json::printPretty(Value::object(
      {{"StartAt", Value("Ask")}, {"States", Value::object({{"Ask", task}, {"Read", pass}})}}));
}

std::string complaintsOf(const std::string& resource, const Value& answer) {
  std::vector<std::string> paths;
  collectPaths(answer, "$", paths);
  const auto document = asl::Document::read(readerOf(resource, paths), asl::Format::Json,
                                            asl::WorkflowType::Standard, {}, catalogue());
  std::string complaints;
  for (const auto& problem : document.problems())
    if (problem.code == "PATH_NEVER_THERE")
      complaints += "  " + resource + ": " + problem.message + "\n";
  return complaints;
}

Outcome runAnswers(const Case& item) {
  std::map<std::string, std::string> resources;
  collectResources(item.data["definition"], resources);
  std::string complaints;
  bool asked = false;
  for (const Value& mock : item.data["mocks"].items()) {
    const auto& resource = resources[std::string(mock["state"].string())];
    if (mock["outcome"].string() != "succeeded" || !resource.starts_with("arn:aws:states:::"))
      continue;
    Value answer = mock["output"];
    if (answer.isString())
      if (auto parsed = json::parse(answer.string())) answer = *parsed;
    asked = true;
    complaints += complaintsOf(resource, answer);
  }
  if (!asked) return Outcome::skipped("no integration of AWS answers in it");
  return complaints.empty() ? Outcome::passed() : Outcome::failed(complaints);
}

const Registration answersKind{{"answers", "conformance/executions", runAnswers, nullptr}};

}  // namespace
}  // namespace stepwright::conformance
