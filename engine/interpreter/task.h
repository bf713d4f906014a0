// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/interpreter/item_reader.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// Names one attempt of one Task in one execution; never used twice.
using TaskId = std::uint64_t;

enum class TaskKind : std::uint8_t { Lambda, Integration, AwsSdk, Activity, Http };
enum class TaskPattern : std::uint8_t { RequestResponse, Sync, Callback };

/// One enclosing Map iteration of a task, outer first.
struct MapStep {
  std::string map;  ///< name of the Map state
  std::int64_t index = 0;
  bool operator==(const MapStep&) const = default;
};

/// Which part of what an ItemReader reads is asked for. Who has much answers with a piece of it,
/// and says in NextPiece from where on it goes on; ItemCount says how many items the whole has.
struct ReaderPiece {
  ReaderConfig config;
  std::string after;  ///< NextPiece of the piece before; "": from the start
};

/// What a backend needs to know to perform one attempt of a Task.
struct TaskRequest {
  TaskId id = 0;
  std::uint32_t fiber = 0;
  std::string stateId;  ///< asl::StateId
  std::string stateName;
  std::string resource;  ///< the ARN as written
  TaskKind kind = TaskKind::Lambda;
  TaskPattern pattern = TaskPattern::RequestResponse;
  std::string
      service;  ///< "lambda", "aws-sdk:sqs", "sqs"; "" for a function's or activity's own ARN
  std::string action;   ///< "invoke", "sendMessage"; without the pattern's suffix
  json::Value input;    ///< the resolved parameters
  bool stores = false;  ///< results to be kept (ResultWriter); the run goes on where nobody does
  std::string token;    ///< of .waitForTaskToken and activities
  std::optional<std::int64_t> timeoutSeconds, heartbeatSeconds;
  std::string roleArn;  ///< of Credentials, "" where there are none
  std::vector<MapStep> path;
  std::int64_t attempt = 0;     ///< 0 on the first try of this visit of the state, +1 a retry
  std::int64_t invocation = 0;  ///< how often this state was started before in the whole execution
  std::int64_t pathInvocation = 0;  ///< the same, counted on this path of Map iterations alone
  Timestamp at;                     ///< of the run's clock, when it is asked
  std::shared_ptr<const ReaderPiece> piece;  ///< of an ItemReader; else null
  std::string within = {};  ///< in an execution that a Task started: that Task's shownId()

  /// What the state is called beside those of the run that all of them stand in (asl::nestedId).
  [[nodiscard]] std::string shownId() const;
};

/// What became of a task. A task may report several times: Started, Submitted, Heartbeat, and one
/// of the ends.
struct TaskOutcome {
  enum class Kind : std::uint8_t {
    Started,    ///< an activity's worker took it; for other tasks it goes without saying
    Submitted,  ///< .sync and callback: the request was accepted
    Heartbeat,
    Succeeded,
    Failed,
    TimedOut,  ///< ended by the other side as too late; the state's own timeouts need no such news
    StartFailed,
    SubmitFailed,
    ScheduleFailed
  };
  Kind kind = Kind::Succeeded;
  json::Value output;                ///< Succeeded, Submitted
  std::optional<json::Value> error;  ///< strings, kept as values so that an absent one stays absent
  std::optional<json::Value> cause;
  std::string workerName;  ///< Started

  [[nodiscard]] static TaskOutcome succeeded(json::Value output);
  [[nodiscard]] static TaskOutcome failed(std::string_view error, std::string_view cause);
  [[nodiscard]] bool ends() const {
    return kind != Kind::Started && kind != Kind::Submitted && kind != Kind::Heartbeat;
  }
};

/// An outcome on its way: it is due `afterMs` of the run's clock after the report was made.
struct TaskReport {
  TaskId task = 0;
  TaskOutcome outcome;
  std::int64_t afterMs = 0;
};

/// Performs tasks. The interpreter never calls it: the driver does, for the commands the
/// interpreter gave.
class TaskBackend {
 public:
  enum class Reply : std::uint8_t {
    Accepted,      ///< reports came already or will come
    NeverAnswers,  ///< no report will ever come: only timers end this task
    NeedsAnswer    ///< nobody knows an answer; somebody else must give one
  };
  /// Takes the reports; callable from any thread, during start() too.
  using Deliver = std::function<void(TaskReport)>;

  virtual ~TaskBackend() = default;
  [[nodiscard]] virtual Reply start(const TaskRequest& request, const Deliver& deliver) = 0;
  /// Keeps the results of a Map Run: an object for S3 with Bucket, Key and a Body, which is JSON or
  /// the text of printed elements, one a line, and is written as OutputType says. One that has an
  /// Offset goes there, behind what was written before of it; it is whole once one of them is Last.
  /// Answers with its Size in bytes up to then. NeedsAnswer: they are not kept.
  [[nodiscard]] virtual Reply store(const TaskRequest&, const Deliver&) {
    return Reply::NeedsAnswer;
  }
  /// The execution no longer waits for it.
  virtual void cancel(TaskId) {}
  /// How far a task goes that is started with it, each further than the one before.
  enum class Reach : std::uint8_t {
    Nobody,  ///< it knows no answer
    Told,    ///< an answer is known, and may be asked for again: a mock, a record
    Here,    ///< it is done, on this machine as far as can be known, and must not be done twice
    Away     ///< something is sent off this machine, where it must not come twice
  };
  [[nodiscard]] virtual Reach reachOf(const TaskRequest&) { return Reach::Nobody; }
  /// Waits for the token of a Task that was sent out before the program ended; of an activity,
  /// whether a worker had taken it. NeedsAnswer: nobody here can wait for it.
  [[nodiscard]] virtual Reply waitOn(const TaskRequest&, const Deliver&, bool /*taken*/) {
    return Reply::NeedsAnswer;
  }
};

}  // namespace stepwright::interpreter
