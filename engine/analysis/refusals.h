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

}  // namespace stepwright::analysis::refusals
