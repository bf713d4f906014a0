// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/typed_documents.h"

namespace stepwright::journeys {

namespace {

constexpr const char* orders = R"json({
  "Comment": "Takes caf\u00e9 orders",
  "StartAt": "Validate",
  "States": {
    "Validate": {
      "Type": "Task",
      "Comment": "looks  twice \/ once",
      "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:check",
      "Parameters": {"kind": "retail", "size": 1.50,
                     "order.$": "$.order"},
      "TimeoutSeconds": 30,
      "Retry": [ {"ErrorEquals": ["States.Timeout"], "MaxAttempts": 2} ],
      "ResultPath": "$.checked",
      "Next": "Decide"
    },
    "Decide": {
      "Type": "Choice",
      "Comment": "by\tsum",
      "Choices": [ { "Variable": "$.total", "NumericGreaterThan": 1e3, "Next": "Rest" } ],
      "Default": "Refuse"
    },
    "Rest":   { "Type": "Wait", "Comment": "one line", "Seconds": 5, "Next": "Pack" },
    "Pack": {
      "Type": "Pass",
      "Comment": "",
      "Result": {"box": "small", "glue": [1, 2.0]},
      "End": true
    },
    "Refuse": {
      "Type": "Fail",
      "Error": "Refused",
      "Cause": "too \u0026 large"
    }
  }
}
)json";

constexpr const char* stock = R"json({
	"QueryLanguage": "JSONata",
	"Comment": "Counts what is there",
	"StartAt": "Count",
	"States": {
		"Count": {
			"Type": "Pass",
			"Comment": "with tabs",
			"Assign": {"n": "{% $count($states.input.items) %}"},
			"Output": "{% $states.input.items %}",
			"Next": "Enough"
		},
		"Enough": {
			"Type": "Choice",
			"Choices": [{"Condition": "{% ($a := 'a'; $contains($states.input.kind, $a)) %}", "Next": "Done"}],
			"Default": "Call"
		},
		"Call": {
			"Type": "Task",
			"Resource": "arn:aws:lambda:eu-west-1:123456789012:function:reorder",
			"Arguments": {"FunctionName": "reorder", "Payload": "{% $n %}"},
			"TimeoutSeconds": 12,
			"Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}],
			"Next": "Done"
		},
		"Done": {"Type": "Succeed", "Comment": "over"}
	}
})json";

constexpr const char* shipping = R"yaml(# How parcels leave the house.
Comment: >-
  Ships what
  was packed
StartAt: Weigh   # the scales first
States:
  Weigh:
    Type: Task
    Comment: 'the "large" scales'   # by the door
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:weigh
    Parameters:
      scale: large   # or small
      note: |
        Two lines
        of it
    TimeoutSeconds: 60
    ResultPath: $.weight
    Next: Label
  # The printer stands by the wall.
  Label:
    Type: Pass
    Comment: plain words
    Result: {printer: left, copies: 2}
    Next: Handover
  Handover:
    Type: Wait
    Comment: |-
      until the van
      is there
    Seconds: 20
    Next: Gone
  Gone:
    Type: Succeed
# The end.
)yaml";

using FieldKind = TypedField::Kind;

std::vector<TypedField> ofOrders() {
  return {
      {FieldKind::Comment, {{}, "/Comment"}, "General", "Comment"},
      {FieldKind::Comment, {0, "/Comment"}, "General", "Comment"},
      {FieldKind::Number, {0, "/TimeoutSeconds"}, "General", "TimeoutSeconds"},
      {FieldKind::Text, {0, "/Resource"}, "General", "Resource"},
      {FieldKind::Path, {0, "/ResultPath"}, "Data", "ResultPath"},
      {FieldKind::Row, {0, "/Parameters/kind"}, "Data", "Parameters"},
      {FieldKind::Tag, {0, "/Retry/0/ErrorEquals"}, "Errors", "Add an error"},
      {FieldKind::Json, {0, "/Comment"}, "JSON", "JSON of the state"},
      {FieldKind::Name, {0, ""}, "", "Name"},
      {FieldKind::Comment, {1, "/Comment"}, "General", "Comment"},
      {FieldKind::CanvasName, {1, ""}, "", ""},
      {FieldKind::Comment, {2, "/Comment"}, "General", "Comment"},
      {FieldKind::Number, {2, "/Seconds"}, "General", "Seconds"},
      {FieldKind::Json, {2, "/Comment"}, "JSON", "JSON of the state"},
      {FieldKind::Comment, {3, "/Comment"}, "General", "Comment"},
      {FieldKind::Row, {3, "/Result/box"}, "Data", "Result"},
      {FieldKind::CanvasName, {3, ""}, "", ""},
      {FieldKind::Text, {4, "/Error"}, "General", "Error"},
      {FieldKind::Text, {4, "/Cause"}, "General", "Cause"},
  };
}

std::vector<TypedField> ofStock() {
  return {
      {FieldKind::Comment, {{}, "/Comment"}, "General", "Comment"},
      {FieldKind::Comment, {0, "/Comment"}, "General", "Comment"},
      {FieldKind::Expression, {0, "/Output"}, "Data", "Output"},
      {FieldKind::Json, {0, "/Comment"}, "JSON", "JSON of the state"},
      {FieldKind::Expression, {1, "/Choices/0/Condition"}, "Rules", "Condition"},
      {FieldKind::Name, {1, ""}, "", "Name"},
      {FieldKind::Row, {2, "/Arguments/FunctionName"}, "Data", "Arguments"},
      {FieldKind::Number, {2, "/TimeoutSeconds"}, "General", "TimeoutSeconds"},
      {FieldKind::Tag, {2, "/Catch/0/ErrorEquals"}, "Errors", "Add an error"},
      {FieldKind::Comment, {3, "/Comment"}, "General", "Comment"},
      {FieldKind::CanvasName, {3, ""}, "", ""},
  };
}

std::vector<TypedField> ofShipping() {
  return {
      {FieldKind::Comment, {{}, "/Comment"}, "General", "Comment"},
      {FieldKind::Comment, {0, "/Comment"}, "General", "Comment"},
      {FieldKind::Row, {0, "/Parameters/scale"}, "Data", "Parameters"},
      {FieldKind::Number, {0, "/TimeoutSeconds"}, "General", "TimeoutSeconds"},
      {FieldKind::Path, {0, "/ResultPath"}, "Data", "ResultPath"},
      {FieldKind::Name, {0, ""}, "", "Name"},
      {FieldKind::Comment, {1, "/Comment"}, "General", "Comment"},
      {FieldKind::Row, {1, "/Result/printer"}, "Data", "Result"},
      {FieldKind::CanvasName, {1, ""}, "", ""},
      {FieldKind::Comment, {2, "/Comment"}, "General", "Comment"},
      {FieldKind::Number, {2, "/Seconds"}, "General", "Seconds"},
  };
}

}  // namespace

const std::vector<TypedDocument>& typedDocuments() {
  static const std::vector<TypedDocument> all = {
      {"orders.asl.json", orders}, {"shipping.asl.yaml", shipping}, {"stock.asl.json", stock}};
  return all;
}

std::vector<TypedField> fieldsOf(std::string_view file) {
  if (file == "orders.asl.json") return ofOrders();
  if (file == "stock.asl.json") return ofStock();
  if (file == "shipping.asl.yaml") return ofShipping();
  return {{FieldKind::Comment, {{}, "/Comment"}, "General", "Comment"}};
}

}  // namespace stepwright::journeys
