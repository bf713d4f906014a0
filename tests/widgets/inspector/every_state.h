// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stepwright::inspector {

/// A workflow with a state of each type in either language, inline and distributed Maps among them:
/// what the forms are looked at and tried with.
inline constexpr std::string_view kEveryState = R"json({
  "Comment": "Takes orders, packs them and sends them on their way",
  "StartAt": "Charge card",
  "TimeoutSeconds": 3600,
  "States": {
    "Charge card": {
      "Type": "Task", "Comment": "Takes the money", "Resource": "arn:aws:states:::lambda:invoke",
      "Credentials": {"RoleArn": "arn:aws:iam::123456789012:role/payments"},
      "Parameters": {"FunctionName": "charge", "Payload": {"order.$": "$.order", "limit": 100}},
      "ResultSelector": {"receipt.$": "$.Payload.receipt"}, "ResultPath": "$.payment",
      "Assign": {"receipt.$": "$.receipt", "attempts": 1},
      "TimeoutSeconds": 45, "HeartbeatSecondsPath": "$.heartbeat",
      "Retry": [{"ErrorEquals": ["Card.Timeout", "States.Timeout"], "IntervalSeconds": 2, "MaxAttempts": 4,
                 "MaxDelaySeconds": 16}, {"ErrorEquals": ["Card.Busy"]}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Assign": {"failed": true}, "Next": "Rejected"}],
      "Next": "Make invoice"
    },
    "Call courier": {
      "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::http:invoke",
      "Arguments": {"ApiEndpoint": "https://courier.example/parcels", "Method": "POST",
        "Authentication": {"ConnectionArn": "arn:aws:events:eu-west-1:123456789012:connection/courier/1"},
        "Headers": {"Accept": "application/json"}, "RequestBody": "{% $states.input.parcel %}"},
      "Assign": {"label": "{% $states.result.ResponseBody.label %}", "price": "{% $states.result.ResponseBody.price * 1.2 %}"},
      "Output": "{% $merge([$states.input, {'sent': true}]) %}", "TimeoutSeconds": "{% $states.input.patience %}",
      "Next": "Wait a while"
    },
    "Make invoice": {
      "Type": "Pass", "Result": {"lines": [], "total": 0}, "ResultPath": "$.invoice", "Colour": "blue",
      "Assign": {"total.$": "$.total"}, "Next": "Which route?"
    },
    "Make label": {
      "Type": "Pass", "QueryLanguage": "JSONata", "Output": {"name": "{% $states.input.name %}", "copies": 2},
      "InputPath": "$.old", "Next": "Which way?"
    },
    "Which route?": {
      "Type": "Choice", "Default": "Until tomorrow",
      "Choices": [
        {"Variable": "$.total", "NumericGreaterThan": 1000, "Assign": {"large": true}, "Next": "Both at once"},
        {"And": [{"Variable": "$.stock", "IsPresent": true}, {"Variable": "$.stock", "StringEquals": "full"}], "Next": "Each parcel"},
        {"Variable": "$receipt", "IsPresent": false, "Next": "Rejected"}]
    },
    "Which way?": {
      "Type": "Choice", "QueryLanguage": "JSONata", "Default": "Done too",
      "Choices": [{"Condition": "{% $states.input.total > 1000 %}", "Next": "Both again"},
                  {"Condition": "{% $exists($price) and $price > 10 %}", "Output": {"dear": true}, "Next": "Each again"}]
    },
    "Until tomorrow": {"Type": "Wait", "TimestampPath": "$.tomorrow", "Next": "Each file"},
    "Wait a while": {"Type": "Wait", "QueryLanguage": "JSONata", "Seconds": "{% $states.input.pause %}", "Next": "Make label"},
    "Both at once": {
      "Type": "Parallel", "ResultPath": "$.both", "Next": "Done",
      "Branches": [
        {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "Assign": {"side": "left"}, "Next": "Left too"},
                                       "Left too": {"Type": "Pass", "Parameters": {"side.$": "$side", "total.$": "$total"}, "End": true}}},
        {"StartAt": "Right", "States": {"Right": {"Type": "Succeed"}}}]
    },
    "Both again": {
      "Type": "Parallel", "QueryLanguage": "JSONata", "Arguments": {"total": "{% $states.input.total %}"}, "Next": "Done too",
      "Branches": [{"StartAt": "Up", "States": {"Up": {"Type": "Pass", "End": true}}}]
    },
    "Each parcel": {
      "Type": "Map", "ItemsPath": "$.parcels", "MaxConcurrency": 5,
      "ItemSelector": {"parcel.$": "$$.Map.Item.Value", "order.$": "$.id"}, "Next": "Done",
      "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Pack",
                        "States": {"Pack": {"Type": "Pass", "Assign": {"packed": true}, "End": true}}}
    },
    "Each again": {
      "Type": "Map", "QueryLanguage": "JSONata", "Items": "{% $states.input.parcels %}", "Next": "Done too",
      "ItemProcessor": {"StartAt": "Weigh", "States": {"Weigh": {"Type": "Pass", "End": true}}}
    },
    "Each file": {
      "Type": "Map", "Label": "files", "MaxConcurrency": 100, "ToleratedFailurePercentage": 5,
      "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id", "name"], "MaxItems": 5000},
        "Parameters": {"Bucket": "orders", "Key.$": "$.key"}},
      "ItemBatcher": {"MaxItemsPerBatch": 50, "BatchInput": {"day.$": "$.day"}},
      "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"},
        "Parameters": {"Bucket": "results", "Prefix": "daily"}},
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "Import",
                        "States": {"Import": {"Type": "Pass", "End": true}}},
      "Next": "Each object"
    },
    "Each object": {
      "Type": "Map", "QueryLanguage": "JSONata", "ToleratedFailureCount": "{% $states.input.bad %}",
      "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Arguments": {"Bucket": "{% $states.input.bucket %}", "Prefix": "in/"}},
      "ItemBatcher": {"MaxInputBytesPerBatch": 65536},
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Load",
                        "States": {"Load": {"Type": "Pass", "End": true}}},
      "Next": "Call courier"
    },
    "A state with a name as long as eighty letters allow it to be, to see what gives way": {
      "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:cloudformation:describeStackResourceDrifts.waitForTaskToken",
      "AFieldThatNobodyKnowsWithANameThatIsFarTooLongForTheWidthOfADockAtTheRight": [1, 2, 3],
      "Assign": {"aVariableWithANameThatIsAsLongAsTheLanguageAllowsNamesOfVariablesToBeWhichIs80": "aValueWithoutAnyBlankThatIsFarTooLongForTheWidthOfADockAtTheRightOfTheWindow",
        "second.$": "$aVariableWithANameThatIsAsLongAsTheLanguageAllowsNamesOfVariablesToBeWhichIs80"},
      "Catch": [{"ErrorEquals": ["An.Error.With.A.Name.That.Is.Far.Too.Long.For.The.Width.Of.A.Dock", "States.Timeout"], "Next": "Done"}],
      "Next": "A state with a name as long as eighty letters allow it to be, to see what gives way"
    },
    "Rejected": {"Type": "Fail", "Error": "Order.Rejected", "CausePath": "States.Format('No {}', $.reason)"},
    "Rejected again": {"Type": "Fail", "QueryLanguage": "JSONata", "Error": "Order.Rejected", "Cause": "{% $states.input.reason %}"},
    "Done": {"Type": "Succeed", "OutputPath": "$.both"},
    "Done too": {"Type": "Succeed", "QueryLanguage": "JSONata", "Output": "{% {'ok': true} %}"}
  }
})json";

}  // namespace stepwright::inspector
