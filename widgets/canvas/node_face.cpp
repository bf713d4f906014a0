// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/node_face.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/asl/hole_words.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

/// Where the words of this file are translated.
struct FaceWords {
  Q_DECLARE_TR_FUNCTIONS(NodeFace)
};

struct ServiceInitials {
  std::string_view service;
  const char* letters;
};
constexpr ServiceInitials knownInitials[] = {{"lambda", "λ"},
                                             {"dynamodb", "DB"},
                                             {"sns", "SN"},
                                             {"sqs", "SQ"},
                                             {"events", "EB"},
                                             {"eventbridge", "EB"},
                                             {"states", "SF"},
                                             {"sfn", "SF"},
                                             {"http", "HT"},
                                             {"ecs", "EC"},
                                             {"eks", "EK"},
                                             {"s3", "S3"},
                                             {"ses", "SE"},
                                             {"sesv2", "SE"},
                                             {"glue", "GL"},
                                             {"athena", "AT"},
                                             {"sagemaker", "SM"},
                                             {"bedrock", "BR"},
                                             {"apigateway", "AG"},
                                             {"codebuild", "CB"},
                                             {"elasticmapreduce", "EM"},
                                             {"ec2", "E2"},
                                             {"secretsmanager", "SC"},
                                             {"ssm", "SS"}};

bool sameLetters(std::string_view lower, std::string_view any) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(lower.begin(), lower.end(), any.begin(), any.end(),
                    [&](char a, char b) { return a == small(b); });
}

/// Two letters that people know a service by; any other service gets its own first two.
QString initialsOf(std::string_view service) {
  for (const ServiceInitials& each : knownInitials)
    if (sameLetters(each.service, service)) return QString::fromUtf8(each.letters);
  QString letters;
  for (const QChar c : text(service))
    if (c.isLetterOrNumber() && letters.size() < 2) letters += c.toUpper();
  return letters;
}

QString compact(const json::Value& value) {
  if (asl::isTemplateCall(value)) return text(asl::templateCallText(value, asl::Format::Yaml));
  QString words = value.isString() ? text(value.string()) : text(json::print(value));
  if (words.startsWith(QLatin1String("{%")) && words.endsWith(QLatin1String("%}")))
    words = words.mid(2, words.size() - 4).trimmed();
  return words;
}

/// What stands before the first colon, and what behind it; "" where there is none.
std::string_view headOf(std::string_view words) { return words.substr(0, words.find(':')); }
std::string_view tailOf(std::string_view words) {
  const std::size_t colon = words.find(':');
  return colon == std::string_view::npos ? std::string_view() : words.substr(colon + 1);
}

/// "arn:partition:service:region:account:rest".
struct ArnParts {
  std::string_view service, rest;
};
std::optional<ArnParts> arnPartsOf(std::string_view resource) {
  constexpr int colonsBefore = 5;
  if (headOf(resource) != "arn" || std::count(resource.begin(), resource.end(), ':') < colonsBefore)
    return std::nullopt;
  const std::string_view behindPartition = tailOf(tailOf(resource));
  return ArnParts{headOf(behindPartition), tailOf(tailOf(tailOf(behindPartition)))};
}

/// "lambda:invoke.waitForTaskToken" without its pattern, and the chip for the pattern.
std::string_view withoutPattern(std::string_view action, QString& chip) {
  const std::size_t dot = action.find('.');
  if (dot == std::string_view::npos) return action;
  const std::string_view pattern = action.substr(dot + 1);
  if (pattern.starts_with("sync")) chip = QStringLiteral("sync");
  if (pattern == "waitForTaskToken") chip = QStringLiteral("token");
  return chip.isEmpty() ? action : action.substr(0, dot);
}

/// The parameters that say which thing of a service a Task is about.
constexpr const char* targetParameters[] = {
    "FunctionName",   "TableName",     "StateMachineArn", "TopicArn",      "QueueUrl",
    "TaskDefinition", "JobDefinition", "JobName",         "ProjectName",   "Bucket",
    "ActivityArn",    "ClusterId",     "ApiEndpoint",     "ConnectionArn", "ModelId",
    "EventBusName",   "TableArn",      "SecretId"};

/// What only the deployment knows of those; "" where the names are known, or there are none.
QString targetHole(const asl::State& state) {
  const char* field = state.language == asl::QueryLanguage::Jsonata ? "Arguments" : "Parameters";
  const json::Value& given = state.fields[field];
  for (const char* name : targetParameters)
    if (const json::Value* value = given.find(name)) return holeIn(*value);
  return {};
}

