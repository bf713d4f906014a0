// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/shared.h"
#include "engine/base/time.h"
#include "engine/interpreter/indices.h"
#include "engine/interpreter/item_reader.h"
#include "engine/interpreter/phase.h"
#include "engine/interpreter/state_error.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

struct Fiber;

/// What a Map in DISTRIBUTED mode has in addition: its iterations are executions of their own.
/// How a child execution ended, for its record.
struct ChildEnd {
  Timestamp started, stopped;
  json::Value input;
  std::optional<json::Value> error, cause;
  bool failed = false;
};

/// An object that ResultWriter writes: the records of one status.
struct ResultFile {
  const char* status;
  json::Value request;  ///< {"Bucket", "Key", "Body"}; "OutputType" where it is not JSON
  std::int64_t size = 0;
};

struct MapRunFrame {
  std::string arn, uuid;
  std::optional<std::int64_t> toleratedCount;
  std::optional<double> toleratedPercentage;
  std::size_t failed = 0;
  json::Value readerInput, writerInput;  ///< the evaluated Parameters or Arguments
  /// Once a reader's list has come: the objects that hold the items, and how many were asked for.
  std::optional<ListedObjects> listed;
  std::size_t asked = 0;
  std::vector<ChildEnd> ends;     ///< by item, where their records are wanted
  std::vector<ResultFile> files;  ///< once results are written: all of them but the manifest
  std::size_t written = 0;        ///< of them; one more with the manifest
  bool writing = false;
  bool exceeded = false;                       ///< the tolerated failures
  std::shared_ptr<const TaskRequest> request;  ///< what reader or writer asked for last
};

/// A member of an object as an item: {"Key", "Value"}.
[[nodiscard]] json::Value pairOf(const json::Value& key, const json::Value& value);

/// The part of a frame that only Map and Parallel have.
struct ChildrenFrame {
  std::vector<json::Value> items;    ///< of a Map, after ItemsPath or Items
  std::vector<json::Value> keys;     ///< of the items, where they are the members of an object
  std::vector<json::Value> results;  ///< by item or branch
  std::vector<bool> ended;           ///< by item or branch: its result is there
  std::size_t next = 0;              ///< item to start next
  std::size_t live = 0, done = 0;
  std::int64_t maxConcurrency = 0;  ///< 0 = as many as may be
  std::int64_t chain = 0;           ///< event that the next iteration follows
  std::optional<MapRunFrame> run;   ///< of a distributed Map
  /// The branches or items that the state's failure has ended, as they stood (redrive.h).
  std::vector<std::shared_ptr<const Fiber>> fallen;

  /// What an iteration begins with where nothing selects from it: the item, or {"Key", "Value"}.
  [[nodiscard]] json::Value inputOf(std::size_t index) const;
};

/// The part of a frame that only a Task that is under way has.
struct TaskFrame {
  TaskId id = 0;
  std::string token;
  std::optional<std::int64_t> timeoutSeconds, heartbeatSeconds;
  std::optional<Timestamp> timeoutAt, heartbeatAt;
  json::Value credentials;  ///< a string, null where there are none
  bool heartbeatMissed = false;
  bool forced = false;                ///< the outcome is the debugger's
  bool scheduled = false;             ///< the …Scheduled event was written
  bool started = false;               ///< the …Started event was written
  bool submitted = false;             ///< the …Submitted event was written
  std::vector<TaskOutcome> outcomes;  ///< news that Await has not dealt with yet
};

/// One visit of one state.
struct Frame {
  StateIndex state = noState;
  Phase phase = Phase::Enter;       ///< what comes next
  json::Value input;                ///< as it entered
  json::Value effective;            ///< after InputPath
  json::Value arguments;            ///< after Parameters or Arguments
  json::Value result;               ///< of the work, raw
  json::Value selected;             ///< after ResultSelector
  json::Value merged;               ///< after ResultPath
  json::Value output;               ///< after OutputPath or Output; what the state is left with
  json::Value assigned;             ///< object of what Assign set; becomes visible on Leave
  std::optional<StateError> error;  ///< the one that Retry and Catch deal with
  Timestamp entered;
  std::int64_t enteredEvent = 0;      ///< id of the …StateEntered event
  std::int64_t enteredAfter = 0;      ///< id of the event that it follows
  std::int64_t attempt = 0;           ///< 0 on the first try; the context object's RetryCount
  std::vector<std::int64_t> retried;  ///< by retrier: how often it was used in this visit
  StateIndex next = noState;          ///< where Leave goes; noState = the machine ends
  int rule = -1;          ///< of a Choice: the rule that matched; of a caught error: the catcher
  bool caught = false;    ///< the way on is a catcher's
  bool retrying = false;  ///< in the delay before the next try
  Phase failedIn = Phase::Enter;  ///< where `error` came up
  /// What the debugger puts in the place of the work when it comes to it.
  std::shared_ptr<const TaskOutcome> forced;
  std::optional<Shared<ChildrenFrame>> children;
  std::optional<Shared<TaskFrame>> task;
};

}  // namespace stepwright::interpreter
