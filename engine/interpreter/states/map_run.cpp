// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/map_run.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/interpreter/children.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/fallen.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/child_record.h"
#include "engine/interpreter/states/item_reading.h"
#include "engine/interpreter/states/map_request.h"
#include "engine/interpreter/states/result_writer.h"
#include "engine/interpreter/states/task.h"
#include "engine/interpreter/work.h"
#include "engine/query/random.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Member;
using json::Value;

namespace {

std::optional<double> asFloat(const Value& value) {
  if (value.isNumber()) return value.number();
  return std::nullopt;
}

bool readToleratedCount(Core& core, Fiber& fiber, MapRunFrame& run) {
  const auto count = integerField(core, fiber, distributedOf(core, fiber).toleratedCount);
  if (!count.ok) return false;
  run.toleratedCount = count.value;
  if (!count.value || *count.value >= 0) return true;
  failRuntime(core, fiber, "ToleratedFailureCount cannot be negative.");
  return false;
}

bool readToleratedPercentage(Core& core, Fiber& fiber, MapRunFrame& run) {
  const auto& field = distributedOf(core, fiber).toleratedPercentage;
  auto read = readNumber(core, fiber, field);
  if (!read) {
    failState(core, fiber, read.error());
    return false;
  }
  if (read->missing) {
    failRuntime(core, fiber, read->why);
    return false;
  }
  if (!read->value) return true;
  run.toleratedPercentage = asFloat(*read->value);
  if (!run.toleratedPercentage) {
    failRuntime(core, fiber,
                "The ToleratedFailurePercentagePath field refers to value \"" +
                    bareText(*read->value) +
                    "\" which is not a valid float: " + (field.path ? field.path->text() : ""));
    return false;
  }
  if (*run.toleratedPercentage >= 0 && *run.toleratedPercentage <= 100) return true;
  failRuntime(core, fiber, "ToleratedFailurePercentage must be between 0 and 100.");
  return false;
}

void nameRun(Core& core, const Fiber& fiber, MapRunFrame& run) {
  auto& execution = core.execution();
  query::SeededRandom random(execution.random);
  run.uuid = query::makeUuid(random);
  execution.random = random.state();
  const auto& identity = *execution.identity;
  run.arn = "arn:aws:states:" + identity.region + ":" + identity.account +
            ":mapRun:" + identity.stateMachineName + "/" + distributedOf(core, fiber).label + ":" +
            run.uuid;
}

/// Whether more children have failed than may. A share is one of all items, so that it waits until
/// it is known how many there are.
bool tooManyFailed(const MapRunFrame& run) {
  const auto total = run.itemCount();
  const double share = total && *total > 0 ? 100.0 * static_cast<double>(run.failedItems) /
                                                 static_cast<double>(*total)
                                           : 0;
  const bool tooMany =
      run.toleratedCount && run.failedItems > static_cast<std::size_t>(*run.toleratedCount);
  const bool tooLarge = run.toleratedPercentage && share > *run.toleratedPercentage;
  const bool none = !run.toleratedCount && !run.toleratedPercentage;
  return tooMany || tooLarge || (none && run.failed > 0);
}

/// Nothing is asked for any more; what is being written comes to its end.
void cancelReading(Core& core, Fiber& fiber) {
  if (!fiber.frame.task || (*fiber.frame.children)->run->request->stores) return;
  core.give({Command::Kind::CancelTask, {.id = (*fiber.frame.task)->id}});
  fiber.frame.task.reset();
  fiber.frame.children->edit().run->forgetRequest();
}

}  // namespace

bool toleratesStill(Core& core, Fiber& fiber) {
  auto& run = *fiber.frame.children->edit().run;
  run.exceeded = run.exceeded || tooManyFailed(run);
  if (!run.exceeded) return true;
  cancelReading(core, fiber);
  abortBelow(core, fiber, fiber.chain);
  if (core.execution().running()) endMapRun(core, fiber);
  return false;
}

bool prepareMapRun(Core& core, Fiber& fiber, ChildrenFrame& children) {
  const auto& fields = distributedOf(core, fiber);
  MapRunFrame run;
  if (!evaluateInto(core, fiber, fields.readerArguments, run.readerInput)) return false;
  if (!evaluateInto(core, fiber, fields.writerArguments, run.writerInput)) return false;
  children.run = std::move(run);
  return true;
}

bool readTolerance(Core& core, Fiber& fiber) {
  auto& run = *fiber.frame.children->edit().run;
  return readToleratedCount(core, fiber, run) && readToleratedPercentage(core, fiber, run);
}

bool startMapRun(Core& core, Fiber& fiber) {
  if (!readTolerance(core, fiber)) return false;
  auto& run = *fiber.frame.children->edit().run;
  nameRun(core, fiber, run);
  core.tellMapRunBegan(fiber);
  auto extra = std::make_shared<EventExtra>();
  extra->mapRunArn = run.arn;
  core.emit(fiber, EventType::MapRunStarted, {}, std::nullopt, std::move(extra));
  if (!core.execution().running()) return false;
  fiber.frame.children->edit().chain = fiber.chain;
  if (!distributedOf(core, fiber).hasReader) return limitAndBatch(core, fiber);
  beginReading(core, fiber);
  return true;
}

bool mapRunAsks(Core& core, Fiber& fiber) {
  return fiber.frame.task || writeOn(core, fiber) || readOn(core, fiber);
}

namespace {

/// A part of the results is written, or could not be.
bool partWritten(Core& core, Fiber& fiber) {
  const auto outcome = takeOutcome(fiber);
  if (!outcome) return false;
  if (const auto error = takeWriterAnswer(core, fiber, *outcome)) {
    failMapRun(core, fiber, std::string(error->error->string()),
               std::string(error->cause->string()));
    return false;
  }
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  if (!run.writing && !run.exceeded) return true;
  endMapRun(core, fiber);
  return false;
}

}  // namespace

bool mapRunAnswered(Core& core, Fiber& fiber) {
  const auto& request = (*fiber.frame.children)->run->request;
  if (request && request->stores) return partWritten(core, fiber);
  return takeReaderAnswer(core, fiber) == Came::Items && toleratesStill(core, fiber);
}

bool takeChildFailure(Core& core, Fiber& parent, Fiber& child, const StateError& error) {
  noteChildEnd(core, parent, child, EndedChild::End::Failed, &error);
  core.tellChild({core.execution(), parent, child, EndedChild::End::Failed, nullptr, &error});
  auto& children = parent.frame.children->edit();
  --children.live;
  ++children.done;
  ++children.run->failed;
  children.run->failedItems += itemsOf(core, parent, child);
  keepFailed(core, parent, child);
  core.removeFiber(child.id);
  return toleratesStill(core, parent);
}

void endMapRun(Core& core, Fiber& fiber) {
  if (fiber.frame.task || !writeResults(core, fiber)) return;
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  if (run.exceeded)
    return failMapRun(core, fiber, "States.ExceedToleratedFailureThreshold",
                      "The specified tolerated failure threshold was exceeded.");
  core.tellMapRun(fiber, EndedMapRun::End::Succeeded);
  const auto succeeded = core.emitAside(fiber, fiber.chain, EventType::MapRunSucceeded);
  core.emitAside(fiber, succeeded, EventType::MapStateSucceeded);
  finishWork(
      core, fiber,
      distributedOf(core, fiber).hasWriter ? writtenWhere(run) : transformedResults(core, fiber));
}

}  // namespace stepwright::interpreter