void faceOfTask(const asl::State& state, NodeFace& face) {
  face.second = holeIn(state.fields["Resource"]);
  if (!face.second.isEmpty()) {
    face.hole = true;
    face.iconName = QStringLiteral("state-task");
    return;
  }
  const ServiceName service = serviceOf(state.fields["Resource"].string());
  face.initials = service.initials;
  face.second = service.second;
  face.secondShort = service.secondShort;
  face.chip = service.chip;
  if (face.initials.isEmpty()) face.iconName = QStringLiteral("state-task");
  const QString target = targetHole(state);
  if (target.isEmpty()) return;
  // The tile names the service; what it does is in the tool tip.
  face.secondShort = face.second;
  face.second = target;
  face.hole = true;
}

int fieldsSet(const asl::State& state) {
  for (const char* field : {"Output", "Result", "Parameters", "Assign"})
    if (state.fields[field].isObject()) return static_cast<int>(state.fields[field].size());
  return state.fields.contains("Output") || state.fields.contains("Result") ? 1 : 0;
}

void faceOfPass(const asl::State& state, NodeFace& face) {
  face.iconName = QStringLiteral("phase");
  const int count = fieldsSet(state);
  if (count == 1) face.second = FaceWords::tr("sets 1 field");
  if (count > 1) face.second = FaceWords::tr("sets %1 fields").arg(count);
}

void faceOfChoice(const asl::State& state, NodeFace& face) {
  face.initials = QStringLiteral("?");
  const auto count = static_cast<int>(state.choices.size());
  face.second = count == 1 ? FaceWords::tr("1 rule") : FaceWords::tr("%1 rules").arg(count);
  if (!state.defaultNext.empty()) face.second += FaceWords::tr(", 1 default");
}

void faceOfWait(const asl::State& state, NodeFace& face) {
  face.iconName = QStringLiteral("clock");
  const json::Value& fields = state.fields;
  if (const json::Value* seconds = fields.find("Seconds")) {
    face.second = seconds->isNumber() ? durationWords(seconds->number())
                                      : compact(*seconds) + FaceWords::tr(" s");
  } else if (const json::Value* path = fields.find("SecondsPath")) {
    face.second = FaceWords::tr("%1 seconds").arg(compact(*path));
  } else if (const json::Value* stamp = fields.find("Timestamp")) {
    face.second = FaceWords::tr("until %1").arg(compact(*stamp));
  } else if (const json::Value* from = fields.find("TimestampPath")) {
    face.second = FaceWords::tr("until %1").arg(compact(*from));
  }
}

void faceOfFail(const asl::State& state, NodeFace& face) {
  face.iconName = QStringLiteral("close");
  for (const char* field : {"Error", "ErrorPath", "Cause", "CausePath"}) {
    if (!state.fields.contains(field)) continue;
    face.second = holeIn(state.fields[field]);
    face.hole = !face.second.isEmpty();
    if (!face.hole) face.second = compact(state.fields[field]);
    return;
  }
}

QString mapItems(const asl::State& state) {
  for (const char* field : {"Items", "ItemsPath"})
    if (state.fields.contains(field))
      return FaceWords::tr("each of %1").arg(compact(state.fields[field]));
  if (state.fields.contains("ItemReader"))
    return FaceWords::tr("each of %1")
        .arg(serviceOf(state.fields["ItemReader"]["Resource"].string()).second);
  return FaceWords::tr("each item of the input");
}

void faceOfMap(const asl::State& state, NodeFace& face) {
  face.iconName = QStringLiteral("state-map");
  QStringList facts{mapItems(state)};
  const json::Value& fields = state.fields;
  if (fields.contains("MaxConcurrency")) {
    const QString most = compact(fields["MaxConcurrency"]);
    face.second = FaceWords::tr("max %1").arg(most);
    facts << FaceWords::tr("%1 at once").arg(most);
  }
  if (fields.contains("ToleratedFailurePercentage"))
    facts << FaceWords::tr("tolerates %1 %").arg(compact(fields["ToleratedFailurePercentage"]));
  if (fields.contains("ToleratedFailureCount"))
    facts << FaceWords::tr("tolerates %1").arg(compact(fields["ToleratedFailureCount"]));
  if (fields["ItemBatcher"].contains("MaxItemsPerBatch"))
    facts << FaceWords::tr("batches of %1").arg(compact(fields["ItemBatcher"]["MaxItemsPerBatch"]));
  if (fields.contains("ResultWriter")) facts << FaceWords::tr("results to a file");
  face.facts = facts.join(QStringLiteral(" · "));
  if (state.distributed) face.chip = QStringLiteral("D");
}

void faceOfParallel(const asl::State& state, NodeFace& face) {
  face.iconName = QStringLiteral("state-parallel");
  const auto count = static_cast<int>(state.machines.size());
  face.second = count == 1 ? FaceWords::tr("1 branch") : FaceWords::tr("%1 branches").arg(count);
}

}  // namespace

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<int>(utf8.size()));
}

