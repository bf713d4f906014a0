// SPDX-License-Identifier: GPL-3.0-or-later
// Step Functions Local's mock files: the history was recorded in AWS with real services, the mock
// file reproduces it.
#include <algorithm>

#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/histories.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

using json::Value;

bool inPayload(const std::string& path) {
  return path.find("output") != std::string::npos || path.find("input") != std::string::npos ||
         path.find("parameters") != std::string::npos;
}

/// A mocked answer says less than the real service's (no metadata of HTTP), and has values of its
/// own.
Forgive forgivenBy(const Value& mockConfig) {
  return [mocks = json::print(mockConfig["MockedResponses"])](const Difference& one) {
    if (!inPayload(one.path)) return false;
    if (one.actual == "(absent)") return true;
    const bool isText = one.actual.size() > 2 && one.actual.front() == '"';
    return isText && mocks.find(one.actual) != std::string::npos;
  };
}

/// Where nothing was recorded, the run must come to an end, or to a state that the test case leaves
/// to the real service.
Outcome withoutRecord(const runtime::RunResult& result, const tasks::MockSet& mocks) {
  const auto knows = [&](const std::string& state) {
    return std::any_of(mocks.begin(), mocks.end(),
                       [&](const tasks::StateMocks& each) { return each.state == state; });
  };
  const bool leftOut =
      result.halt == runtime::Halt::NeedsAnswer && !knows(result.questions.front().stateName);
  const std::string why = whyStopped(result);
  return why.empty() || leftOut ? Outcome::passed() : Outcome::failed(why);
}

Outcome runMockconfig(const Case& one) {
  const Value& data = one.data;
  const std::string test =
      std::string(data["stateMachineName"].string()) + "#" + std::string(data["testCase"].string());
  const auto file = tasks::MockFile::read(json::print(data["mockConfig"]));
  const auto mocks = file ? file->named(test) : Result<tasks::MockSet>(file.error());
  if (!mocks)
    return Outcome::failed("    " + mocks.error().message + " " + mocks.error().remedy + "\n");
  tasks::MockBackend backend(*mocks);
  auto result = runRecorded(data, backend);
  if (!result) return Outcome::failed("    does not compile: " + result.error().message + "\n");
  if (!data["final"].isObject()) return withoutRecord(*result, *mocks);
  const auto forgiven = forgivenBy(data["mockConfig"]);
  auto ends = differences(data["final"], finalOf(*result), "final");
  std::erase_if(ends, forgiven);
  std::string text = whyStopped(*result) + report(ends);
  if (data["events"].isArray()) {
    text += compareHistories(data["events"], historyOf(*result), data["idsNormalised"].boolean(),
                             forgiven);
  }
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration mockconfigKind{
    {.name = "mockconfig", .folder = "conformance/mockconfig", .run = runMockconfig}};

}  // namespace
}  // namespace stepwright::conformance
