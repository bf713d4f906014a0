// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a file of mocks cannot be read or written.
namespace stepwright::tasks::refusals {

// What complains of its keys and kinds are about.
inline constexpr Wording theAnswer{"mock.what", "The answer"};
inline constexpr Wording theCycle{"mock.what", "The cycle"};
inline constexpr Wording theMock{"mock.what", "The mock of \"%1\""};
inline constexpr Wording theMachine{"mock.what", "The machine \"%1\""};
inline constexpr Wording response{"mock.what", "%1: the mocked response \"%2\" under \"%3\""};

// One answer.
inline constexpr Wording notWhole{"mock.answer", "\"%1\" is no whole number from 0 on",
                                  "Calls, items and milliseconds are counted from 0."};
inline constexpr Wording backwards{"mock.answer", "\"to\" comes before \"from\"",
                                   "Both are numbers of calls, counted from 0."};
inline constexpr Wording item{"mock.answer", "\"item\" is not an object",
                              "Write {\"name of the Map\": number of the item, from 0}."};
inline constexpr const char* writeACondition =
    "Write a condition on the call's parameters, like \"amount > 100\".";
inline constexpr Wording noCondition{"mock.answer", "\"when\" is no JSONata: %1", writeACondition};
inline constexpr Wording conditionNoText{"mock.answer", "\"when\" is not a text", writeACondition};
inline constexpr Wording empty{
    "mock.answer", "The answer needs output, error or never",
    "Write {\"output\": …}, {\"error\": …, \"cause\": …} or {\"never\": true}."};
inline constexpr Wording noKind{"mock.answer", "The answer has no \"kind\"",
                                "Write \"result\", \"error\" or \"never\"."};

// All of them.
inline constexpr Wording inMock{"mock.in", "The mock of \"%1\": %2"};
inline constexpr Wording noAnswers{"mock.answer", "The mock of \"%1\" has no list of \"answers\"",
                                   "Write {\"answers\": [{\"kind\": \"result\", \"result\": …}]}."};
inline constexpr Wording mocksNoObject{"mock.answer", "The mocks are not an object",
                                       "Write {\"name of a state\": {\"answers\": []}}."};
inline constexpr Wording fileNoObject{
    "mock.form", "A mock file is a JSON object",
    "Write {\"State\": {\"output\": {}}}, or a mock file of Step Functions Local."};

// Choosing a test case.
inline constexpr const char* nameOneOf = "Name one of: %2";
inline constexpr Wording noCase{"mock.case", "there is no test case \"%1\" in the file", nameOneOf};
inline constexpr Wording severalCases{"mock.case", "the file has several test cases", nameOneOf};
inline constexpr Wording sameCases{"mock.case", "more than one test case is called \"%1\"",
                                   nameOneOf};
inline constexpr Wording notOneCase{"mock.case", "The mocks hold %1 test cases",
                                    "Leave one of them: %2"};

// A file of Step Functions Local: %1 is the test case and its state, %2 the mocked response.
inline constexpr Wording testCase{"mock.what", "Test case %1 # %2"};
inline constexpr Wording stateOfCase{"mock.what", "%1, state \"%2\""};
inline constexpr Wording noCall{
    "mock.answer",
    "%1: the mocked response \"%2\" has \"%3\", which is no number of a call and no range",
    "Write \"0\", or \"1-2\" for the calls 1 and 2."};
inline constexpr const char* needsReturnOrThrow =
    "%1: the mocked response \"%2\" needs Return or Throw under \"%3\"";
inline constexpr Wording nothingUnder{
    "mock.answer", needsReturnOrThrow,
    "Write {\"Return\": …} or {\"Throw\": {\"Error\": …, \"Cause\": …}}."};
inline constexpr Wording otherThingsUnder{"mock.answer", needsReturnOrThrow, "It has %4."};
inline constexpr Wording noErrorThrown{
    "mock.answer", "%1: the mocked response \"%2\" has a Throw without an Error under \"%3\"",
    "Write {\"Throw\": {\"Error\": …, \"Cause\": …}}."};
inline constexpr Wording responseNoObject{
    "mock.answer", "%1: the mocked response \"%2\" is not an object",
    "Write {\"0\": {\"Return\": …}}, with the numbers of the calls as keys."};
inline constexpr Wording twoAnswers{"mock.answer",
                                    "%1: the mocked response \"%2\" has two answers for call %3",
                                    "Each call has one answer."};
inline constexpr Wording noMachines{
    "mock.form", "There is no \"StateMachines\" in the file",
    "A mock file of Step Functions Local has StateMachines and MockedResponses."};
inline constexpr Wording caseNoObject{"mock.case", "%1 is not an object",
                                      "Write {\"State\": \"name of a mocked response\"}."};
inline constexpr Wording noResponseNamed{"mock.case",
                                         "%1: its value is not the name of a mocked response",
                                         "Write the name of an entry of MockedResponses."};
inline constexpr Wording noResponse{"mock.response", "%1: there is no mocked response \"%2\"",
                                    "MockedResponses has: %3."};

// Writing a form that has no words for something.
inline constexpr Wording noWords{"mock.form",
                                 "The mock of \"%1\" has %2, for which this form has no words",
                                 "Take it out, or write the other form."};
inline constexpr Wording switchedOff{"mock.has", "been switched off"};
inline constexpr Wording withCondition{"mock.has", "an answer with a condition"};
inline constexpr Wording forItem{"mock.has", "an answer for an item of a Map"};
inline constexpr Wording beginsAgain{"mock.has", "calls that begin again"};
inline constexpr Wording sameCall{"mock.has", "two answers for the same call"};
inline constexpr Wording neverComes{"mock.has", "an answer that never comes"};
inline constexpr Wording comesLater{"mock.has", "an answer that comes later"};
inline constexpr Wording notInOrder{"mock.has", "answers that do not follow call by call"};
inline constexpr Wording beginsEarly{"mock.has", "calls that begin again before its last answer"};
inline constexpr Wording oneCaseOnly{"mock.form",
                                     "The short form has one test case, and there are %1",
                                     "Choose one, or write the form of Step Functions Local."};

// During a run.
inline constexpr Wording condition{
    "Stepwright.MockCondition", "The condition \"%1\" of a mock of '%2' cannot be evaluated: %3"};

// Who answers for real.
inline constexpr Wording noRuntime{
    "function.runtime",
    "Nothing on PATH runs \"%1\", which is what the function \"%2\" is written in",
    "Install it, or name a program that speaks Lambda's Runtime API as its \"command\"."};
inline constexpr Wording theTasks{"tasks.what", "\"tasks\""};
inline constexpr Wording theRule{"tasks.what", "The rule for \"%1\""};
inline constexpr Wording theFunction{"tasks.what", "The function \"%1\""};
inline constexpr Wording theConnection{"tasks.what", "The connection \"%1\""};
inline constexpr Wording ruleForm{
    "tasks.rule", "The rule says nobody who answers",
    "Write {\"command\": \"program argument\"} or {\"function\": \"name\"}."};
inline constexpr Wording rulesForm{"tasks.rules", "Rules are an object",
                                   "Write {\"name\": {\"command\": …}}."};
inline constexpr Wording commandForm{"tasks.command", "A command is a text or a list of texts",
                                     "Write \"program argument\" or [\"program\", \"argument\"]."};
inline constexpr Wording functionForm{
    "tasks.function", "Nothing is said of how the function \"%1\" runs",
    "Give it a \"handler\" and a \"runtime\", a \"command\", or an \"endpoint\"."};
inline constexpr Wording numberRange{"tasks.number", "\"%1\" is no whole number from %2 to %3"};
inline constexpr Wording connectionType{"tasks.connection",
                                        "The connection \"%1\" has no \"type\" that is known",
                                        "Write \"apiKey\", \"basic\" or \"oauth\"."};
inline constexpr Wording noSecretHere{
    "tasks.secret",
    "The connection \"%1\" does not say which environment variable holds its secret",
    "Write its name as \"secretFrom\": \"POST_API_KEY\"; the secret itself stands in no file."};
inline constexpr Wording callbackAway{"callback.away", "Nobody takes callbacks at %1",
                                      "Is the run over? It says its address as it begins."};
inline constexpr Wording openQuote{"command.quote", "The command %1 has a quote that does not end",
                                   "Write it as a list: [\"program\", \"argument\"]."};
inline constexpr Wording emptyCommand{"command.empty", "The command is empty",
                                      "Write the program and its arguments."};

}  // namespace stepwright::tasks::refusals
