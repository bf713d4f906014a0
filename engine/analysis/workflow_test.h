// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::analysis {

/// What a run is to come to; what is not said is not looked at.
struct Expectation {
  std::string status;  ///< "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"; "" = any
  std::optional<json::Value> output;
  std::optional<std::string> error;
  /// Names of the states that are entered, in their order (checksOf() says which count).
  std::optional<std::vector<std::string>> path;

  [[nodiscard]] bool empty() const { return *this == Expectation{}; }
  bool operator==(const Expectation&) const = default;
};

/// A run of a workflow and what it must come to. It runs on a virtual clock and asks nobody but
/// mocks.
struct WorkflowTest {
  std::string name;
  json::Value input = json::Value::object();
  /// What Tasks answer; nothing = the mocks that the document has in use.
  std::optional<tasks::MockSet> mocks;
  /// A segment: the run begins before the state `from`, which gets the input as its own, with these
  /// variables set, and is over once `to` was left for the first time. "" = the beginning, the end.
  std::string from, to;
  json::Value variables = json::Value::object();
  Expectation expect;
  std::vector<std::string> assertions;  ///< "{% … %}", each to come out as true

  [[nodiscard]] bool isSegment() const { return !from.empty() || !to.empty(); }
  bool operator==(const WorkflowTest&) const = default;
};

/// [{"name", "input", "mocks", "from", "to", "variables", "expect": {"status", "output", "error",
/// "path"}, "assert": ["{% … %}"]}]; all but the name and an expectation may be left out. `place`
/// is the value's pointer. Errors name the test and point to the place: a key or a word that is
/// none, a test without expectation, two of one name, an assertion that is no JSONata.
[[nodiscard]] Result<std::vector<WorkflowTest>> testsFrom(const json::Value& value,
                                                          std::string_view place);
[[nodiscard]] json::Value toJson(const std::vector<WorkflowTest>& tests);
[[nodiscard]] json::Value toJson(const WorkflowTest& test);

}  // namespace stepwright::analysis
