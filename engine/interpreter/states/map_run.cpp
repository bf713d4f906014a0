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
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/child_record.h"
#include "engine/interpreter/states/item_selector.h"
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

constexpr std::int64_t mostItems = 100'000'000;

/// A template of the state, into `into`; true where it is absent.
bool evaluateInto(Core& core, Fiber& fiber, const FieldPtr& field, Value& into) {
  if (!field) return true;
  auto value = core.evaluate(fiber, *field,
                             core.state(fiber).jsonata ? fiber.frame.input : fiber.frame.effective);
  if (!value) {
    failState(core, fiber, value.error());
    return false;
  }
  into = std::move(value).value();
  return true;
}

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

/// The Map Run has failed as a whole; the state fails with the same error.
void failRun(Core& core, Fiber& fiber, const std::string& error, const std::string& cause) {
  auto extra = std::make_shared<EventExtra>();
  extra->error = Value(error);
  extra->cause = Value(cause);
  core.emit(fiber, EventType::MapRunFailed, {}, std::nullopt, std::move(extra));
  failState(core, fiber, StateError{.error = Value(error), .cause = Value(cause)});
}

Value batchOf(const Value& batchInput, std::vector<Value> items) {
  std::vector<Member> members;
  if (!batchInput.isNull()) members.emplace_back("BatchInput", batchInput);
  members.emplace_back("Items", Value::array(std::move(items)));
  return Value::objectOfDistinct(std::move(members));
}

/// Cuts the items into batches of at most that many items and bytes; a batch holds at least one
/// item.
std::vector<Value> batched(const std::vector<Value>& items, const Value& batchInput,
                           std::int64_t most, std::int64_t bytes) {
  std::vector<Value> batches;
  std::vector<Value> current;
  const auto frame = static_cast<std::int64_t>(batchOf(batchInput, {}).printedSize());
  std::int64_t size = frame;
  for (const auto& item : items) {
    const auto more = static_cast<std::int64_t>(item.printedSize()) + 1;
    const bool full = (most > 0 && static_cast<std::int64_t>(current.size()) >= most) ||
                      (bytes > 0 && size + more > bytes);
    if (full && !current.empty()) {
      batches.push_back(batchOf(batchInput, std::exchange(current, {})));
      size = frame;
    }
    current.push_back(item);
    size += more;
  }
  if (!current.empty()) batches.push_back(batchOf(batchInput, std::move(current)));
  return batches;
}

/// The members of an object, as they stand in a batch.
void pairUp(ChildrenFrame& children) {
  if (children.keys.empty()) return;
  for (std::size_t i = 0; i < children.items.size(); ++i) children.items[i] = children.inputOf(i);
  children.keys.clear();
}

bool limitItems(Core& core, Fiber& fiber, std::vector<Value>& items) {
  const auto& field = distributedOf(core, fiber).maxItems;
  const auto most = integerField(core, fiber, field);
  if (!most.ok) return false;
  if (most.value.value_or(0) == 0) return true;  // 0 = no limit
  if (*most.value < 0) {
    failRun(core, fiber, "States.ItemReaderFailed", "field MaxItems must be positive");
    return false;
  }
  const auto count = static_cast<std::size_t>(std::min(*most.value, mostItems));
  if (items.size() > count) items.resize(count);
  return true;
}

}  // namespace

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
  auto extra = std::make_shared<EventExtra>();
  extra->mapRunArn = run.arn;
  core.emit(fiber, EventType::MapRunStarted, {}, std::nullopt, std::move(extra));
  if (!core.execution().running()) return false;
  fiber.frame.children->edit().chain = fiber.chain;
  if (!distributedOf(core, fiber).hasReader) return limitAndBatch(core, fiber);
  askForMapRun(core, fiber, distributedOf(core, fiber).readerResource, run.readerInput, false);
  return true;
}

bool limitAndBatch(Core& core, Fiber& fiber) {
  const auto& fields = distributedOf(core, fiber);
  auto& children = fiber.frame.children->edit();
  if (!limitItems(core, fiber, children.items)) return false;
  if (fields.hasBatcher && !selectItems(core, fiber)) return false;
  if (fields.hasBatcher) {
    pairUp(children);
    Value batchInput;
    if (!evaluateInto(core, fiber, fields.batchInput, batchInput)) return false;
    const auto most = integerField(core, fiber, fields.maxItemsPerBatch);
    if (!most.ok) return false;
    const auto bytes = integerField(core, fiber, fields.maxBytesPerBatch);
    if (!bytes.ok) return false;
    children.items =
        batched(children.items, batchInput, most.value.value_or(0), bytes.value.value_or(0));
  }
  children.results.assign(children.items.size(), Value());
  children.ended.assign(children.items.size(), false);
  return true;
}

