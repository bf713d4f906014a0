// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/schema.h"

#include <algorithm>
#include <array>

namespace stepwright::asl {
namespace {

constexpr unsigned task = bit(StateType::Task);
constexpr unsigned pass = bit(StateType::Pass);
constexpr unsigned choice = bit(StateType::Choice);
constexpr unsigned wait = bit(StateType::Wait);
constexpr unsigned succeed = bit(StateType::Succeed);
constexpr unsigned fail = bit(StateType::Fail);
constexpr unsigned parallel = bit(StateType::Parallel);
constexpr unsigned map = bit(StateType::Map);

using enum FieldKind;
using enum Section;
constexpr bool yes = true;
constexpr bool no = false;

// clang-format off
// owner, name, kind, section, types, JSONPath, JSONata, required, group, minimum, maximum, choices, default, help, when, initial
constexpr std::array rows = {
  // Machine
  Field{Owner::Machine, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What this workflow is for, in words."},
  Field{Owner::Machine, "QueryLanguage", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "JSONPath|JSONata", "\"JSONPath\"",
        "The language of expressions in all states that do not say otherwise."},
  Field{Owner::Machine, "StartAt", FieldKind::State, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "The state that an execution enters first."},
  Field{Owner::Machine, "States", States, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "The states, by name."},
  Field{Owner::Machine, "Version", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "\"1.0\"",
        "Version of the Amazon States Language; always 1.0."},
  Field{Owner::Machine, "TimeoutSeconds", Integer, Section::General, allTypes, yes, yes, no, "", 1, 99999999, "", "",
        "The execution fails with States.Timeout when it runs longer."},

  // SubMachine
  Field{Owner::SubMachine, "ProcessorConfig", Object, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "INLINE runs in this execution; DISTRIBUTED starts a child execution for each item or batch."},
  Field{Owner::SubMachine, "StartAt", FieldKind::State, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "The state that is entered first."},
  Field{Owner::SubMachine, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What this part is for, in words."},
  Field{Owner::SubMachine, "States", States, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "The states, by name."},

  // State
  Field{Owner::State, "Type", Enumeration, Section::General, allTypes, yes, yes, yes, "", 1, 0, "Task|Pass|Choice|Wait|Succeed|Fail|Parallel|Map", "",
        "What the state does."},
  Field{Owner::State, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What the state is for, in words."},
  Field{Owner::State, "QueryLanguage", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "JSONPath|JSONata", "",
        "The language of the expressions of this state; without it, the document's."},
  Field{Owner::State, "Resource", Resource, Section::General, task, yes, yes, yes, "", 1, 0, "", "",
        "ARN of what the Task calls: a Lambda function, an activity, or a service integration."},
  Field{Owner::State, "Credentials", Object, Section::General, task, yes, yes, no, "", 1, 0, "", "",
        "The role that the Task assumes to call its resource."},
  Field{Owner::State, "Choices", FieldKind::List, Section::General, choice, yes, yes, yes, "", 1, 0, "", "",
        "The rules, tried in order; the first that matches decides where to go."},
  Field{Owner::State, "Default", FieldKind::State, Section::General, choice, yes, yes, no, "", 1, 0, "", "",
        "Where to go when no rule matches; without it the execution fails."},
  Field{Owner::State, "Branches", FieldKind::List, Section::General, parallel, yes, yes, yes, "", 1, 0, "", "",
        "The machines that run at the same time, each on a copy of the input."},
  Field{Owner::State, "ItemProcessor", Object, Section::General, map, yes, yes, no, "ItemProcessor|Iterator", 1, 0, "", "",
        "The machine that runs once for each item."},
  Field{Owner::State, "Iterator", Object, Section::General, map, yes, yes, no, "ItemProcessor|Iterator", 1, 0, "", "",
        "Older name of ItemProcessor."},
  Field{Owner::State, "Seconds", Integer, Section::General, wait, yes, yes, no, "Seconds|SecondsPath|Timestamp|TimestampPath", 0, 99999999, "", "",
        "How long to wait."},
  Field{Owner::State, "SecondsPath", ReferencePath, Section::General, wait, yes, no, no, "Seconds|SecondsPath|Timestamp|TimestampPath", 1, 0, "", "",
        "Where in the input the number of seconds stands."},
  Field{Owner::State, "Timestamp", Timestamp, Section::General, wait, yes, yes, no, "Seconds|SecondsPath|Timestamp|TimestampPath", 1, 0, "", "",
        "The moment to wait for, such as 2026-12-24T18:00:00Z."},
  Field{Owner::State, "TimestampPath", ReferencePath, Section::General, wait, yes, no, no, "Seconds|SecondsPath|Timestamp|TimestampPath", 1, 0, "", "",
        "Where in the input the moment stands."},
  Field{Owner::State, "Error", Text, Section::General, fail, yes, yes, no, "Error|ErrorPath", 1, 0, "", "",
        "The error name that the execution fails with."},
  Field{Owner::State, "ErrorPath", FieldKind::Path, Section::General, fail, yes, no, no, "Error|ErrorPath", 1, 0, "", "",
        "Where the error name stands, or an intrinsic function that makes it."},
  Field{Owner::State, "Cause", Text, Section::General, fail, yes, yes, no, "Cause|CausePath", 1, 0, "", "",
        "The reason, in words."},
  Field{Owner::State, "CausePath", FieldKind::Path, Section::General, fail, yes, no, no, "Cause|CausePath", 1, 0, "", "",
        "Where the reason stands, or an intrinsic function that makes it."},
  Field{Owner::State, "MaxConcurrency", Integer, Section::General, map, yes, yes, no, "MaxConcurrency|MaxConcurrencyPath", 0, 10000, "", "0",
        "How many items run at once; 0 = as many as possible (inline: 40)."},
  Field{Owner::State, "MaxConcurrencyPath", ReferencePath, Section::General, map, yes, no, no, "MaxConcurrency|MaxConcurrencyPath", 1, 0, "", "",
        "Where in the input the number of items at once stands."},
  Field{Owner::State, "Label", Text, Section::General, map, yes, yes, no, "", 1, 0, "", "",
        "Names the Map Run of a distributed Map; at most 40 characters.",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ToleratedFailurePercentage", Number, Section::General, map, yes, yes, no, "ToleratedFailurePercentage|ToleratedFailurePercentagePath", 0, 100, "", "0",
        "How many percent of the items may fail (distributed).",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ToleratedFailurePercentagePath", ReferencePath, Section::General, map, yes, no, no, "ToleratedFailurePercentage|ToleratedFailurePercentagePath", 1, 0, "", "",
        "Where in the input that percentage stands.",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ToleratedFailureCount", Integer, Section::General, map, yes, yes, no, "ToleratedFailureCount|ToleratedFailureCountPath", 0, 100000000, "", "0",
        "How many items may fail (distributed).",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ToleratedFailureCountPath", ReferencePath, Section::General, map, yes, no, no, "ToleratedFailureCount|ToleratedFailureCountPath", 1, 0, "", "",
        "Where in the input that count stands.",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "Next", FieldKind::State, Section::General, pass | task | wait | parallel | map, yes, yes, no, "Next|End", 1, 0, "", "",
        "The state that comes after this one."},
  Field{Owner::State, "End", Boolean, Section::General, pass | task | wait | parallel | map, yes, yes, no, "Next|End", 1, 0, "", "",
        "True: the machine ends after this state."},
  Field{Owner::State, "TimeoutSeconds", Integer, Section::General, task, yes, yes, no, "TimeoutSeconds|TimeoutSecondsPath", 1, 99999999, "", "99999999",
        "The Task fails with States.Timeout when it takes longer."},
  Field{Owner::State, "TimeoutSecondsPath", ReferencePath, Section::General, task, yes, no, no, "TimeoutSeconds|TimeoutSecondsPath", 1, 0, "", "",
        "Where in the input the timeout stands."},
  Field{Owner::State, "HeartbeatSeconds", Integer, Section::General, task, yes, yes, no, "HeartbeatSeconds|HeartbeatSecondsPath", 1, 99999999, "", "",
        "The Task fails when no heartbeat comes for so long; must be less than the timeout."},
  Field{Owner::State, "HeartbeatSecondsPath", ReferencePath, Section::General, task, yes, no, no, "HeartbeatSeconds|HeartbeatSecondsPath", 1, 0, "", "",
        "Where in the input that time stands."},
  Field{Owner::State, "InputPath", FieldKind::Path, Section::Data, pass | task | choice | wait | succeed | parallel | map, yes, no, no, "", 1, 0, "", "\"$\"",
        "The part of the input that the state sees; null = an empty object."},
  Field{Owner::State, "ItemReader", Object, Section::Data, map, yes, yes, no, "", 1, 0, "", "",
        "Reads the items from Amazon S3 (distributed).",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ItemsPath", FieldKind::Path, Section::Data, map, yes, no, no, "", 1, 0, "", "\"$\"",
        "Where in the input the array of items stands."},
  Field{Owner::State, "Items", Expression, Section::Data, map, no, yes, no, "", 1, 0, "", "\"{% $states.input %}\"",
        "The array (or object) of items."},
  Field{Owner::State, "ItemSelector", Template, Section::Data, map, yes, yes, no, "ItemSelector|Parameters", 1, 0, "", "",
        "What each iteration gets as its input; the item is $$.Map.Item.Value."},
  Field{Owner::State, "ItemBatcher", Object, Section::Data, map, yes, yes, no, "", 1, 0, "", "",
        "Puts several items into one child execution (distributed).",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "Parameters", Template, Section::Data, pass | task | parallel, yes, no, no, "", 1, 0, "", "",
        "What the state works with, made from its input; keys ending in .$ hold paths."},
  Field{Owner::State, "Parameters", Template, Section::Data, map, yes, no, no, "ItemSelector|Parameters", 1, 0, "", "",
        "Older name of ItemSelector."},
  Field{Owner::State, "Arguments", Expression, Section::Data, task | parallel, no, yes, no, "", 1, 0, "", "\"{% $states.input %}\"",
        "What the state works with; {% … %} is JSONata."},
  Field{Owner::State, "Result", Json, Section::Data, pass, yes, no, no, "", 1, 0, "", "",
        "A fixed result; nothing in it is evaluated."},
  Field{Owner::State, "ResultSelector", Template, Section::Data, task | parallel | map, yes, no, no, "", 1, 0, "", "",
        "Picks from the raw result what is kept."},
  Field{Owner::State, "ResultWriter", Object, Section::Data, map, yes, yes, no, "", 1, 0, "", "",
        "Writes the results of all items to Amazon S3 (distributed).",
        "ItemProcessor/ProcessorConfig/Mode=DISTRIBUTED", ""},
  Field{Owner::State, "ResultPath", ReferencePath, Section::Data, pass | task | parallel | map, yes, no, no, "", 1, 0, "", "\"$\"",
        "Where in the input the result is put; null = it is dropped."},
  Field{Owner::State, "OutputPath", FieldKind::Path, Section::Data, pass | task | choice | wait | succeed | parallel | map, yes, no, no, "", 1, 0, "", "\"$\"",
        "The part of the data that the state hands on; null = an empty object."},
  Field{Owner::State, "Output", Expression, Section::Data, pass | task | choice | wait | succeed | parallel | map, no, yes, no, "", 1, 0, "", "",
        "What the state hands on; by default its result, or its input."},
  Field{Owner::State, "Assign", Expression, Section::Variables, pass | task | choice | wait | parallel | map, yes, yes, no, "", 1, 0, "", "",
        "Variables to set: name → value."},
  Field{Owner::State, "Retry", FieldKind::List, Section::Errors, task | parallel | map, yes, yes, no, "", 1, 0, "", "",
        "What to try again, and when; the first entry that matches is used."},
  Field{Owner::State, "Catch", FieldKind::List, Section::Errors, task | parallel | map, yes, yes, no, "", 1, 0, "", "",
        "Where to go with an error after the last attempt; the first entry that matches is used."},

  // ChoiceRule
  Field{Owner::ChoiceRule, "Condition", Expression, Section::General, allTypes, no, yes, yes, "", 1, 0, "", "",
        "A JSONata expression that is true or false."},
  Field{Owner::ChoiceRule, "Next", FieldKind::State, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "Where to go when this rule matches."},
  Field{Owner::ChoiceRule, "Assign", Expression, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "Variables to set when this rule matches."},
  Field{Owner::ChoiceRule, "Output", Expression, Section::General, allTypes, no, yes, no, "", 1, 0, "", "",
        "What the state hands on when this rule matches."},
  Field{Owner::ChoiceRule, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What the rule is for, in words."},

  // Retrier
  Field{Owner::Retrier, "ErrorEquals", ErrorNames, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "Names of the errors to try again for; States.ALL stands for nearly all."},
  Field{Owner::Retrier, "IntervalSeconds", Integer, Section::General, allTypes, yes, yes, no, "", 1, 99999999, "", "1",
        "Wait before the first retry."},
  Field{Owner::Retrier, "MaxAttempts", Integer, Section::General, allTypes, yes, yes, no, "", 0, 99999999, "", "3",
        "Retries at most; 0 = never."},
  Field{Owner::Retrier, "BackoffRate", Number, Section::General, allTypes, yes, yes, no, "", 1, 1e+308, "", "2.0",
        "Each wait is so many times the one before."},
  Field{Owner::Retrier, "MaxDelaySeconds", Integer, Section::General, allTypes, yes, yes, no, "", 1, 31622399, "", "",
        "No wait is longer than this."},
  Field{Owner::Retrier, "JitterStrategy", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "NONE|FULL", "\"NONE\"",
        "FULL: each wait is a random time up to the reckoned one."},
  Field{Owner::Retrier, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What this is for, in words."},

  // Catcher
  Field{Owner::Catcher, "ErrorEquals", ErrorNames, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "Names of the errors to catch; States.ALL stands for nearly all."},
  Field{Owner::Catcher, "Next", FieldKind::State, Section::General, allTypes, yes, yes, yes, "", 1, 0, "", "",
        "Where to go with the error."},
  Field{Owner::Catcher, "ResultPath", ReferencePath, Section::Data, allTypes, yes, no, no, "", 1, 0, "", "\"$\"",
        "Where in the input the error is put; null = it is dropped."},
  Field{Owner::Catcher, "Output", Expression, Section::Data, allTypes, no, yes, no, "", 1, 0, "", "\"{% $states.errorOutput %}\"",
        "What is handed on with the error."},
  Field{Owner::Catcher, "Assign", Expression, Section::Variables, allTypes, yes, yes, no, "", 1, 0, "", "",
        "Variables to set when this error is caught."},
  Field{Owner::Catcher, "Comment", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What this is for, in words."},

  // ProcessorConfig
  Field{Owner::ProcessorConfig, "Mode", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "INLINE|DISTRIBUTED", "\"INLINE\"",
        "INLINE runs in this execution; DISTRIBUTED in child executions.",
        "", "\"INLINE\""},
  Field{Owner::ProcessorConfig, "ExecutionType", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "STANDARD|EXPRESS", "",
        "Type of the child executions of a distributed Map.",
        "Mode=DISTRIBUTED", "\"STANDARD\""},

  // ItemReader
  Field{Owner::ItemReader, "Resource", Resource, Section::General, allTypes, yes, yes, yes, "", 1, 0, "arn:aws:states:::s3:getObject|arn:aws:states:::s3:listObjectsV2", "",
        "What is read: one object of S3 (getObject), or the list of the objects in a bucket (listObjectsV2).",
        "", "\"arn:aws:states:::s3:getObject\""},
  Field{Owner::ItemReader, "ReaderConfig", Object, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "How the data is read.",
        "", "{}"},
  Field{Owner::ItemReader, "Parameters", Template, Section::Data, allTypes, yes, no, no, "", 1, 0, "", "",
        "Bucket, Key and Prefix.",
        "", "{}"},
  Field{Owner::ItemReader, "Arguments", Expression, Section::Data, allTypes, no, yes, no, "", 1, 0, "", "",
        "Bucket, Key and Prefix.",
        "", "{}"},

  // ReaderConfig
  Field{Owner::ReaderConfig, "InputType", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "CSV|JSON|JSONL|PARQUET|MANIFEST", "",
        "Format of the data.",
        "../Resource~getObject or Transformation=LOAD_AND_FLATTEN", "\"JSON\""},
  Field{Owner::ReaderConfig, "Transformation", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "NONE|LOAD_AND_FLATTEN", "\"NONE\"",
        "LOAD_AND_FLATTEN reads each listed object and joins their items.",
        "../Resource~listObjectsV2", ""},
  Field{Owner::ReaderConfig, "ManifestType", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "ATHENA_DATA|S3_INVENTORY", "",
        "Which kind of manifest it is.",
        "../Resource~getObject", ""},
  Field{Owner::ReaderConfig, "CSVDelimiter", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "COMMA|PIPE|SEMICOLON|SPACE|TAB", "\"COMMA\"",
        "What stands between columns.",
        "InputType=CSV", ""},
  Field{Owner::ReaderConfig, "CSVHeaderLocation", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "FIRST_ROW|GIVEN", "",
        "Where the names of the columns stand.",
        "InputType=CSV", "\"FIRST_ROW\""},
  Field{Owner::ReaderConfig, "CSVHeaders", Texts, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "The names of the columns, when they are GIVEN.",
        "InputType=CSV&CSVHeaderLocation=GIVEN", "[\"column\"]"},
  Field{Owner::ReaderConfig, "ItemsPointer", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "JSON Pointer to the array in a JSON file.",
        "InputType=JSON", ""},
  Field{Owner::ReaderConfig, "MaxItems", Integer, Section::General, allTypes, yes, yes, no, "MaxItems|MaxItemsPath", 0, 100000000, "", "",
        "Reads at most so many items."},
  Field{Owner::ReaderConfig, "MaxItemsPath", ReferencePath, Section::General, allTypes, yes, no, no, "MaxItems|MaxItemsPath", 1, 0, "", "",
        "Where in the input that number stands."},

  // ItemBatcher
  Field{Owner::ItemBatcher, "MaxItemsPerBatch", Integer, Section::General, allTypes, yes, yes, no, "MaxItemsPerBatch|MaxItemsPerBatchPath", 1, 100000000, "", "",
        "Items in one batch at most.",
        "", "10"},
  Field{Owner::ItemBatcher, "MaxItemsPerBatchPath", ReferencePath, Section::General, allTypes, yes, no, no, "MaxItemsPerBatch|MaxItemsPerBatchPath", 1, 0, "", "",
        "Where in the input that number stands."},
  Field{Owner::ItemBatcher, "MaxInputBytesPerBatch", Integer, Section::General, allTypes, yes, yes, no, "MaxInputBytesPerBatch|MaxInputBytesPerBatchPath", 1, 262144, "", "",
        "Bytes of one batch at most."},
  Field{Owner::ItemBatcher, "MaxInputBytesPerBatchPath", ReferencePath, Section::General, allTypes, yes, no, no, "MaxInputBytesPerBatch|MaxInputBytesPerBatchPath", 1, 0, "", "",
        "Where in the input that number stands."},
  Field{Owner::ItemBatcher, "BatchInput", Template, Section::Data, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What each batch gets besides its items."},

  // ResultWriter
  Field{Owner::ResultWriter, "Resource", Resource, Section::General, allTypes, yes, yes, no, "", 1, 0, "arn:aws:states:::s3:putObject", "",
        "Where the results are written: objects of S3.",
        "", "\"arn:aws:states:::s3:putObject\""},
  Field{Owner::ResultWriter, "WriterConfig", Object, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "How the results are written."},
  Field{Owner::ResultWriter, "Parameters", Template, Section::Data, allTypes, yes, no, no, "", 1, 0, "", "",
        "Bucket and Prefix.",
        "", "{}"},
  Field{Owner::ResultWriter, "Arguments", Expression, Section::Data, allTypes, no, yes, no, "", 1, 0, "", "",
        "Bucket and Prefix.",
        "", "{}"},

  // WriterConfig
  Field{Owner::WriterConfig, "Transformation", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "NONE|COMPACT|FLATTEN", "",
        "NONE keeps the whole record of each child execution, COMPACT its output, FLATTEN joins output arrays."},
  Field{Owner::WriterConfig, "OutputType", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "JSON|JSONL", "\"JSON\"",
        "Format of the written files.",
        "", "\"JSON\""},

  // Credentials
  Field{Owner::Credentials, "RoleArn", Text, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "The role to assume.",
        "", "\"arn:aws:iam::123456789012:role/my-role\""},
  Field{Owner::Credentials, "RoleArn.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "", 1, 0, "", "",
        "Where the ARN of the role stands."},

  // Parameters or Arguments of an ItemReader
  Field{Owner::ReaderArguments, "Bucket", Text, Section::General, allTypes, yes, yes, no, "Bucket|Bucket.$", 1, 0, "", "",
        "Name of the bucket; it has to be in the Region of the state machine.",
        "", "\"my-bucket\""},
  Field{Owner::ReaderArguments, "Bucket.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "Bucket|Bucket.$", 1, 0, "", "",
        "Where in the input the name of the bucket stands.",
        "", ""},
  Field{Owner::ReaderArguments, "Key", Text, Section::General, allTypes, yes, yes, no, "Key|Key.$", 1, 0, "", "",
        "Name of the object in the bucket.",
        "../Resource~getObject", "\"items.json\""},
  Field{Owner::ReaderArguments, "Key.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "Key|Key.$", 1, 0, "", "",
        "Where in the input the name of the object stands.",
        "../Resource~getObject", ""},
  Field{Owner::ReaderArguments, "VersionId", Text, Section::General, allTypes, yes, yes, no, "VersionId|VersionId.$", 1, 0, "", "",
        "Which version of the object, in a bucket that keeps versions.",
        "../Resource~getObject", ""},
  Field{Owner::ReaderArguments, "VersionId.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "VersionId|VersionId.$", 1, 0, "", "",
        "Where in the input the version stands.",
        "../Resource~getObject", ""},
  Field{Owner::ReaderArguments, "Prefix", Text, Section::General, allTypes, yes, yes, no, "Prefix|Prefix.$", 1, 0, "", "",
        "Only objects whose names begin like this.",
        "../Resource~listObjectsV2", ""},
  Field{Owner::ReaderArguments, "Prefix.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "Prefix|Prefix.$", 1, 0, "", "",
        "Where in the input the prefix stands.",
        "../Resource~listObjectsV2", ""},

  // Parameters or Arguments of a ResultWriter
  Field{Owner::WriterArguments, "Bucket", Text, Section::General, allTypes, yes, yes, no, "Bucket|Bucket.$", 1, 0, "", "",
        "Name of the bucket; it has to be in the Region of the state machine.",
        "", "\"my-bucket\""},
  Field{Owner::WriterArguments, "Bucket.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "Bucket|Bucket.$", 1, 0, "", "",
        "Where in the input the name of the bucket stands.",
        "", ""},
  Field{Owner::WriterArguments, "Prefix", Text, Section::General, allTypes, yes, yes, no, "Prefix|Prefix.$", 1, 0, "", "",
        "What the names of the written objects begin with.",
        "", "\"results\""},
  Field{Owner::WriterArguments, "Prefix.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "Prefix|Prefix.$", 1, 0, "", "",
        "Where in the input the prefix stands.",
        "", ""},

  // Parameters or Arguments of an HTTP task
  Field{Owner::HttpArguments, "ApiEndpoint", Text, Section::General, allTypes, yes, yes, no, "ApiEndpoint|ApiEndpoint.$", 1, 0, "", "",
        "URL of the service, beginning with https.",
        "", "\"https://example.com\""},
  Field{Owner::HttpArguments, "ApiEndpoint.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "ApiEndpoint|ApiEndpoint.$", 1, 0, "", "",
        "Where in the input the URL stands.",
        "", ""},
  Field{Owner::HttpArguments, "Method", Enumeration, Section::General, allTypes, yes, yes, yes, "", 1, 0, "GET|POST|PUT|DELETE|PATCH|OPTIONS|HEAD", "",
        "The HTTP method of the request.",
        "", "\"GET\""},
  Field{Owner::HttpArguments, "Authentication", Object, Section::General, allTypes, yes, yes, no, "Authentication|InvocationConfig", 1, 0, "", "",
        "The connection of EventBridge that holds the credentials for the service.",
        "", "{}"},
  Field{Owner::HttpArguments, "InvocationConfig", Object, Section::General, allTypes, yes, yes, no, "Authentication|InvocationConfig", 1, 0, "", "",
        "The same as Authentication, for private services.",
        "", ""},
  Field{Owner::HttpArguments, "Headers", Template, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "Header lines of the request, by name.",
        "", ""},
  Field{Owner::HttpArguments, "QueryParameters", Template, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What is put behind the question mark of the URL, by name.",
        "", ""},
  Field{Owner::HttpArguments, "RequestBody", Template, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "What is sent: any JSON.",
        "", ""},
  Field{Owner::HttpArguments, "Transform", Object, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "How the body is encoded when it is not sent as JSON.",
        "", ""},
  Field{Owner::HttpConnection, "ConnectionArn", Text, Section::General, allTypes, yes, yes, no, "ConnectionArn|ConnectionArn.$", 1, 0, "", "",
        "ARN of the EventBridge connection.",
        "", "\"arn:aws:events:eu-west-1:123456789012:connection/my-connection/1\""},
  Field{Owner::HttpConnection, "ConnectionArn.$", FieldKind::Path, Section::General, allTypes, yes, no, no, "ConnectionArn|ConnectionArn.$", 1, 0, "", "",
        "Where in the input the ARN of the connection stands.",
        "", ""},
  Field{Owner::HttpTransform, "RequestBodyEncoding", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "NONE|URL_ENCODED", "\"NONE\"",
        "URL_ENCODED sends the body as a form does.",
        "", "\"URL_ENCODED\""},
  Field{Owner::HttpTransform, "RequestEncodingOptions", Object, Section::General, allTypes, yes, yes, no, "", 1, 0, "", "",
        "Details of that encoding.",
        "RequestBodyEncoding=URL_ENCODED", ""},
  Field{Owner::HttpEncodingOptions, "ArrayFormat", Enumeration, Section::General, allTypes, yes, yes, no, "", 1, 0, "INDICES|REPEAT|COMMAS|BRACKETS", "\"INDICES\"",
        "How the items of an array are named in the body.",
        "", ""},
};
// clang-format on

bool hasType(const Field& field, StateType type) {
  return field.owner == Owner::State && (field.types & bit(type)) != 0;
}

}  // namespace

std::span<const Field> schema() { return rows; }

std::vector<const Field*> fieldsOf(StateType type, QueryLanguage language) {
  std::vector<const Field*> found;
  for (const auto& field : rows) {
    if (hasType(field, type) && field.in(language)) found.push_back(&field);
  }
  return found;
}

std::vector<const Field*> fieldsOf(Owner owner, QueryLanguage language) {
  std::vector<const Field*> found;
  for (const auto& field : rows) {
    if (field.owner == owner && field.in(language)) found.push_back(&field);
  }
  return found;
}

const Field* findField(StateType type, std::string_view name) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Field& field) {
    return hasType(field, type) && field.name == name;
  });
  return found == rows.end() ? nullptr : &*found;
}

const Field* findField(Owner owner, std::string_view name) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Field& field) {
    return field.owner == owner && field.name == name;
  });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace stepwright::asl
