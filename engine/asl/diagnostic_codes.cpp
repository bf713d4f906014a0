// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/diagnostic_codes.h"

#include <algorithm>
#include <array>

namespace stepwright::asl {
namespace {

constexpr Severity kError = Severity::Error;
constexpr Severity kWarning = Severity::Warning;
constexpr Severity kInfo = Severity::Information;

constexpr std::array kCodes{
    DiagnosticCode{"CHOICE_NO_DEFAULT", kInfo, false,
                   "A Choice without Default fails the execution with States.NoChoiceMatched when "
                   "no rule matches. Give it a Default, if only to a Fail state that says why."},
    DiagnosticCode{"CHOICE_OVERLAP", kWarning, false,
                   "Rules of a Choice are tried in their order and the first that matches wins, so "
                   "a rule with the same condition as an earlier one, or behind one that always "
                   "matches, is never reached. Remove it, or mend its condition."},
    DiagnosticCode{"DEFINITION_TOO_LARGE", kWarning, false,
                   "CreateStateMachine takes at most 1 MiB of definition. Move data out of it, or "
                   "parts of it into state machines of their own."},
    DiagnosticCode{"DUPLICATE_LABEL_NAME", kError, true,
                   "Two distributed Maps of one state machine have the same Label."},
    DiagnosticCode{"DUPLICATE_STATE_NAME", kError, true,
                   "State names are unique in the whole definition, branches and item processors "
                   "included."},
    DiagnosticCode{"DUPLICATE_VARIABLE_NAME", kError, true,
                   "A branch or item processor assigns a variable that the machine around it "
                   "assigns too."},
    DiagnosticCode{"DYNAMODB_NUMBER", kInfo, false,
                   "DynamoDB takes a number as text, {\"N\": \"12\"}. A path that gives a number "
                   "makes the call fail; States.Format turns it into text."},
    DiagnosticCode{"ENDLESS_LOOP", kWarning, false,
                   "Every way out of these states leads back into them, so that no run that enters "
                   "the loop ends by itself. Lead one of them out: by a Choice, a Catch or End."},
    DiagnosticCode{"ENDLESS_STATE", kWarning, false,
                   "Every way out of the state leads back to itself, so that no run that enters it "
                   "ends. Lead it to another state, or end there."},
    DiagnosticCode{"ERROR_NEVER_RAISED", kInfo, false,
                   "The error named here can never reach this Retry or Catch: the state cannot "
                   "raise it, or AWS ends the execution without asking. Remove the name, or use "
                   "the one that the state raises."},
    DiagnosticCode{"ERROR_TAKEN", kWarning, false,
                   "Retriers and catchers are tried in their order and the first that names the "
                   "error takes it, so a name that an earlier one takes is never asked. Remove it, "
                   "or put it in front."},
    DiagnosticCode{
        "EXPRESS_REPEATS", kInfo, false,
        "An asynchronous Express workflow may run more than once for one start (at least "
        "once), and this call does its work again each time. Make it idempotent: a "
        "deduplication id, a client token, a name, a condition."},
    DiagnosticCode{"INLINE_CONCURRENCY", kInfo, false,
                   "AWS runs at most 40 iterations of an inline Map at a time, whatever "
                   "MaxConcurrency says. A distributed Map runs up to 10,000."},
    DiagnosticCode{"INVALID_JSONATA_EXPRESSION", kError, true,
                   "A JSONata expression cannot be read; AWS reads all of them when the state "
                   "machine is created."},
    DiagnosticCode{"INVALID_JSON_DESCRIPTION", kError, true,
                   "The text is no JSON (or YAML), so nothing else can be told about it."},
    DiagnosticCode{"INVALID_LABEL_NAME", kError, true,
                   "A Label has at most 40 characters, none of them a blank or one of "
                   "?*<>{}[]:;,\\|^~$#%&`\"."},
    DiagnosticCode{"INVALID_RESOURCE", kWarning, false, "The Resource of a Task is no ARN."},
    DiagnosticCode{"INVALID_STATE_NAME", kError, true,
                   "A state's name has between 1 and 80 characters."},
    DiagnosticCode{"INVALID_UTF8", kError, true, "The file is in another encoding than UTF-8."},
    DiagnosticCode{"INVALID_VARIABLE_NAME", kError, true,
                   "A variable's name begins with a letter and goes on with letters, digits and "
                   "'_'; it has at most 80 characters."},
    DiagnosticCode{
        "LAMBDA_ARN", kError, false,
        "The ARN of a Lambda function ends in a version or an alias that Lambda does not "
        "take: it is empty, or has other characters than letters, digits, '-' and '_'. "
        "The call fails each time."},
    DiagnosticCode{"MISSING_END_STATE", kError, true,
                   "The machine has no state that ends it: no End, Succeed or Fail."},
    DiagnosticCode{"MISSING_PARAMETER", kWarning, false,
                   "The action of aws-sdk needs a parameter that is not given: the call fails."},
    DiagnosticCode{"MISSING_TRANSITION_TARGET", kError, true,
                   "A state that is led to does not exist in the same States, or a state cannot be "
                   "reached from StartAt."},
    DiagnosticCode{
        "NAMES_DIFFER_BY_CASE", kWarning, false,
        "State names are matched with their case, so two that differ in nothing else are "
        "easily taken for one another in Next, in mocks and in logs. Rename one."},
    DiagnosticCode{"NEWER_THAN_CATALOGUE", kWarning, false,
                   "The catalogue of AWS's services has nothing like this service, action or "
                   "parameter: it is newer than the catalogue, or AWS will refuse it."},
    DiagnosticCode{"NOT_A_STATE_MACHINE", kError, true,
                   "The text holds something else than a definition."},
    DiagnosticCode{"NO_DOLLAR", kWarning, false,
                   "A value that looks like a path stands under a key without .$ and is handed on "
                   "as text. Add .$ to the key."},
    DiagnosticCode{"NO_PATH", kWarning, false,
                   "A value that looks like a path stands under a field that takes it as text. Use "
                   "the field whose name ends in Path."},
    DiagnosticCode{"PARAMETER_KIND", kWarning, false,
                   "The action takes another kind of value for this parameter."},
    DiagnosticCode{"PASS_RESULT_IS_STATIC", kWarning, false,
                   "The Result of a Pass is taken literally: a path in it is not evaluated. Use "
                   "Parameters."},
    DiagnosticCode{
        "PATH_NEVER_THERE", kWarning, false,
        "On every way to this state the data is made by states whose shape is known, or by "
        "actions whose answer the catalogue knows, and nothing stands at this path: the "
        "execution fails here, or the value is missing. Mend the path, or make the value."},
    DiagnosticCode{
        "PAYLOAD_TOO_LARGE", kWarning, false,
        "What stands here literally is larger than the 256 KiB that a state may hand on, "
        "so the state fails with States.DataLimitExceeded. Keep the data in S3."},
    DiagnosticCode{"PLACEHOLDER_IN_QUOTES", kWarning, false,
                   "A placeholder in quotes becomes a text, and AWS wants a number, or true or "
                   "false, here. Take the quotes away."},
    DiagnosticCode{"REMOVED_ACTION", kWarning, false, "AWS's SDKs no longer have the action."},
    DiagnosticCode{"REMOVED_SERVICE", kWarning, false,
                   "AWS has ended the service, so that the call fails."},
    DiagnosticCode{"RESERVED_VARIABLE_NAME", kError, true,
                   "The name states is AWS's own: $states holds input, result and context."},
    DiagnosticCode{"RETRY_CANNOT_HELP", kWarning, false,
                   "The Retry does nothing: each of its retriers has MaxAttempts 0, or what it "
                   "retries fails in the same way each time. Remove it, or let it try again."},
    DiagnosticCode{"SCHEMA_VALIDATION_FAILED", kError, true,
                   "A field is missing, unknown, of another kind or out of range, in the words of "
                   "AWS."},
    DiagnosticCode{
        "TASK_TIMEOUT", kInfo, false,
        "A Task that waits for a callback, a worker or a job has no time limit, so a lost "
        "one is waited for until the execution ends. Give it TimeoutSeconds or "
        "HeartbeatSeconds."},
    DiagnosticCode{
        "TOKEN_ABSENT", kWarning, false,
        "The Context object has a Task.Token only in a Task; any other state fails when it "
        "asks for it."},
    DiagnosticCode{"TOKEN_UNUSED", kWarning, false,
                   "A Task with .waitForTaskToken goes on when somebody sends its token back, and "
                   "the token is handed to nobody. Put $$.Task.Token (JSONata: "
                   "$states.context.Task.Token) into what the Task sends."},
    DiagnosticCode{
        "TYPE_SLIP", kWarning, false,
        "The value is known to be of another type than is asked for: a comparison of "
        "another type never matches, and a field that takes a number fails with a text."},
    DiagnosticCode{
        "UNKNOWN_ACTION", kWarning, false,
        "The catalogue of AWS's services has no such service or action, but one of nearly "
        "that name."},
    DiagnosticCode{"UNKNOWN_ERROR_NAME", kWarning, false,
                   "Names that begin with States. are reserved, and AWS raises none of this name."},
    DiagnosticCode{"UNKNOWN_PARAMETER", kError, false,
                   "The action has no such parameter. An error for an optimised integration, a "
                   "warning for aws-sdk."},
    DiagnosticCode{"UNSET_VARIABLE", kWarning, false,
                   "A variable is read where nothing has set it, or not on every way to the state: "
                   "the execution fails there. Set it before, or ask whether it exists."},
    DiagnosticCode{"UNSUPPORTED_JSONATA_EXPRESSION", kError, true,
                   "An expression of a state has no input document at its top level: $, $$ and a "
                   "bare name are refused. The input is $states.input, and $states has no members "
                   "but input, result, errorOutput and context, each where there is one."},
    DiagnosticCode{
        "UNUSED_SUPPRESSION", kInfo, false,
        "A suppression hits nothing: what it was for is mended, or its state has another "
        "name. Remove it."},
    DiagnosticCode{"UNUSED_VARIABLE", kInfo, false,
                   "A variable is set and never read. Remove it, or use it."},
};

}  // namespace

std::span<const DiagnosticCode> diagnosticCodes() { return kCodes; }

const DiagnosticCode* findDiagnosticCode(std::string_view code) {
  const auto found = std::lower_bound(
      kCodes.begin(), kCodes.end(), code,
      [](const DiagnosticCode& each, std::string_view name) { return each.code < name; });
  return found != kCodes.end() && found->code == code ? &*found : nullptr;
}

bool isRefused(const Problem& problem) {
  const DiagnosticCode* code = findDiagnosticCode(problem.code);
  return problem.severity == Severity::Error && (code == nullptr || code->refused);
}

std::vector<std::string_view> suppressibleCodes() {
  std::vector<std::string_view> codes;
  for (const DiagnosticCode& each : kCodes)
    if (!each.refused) codes.push_back(each.code);
  return codes;
}

}  // namespace stepwright::asl
