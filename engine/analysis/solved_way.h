// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/analysis/run_test.h"

namespace stepwright::analysis {

/// A test that takes a way out of a Choice, by its pointer (of a rule, or of Default), where the
/// data for it could be found out: `base` with another input or other answers of its Tasks, where
/// that data comes from these; else one of a segment that begins at the Choice. `known` is what a
/// test came to that `base` was made of, and it came to the Choice. What is found was run, and went
/// there; what it comes to is what it expects. Where it cannot go on from there it is over with the
/// Choice.
[[nodiscard]] std::optional<WorkflowTest> solvedTest(const std::string& way,
                                                     const asl::State& choice, WorkflowTest base,
                                                     const Outcome& known, const Subject& subject);

}  // namespace stepwright::analysis
