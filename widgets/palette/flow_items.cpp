// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/flow_items.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::palette {

const char* const mimeType = "application/x-asl-state+json";
const char* const snippetMimeType = "application/x-stepwright-snippet";

namespace {

QString words(const char* text) { return QCoreApplication::translate("PaletteTexts", text); }

struct Flow {
  const char* type;
  const char* letter;
  const char* help;
};

constexpr Flow flows[] = {
    {"Task", "T",
     QT_TRANSLATE_NOOP("PaletteTexts", "Calls a service, a Lambda function or an activity")},
    {"Pass", "P",
     QT_TRANSLATE_NOOP("PaletteTexts", "Hands data on, changed or with a fixed result")},
    {"Choice", "C", QT_TRANSLATE_NOOP("PaletteTexts", "Goes one of several ways, by rules")},
    {"Wait", "W", QT_TRANSLATE_NOOP("PaletteTexts", "Waits for a time, or until a moment")},
    {"Parallel", "L", QT_TRANSLATE_NOOP("PaletteTexts", "Runs several branches at the same time")},
    {"Map", "M",
     QT_TRANSLATE_NOOP("PaletteTexts", "Runs the same states for each item of an array")},
    {"Succeed", "S", QT_TRANSLATE_NOOP("PaletteTexts", "Ends the execution well")},
    {"Fail", "F", QT_TRANSLATE_NOOP("PaletteTexts", "Ends the execution with an error")},
};

struct Action {
  const char* service;
  const char* action;
  const char* initials;
  const char* resource;
  const char* arguments;  ///< JSON of Parameters, the required ones filled with examples
};

constexpr Action actions[] = {
    {"Lambda", "Invoke", "λ", "lambda:invoke",
     R"({"FunctionName": "my-function", "Payload.$": "$"})"},
    {"DynamoDB", "GetItem", "DB", "dynamodb:getItem",
     R"({"TableName": "my-table", "Key": {"id": {"S.$": "$.id"}}})"},
    {"DynamoDB", "PutItem", "DB", "dynamodb:putItem",
     R"({"TableName": "my-table", "Item": {"id": {"S.$": "$.id"}}})"},
    {"DynamoDB", "UpdateItem", "DB", "dynamodb:updateItem",
     R"({"TableName": "my-table", "Key": {"id": {"S.$": "$.id"}}, "UpdateExpression": "SET done = :done", "ExpressionAttributeValues": {":done": {"BOOL": true}}})"},
    {"DynamoDB", "DeleteItem", "DB", "dynamodb:deleteItem",
     R"({"TableName": "my-table", "Key": {"id": {"S.$": "$.id"}}})"},
    {"SQS", "SendMessage", "SQ", "sqs:sendMessage",
     R"({"QueueUrl": "https://sqs.eu-central-1.amazonaws.com/123456789012/my-queue", "MessageBody.$": "$"})"},
    {"SNS", "Publish", "SN", "sns:publish",
     R"({"TopicArn": "arn:aws:sns:eu-central-1:123456789012:my-topic", "Message.$": "$"})"},
    {"EventBridge", "PutEvents", "EB", "events:putEvents",
     R"({"Entries": [{"Source": "my.app", "DetailType": "Something happened", "Detail.$": "$", "EventBusName": "default"}]})"},
    {"Step Functions", "StartExecution (wait)", "SF", "states:startExecution.sync:2",
     R"({"StateMachineArn": "arn:aws:states:eu-central-1:123456789012:stateMachine:child", "Input.$": "$"})"},
    {"Step Functions", "StartExecution", "SF", "states:startExecution",
     R"({"StateMachineArn": "arn:aws:states:eu-central-1:123456789012:stateMachine:child", "Input.$": "$"})"},
    {"HTTP endpoint", "Call", "HT", "http:invoke",
     R"({"ApiEndpoint": "https://api.example.com/things", "Method": "GET", "Authentication": {"ConnectionArn": "arn:aws:events:eu-central-1:123456789012:connection/my-connection/1"}})"},
    {"API Gateway", "Invoke", "AG", "apigateway:invoke",
     R"({"ApiEndpoint": "id.execute-api.eu-central-1.amazonaws.com", "Method": "GET", "Stage": "prod", "Path": "/things"})"},
    {"ECS", "RunTask (wait)", "EC", "ecs:runTask.sync",
     R"({"LaunchType": "FARGATE", "Cluster": "my-cluster", "TaskDefinition": "my-task"})"},
    {"Batch", "SubmitJob (wait)", "BA", "batch:submitJob.sync",
     R"({"JobName": "my-job", "JobDefinition": "my-definition", "JobQueue": "my-queue"})"},
    {"Glue", "StartJobRun (wait)", "GL", "glue:startJobRun.sync", R"({"JobName": "my-job"})"},
    {"Athena", "StartQueryExecution (wait)", "AT", "athena:startQueryExecution.sync",
     R"({"QueryString": "SELECT 1", "WorkGroup": "primary"})"},
    {"Bedrock", "InvokeModel", "BE", "bedrock:invokeModel",
     R"({"ModelId": "my-model", "Body.$": "$"})"},
    {"CodeBuild", "StartBuild (wait)", "CB", "codebuild:startBuild.sync",
     R"({"ProjectName": "my-project"})"},
    {"SageMaker", "CreateTrainingJob (wait)", "SM", "sagemaker:createTrainingJob.sync",
     R"({"TrainingJobName": "my-job"})"},
    {"S3", "GetObject", "S3", "aws-sdk:s3:getObject",
     R"({"Bucket": "my-bucket", "Key.$": "$.key"})"},
    {"S3", "PutObject", "S3", "aws-sdk:s3:putObject",
     R"({"Bucket": "my-bucket", "Key.$": "$.key", "Body.$": "$"})"},
    {"S3", "ListObjectsV2", "S3", "aws-sdk:s3:listObjectsV2", R"({"Bucket": "my-bucket"})"},
    {"SQS, with callback", "SendMessage", "SQ", "sqs:sendMessage.waitForTaskToken",
     R"({"QueueUrl": "https://sqs.eu-central-1.amazonaws.com/123456789012/my-queue", "MessageBody": {"input.$": "$", "token.$": "$$.Task.Token"}})"},
};

/// What is dragged: a state, or a whole fragment, by its name.
QByteArray dragged(const QString& name, const char* kind, json::Value content) {
  return QByteArray::fromStdString(
      json::print(json::Value::object({{"name", name.toStdString()}, {kind, std::move(content)}})));
}

Item itemOf(const Action& action) {
  const QString name = QString::fromUtf8(action.service);
  const QString detail = QString::fromUtf8(action.action);
  auto state =
      json::Value::object({{"Type", "Task"},
                           {"Resource", std::string("arn:aws:states:::") + action.resource},
                           {"Parameters", json::parse(action.arguments).value()}});
  return {name,
          detail,
          {},
          QString::fromUtf8(action.initials),
          QString::fromUtf8(action.resource),
          dragged(name + QLatin1Char(' ') + detail, "state", std::move(state))};
}

}  // namespace

Items flowItems() {
  Items items;
  for (const auto& flow : flows) {
    const QString type = QString::fromLatin1(flow.type);
    items.push_back({type,
                     QString::fromLatin1(flow.letter),
                     QStringLiteral("state-") + type.toLower(),
                     {},
                     words(flow.help),
                     dragged({}, "state", json::Value::object({{"Type", flow.type}}))});
  }
  return items;
}

Items optimisedActions() {
  Items items;
  for (const auto& action : actions) items.push_back(itemOf(action));
  return items;
}

Items patternItems() {
  Items items;
  const QDir folder(QStringLiteral(":/stepwright/patterns"));
  for (const auto& name :
       folder.entryList({QStringLiteral("*.asl.json")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const auto machine = json::parse(file.readAll().toStdString());
    if (!machine) continue;
    const QString comment = QString::fromStdString(std::string((*machine)["Comment"].string()));
    // "Title: what it does"
    const QString title = comment.section(QLatin1String(": "), 0, 0);
    items.push_back({title,
                     {},
                     QStringLiteral("sample"),
                     {},
                     comment.section(QLatin1String(": "), 1),
                     dragged(title, "fragment", *machine)});
  }
  return items;
}

}  // namespace stepwright::palette
