// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/examples.h"
#include "engine/asl/document.h"
#include "engine/edit/language.h"
#include "engine/json/print.h"
#include "tests/engine/edit/real_documents.h"

namespace stepwright::edit {
namespace {

using json::Value;

asl::CatalogueSource catalogue() {
  static const auto source =
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return source;
}

/// A machine with a Task for each resource, as the palette would insert it; each hands on what it
/// got, for the examples read from the input.
std::string machineOf(const std::vector<std::string>& resources, asl::QueryLanguage language) {
  std::vector<json::Member> states;
  for (std::size_t i = 0; i < resources.size(); ++i) {
    const std::string next = i + 1 < resources.size() ? "S" + std::to_string(i + 1) : "";
    const Value task = Value::object({{"Type", "Task"},
                                      {"Resource", resources[i]},
                                      {"Parameters", catalogue()()->skeleton(resources[i])}});
    Value state = stateInLanguage(task, language);
    state = language == asl::QueryLanguage::Jsonata
                ? std::move(state).with("Output", "{% $states.input %}")
                : std::move(state).with("ResultPath", nullptr);
    state = next.empty() ? std::move(state).with("End", true) : std::move(state).with("Next", next);
    states.emplace_back("S" + std::to_string(i), std::move(state));
  }
  return json::print(Value::object(
      {{"QueryLanguage", language == asl::QueryLanguage::Jsonata ? "JSONata" : "JSONPath"},
       {"StartAt", "S0"},
       {"States", Value::object(std::move(states))}}));
}

/// What is wrong with them, a line each.
std::string wrongWith(const std::vector<std::string>& resources, asl::QueryLanguage language) {
  const auto document = asl::Document::read(machineOf(resources, language), asl::Format::Json,
                                            asl::WorkflowType::Standard, {}, catalogue());
  std::string lines;
  for (const auto& problem : document.problems()) {
    if (problem.severity == asl::Severity::Information || problem.code == "TASK_TIMEOUT") continue;
    const auto state = problem.pointer.substr(0, problem.pointer.find('/', 8));
    const std::size_t at = std::stoul(state.substr(state.find('S', 8) + 1));
    lines += resources[at] + ": " + problem.code + " " + std::string(problem.message) + " at " +
             problem.pointer + "\n";
  }
  return lines;
}

class EverySkeleton : public ::testing::TestWithParam<asl::QueryLanguage> {};

TEST_P(EverySkeleton, OfAnOptimisedIntegrationIsValidWithEachPattern) {
  std::vector<std::string> resources;
  for (const auto& found : catalogue()()->search("", 1000))
    resources.push_back(found.action.resource);
  EXPECT_GT(resources.size(), 100U);
  EXPECT_EQ(wrongWith(resources, GetParam()), "");
}

TEST_P(EverySkeleton, ThatIsAnExampleIsValid) {
  std::vector<std::string> resources;
  for (const auto& example : asl::examples()) resources.emplace_back(example.resource);
  EXPECT_EQ(wrongWith(resources, GetParam()), "");
}

TEST_P(EverySkeleton, OfTheSdksIsValid) {
  std::size_t count = 0;
  for (const auto& service : catalogue()()->services()) {
    if (catalogue()()->removed(service)) continue;
    std::vector<std::string> resources;
    for (const auto& action : catalogue()()->actionsOf(service))
      resources.push_back("arn:aws:states:::aws-sdk:" + service + ":" + action);
    count += resources.size();
    EXPECT_EQ(wrongWith(resources, GetParam()), "") << service;
  }
  EXPECT_GT(count, 17'000U);
}

/// Published workflows are right, or wrong in a way that somebody looked up: six items in a list of
/// DynamoDB that have no type ({"S": …}), two calls of Lookout for Vision, which AWS has ended, and
/// nine Buckets of one workflow that are lists, since its !Select was lost when it was lifted out
/// of its template.
TEST(RealWorkflows, HaveFewUnknownActionsAndParameters) {
  std::vector<std::string> said;
  for (const auto& path : realDocuments()) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto document = asl::Document::read(text, asl::Document::formatOf(path.string()),
                                              asl::WorkflowType::Standard, {}, catalogue());
    for (const auto& problem : document.problems()) {
      for (const char* code :
           {"UNKNOWN_ACTION", "UNKNOWN_PARAMETER", "MISSING_PARAMETER", "PARAMETER_KIND",
            "NEWER_THAN_CATALOGUE", "REMOVED_SERVICE", "REMOVED_ACTION"}) {
        if (problem.code == code)
          said.push_back(path.filename().string() + ": " + problem.code + " " + problem.pointer);
      }
    }
  }
  EXPECT_LE(said.size(), 17U) << ::testing::PrintToString(said);
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, EverySkeleton,
                         ::testing::Values(asl::QueryLanguage::JsonPath,
                                           asl::QueryLanguage::Jsonata));

}  // namespace
}  // namespace stepwright::edit
