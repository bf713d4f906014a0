// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/analysis/run_test.h"
#include "engine/asl/document.h"
#include "engine/history/event_log.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::analysis::test {

inline json::Value value(const std::string& text) { return *json::parse(text); }

/// A Choice behind a Task with Retry and Catch, and a Map.
inline asl::Document refund() {
  return asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
"Ask": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:ask",
  "Arguments": {},
  "Assign": {"amount": "{% $states.result.amount %}"},
  "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}],
  "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "No order"}],
  "Next": "How much?"},
"How much?": {"Type": "Choice",
  "Choices": [{"Condition": "{% $amount < 50 %}", "Next": "Each"},
              {"Condition": "{% $amount < 500 %}", "Next": "Person"}],
  "Default": "No order"},
"Each": {"Type": "Map", "Items": [1, 2], "Next": "Paid",
  "ItemProcessor": {"StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "End": true}}}},
"Paid": {"Type": "Pass", "Output": {"by": "rule", "amount": "{% $amount %}"}, "End": true},
"Person": {"Type": "Pass", "Output": {"by": "person"}, "End": true},
"No order": {"Type": "Fail", "Error": "Refund.Unknown", "Cause": "no such order"}}})");
}

inline WorkflowTest testOf(const std::string& text) {
  const auto tests = testsFrom(value("[" + text + "]"), "/tests");
  return tests ? tests->front() : WorkflowTest{tests.error().message};
}

inline TestResult resultOf(const std::string& text, const asl::Document& document = refund()) {
  return runTest(testOf(text), {document.machine(), "refund", false, {}});
}

}  // namespace stepwright::analysis::test
