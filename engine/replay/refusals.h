// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a file is no history that can be shown.
namespace stepwright::replay::refusals {

inline constexpr const char* howToGetOne =
    "Get the history by: aws stepfunctions get-execution-history --output json --execution-arn %1";

inline constexpr Wording empty{"history.empty", "The file is empty", howToGetOne};
inline constexpr Wording binary{"history.binary", "The file holds no text, but binary data",
                                howToGetOne};
inline constexpr Wording noJson{"history.json", "The file is no JSON: %2", howToGetOne};
inline constexpr Wording describesExecution{
    "history.describe",
    "This is the answer of DescribeExecution (execution %2, %3): it has the input and what came "
    "out, and no events",
    howToGetOne};
inline constexpr Wording startsExecution{
    "history.start", "This is the answer of StartExecution: it has no events", howToGetOne};
inline constexpr Wording listsExecutions{
    "history.form", "This is a list of executions (ListExecutions)", howToGetOne};
inline constexpr Wording definition{
    "history.form", "This is a definition, not a history of its execution", howToGetOne};
inline constexpr Wording describesMachine{
    "history.form", "This is the answer of DescribeStateMachine: a definition, not a history",
    howToGetOne};
inline constexpr Wording noEvents{"history.form", "This is a history without events", howToGetOne};
inline constexpr Wording noEventsInIt{
    "history.form", "There are no events in the file",
    "The answer of GetExecutionHistory is wanted, {\"events\": […]}. Get the history by: aws "
    "stepfunctions get-execution-history --output json --execution-arn %1"};

inline constexpr Wording eventType{"history.type", "\"%1\" is no event type"};
inline constexpr Wording time{"history.time", "The timestamp of event %1 is no moment: %2",
                              "Write it as 2026-12-24T18:00:00Z, or in seconds since 1970."};
inline constexpr Wording items{"history.items", "The %1 of event %2 is %3",
                               "Items are counted from 0, and %4 can be shown."};
inline constexpr Wording gap{"history.gap", "Event %1 is missing",
                             "Export the whole history, all its pages."};
inline constexpr Wording order{"history.order",
                               "Event %1 follows event %2, which does not come before it",
                               "Export the history anew."};

// A history of another workflow: what event %1, which enters %2, shows; %3 is one of those below
// it.
inline constexpr Wording misfit{
    "history.misfit", "The history is none of this workflow. Event %1 enters \"%2\"; %3",
    "Open the definition that this execution ran, as it was on that day."};
inline constexpr Wording beginsWithin{"history.misfit", "\"%1\" begins with %2 here."};
inline constexpr Wording noSuchState{"history.misfit", "there is no such state here, and %1."};
inline constexpr Wording elsewhere{"history.misfit", "%1 here."};
inline constexpr Wording leadsTo{"history.misfit", "\"%1\" leads to %2"};
inline constexpr Wording beginsWith{"history.misfit", "it begins with %1"};
inline constexpr Wording nothingAfter{"history.misfit", "nothing comes after \"%1\""};
inline constexpr Wording lastOf{"history.misfit", "%1 or %2"};
inline constexpr Wording otherType{"history.misfit", "a %1 there, a %2 here."};

}  // namespace stepwright::replay::refusals
