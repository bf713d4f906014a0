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
    "in"};
inline constexpr Wording noExpression{
    "SCHEMA_VALIDATION_FAILED",
    "Expected value of type JSONata expression or JSON of the right kind"};

// Of actions and their parameters.
inline constexpr Wording unlistedParameter{"UNKNOWN_PARAMETER",
                                           "The catalogue of AWS's APIs has no field \"%1\" here"};
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

// Details: what exactly is wrong, or what was probably meant.
inline constexpr Wording nearestWord{"detail.nearest", "Did you mean \"%1\"?"};
inline constexpr Wording nearestField{"detail.nearest", "Perhaps '%1' was meant."};
inline constexpr Wording nearestAction{
    "detail.nearest", "Did you mean \"%1\"? Names of actions begin with a small letter."};
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
inline constexpr Wording removeField{"mend.remove", "Remove the field"};
inline constexpr Wording renameTo{"mend.rename", "Rename it to %1"};
inline constexpr Wording addDollar{"mend.dollar", "Add .$ to the key"};
inline constexpr Wording addPath{"mend.path", "Add Path to the key"};
inline constexpr Wording turnIntoText{"mend.text", "Turn it into text"};
inline constexpr Wording putInQuotes{"mend.quote", "Put it in quotes"};
inline constexpr Wording takeQuotesAway{"mend.unquote", "Take the quotes away"};
inline constexpr Wording addTimeout{"mend.timeout", "Add a timeout of one hour"};

}  // namespace stepwright::asl::rules::advice
