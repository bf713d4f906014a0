// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/lambda_words.h"

#include <array>
#include <csignal>
#include <cstring>

#include "engine/base/phrase.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::tasks {

using interpreter::TaskOutcome;

namespace {

struct FaultRow {
  LambdaFault fault;
  const char* type;
  const char* message;  ///< %1 = request id, %2 = detail
  bool bare = false;    ///< an exception of the Invoke API: its message alone is the Cause
};

constexpr std::array<FaultRow, 9> faultRows{
    {{LambdaFault::Exited, "Runtime.ExitError",
      "RequestId: %1 Error: Runtime exited with error: exit status %2"},
     {LambdaFault::ExitedSilently, "Runtime.ExitError",
      "RequestId: %1 Error: Runtime exited without providing a reason"},
     {LambdaFault::Signalled, "Runtime.ExitError",
      "RequestId: %1 Error: Runtime exited with error: signal: %2"},
     {LambdaFault::OutOfMemory, "Runtime.OutOfMemory",
      "RequestId: %1 Error: Runtime exited with error: signal: killed"},
     {LambdaFault::TimedOut, "Sandbox.Timedout",
      "RequestId: %1 Error: Task timed out after %2 seconds"},
     {LambdaFault::CannotStart, "Runtime.InvalidEntrypoint", "RequestId: %1 Error: fork/exec %2"},
     {LambdaFault::AnswerTooLarge, "Function.ResponseSizeTooLarge",
      "Response payload size exceeded maximum allowed payload size (6291556 bytes)."},
     {LambdaFault::EventTooLarge, "Lambda.RequestEntityTooLargeException",
      "%2 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)",
      true},
     {LambdaFault::Unreadable, "Runtime.MarshalError",
      "The answer of the function is no JSON: %2"}}};

}  // namespace

TaskOutcome lambdaFailure(LambdaFault fault, std::string_view requestId, std::string_view detail) {
  const FaultRow& row = faultRows[static_cast<std::size_t>(fault)];
  const std::string message = filled(row.message, {std::string(requestId), std::string(detail)});
  if (row.bare) return TaskOutcome::failed(row.type, message);
  const json::Value body =
      json::Value::object({{"errorType", row.type}, {"errorMessage", json::Value(message)}});
  return TaskOutcome::failed(row.type, json::print(body));
}

TaskOutcome lambdaFailure(ProcessEnd end, std::string_view requestId, bool outOfMemory,
                          std::string_view program) {
  if (outOfMemory) return lambdaFailure(LambdaFault::OutOfMemory, requestId);
  switch (end.kind) {
    case ProcessEnd::Kind::Exited:
      if (end.number == 0) return lambdaFailure(LambdaFault::ExitedSilently, requestId);
      return lambdaFailure(LambdaFault::Exited, requestId, std::to_string(end.number));
    case ProcessEnd::Kind::Signalled:
      return lambdaFailure(LambdaFault::Signalled, requestId, signalWords(end.number));
    case ProcessEnd::Kind::NotStarted:
      break;
  }
  return lambdaFailure(LambdaFault::CannotStart, requestId,
                       std::string(program) + ": " + std::strerror(end.number));
}

TaskOutcome lambdaFailure(std::string_view body, std::string_view typeHeader) {
  const auto read = json::parse(body);
  std::string type = read ? std::string((*read)["errorType"].string()) : std::string();
  if (type.empty()) type = typeHeader;
  return TaskOutcome::failed(type.empty() ? "Lambda.Unknown" : type, body);
}

std::string signalWords(int signal) {
  switch (signal) {
    case SIGKILL:
      return "killed";
    case SIGABRT:
      return "aborted";
    case SIGSEGV:
      return "segmentation fault";
    case SIGTERM:
      return "terminated";
    case SIGBUS:
      return "bus error";
    case SIGILL:
      return "illegal instruction";
    case SIGFPE:
      return "floating point exception";
    case SIGINT:
      return "interrupt";
    default:
      return "signal " + std::to_string(signal);
  }
}

}  // namespace stepwright::tasks
