// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/analysis/run_test.h"

namespace stepwright::analysis {

/// The test with what it comes to as what it expects, where it takes that way (by its pointer) out
/// of the state of that name; nothing where it does not. Where it cannot go on from there, as
/// nobody answers a Task behind it, it is over with that state.
[[nodiscard]] std::optional<WorkflowTest> takingTest(WorkflowTest test, const std::string& way,
                                                     const std::string& state,
                                                     const Subject& subject);

/// A test that takes a way out of a Choice, by its pointer (of a rule, or of Default), where the
/// data for it could be found out: `base` with another input or other answers of its Tasks, where
/// that data comes from these; else one of a segment that begins at the Choice. `known` is what a
/// test came to that `base` was made of, and it came to the Choice. What is found was run, and went
/// there (takingTest).
[[nodiscard]] std::optional<WorkflowTest> solvedTest(const std::string& way,
                                                     const asl::State& choice, WorkflowTest base,
                                                     const Outcome& known, const Subject& subject);

}  // namespace stepwright::analysis
