// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
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

/// How far a distributed Map has read its items. A reader gives them piece by piece, and the next
/// piece is asked for when all of those before have begun.
struct ItemReading {
  bool complete = true;                 ///< nothing more will come
  bool lists = false;                   ///< what is asked for is a list of objects
  std::optional<ListedObjects> listed;  ///< the piece of that list whose objects are read
  std::size_t asked = 0;                ///< of these objects
  std::string after, listAfter;         ///< where the object and the list go on; "": at their end
  std::optional<std::vector<std::string>> headers;  ///< of the CSV that is read
  std::optional<std::size_t> count;  ///< of all items, where that is known before they are read
  std::optional<std::size_t> most;   ///< MaxItems, once it was looked at; 0 = no limit
  std::size_t taken = 0;             ///< items up to now
  std::vector<json::Value> partial;  ///< those of a batch that is not full
};

/// What a child execution that has ended leaves: its output or its record.
struct ChildResult {
  std::size_t index = 0;
  bool failed = false;
  json::Value body;   ///< of a result that the state gives
  json::Value lines;  ///< of one that is written: a text of its elements, printed, one a line
};

/// An object that ResultWriter writes: what it says of the children of one status. It is written
/// in parts, so that no more than one of them is held.
struct ResultFile {
  json::Value key;        ///< null where nothing was written
  std::int64_t size = 0;  ///< in bytes, up to now
  std::int64_t end = 0;   ///< where the next part goes
  bool closed = false;    ///< the last part is written
};

/// Failed child executions on the shelf of the execution (fallen.h): each knows the one before it.
struct ShelvedChildren {
  std::uint64_t last = 0;  ///< where the one stands that fell last
  std::size_t count = 0;
};

/// A branch or an item that has fallen and goes on after a redrive.
struct RisingChild {
  std::size_t index = 0;
  std::shared_ptr<const Fiber> held;
  std::uint64_t place = 0;  ///< on the shelf, of one that is not held
};

/// Those that wait to go on, in the order of their items. There may be a million.
struct RisingChildren {
  std::shared_ptr<const std::vector<RisingChild>> line;
  std::size_t gone = 0;  ///< so many of the line go on already
  [[nodiscard]] std::size_t count() const { return line ? line->size() - gone : 0; }
};

struct MapRunFrame {
  enum FileOf : std::uint8_t { Failed, Pending, Succeeded };
  std::string arn, uuid;
  std::optional<std::int64_t> toleratedCount;
  std::optional<double> toleratedPercentage;
  std::int64_t redrives = 0;             ///< how often it went on after it had failed
  std::size_t failed = 0;                ///< children
  std::size_t failedItems = 0;           ///< in them
  json::Value readerInput, writerInput;  ///< the evaluated Parameters or Arguments
  ItemReading reading;
  std::vector<ChildResult> results;            ///< as they ended; not those that are written
  std::size_t resultBytes = 0;                 ///< of them
  std::array<ResultFile, 3> files;             ///< by FileOf
  FileOf part = Failed;                        ///< what is being written
  bool partEnds = false;                       ///< nothing follows it in its file
  bool writing = false;                        ///< all children have ended
  bool manifest = false;                       ///< is being written, or was
  bool exceeded = false;                       ///< the tolerated failures
  std::shared_ptr<const TaskRequest> request;  ///< what reader or writer asked for last

  /// Of a part whose answer never came, as the run was broken off: it is written again.
  json::Value unwritten;

  /// What reader or writer were asked for last has had no answer, and will have none.
  void forgetRequest();
  /// How many items there are in all; nothing for as long as that is not known.
  [[nodiscard]] std::optional<std::size_t> itemCount() const;
};

/// A member of an object as an item: {"Key", "Value"}.
[[nodiscard]] json::Value pairOf(const json::Value& key, const json::Value& value);

/// $$.Map.Item.Source of items that come with the state's data.
[[nodiscard]] const json::Value& stateData();

/// Where items come from: those from that one on.
struct ItemsFrom {
  std::size_t first = 0;
  json::Value source;
};

/// The part of a frame that only Map and Parallel have.
struct ChildrenFrame {
  /// Of a Map, after ItemsPath or Items; where a reader gives them piece by piece, the last piece.
  std::vector<json::Value> items;
  std::size_t before = 0;            ///< items that have begun and are let go: those before `items`
  std::vector<json::Value> keys;     ///< of the items, where they are the members of an object
  std::vector<ItemsFrom> sources;    ///< of a Map, by their items; not of those that are let go
  std::vector<json::Value> results;  ///< by item or branch; of a distributed Map see `run`
  std::vector<bool> ended;           ///< by item or branch: it has ended well
  std::size_t next = 0;              ///< item to start next
  std::size_t live = 0, done = 0;
  std::int64_t maxConcurrency = 0;  ///< 0 = as many as may be
  std::int64_t chain = 0;           ///< event that the next iteration follows
  std::optional<MapRunFrame> run;   ///< of a distributed Map
  /// The branches or items that the state's failure has ended, as they stood (redrive.h).
  std::vector<std::shared_ptr<const Fiber>> fallen;
  /// Others that have failed, of which too many would have to be held.
  ShelvedChildren shelved;
  /// After a redrive: those that go on as soon as there is room for them.
  RisingChildren rising;

  /// The items that are known of up to now.
  [[nodiscard]] std::size_t count() const { return before + items.size(); }
  [[nodiscard]] const json::Value& itemAt(std::size_t index) const { return items[index - before]; }
  /// What an iteration begins with where nothing selects from it: the item, or {"Key", "Value"}.
  [[nodiscard]] json::Value inputOf(std::size_t index) const;
  /// $$.Map.Item.Source; null where that is not known.
  [[nodiscard]] json::Value sourceOf(std::size_t index) const;
  /// The items from that one on come from there, and what is told of those that are let go is
  /// forgotten.
  void comeFrom(std::size_t first, const json::Value& source);
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
  std::optional<int> forcedRule;  ///< of a Choice: the debugger's, -1 = the Default
  bool skipped = false;           ///< by the debugger: it did nothing and hands its input on
  std::optional<Shared<ChildrenFrame>> children;
  std::optional<Shared<TaskFrame>> task;
};

}  // namespace stepwright::interpreter
