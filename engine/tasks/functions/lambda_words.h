// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/interpreter/task.h"
#include "engine/tasks/programs/process.h"

/// What Lambda says where a function's own code says nothing: one table, for no recording decides
/// all of it. The names are those of today's public answers; before 2024 a time-out had no
/// errorType, which Step Functions told as Lambda.Unknown.
namespace stepwright::tasks {

/// The largest answer of a function, and the largest event that Invoke takes.
constexpr std::size_t largestAnswer = 6'291'556, largestEvent = 6'291'456;

enum class LambdaFault : std::uint8_t {
  Exited,          ///< detail: the code
  ExitedSilently,  ///< with 0: it gave no reason
  Signalled,       ///< detail: the signal's name
  OutOfMemory,
  TimedOut,     ///< detail: seconds, as 3.00
  CannotStart,  ///< detail: program and why
  AnswerTooLarge,
  EventTooLarge,  ///< detail: its size
  Unreadable      ///< the answer is no JSON; detail: why
};

/// The failure that a fault comes to: errorType as Error, the JSON of it as Cause.
[[nodiscard]] interpreter::TaskOutcome lambdaFailure(LambdaFault fault, std::string_view requestId,
                                                     std::string_view detail = {});
/// Of the end of a process that was at work.
[[nodiscard]] interpreter::TaskOutcome lambdaFailure(ProcessEnd end, std::string_view requestId,
                                                     bool outOfMemory, std::string_view program);
/// Of what a function reported itself; `typeHeader` is what stands for an errorType that the body
/// has not. The Cause is the body byte for byte.
[[nodiscard]] interpreter::TaskOutcome lambdaFailure(std::string_view body,
                                                     std::string_view typeHeader);

/// "killed", "segmentation fault": as Go names them, in which Lambda's own words are.
[[nodiscard]] std::string signalWords(int signal);

}  // namespace stepwright::tasks