QString holeIn(const json::Value& value) {
  if (value.isString()) {
    if (value.string().find("${") == std::string_view::npos) return {};
    const QString words = text(value.string()).trimmed();
    const bool whole = words.startsWith(QLatin1String("${")) &&
                       words.indexOf(QLatin1Char('}')) == words.size() - 1;
    return whole ? words : QString();
  }
  if (!value.isObject() || value.size() != 1) return {};
  const auto& member = *value.members().begin();
  const QString key = text(member.name());
  if (key != QLatin1String("Ref") && !key.startsWith(QLatin1String("Fn::"))) return {};
  if (member.value.isString()) return text(member.value.string());
  QStringList parts;
  if (key == QLatin1String("Fn::GetAtt"))
    for (const auto& part : member.value.items()) parts << text(part.string());
  return parts.isEmpty() ? key : parts.join(QLatin1Char('.'));
}

QString durationWords(double seconds) {
  const auto whole = static_cast<qint64>(std::llround(seconds));
  if (seconds < 60 || std::abs(seconds - static_cast<double>(whole)) > 1e-9)
    return FaceWords::tr("%1 s").arg(seconds);
  const struct {
    qint64 size;
    const char* words;
  } units[] = {{86400, "%1 d"}, {3600, "%1 h"}, {60, "%1 min"}, {1, "%1 s"}};
  QStringList parts;
  qint64 rest = whole;
  for (const auto& unit : units) {
    if (rest < unit.size || parts.size() == 2) continue;
    parts << FaceWords::tr(unit.words).arg(rest / unit.size);
    rest %= unit.size;
  }
  return parts.join(QLatin1Char(' '));
}

ServiceName serviceOf(std::string_view resource) {
  ServiceName name;
  const auto parts = arnPartsOf(resource);
  if (!parts) {
    name.second = text(resource);
    return name;
  }
  const auto& [service, rest] = *parts;
  if (service == "lambda") {
    name.initials = QStringLiteral("λ");
    name.second = text(tailOf(rest));
  } else if (service == "states" && headOf(rest) == "activity") {
    name.chip = QStringLiteral("activity");
    name.initials = QStringLiteral("AC");
    name.second = text(tailOf(rest));
  } else if (service == "states") {
    const bool sdk = headOf(rest) == "aws-sdk" && tailOf(rest).find(':') != std::string_view::npos;
    const std::string_view action = sdk ? tailOf(rest) : rest;
    name.initials = initialsOf(headOf(action));
    // ".sync:2" holds a colon of its own; the pattern is cut off before the two parts are told
    // apart.
    const std::string_view whole = withoutPattern(action, name.chip);
    name.second = text(whole);
    name.secondShort = text(tailOf(whole));
    if (headOf(action) == "http" && name.chip.isEmpty()) {
      name.chip = QStringLiteral("http");
      name.second = name.secondShort;
    }
  } else {
    name.initials = initialsOf(service);
    name.second = text(service) + QLatin1Char(':') + text(rest);
    name.secondShort = text(rest);
  }
  return name;
}

NodeFace faceOf(const asl::State& state) {
  NodeFace face;
  switch (state.type) {
    case asl::StateType::Task:
      faceOfTask(state, face);
      break;
    case asl::StateType::Pass:
      faceOfPass(state, face);
      break;
    case asl::StateType::Choice:
      faceOfChoice(state, face);
      break;
    case asl::StateType::Wait:
      faceOfWait(state, face);
      break;
    case asl::StateType::Succeed:
      face.iconName = QStringLiteral("check");
      break;
    case asl::StateType::Fail:
      faceOfFail(state, face);
      break;
    case asl::StateType::Parallel:
      faceOfParallel(state, face);
      break;
    case asl::StateType::Map:
      faceOfMap(state, face);
      break;
  }
  if (!state.knownType) {
    const QString written = text(state.fields["Type"].string());
    face.second = written.isEmpty() ? FaceWords::tr("no Type")
                                    : FaceWords::tr("unknown Type %1").arg(written);
    face.iconName = QStringLiteral("warning");
    face.initials.clear();
  }
  if (!state.retry.empty()) {
    const asl::Retrier& first = state.retry.front();
    face.retryAttempts = static_cast<int>(first.maxAttempts);
    const json::Value* written = first.fields.find("MaxAttempts");
    face.retryOpen = written != nullptr && !written->isNumber();
  }
  face.catches = !state.catchers.empty();
  face.comment = text(state.comment);
  return face;
}

}  // namespace stepwright::canvas
