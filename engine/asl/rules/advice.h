// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What the validator says in words of its own; what AWS says stands in aws_texts.h. A remedy is
/// the problem's detail.
namespace stepwright::asl::rules::advice {

// Of the whole text.
inline constexpr Wording emptyText{
    "INVALID_JSON_DESCRIPTION",
    "The text is empty: type or paste a definition, or begin an empty workflow"};
inline constexpr Wording tooLarge{
    "DEFINITION_TOO_LARGE",
    "The definition has %1 MiB, and AWS takes at most 1 MiB: move data out of it, or parts of it "
    "into state machines of their own"};
inline constexpr Wording notUtf8{
    "INVALID_UTF8",
    "These bytes are no UTF-8, but probably %1: convert the file to UTF-8, or type the characters "
    "anew"};
inline constexpr Wording foreign{
    "NOT_A_STATE_MACHINE",
    "This is %1, not a state machine: at its top stands neither StartAt nor States"};

// Of states and how they go on.
inline constexpr Wording endless{
    "ENDLESS_STATE",
    "State \"%1\" leads only to itself: a run that enters it never ends. Lead it to another state, "
    "or end there."};
inline constexpr Wording noOperator{"SCHEMA_VALIDATION_FAILED",
                                    "A Choice Rule needs a comparison operator, And, Or or Not"};
inline constexpr Wording sameRule{"CHOICE_OVERLAP", "Rules %1 and %2 are the same; rule %1 wins"};
inline constexpr Wording noDefault{"CHOICE_NO_DEFAULT",
                                   "No Default: when no rule matches, the execution fails"};
inline constexpr Wording noTimeout{
    "TASK_TIMEOUT", "No TimeoutSeconds; a lost callback would be waited for 99,999,999 s"};

inline constexpr Wording onlyDistributed{
    "detail.onlyDistributed",
    "Only a Map in DISTRIBUTED mode has it: give its ProcessorConfig the Mode DISTRIBUTED."};
inline constexpr Wording standardChildren{"mend.standardChildren", "Make the children STANDARD"};

// Of values.
inline constexpr Wording staticResult{
    "PASS_RESULT_IS_STATIC",
    "The Result of a Pass state is static: a JSONPath or Intrinsic Function in it is not evaluated",
    "Parameters evaluates them."};
inline constexpr Wording numberOfPath{
    "DYNAMODB_NUMBER",
    "DynamoDB takes a number as text; where this path gives a number the call fails"};
inline constexpr Wording number{"DYNAMODB_NUMBER", "DynamoDB takes a number as text"};
inline constexpr Wording quotedPlaceholder{
    "PLACEHOLDER_IN_QUOTES",
    "AWS will get a text here and wants a number: the quotes stay when the placeholder is filled "
    "in, and it will answer \"Expected value of type %1\""};
inline constexpr Wording quotedBoolean{
    "PLACEHOLDER_IN_QUOTES",
    "AWS will get a text here and wants true or false: the quotes stay when the placeholder is "
    "filled in, and it will answer \"Expected value of type Boolean\""};
inline constexpr Wording yamlWord{
    "YAML_WORD", "SAM and the AWS CLI read YAML 1.1 and take %1 without quotes for %2"};
inline constexpr Wording noExpression{
    "SCHEMA_VALIDATION_FAILED",
    "Expected value of type JSONata expression or JSON of the right kind"};

// Of actions and their parameters.
inline constexpr Wording unlistedParameter{"UNKNOWN_PARAMETER",
                                           "The catalogue of AWS's APIs has no field \"%1\" here"};
inline constexpr Wording missingParameter{"MISSING_PARAMETER",
                                          "The action needs the parameter \"%1\""};
inline constexpr Wording otherKind{"PARAMETER_KIND", "The action takes %1 here"};
inline constexpr Wording unlistedService{"UNKNOWN_ACTION",
                                         "The catalogue of AWS's services has no \"%1\""};
inline constexpr Wording unlistedAction{"UNKNOWN_ACTION",
                                        "The catalogue has no action \"%1\" of %2"};
inline constexpr Wording newerParameter{"NEWER_THAN_CATALOGUE",
                                        "The catalogue of AWS's APIs, which is of %1, has no field "
                                        "\"%2\" here: it is newer, or AWS will "
                                        "refuse it"};
inline constexpr Wording newerService{"NEWER_THAN_CATALOGUE",
                                      "The catalogue of AWS's services, which is of %1, has no "
                                      "\"%2\": it is newer, or AWS will refuse "
                                      "it"};
inline constexpr Wording newerAction{"NEWER_THAN_CATALOGUE",
                                     "The catalogue, which is of %1, has no action \"%2\" of %3: "
                                     "it is newer, or AWS will refuse it"};
inline constexpr Wording removedService{"REMOVED_SERVICE", "AWS has removed %1: the call fails"};
inline constexpr Wording removedServiceOn{"REMOVED_SERVICE",
                                          "AWS has removed %1 on %2: the call fails"};
inline constexpr Wording goneAction{"REMOVED_ACTION",
                                    "AWS's SDKs no longer have the action \"%1\" of %2"};

// Kinds of values, within a sentence.
inline constexpr Wording anArray{"kind.array", "an array"};
inline constexpr Wording anObject{"kind.object", "an object"};
inline constexpr Wording trueOrFalse{"kind.boolean", "true or false"};
inline constexpr Wording aNumber{"kind.number", "a number"};
inline constexpr Wording plainText{"kind.text", "plain text"};

// Details: what exactly is wrong, or what was probably meant.
inline constexpr Wording valuePut{"detail.value", "With %1 in the place of %2."};
inline constexpr Wording nearestWord{"detail.nearest", "Did you mean \"%1\"?"};
inline constexpr Wording nearestField{"detail.nearest", "Perhaps '%1' was meant."};
inline constexpr Wording nearestAction{
    "detail.nearest", "Did you mean \"%1\"? Names of actions begin with a small letter."};
inline constexpr Wording noJobs{
    "detail.jobs", "Only optimised integrations wait for jobs (.sync), not those of aws-sdk."};
inline constexpr Wording noPattern{"detail.pattern", "%1 has no such pattern."};
inline constexpr Wording optimisedActions{
    "detail.actions", "The integration has %1; all other actions go by aws-sdk:%2."};
inline constexpr Wording openSubstitution{"detail.substitution",
                                          "A substitution \"${\" is not closed."};
inline constexpr Wording noString{"detail.string", "%1 does not give a string."};
inline constexpr Wording leadingSpace{"detail.space", "It starts with a space."};

// What a mend is called.
inline constexpr Wording beginEmpty{"mend.begin", "Begin an empty workflow"};
inline constexpr Wording createState{"mend.state", "Create the state"};
inline constexpr Wording endHere{"mend.end", "End the workflow here"};
inline constexpr Wording removeEnd{"mend.removeEnd", "Remove End"};
inline constexpr Wording addField{"mend.add", "Add %1"};
inline constexpr Wording removeField{"mend.remove", "Remove the field"};
inline constexpr Wording renameTo{"mend.rename", "Rename it to %1"};
inline constexpr Wording addDollar{"mend.dollar", "Add .$ to the key"};
inline constexpr Wording addPath{"mend.path", "Add Path to the key"};
inline constexpr Wording turnIntoText{"mend.text", "Turn it into text"};
inline constexpr Wording writeInstead{"mend.write", "Write %1"};
inline constexpr Wording putInQuotes{"mend.quote", "Put it in quotes"};
inline constexpr Wording takeQuotesAway{"mend.unquote", "Take the quotes away"};
inline constexpr Wording addTimeout{"mend.timeout", "Add a timeout of one hour"};

// --- Lint: what is legal and hardly meant -------------------------------------------------------

inline constexpr Wording unusedSuppression{
    "UNUSED_SUPPRESSION", "%1 is suppressed for this definition, and nothing of it is found",
    "Remove it from the section lint of the file beside the definition."};
inline constexpr Wording unusedSuppressionAtState{
    "UNUSED_SUPPRESSION", "%1 is suppressed at the state \"%2\", and nothing of it is found there",
    "Remove it from the section lint of the file beside the definition."};

inline constexpr Wording unusedSuppressionOfFolder{
    "UNUSED_SUPPRESSION",
    "%1 is suppressed here, and nothing of it is found in the files that were looked at",
    "Remove it, or mend its pattern or its state."};

inline constexpr Wording lambdaEmptyAlias{
    "LAMBDA_ARN", "The ARN of the Lambda function ends in ':' without a version or an alias",
    "Remove the colon, or name what shall be called."};
inline constexpr Wording lambdaAlias{"LAMBDA_ARN",
                                     "\"%1\" can be no version or alias of a Lambda function",
                                     "It has letters, digits, '-' and '_' only, or is $LATEST."};
inline constexpr Wording lambdaParts{
    "LAMBDA_ARN", "The ARN of the Lambda function has more parts than a function and its alias",
    "arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS is the longest form."};

inline constexpr Wording errorTaken{"ERROR_TAKEN",
                                    "%1 is never asked for here: %2 already takes it",
                                    "Remove it, or put it in front."};
inline constexpr Wording errorTwice{"ERROR_TAKEN", "%1 is named twice in this list",
                                    "Remove one of them."};
inline constexpr Wording errorNotRaised{"ERROR_NEVER_RAISED", "%1 is never raised by this state",
                                        "%2"};
inline constexpr Wording errorNotCaught{
    "ERROR_NEVER_RAISED", "States.Runtime is neither retried nor caught: it ends the execution",
    "Remove it, and mend what would raise it."};
inline constexpr Wording errorOtherPrefix{
    "ERROR_NEVER_RAISED", "The errors of this integration begin with %2, not with %1",
    "An optimised integration and aws-sdk spell the service in different ways."};
inline constexpr Wording errorUnknown{"UNKNOWN_ERROR_NAME", "AWS has no error of the name %1",
                                      "%2"};

inline constexpr Wording retryNever{
    "RETRY_CANNOT_HELP", "The Retry does nothing: MaxAttempts is 0 in each of its entries",
    "Remove the Retry, or let it try again."};
inline constexpr Wording retryAgainTooLarge{
    "RETRY_CANNOT_HELP",
    "Trying again cannot help against States.DataLimitExceeded: the data stays too large",
    "Catch it instead, or keep the data in S3."};

inline constexpr Wording tokenUnused{
    "TOKEN_UNUSED", "The Task waits for its token to be sent back and hands it to nobody",
    "Put %1 into what it sends."};
inline constexpr Wording tokenAbsent{
    "TOKEN_ABSENT", "There is no task token here: only a Task has one",
    "Leave it out, or hand it on from a Task with .waitForTaskToken."};
inline constexpr Wording inlineConcurrency{
    "INLINE_CONCURRENCY",
    "An inline Map runs at most 40 iterations at a time, whatever MaxConcurrency says",
    "A distributed Map runs up to 10,000."};
inline constexpr Wording taskWithoutLimit{
    "TASK_TIMEOUT", "No TimeoutSeconds; a job that never ends would be waited for %1", ""};

inline constexpr Wording endlessLoop{
    "ENDLESS_LOOP", "No way leads out of the loop of %1: a run that enters it never ends",
    "Lead one of them out: by a Choice, a Catch or End."};
inline constexpr Wording namesDifferByCase{
    "NAMES_DIFFER_BY_CASE", "The names \"%1\" and \"%2\" differ in nothing but the case of letters",
    "Give one of them another name."};
inline constexpr Wording rulePassedBy{"CHOICE_OVERLAP",
                                      "Rule %1 always matches, so rule %2 is never reached",
                                      "Remove it, or mend the condition of rule %1."};

inline constexpr Wording variableUnset{"UNSET_VARIABLE",
                                       "Nothing has set the variable $%1 when this state begins",
                                       "Assign it in a state before this one."};
inline constexpr Wording variableOutside{
    "UNSET_VARIABLE",
    "The variable $%1 is set outside of the distributed Map, whose children cannot see it",
    "Hand it to them by ItemSelector or BatchInput."};
inline constexpr Wording variableSometimes{
    "UNSET_VARIABLE", "The variable $%1 is set on some ways to this state only",
    "Assign it on the others too, or ask whether it exists."};
inline constexpr Wording variableUnused{"UNUSED_VARIABLE", "The variable $%1 is never read",
                                        "Remove it, or use it."};

inline constexpr Wording pathNeverThere{"PATH_NEVER_THERE",
                                        "Nothing stands at %1 here: the states before it make %2",
                                        "Mend the path, or make the value."};
inline constexpr Wording notInResult{"PATH_NEVER_THERE",
                                     "Nothing stands at %1 here: the result is %2",
                                     "Mend the path, or make the value."};
inline constexpr Wording notInError{"PATH_NEVER_THERE",
                                    "Nothing stands at %1 here: a caught error is %2",
                                    "Mend the path, or make the value."};
inline constexpr Wording slipComparison{"TYPE_SLIP", "%1 is %2 here, which %3 never matches",
                                        "Compare it as what it is."};
inline constexpr Wording slipValue{"TYPE_SLIP", "%1 is %2 here, and %3 takes %4",
                                   "Hand over a value of that type."};
inline constexpr Wording payloadTooLarge{
    "PAYLOAD_TOO_LARGE", "%1 holds %2 bytes, and a state may hand on at most 262,144 (256 KiB)",
    "Keep the data in S3 and hand on where it lies."};

inline constexpr Wording expressRepeats{
    "EXPRESS_REPEATS",
    "An Express workflow may run more than once for one start, and %1 does its work again then",
    "%2"};

// What a mend of the lint is called.
inline constexpr Wording removeColon{"mend.colon", "Remove the colon"};
inline constexpr Wording removeName{"mend.removeName", "Remove the name"};
inline constexpr Wording removeRetry{"mend.removeRetry", "Remove the Retry"};
inline constexpr Wording removeVariable{"mend.removeVariable", "Remove the variable"};

// Within the sentences of the lint.
inline constexpr Wording entryBefore{"part.entry", "an entry before this one"};
inline constexpr Wording entryWith{"part.entryWith", "%1 of an entry before this one"};
inline constexpr Wording untilTheEnd{"part.untilTheEnd", "until the execution ends"};
inline constexpr Wording ownName{"detail.ownName", "Names of your own must not begin with States."};
inline constexpr Wording ofDistributedMap{"detail.ofMap", "It is one of a distributed Map."};
inline constexpr Wording ofParallel{"detail.ofParallel", "It is one of a Parallel."};
inline constexpr Wording ofChoice{"detail.ofChoice", "It is one of a Choice."};
inline constexpr Wording noHeartbeat{"detail.heartbeat", "The Task has no HeartbeatSeconds."};
inline constexpr Wording ofJsonata{"detail.jsonata", "Only expressions in JSONata raise it."};
inline constexpr Wording ofJsonPath{"detail.jsonpath",
                                    "Only JSONPath raises it; an expression in JSONata raises "
                                    "States.QueryEvaluationError."};
inline constexpr Wording ofHttp{"detail.http", "Only an HTTP Task (http:invoke) raises it."};
inline constexpr Wording noFunction{"detail.lambda", "The Task calls no Lambda function."};
inline constexpr Wording fifoQueue{
    "detail.fifo",
    "Send to a FIFO queue or topic with a MessageDeduplicationId, or let those who get the message "
    "ask whether they have seen it."};
inline constexpr Wording heardEvents{
    "detail.events", "Let those who hear of the event ask whether they have seen it."};
inline constexpr Wording executionName{"detail.executionName",
                                       "Give the execution a Name that follows from the input."};
inline constexpr Wording doneBefore{"detail.job", "Let the job ask whether its work is done."};
inline constexpr Wording clientToken{"detail.token", "Give it a %1 that follows from the input."};
inline constexpr Wording aList{"kind.list", "a list"};
inline constexpr Wording aText{"kind.text", "a text"};
inline constexpr Wording aTimestamp{"kind.timestamp", "a timestamp"};
inline constexpr Wording aNull{"kind.null", "null"};
inline constexpr Wording aValue{"kind.value", "a value"};
inline constexpr Wording emptyObject{"kind.empty", "an empty object"};
inline constexpr Wording objectWith{"kind.objectWith", "an object with %1"};
inline constexpr Wording objectOf{"kind.objectOf", "an object of nothing but %1"};
inline constexpr Wording andOthers{"kind.others", "%1 and others"};
inline constexpr Wording andLast{"kind.last", "%1 and %2"};

}  // namespace stepwright::asl::rules::advice
