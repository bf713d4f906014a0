// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/workflow_test.h"

#include <algorithm>
#include <array>

#include "engine/analysis/refusals.h"
#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::analysis {

using json::Member;
using json::pointerChild;
using json::Value;

namespace {

constexpr std::array<std::string_view, 4> statuses = {"SUCCEEDED", "FAILED", "TIMED_OUT",
                                                      "ABORTED"};

/// Reads one test; what is wrong is said with its name.
class TestReader {
 public:
  TestReader(const Value& value, std::string place) : value_(value), place_(std::move(place)) {}

  Result<WorkflowTest> read() {
    for (const auto step : {&TestReader::readFrame, &TestReader::readMocks,
                            &TestReader::readExpectation, &TestReader::readAssertions})
      if (auto error = (this->*step)()) return std::move(*error);
    if (!test_.expect.empty() || !test_.assertions.empty()) return std::move(test_);
    return refuse(refusals::noExpectation, place_, {test_.name});
  }

 private:
  [[nodiscard]] Phrase what() const {
    return test_.name.empty() ? worded(refusals::aTest) : worded(refusals::theTest, {test_.name});
  }
  [[nodiscard]] std::string at(const char* key) const { return pointerChild(place_, key); }

  std::optional<Error> readFrame() {
    test_.name = std::string(value_["name"].string());
    if (value_.isObject() && test_.name.empty()) return refuse(refusals::testName, place_);
    if (auto error = json::misfit(value_, place_, what(),
                                  {{"name", json::Kind::String},
                                   {"input"},
                                   {"mocks", json::Kind::Object},
                                   {"from", json::Kind::String},
                                   {"to", json::Kind::String},
                                   {"variables", json::Kind::Object},
                                   {"expect"},
                                   {"assert", json::Kind::Array}}))
      return error;
    if (const Value* input = value_.find("input")) test_.input = *input;
    if (const Value* variables = value_.find("variables")) test_.variables = *variables;
    test_.from = std::string(value_["from"].string());
    test_.to = std::string(value_["to"].string());
    return std::nullopt;
  }

  std::optional<Error> readMocks() {
    const Value* mocks = value_.find("mocks");
    if (mocks == nullptr) return std::nullopt;
    auto read = tasks::mocksOfAnyForm(*mocks, at("mocks"));
    if (!read) return read.error();
    test_.mocks = std::move(*read);
    return std::nullopt;
  }

  std::optional<Error> readExpectation() {
    const Value* found = value_.find("expect");
    if (found == nullptr) return std::nullopt;
    const std::string here = at("expect");
    if (auto error = json::misfit(*found, here, worded(refusals::whatItExpects, {test_.name}),
                                  {{"status", json::Kind::String},
                                   {"output"},
                                   {"error", json::Kind::String},
                                   {"path", json::Kind::Array}}))
      return error;
    Expectation& expect = test_.expect;
    if (const Value* output = found->find("output")) expect.output = *output;
    if (const Value* error = found->find("error")) expect.error = std::string(error->string());
    if (auto error = readStatus((*found)["status"], pointerChild(here, "status"))) return error;
    return readPath(found->find("path"), pointerChild(here, "path"));
  }

  std::optional<Error> readStatus(const Value& status, const std::string& here) {
    if (status.isNull()) return std::nullopt;
    test_.expect.status = std::string(status.string());
    if (std::find(statuses.begin(), statuses.end(), status.string()) != statuses.end())
      return std::nullopt;
    return refuse(refusals::status, here,
                  {test_.name, test_.expect.status,
                   json::meantBy(status.string(), {statuses.begin(), statuses.end()})});
  }

  std::optional<Error> readPath(const Value* path, const std::string& here) {
    if (path == nullptr) return std::nullopt;
    auto& names = test_.expect.path.emplace();
    for (const Value& name : path->items()) {
      if (!name.isString())
        return refuse(refusals::path, pointerChild(here, names.size()), {test_.name});
      names.emplace_back(name.string());
    }
    return std::nullopt;
  }

  std::optional<Error> readAssertions() {
    for (const Value& each : value_["assert"].items()) {
      const std::string here = pointerChild(at("assert"), test_.assertions.size());
      const auto expression = query::jsonata::expressionIn(each.string());
      if (!each.isString() || !expression)
        return refuse(refusals::assertionKind, here, {test_.name});
      if (const auto failure =
              query::jsonata::check(*expression, query::jsonata::Dialect::Reference))
        return refuse(refusals::assertion, here, {test_.name, failure->message});
      test_.assertions.emplace_back(each.string());
    }
    return std::nullopt;
  }

  const Value& value_;
  const std::string place_;
  WorkflowTest test_;
};

Value listOfNames(const std::vector<std::string>& names) {
  return Value::array({names.begin(), names.end()});
}

Value toJson(const Expectation& expect) {
  std::vector<Member> members;
  if (!expect.status.empty()) members.emplace_back("status", Value(expect.status));
  if (expect.output) members.emplace_back("output", *expect.output);
  if (expect.error) members.emplace_back("error", Value(*expect.error));
  if (expect.path) members.emplace_back("path", listOfNames(*expect.path));
  return Value::object(std::move(members));
}

}  // namespace

Result<std::vector<WorkflowTest>> testsFrom(const Value& value, std::string_view place) {
  if (!value.isNull() && !value.isArray()) return refuse(refusals::testsKind, std::string(place));
  std::vector<WorkflowTest> tests;
  for (const Value& each : value.items()) {
    const std::string here = pointerChild(place, tests.size());
    auto read = TestReader(each, here).read();
    if (!read) return read.error();
    const bool twice = std::any_of(tests.begin(), tests.end(), [&](const WorkflowTest& other) {
      return other.name == read->name;
    });
    if (twice) return refuse(refusals::testTwice, pointerChild(here, "name"), {read->name});
    tests.push_back(std::move(*read));
  }
  return tests;
}

Value toJson(const WorkflowTest& test) {
  std::vector<Member> members{{Value("name"), Value(test.name)}, {Value("input"), test.input}};
  if (test.mocks) members.emplace_back("mocks", tasks::toJson(*test.mocks));
  if (!test.from.empty()) members.emplace_back("from", Value(test.from));
  if (!test.to.empty()) members.emplace_back("to", Value(test.to));
  if (!test.variables.empty()) members.emplace_back("variables", test.variables);
  if (!test.expect.empty()) members.emplace_back("expect", toJson(test.expect));
  if (!test.assertions.empty()) members.emplace_back("assert", listOfNames(test.assertions));
  return Value::object(std::move(members));
}

Value toJson(const std::vector<WorkflowTest>& tests) {
  std::vector<Value> items;
  for (const WorkflowTest& test : tests) items.push_back(toJson(test));
  return Value::array(std::move(items));
}

}  // namespace stepwright::analysis
