// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/mock.h"

using namespace stepwright;
using tasks::MockSet;

namespace {

const std::string local =
    R"({"StateMachines":{"M":{"TestCases":{"Good":{"A":"Ok"},"Bad":{"A":"Flaky"}}}},
  "MockedResponses":{"Ok":{"0":{"Return":{"StatusCode":200,"Payload":"p"}}},
    "Flaky":{"0":{"Throw":{"Error":"E","Cause":"c"}},"1-2":{"Return":3}}}})";

std::string answer(const MockSet& mocks, std::int64_t call,
                   interpreter::TaskKind kind = interpreter::TaskKind::Integration) {
  interpreter::TaskRequest request;
  request.stateName = "A";
  request.invocation = call;
  request.kind = kind;
  const auto found = mocks.answerTo(request);
  if (!found) return "none";
  if (found->neverAnswers) return "never";
  const auto& report = found->reports.back();
  const std::string when = report.afterMs > 0 ? " after " + std::to_string(report.afterMs) : "";
  return (report.outcome.error ? std::string(report.outcome.error->string())
                               : json::print(report.outcome.output)) +
         when;
}

Result<MockSet> read(const std::string& text, std::string_view test = {}) {
  return MockSet::read(*json::parse(text), test);
}

}  // namespace

TEST(MockFile, readsStepFunctionsLocalsFormat) {
  const auto bad = *read(local, "M#Bad");
  EXPECT_EQ(answer(bad, 0) + answer(bad, 1) + answer(bad, 2) + answer(bad, 3), "E33none");
  EXPECT_EQ(answer(*read(local, "Good"), 0), R"({"StatusCode":200,"Payload":"p"})");
}

TEST(MockFile, aFunctionSeesOnlyThePayload) {
  EXPECT_EQ(answer(*read(local, "#Good"), 0, interpreter::TaskKind::Lambda), "\"p\"");
}

TEST(MockFile, wantsATestCaseNamedWhereThereAreSeveral) {
  const auto none = read(local);
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().remedy.find("Good, Bad"), std::string::npos);
  EXPECT_FALSE(read(local, "M#Nope"));
}

TEST(MockFile, readsTheShortForms) {
  const auto cycle = *read(R"({"A":{"cycle":[{"output":1},{"error":"E"}]}})");
  EXPECT_EQ(answer(cycle, 0) + answer(cycle, 1) + answer(cycle, 2), "1E1");
  const auto list = *read(R"({"A":[{"output":1,"afterSeconds":1.5},{"never":true}]})");
  EXPECT_EQ(answer(list, 0) + " " + answer(list, 1) + " " + answer(list, 2),
            "1 after 1500 never none");
  EXPECT_EQ(answer(*read(R"({"A":{"output":null}})"), 7), "null");
}

TEST(MockFile, saysWhatIsWrong) {
  EXPECT_FALSE(read("[]"));
  EXPECT_FALSE(read(R"({"A":{"result":1}})"));
  EXPECT_FALSE(
      read(R"({"StateMachines":{"M":{"TestCases":{"C":{"A":"Missing"}}}},"MockedResponses":{}})"));
  EXPECT_FALSE(read(
      R"({"StateMachines":{"M":{"TestCases":{"C":{"A":"R"}}}},"MockedResponses":{"R":{"first":{"Return":1}}}})"));
}
