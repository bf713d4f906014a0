// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a test cannot be taken or run.
namespace stepwright::analysis::refusals {

// What complains of its keys and kinds are about.
inline constexpr Wording aTest{"test.what", "The test"};
inline constexpr Wording theTest{"test.what", "The test \"%1\""};
inline constexpr Wording whatItExpects{"test.what", "What the test \"%1\" expects"};

inline constexpr Wording testsKind{"test.kind", "The tests are no list",
                                   "Write [{\"name\": …, \"expect\": {…}}]."};
inline constexpr Wording testName{"test.name", "A test has no name",
                                  "Give it a \"name\", by which it is run and reported."};
inline constexpr Wording testTwice{"test.name", "Two tests are called \"%1\"",
                                   "Give one of them another name."};
inline constexpr Wording noExpectation{
    "test.expectation", "The test \"%1\" expects nothing, so that it could not fail",
    "Write \"expect\": {\"status\": \"SUCCEEDED\"}, with an \"output\", an \"error\" or a \"path\" "
    "where wanted, or an \"assert\"."};
inline constexpr Wording status{"test.status",
                                "The test \"%1\" expects \"%2\", which no run ends with", "%3"};
inline constexpr Wording path{"test.path", "The path of the test \"%1\" is no list of names",
                              "Write the names of the states in the order of their entering."};
inline constexpr Wording assertionKind{"test.assert",
                                       "An assertion of the test \"%1\" is no expression",
                                       "Write it as \"{% output.total > 100 %}\"."};
inline constexpr Wording assertion{"test.assert",
                                   "An assertion of the test \"%1\" is no JSONata: %2",
                                   "Write it as \"{% output.total > 100 %}\"."};

inline constexpr Wording noSuchState{"test.state", "There is no state \"%1\" in the workflow",
                                     "%2"};
inline constexpr Wording otherMachine{
    "test.segment", "\"%1\" and \"%2\" do not stand in the same Map, branch or workflow",
    "Begin and end a segment in one of them."};
inline constexpr Wording toIsInside{
    "test.segment", "\"%1\" stands inside of another state, and the run begins outside of it",
    "Name a state of the same Map or branch as \"from\"."};

// Why a run cannot go on.
inline constexpr Wording never{"test.halted",
                               "The run waits for a task that never answers and has no timeout",
                               "Give the Task a TimeoutSeconds, or its mock an answer."};
inline constexpr const char* sayWhatItAnswers =
    "Say what it answers: \"mocks\": {\"%1\": {\"output\": {}}}.";
inline constexpr Wording noMock{
    "test.halted", "The Task \"%1\" has no mock, and nothing is called for real", sayWhatItAnswers};
inline constexpr Wording noAnswer{
    "test.halted", "The mocks of \"%1\" have no answer for its call %2", sayWhatItAnswers};
inline constexpr Wording interrupted{"test.halted", "It was interrupted"};

// What a check came to.
inline constexpr Wording assertionFails{"test.check", "it cannot be evaluated: %1"};
inline constexpr Wording assertionIsNothing{"test.check",
                                            "it comes out as nothing: what it names is not there"};
inline constexpr Wording assertionIs{"test.check", "it comes out as %1"};
inline constexpr Wording notReached{"test.check", "the run ended before \"%1\" was left"};

// What is known of a place.
inline constexpr Wording itemNotHere{"place.item", "Item %1 has not been here."};

// Why a test failed.
inline constexpr Wording anError{"test.why", "an error"};
inline constexpr Wording errorAndCause{"test.why", "%1: %2"};
inline constexpr Wording theEnd{"test.why", "the end"};
inline constexpr Wording stateNamed{"test.why", "\"%1\""};
inline constexpr Wording ruleHeld{"test.why", "rule %1 held"};
inline constexpr Wording noRuleHeld{"test.why", "no rule held, and Default was taken"};
inline constexpr Wording caught{"test.why", "catcher %1 took %2"};
inline constexpr Wording lastState{"test.why", "it was the last state"};
inline constexpr Wording wentOn{"test.why", "it went on"};
inline constexpr Wording failedWith{"test.why", "it failed with %1"};
inline constexpr Wording beginsElsewhere{"test.why",
                                         "The run begins elsewhere: %1 was expected, and %2 came"};
inline constexpr Wording wentElsewhere{"test.why", "After \"%1\" %2 was expected, and %3 came"};
inline constexpr Wording wentElsewhereSince{"test.why",
                                            "After \"%1\" %2 was expected, and %3 came: %4"};
inline constexpr Wording insteadOf{"test.why", "Expected %1, %2 came"};
inline constexpr Wording outputDiffers{"test.why", "The output differs first at %1"};
inline constexpr Wording stateFailed{"test.why", "\"%1\" failed with %2"};
inline constexpr Wording ended{"test.why", "The run ended as %1 with %2"};
inline constexpr Wording cameAsFarAs{"test.why", "The run came as far as \"%1\""};
inline constexpr Wording outputOf{"test.why",
                                  "The output differs first at %2; it is that of \"%1\""};
inline constexpr Wording succeededIn{"test.why",
                                     "The run succeeded, and its last state was \"%1\""};

}  // namespace stepwright::analysis::refusals
