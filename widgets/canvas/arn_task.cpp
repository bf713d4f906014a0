// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/arn_task.h"
#include "widgets/canvas/words.h"

#include <QStringList>

#include "engine/json/print.h"

namespace stepwright::canvas {
namespace {

using json::Member;
using json::Value;

/// "arn:partition:service:region:account:resource"; the resource may hold colons.
struct Arn {
  QString whole, partition, service, region, account, resource;
  /// The resource's type and the rest: "function:pay" and "table/orders" alike.
  QString type, rest;
};

std::optional<Arn> parse(const QString& text) {
  const QStringList parts = text.trimmed().split(QLatin1Char(':'));
  if (parts.size() < 6 || parts.at(0) != QLatin1String("arn") || parts.at(2).isEmpty() ||
      parts.at(5).isEmpty())
    return std::nullopt;
  Arn arn{text.trimmed(),
          parts.at(1),
          parts.at(2),
          parts.at(3),
          parts.at(4),
          QStringList(parts.mid(5)).join(QLatin1Char(':')),
          {},
          {}};
  int cut = 0;
  while (cut < arn.resource.size() && arn.resource.at(cut) != QLatin1Char(':') &&
         arn.resource.at(cut) != QLatin1Char('/'))
    ++cut;
  arn.type = arn.resource.left(cut);
  arn.rest = arn.resource.mid(cut + 1);
  return arn;
}

Value words(const QString& text) { return Value(text.toStdString()); }

/// "orders:PROD" and "orders/3" of a version are still called "orders".
QString plainName(const QString& rest) {
  return rest.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('/'), -1);
}

NewState task(const Arn& arn, const QString& action, const QString& name,
              std::vector<Member> parameters) {
  NewState state;
  state.type = asl::StateType::Task;
  state.name = name;
  const QString resource = QStringLiteral("arn:%1:states:::%2").arg(arn.partition, action);
  state.json = QString::fromStdString(
      json::printPretty(Value::object({{"Type", "Task"},
                                       {"Resource", words(resource)},
                                       {"Parameters", Value::object(std::move(parameters))}})));
  return state;
}

/// A Resource as it stands: an activity, or an integration ("arn:aws:states:::sqs:sendMessage").
NewState resourceTask(const QString& resource, const QString& name) {
  NewState state;
  state.type = asl::StateType::Task;
  state.name = name;
  state.json = QString::fromStdString(
      json::printPretty(Value::object({{"Type", "Task"}, {"Resource", words(resource)}})));
  return state;
}

QString queueUrl(const Arn& arn) {
  const bool china = arn.partition == QLatin1String("aws-cn");
  return QStringLiteral("https://sqs.%1.amazonaws.com%2/%3/%4")
      .arg(arn.region, china ? QStringLiteral(".cn") : QString(), arn.account, arn.resource);
}

std::optional<NewState> statesTask(const Arn& arn) {
  if (arn.type == QLatin1String("stateMachine"))
    return task(arn, QStringLiteral("states:startExecution.sync:2"), plainName(arn.rest),
                {{"StateMachineArn", words(arn.whole)}, {"Input.$", "$"}});
  if (arn.type == QLatin1String("activity")) return resourceTask(arn.whole, plainName(arn.rest));
  if (!arn.region.isEmpty() || arn.rest.isEmpty()) return std::nullopt;
  QString action = arn.rest.section(QLatin1Char('.'), 0, 0).section(QLatin1Char(':'), -1);
  if (!action.isEmpty()) action[0] = action.at(0).toUpper();
  return resourceTask(arn.whole, action);
}

std::optional<NewState> dataTask(const Arn& arn) {
  if (arn.service == QLatin1String("dynamodb") && arn.type == QLatin1String("table"))
    return task(arn, QStringLiteral("dynamodb:getItem"),
                QStringLiteral("Get from ") + plainName(arn.rest.section(QLatin1Char('/'), 0, 0)),
                {{"TableName", words(arn.rest.section(QLatin1Char('/'), 0, 0))},
                 {"Key", Value::object({{"id", Value::object({{"S.$", "$.id"}})}})}});
  if (arn.service != QLatin1String("s3")) return std::nullopt;
  const Member key = arn.rest.isEmpty() ? Member("Key.$", "$.key") : Member("Key", words(arn.rest));
  return task(arn, QStringLiteral("aws-sdk:s3:getObject"), QStringLiteral("Get ") + arn.type,
              {{"Bucket", words(arn.type)}, key});
}

std::optional<NewState> messageTask(const Arn& arn) {
  if (arn.service == QLatin1String("sqs"))
    return task(arn, QStringLiteral("sqs:sendMessage"), QStringLiteral("Send to ") + arn.resource,
                {{"QueueUrl", words(queueUrl(arn))}, {"MessageBody.$", "$"}});
  if (arn.service == QLatin1String("sns"))
    return task(arn, QStringLiteral("sns:publish"), QStringLiteral("Publish to ") + arn.resource,
                {{"TopicArn", words(arn.whole)}, {"Message.$", "$"}});
  if (arn.service != QLatin1String("events") || arn.type != QLatin1String("event-bus"))
    return std::nullopt;
  const Value entry = Value::object({{"Source", "my.app"},
                                     {"DetailType", "Something happened"},
                                     {"Detail.$", "$"},
                                     {"EventBusName", words(arn.whole)}});
  return task(arn, QStringLiteral("events:putEvents"), QStringLiteral("Put on ") + arn.rest,
              {{"Entries", Value::array({entry})}});
}

std::optional<NewState> jobTask(const Arn& arn) {
  const QString name = plainName(arn.rest);
  if (arn.service == QLatin1String("ecs") && arn.type == QLatin1String("task-definition"))
    return task(
        arn, QStringLiteral("ecs:runTask.sync"), QStringLiteral("Run ") + name,
        {{"LaunchType", "FARGATE"}, {"Cluster", "default"}, {"TaskDefinition", words(arn.whole)}});
  if (arn.service == QLatin1String("batch") && arn.type == QLatin1String("job-definition"))
    return task(
        arn, QStringLiteral("batch:submitJob.sync"), QStringLiteral("Run ") + name,
        {{"JobName", words(name)}, {"JobDefinition", words(arn.whole)}, {"JobQueue", "my-queue"}});
  if (arn.service == QLatin1String("glue") && arn.type == QLatin1String("job"))
    return task(arn, QStringLiteral("glue:startJobRun.sync"), QStringLiteral("Run ") + name,
                {{"JobName", words(name)}});
  if (arn.service == QLatin1String("codebuild") && arn.type == QLatin1String("project"))
    return task(arn, QStringLiteral("codebuild:startBuild.sync"), QStringLiteral("Build ") + name,
                {{"ProjectName", words(name)}});
  return std::nullopt;
}

std::optional<NewState> taskOf(const Arn& arn) {
  if (arn.service == QLatin1String("lambda") && arn.type == QLatin1String("function"))
    return task(arn, QStringLiteral("lambda:invoke"), plainName(arn.rest),
                {{"FunctionName", words(arn.whole)}, {"Payload.$", "$"}});
  if (arn.service == QLatin1String("states")) return statesTask(arn);
  if (auto data = dataTask(arn)) return data;
  if (auto message = messageTask(arn)) return message;
  return jobTask(arn);
}

}  // namespace

bool looksLikeArn(const QString& text) {
  const QString line = text.trimmed();
  return line.startsWith(QLatin1String("arn:")) && !line.contains(QLatin1Char('\n')) &&
         !line.contains(QLatin1Char(' '));
}

ArnTask taskOfArn(const QString& text) {
  const auto arn = parse(text);
  if (!arn) return {std::nullopt, Words::tr("This ARN is not complete")};
  if (auto state = taskOf(*arn)) return {std::move(state), {}};
  const QString what =
      arn->rest.isEmpty() ? arn->service : arn->service + QLatin1Char(' ') + arn->type;
  return {std::nullopt, Words::tr("No Task is known for an ARN of %1").arg(what)};
}

}  // namespace stepwright::canvas
