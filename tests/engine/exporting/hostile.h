// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/document.h"
#include "engine/json/print.h"

namespace stepwright::exporting::test {

/// One Pass state of that name.
inline asl::Document passNamed(const std::string& name) {
  const std::string quoted = json::quote(name);
  return asl::Document::read("{\"StartAt\": " + quoted + ", \"States\": {" + quoted +
                             ": {\"Type\": \"Pass\", \"End\": true}}}");
}

/// A Choice, a Parallel, a Map in it, a Catch and a target that is not there.
inline asl::Document nested() {
  return asl::Document::read(R"({
    "StartAt": "Which?", "QueryLanguage": "JSONata",
    "States": {
      "Which?": {"Type": "Choice", "Default": "Nowhere",
        "Choices": [{"Condition": "{% $states.input.total > 100 %}", "Next": "Both"}]},
      "Both": {"Type": "Parallel", "Next": "Done",
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Lost"}],
        "Branches": [
          {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
            "StartAt": "Book", "States": {"Book": {"Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}},
          {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 1, "End": true}}}]},
      "Done": {"Type": "Succeed"},
      "Lost": {"Type": "Fail"}
    }})");
}

}  // namespace stepwright::exporting::test
