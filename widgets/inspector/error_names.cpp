// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/error_names.h"

#include "engine/asl/catalogue/catalogue.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

QStringList listOf(std::initializer_list<const char*> names) {
  QStringList list;
  for (const char* name : names) list << QString::fromLatin1(name);
  return list;
}

/// What a Lambda function that is called answers with, beside its own errors.
QStringList lambdaErrors() {
  return listOf({"Lambda.ServiceException", "Lambda.AWSLambdaException",
                 "Lambda.SdkClientException", "Lambda.TooManyRequestsException",
                 "Lambda.ClientExecutionTimeoutException", "Lambda.Unknown"});
}

/// The service of a Resource: "dynamodb" of arn:aws:states:::dynamodb:getItem, "s3" of
/// arn:aws:states:::aws-sdk:s3:getObject.
QString serviceOf(const QString& resource) {
  const QStringList parts = resource.split(QLatin1Char(':'));
  if (parts.size() > 2 && parts[2] == QLatin1String("lambda")) return QStringLiteral("lambda");
  if (parts.size() < 7) return {};
  return parts[5] == QLatin1String("aws-sdk") ? parts[6] : parts[5];
}

QStringList serviceErrors(const QString& resource) {
  const QString service = serviceOf(resource);
  const bool sdk = resource.contains(QLatin1String(":aws-sdk:"));
  if (service == QLatin1String("lambda")) return lambdaErrors();
  if (service == QLatin1String("http"))
    return listOf({"States.Http.Socket", "States.Http.StatusCode.429", "States.Http.StatusCode.500",
                   "States.Http.StatusCode.502", "States.Http.StatusCode.503"});
  if (service == QLatin1String("dynamodb")) {
    const QString prefix = sdk ? QStringLiteral("DynamoDb.") : QStringLiteral("DynamoDB.");
    QStringList names;
    for (const char* name :
         {"ConditionalCheckFailedException", "ProvisionedThroughputExceededException",
          "ResourceNotFoundException", "TransactionCanceledException"})
      names << prefix + QString::fromLatin1(name);
    return names;
  }
  if (service == QLatin1String("states") || service == QLatin1String("sfn"))
    return listOf(
        {"States.TaskFailed", "Sfn.ExecutionAlreadyExistsException", "Sfn.InvalidTokenException"});
  if (service.isEmpty() || !sdk) return {};
  // An SDK integration names its errors by the service.
  const QString prefix = service.left(1).toUpper() + service.mid(1);
  return {prefix + QStringLiteral(".") + prefix + QStringLiteral("Exception"),
          prefix + QStringLiteral(".SdkClientException")};
}

/// What the action throws, and what all of its service's may.
QStringList actionErrors(std::string_view resource, const asl::CatalogueSource& source) {
  const auto catalogue = source ? source() : nullptr;
  QStringList names;
  if (catalogue == nullptr) return names;
  for (const auto& error : catalogue->errors(resource)) names << toQt(error);
  if (names.isEmpty()) return names;
  const QString prefix = names.front().section(QLatin1Char('.'), 0, 0);
  return names << prefix + QStringLiteral(".") + prefix + QStringLiteral("Exception")
               << prefix + QStringLiteral(".SdkClientException");
}

}  // namespace

QStringList errorNamesFor(const asl::State& state, const QStringList& seen,
                          const asl::CatalogueSource& catalogue) {
  QStringList names = seen;
  const bool task = state.type == asl::StateType::Task;
  if (task) {
    const std::string_view resource = state.fields["Resource"].string();
    const QStringList thrown = actionErrors(resource, catalogue);
    names << (thrown.isEmpty() ? serviceErrors(toQt(resource)) : thrown);
  }
  names << listOf({"States.ALL", "States.TaskFailed", "States.Timeout"});
  if (task) names << listOf({"States.HeartbeatTimeout", "States.Permissions"});
  if (state.type == asl::StateType::Map)
    names << listOf({"States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed",
                     "States.ResultWriterFailed"});
  names << (state.language == asl::QueryLanguage::Jsonata
                ? listOf({"States.QueryEvaluationError"})
                : listOf({"States.ResultPathMatchFailure", "States.ParameterPathFailure",
                          "States.IntrinsicFailure"}));
  names << listOf({"States.DataLimitExceeded", "States.Runtime", "States.NoChoiceMatched"});
  names.removeDuplicates();
  return names;
}

}  // namespace stepwright::inspector