namespace {

std::optional<Error> takeItems(Fiber& fiber, const ReaderConfig& config, const Value& answer) {
  auto read = readItems(config, answer);
  if (!read) return read.error();
  auto& children = fiber.frame.children->edit();
  children.items = std::move(read->items);
  children.keys = std::move(read->keys);
  return std::nullopt;
}

/// First the list of the objects, then the items of one after the other; the members of an object
/// are pairs among them.
std::optional<Error> takePart(Fiber& fiber, ReaderConfig config, const Value& answer) {
  auto& children = fiber.frame.children->edit();
  MapRunFrame& run = *children.run;
  if (!run.listed) {
    auto list = readList(config, answer, run.readerInput["Bucket"]);
    if (!list) return list.error();
    run.listed = std::move(list).value();
    return std::nullopt;
  }
  if (run.listed->headers) config.headers = run.listed->headers;
  auto read = readItems(config, answer);
  if (!read) return read.error();
  for (std::size_t i = 0; i < read->items.size(); ++i)
    children.items.push_back(read->keys.empty() ? std::move(read->items[i])
                                                : pairOf(read->keys[i], read->items[i]));
  return std::nullopt;
}

/// Asks for the next of the listed objects; true where all have come and the items are there.
bool loadNext(Core& core, Fiber& fiber) {
  MapRunFrame& run = *fiber.frame.children->edit().run;
  if (run.asked == run.listed->objects.size()) return limitAndBatch(core, fiber);
  const Value object = run.listed->objects[run.asked++];
  askForMapRun(core, fiber, Resource::parse("arn:aws:states:::s3:getObject"), object, false);
  return false;
}

}  // namespace

bool takeReaderAnswer(Core& core, Fiber& fiber) {
  const auto answer = takeOutcome(fiber);
  if (!answer) return false;
  const TaskOutcome& outcome = *answer;
  if (outcome.kind != TaskOutcome::Kind::Succeeded) {
    const auto text = [](const std::optional<Value>& value) {
      return value ? std::string(value->string()) : std::string();
    };
    failRun(core, fiber, "States.ItemReaderFailed",
            text(outcome.error) + ": " + text(outcome.cause));
    return false;
  }
  const ReaderConfig& config = distributedOf(core, fiber).reader;
  const auto trouble = config.first == ReaderConfig::First::Items
                           ? takeItems(fiber, config, outcome.output)
                           : takePart(fiber, config, outcome.output);
  if (trouble) {
    failRun(core, fiber, trouble->code, trouble->message);
    return false;
  }
  return config.first == ReaderConfig::First::Items ? limitAndBatch(core, fiber)
                                                    : loadNext(core, fiber);
}

bool takeChildFailure(Core& core, Fiber& parent, Fiber& child, const StateError& error) {
  noteChildEnd(core, parent, child, &error);
  auto& children = parent.frame.children->edit();
  auto& run = *children.run;
  --children.live;
  ++children.done;
  ++run.failed;
  parent.keepFallen(child);
  core.removeFiber(child.id);
  const double share =
      100.0 * static_cast<double>(run.failed) / static_cast<double>(children.items.size());
  const bool tooMany =
      run.toleratedCount && run.failed > static_cast<std::size_t>(*run.toleratedCount);
  const bool tooLarge = run.toleratedPercentage && share > *run.toleratedPercentage;
  run.exceeded = tooMany || tooLarge || (!run.toleratedCount && !run.toleratedPercentage);
  if (!run.exceeded) return true;
  abortBelow(core, parent, parent.chain);
  if (core.execution().running()) endMapRun(core, parent);
  return false;
}

void endMapRun(Core& core, Fiber& fiber) {
  if (!writeResults(core, fiber)) return;
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  if (run.exceeded)
    return failRun(core, fiber, "States.ExceedToleratedFailureThreshold",
                   "The specified tolerated failure threshold was exceeded.");
  const auto succeeded = core.emitAside(fiber, fiber.chain, EventType::MapRunSucceeded);
  core.emitAside(fiber, succeeded, EventType::MapStateSucceeded);
  finishWork(
      core, fiber,
      distributedOf(core, fiber).hasWriter ? writtenWhere(run) : transformedResults(core, fiber));
}

void resultsWritten(Core& core, Fiber& fiber) {
  const auto outcome = takeOutcome(fiber);
  if (!outcome) return;
  if (const auto error = takeWriterAnswer(fiber, *outcome))
    return failRun(core, fiber, std::string(error->error->string()),
                   std::string(error->cause->string()));
  endMapRun(core, fiber);
}

}  // namespace stepwright::interpreter
