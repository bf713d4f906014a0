// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/wait.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "engine/interpreter/failure.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

/// AWS keeps a delay in seconds in an int.
constexpr std::int64_t longestDelay = std::numeric_limits<std::int32_t>::max();
constexpr std::string_view timestampForm =
    "a valid ISO-8601 extended offset date-time format string: ";

void failField(Core& core, Fiber& fiber, const std::string& field, const std::string& text) {
  failState(core, fiber,
            Error{"States.QueryEvaluationError", Core::causeIn(fiber, core.state(fiber), text),
                  field, ""});
}

std::optional<Timestamp> afterSeconds(Core& core, Fiber& fiber, const CompiledNumber& field) {
  auto read = readNumber(core, fiber, field);
  if (!read) {
    failState(core, fiber, read.error());
    return std::nullopt;
  }
  if (read->missing) {
    failRuntime(
        core, fiber,
        "The SecondsPath parameter does not reference an input value: " + field.path->text());
    return std::nullopt;
  }
  const auto seconds = asInteger(*read->value);
  if (!seconds && field.path) {
    failRuntime(core, fiber,
                "The SecondsPath parameter cannot be parsed as a long value: " +
                    field.path->text() + " == " + bareText(*read->value));
    return std::nullopt;
  }
  if (!seconds || *seconds < 0) {
    const std::string text = bareText(*read->value);
    if (field.path)
      failRuntime(core, fiber,
                  "The SecondsPath parameter references a negative value: " + field.path->text() +
                      " == " + text);
    else
      failField(core, fiber, "Seconds",
                "The Seconds field must be a non-negative integer but was: " + text);
    return std::nullopt;
  }
  if (*seconds > longestDelay) {
    failRuntime(core, fiber, "Wait state delay is too long.");
    return std::nullopt;
  }
  return core.execution().now + *seconds * 1000;
}

std::optional<Timestamp> atTimestamp(Core& core, Fiber& fiber, const CompiledNumber& field) {
  auto read = readNumber(core, fiber, field);
  if (!read) {
    failState(core, fiber, read.error());
    return std::nullopt;
  }
  if (read->missing) {
    failRuntime(
        core, fiber,
        "The TimestampPath parameter does not reference an input value: " + field.path->text());
    return std::nullopt;
  }
  const auto when = read->value->isString() ? parseRfc3339(read->value->string()) : std::nullopt;
  if (!when) {
    const std::string text = bareText(*read->value);
    if (field.path) {
      failRuntime(core, fiber,
                  "The TimestampPath parameter does not reference " + std::string(timestampForm) +
                      field.path->text() + " == " + text);
    } else {
      failField(core, fiber, "Timestamp",
                "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time "
                "format string: " +
                    text);
    }
    return std::nullopt;
  }
  if (*when - core.execution().now > longestDelay * 1000) {
    failRuntime(core, fiber, "Wait state delay is too long.");
    return std::nullopt;
  }
  return when;
}

void actWait(Core& core, Fiber& fiber) {
  const auto& fields = *core.state(fiber).wait;
  const auto until = fields.seconds.present() ? afterSeconds(core, fiber, fields.seconds)
                                              : atTimestamp(core, fiber, fields.timestamp);
  if (!until) return;
  if (*until <= core.execution().now) return finishWork(core, fiber, fiber.frame.effective);
  fiber.frame.phase = Phase::Await;
  fiber.status = FiberStatus::AwaitingTimer;
  fiber.wakeAt = until;
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Waits});
}

void awaitMoment(Core& core, Fiber& fiber) { finishWork(core, fiber, fiber.frame.effective); }

}  // namespace

const StateHandler waitHandler{.entered = history::EventType::WaitStateEntered,
                               .exited = history::EventType::WaitStateExited,
                               .aborted = history::EventType::WaitStateAborted,
                               .act = actWait,
                               .await = awaitMoment};

}  // namespace stepwright::interpreter
