// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/teststate/test_run.h"

#include <algorithm>

#include "engine/interpreter/command.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/forced.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/states/item_reading.h"
#include "engine/interpreter/states/item_selector.h"
#include "engine/interpreter/states/map_run.h"
#include "engine/interpreter/step.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"

namespace stepwright::teststate {
namespace {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberStatus;
using interpreter::Phase;
using interpreter::TaskOutcome;
using json::Value;

/// A test keeps no history.
class NoSink final : public interpreter::Sink {
 public:
  void add(history::Event) override {}
  void add(interpreter::Command) override {}
};

constexpr std::string_view thresholdError = "States.ExceedToleratedFailureThreshold";
constexpr std::string_view thresholdCause =
    "The specified tolerated failure threshold was exceeded";

/// The account that an ARN names, "" where it names none.
std::string accountOf(std::string_view arn) {
  for (int i = 0; i < 4; ++i) {
    const auto colon = arn.find(':');
    if (colon == std::string_view::npos) return "";
    arn.remove_prefix(colon + 1);
  }
  return std::string(arn.substr(0, arn.find(':')));
}

interpreter::Identity identityOf(const TestRequest& request, const TestStateOptions& options) {
  interpreter::Naming naming{.machine = "TestState",
                             .execution = "test",
                             .express = true,
                             .synchronous = true,
                             .seed = options.seed,
                             .start = options.now};
  if (auto account = accountOf(request.roleArn); !account.empty())
    naming.account = std::move(account);
  auto identity = interpreter::Identity::of(naming);
  if (!request.roleArn.empty()) identity.roleArn = request.roleArn;
  return identity;
}

/// Causes in a test lack the beginning that tells state and event.
Value withoutBeginning(const Value& cause) {
  constexpr std::string_view start = "An error occurred while executing the state '";
  constexpr std::string_view middle = "' (entered at the event id #";
  constexpr std::string_view end = "). ";
  const auto text = cause.string();
  if (text.substr(0, start.size()) != start) return cause;
  const auto id = text.find(middle);
  const auto stop = id == std::string_view::npos ? id : text.find(end, id);
  return stop == std::string_view::npos ? cause : Value(text.substr(stop + end.size()));
}

/// Performs a Task as the caller of the test wants it; without one nobody does.
class Performer final : public interpreter::TaskBackend {
 public:
  explicit Performer(const TestStateOptions& options) : options_(options) {}
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    if (!options_.perform) return Reply::NeedsAnswer;
    deliver({request.id, options_.perform(request), 0});
    return Reply::Accepted;
  }

 private:
  const TestStateOptions& options_;
};

/// One run of a test. The machine's first state is the one that is tested.
class Tester {
 public:
  Tester(const TestRequest& request, const TestStateOptions& options,
         interpreter::ProgramPtr program)
      : request_(request),
        options_(options),
        keeper_(begin(std::move(program)), nothingKept()),
        performer_(options),
        driver_(keeper_, performer_) {
    target_ = fiber().frame.state;
  }

  Result<TestRun> run() {
    while (!done_) {
      if (auto error = go()) return *error;
    }
    return std::move(run_);
  }

 private:
  static runtime::Keep nothingKept() { return {.history = false, .journal = false}; }
  const Execution& execution() const { return keeper_.head(); }
  const Fiber& fiber() const { return *execution().fibers.front(); }

  Execution begin(interpreter::ProgramPtr program) {
    Execution execution = interpreter::start(std::move(program), request_.input,
                                             identityOf(request_, options_), sink_);
    execution.givenContext = request_.context;
    Fiber& root = execution.fibers.front().edit();
    if (request_.inMap) standInMap(execution, root);
    root.variables = query::Scope(request_.variables);
    root.frame.attempt = request_.retrierRetryCount;
    root.frame.retried.assign(request_.state.retry.size(), request_.retrierRetryCount);
    return execution;
  }

  /// A state of a Map's iterations is tested as in the first one, with the input as its item.
  void standInMap(Execution& execution, Fiber& root) const {
    root.isItem = true;
    root.index = 0;
    root.item = request_.input;
    root.itemSource = interpreter::stateData();
    if (!request_.context || request_.context->contains("Map")) return;
    execution.givenContext.reset();
    execution.givenContext =
        request_.context->with("Map", interpreter::contextObject(execution, root)["Map"]);
  }

  /// Does something to the state that is no input of an execution; what it gives.
  template <class Change>
  auto change(const Change& make) {
    Execution changed = execution();
    interpreter::Core core(changed, sink_);
    const auto came = make(core, *core.fiber(fiber().id));
    keeper_.stand(std::move(changed));
    return came;
  }

  std::optional<Error> go() {
    const Fiber& now = fiber();
    if (now.frame.phase == Phase::Act && request_.mock && !mocked_) return mock();
    if (now.status == FiberStatus::AwaitingTask) return perform();
    if (now.status == FiberStatus::AwaitingTimer) {
      if (now.frame.retrying) return retriable();
      driver_.put(interpreter::input::Wake{now.id});
      return std::nullopt;
    }
    if (now.frame.phase == Phase::Retry) noteRetrier();
    step();
    return std::nullopt;
  }

  void step() {
    const interpreter::Frame before = fiber().frame;
    driver_.put(interpreter::input::Turn{});
    if (!execution().running()) return ended(before);
    const auto& after = fiber().frame;
    if (after.state != target_ || after.phase == Phase::Enter) return left(before);
    note(before, after);
  }

  /// Keeps what is shown of the frame: a phase counts as done unless it led to an error.
  void note(const interpreter::Frame& before, const interpreter::Frame& after) {
    run_.frame = after;
    if (!after.error) run_.pending = after.phase;
    if (after.error) takeError(*after.error);
    if (before.phase < Phase::Output) run_.merged = after.merged;
    if (before.phase == Phase::Act || before.phase == Phase::Await) run_.worked = !after.error;
    if (!after.children) return;
    const auto& children = **after.children;
    run_.items = Value::array(children.items);
    run_.maxConcurrency = children.maxConcurrency;
    if (!children.run) return;
    run_.toleratedCount = children.run->toleratedCount;
    run_.toleratedPercentage = children.run->toleratedPercentage;
  }

  void takeError(const interpreter::StateError& error) {
    run_.error = error.error;
    run_.cause = error.cause;
  }

  void ended(const interpreter::Frame& before) {
    done_ = true;
    run_.variables = before.assigned.isObject()
                         ? query::Scope(request_.variables).withAll(before.assigned).visible()
                         : request_.variables;
    if (execution().status == interpreter::Status::Succeeded) {
      run_.status = TestStatus::Succeeded;
      run_.output = execution().output;
      run_.pending = Phase::Leave;
      return;
    }
    run_.status = TestStatus::Failed;
    run_.error = execution().error;
    run_.cause = execution().cause;
    if (run_.cause) run_.cause = withoutBeginning(*run_.cause);
  }

  void left(const interpreter::Frame& before) {
    done_ = true;
    const auto& standing = fiber();
    run_.status = before.caught ? TestStatus::CaughtError : TestStatus::Succeeded;
    run_.output = standing.frame.input;
    run_.next = execution().program->state(standing.frame.state).name;
    run_.variables = standing.variables.visible();
    run_.pending = Phase::Leave;
    if (before.caught) run_.catchIndex = before.rule;
    if (run_.cause) run_.cause = withoutBeginning(*run_.cause);
  }

  std::optional<Error> mock() {
    mocked_ = true;
    if (!readMapTolerance() || !selectMapItems()) return std::nullopt;
    TaskOutcome outcome = TaskOutcome::succeeded(request_.mock->result.value_or(Value::object()));
    if (request_.mock->fails) {
      outcome.kind = TaskOutcome::Kind::Failed;
      outcome.error = request_.mock->error;
      outcome.cause = request_.mock->cause;
    } else if (request_.mapIterationFailureCount) {
      if (auto error = checkFailures(outcome)) return error;
    }
    const interpreter::Frame before = fiber().frame;
    change([&](interpreter::Core& core, Fiber& mocked) {
      interpreter::endWork(core, mocked, outcome);
      return true;
    });
    note(before, fiber().frame);
    return std::nullopt;
  }

  /// A distributed Map reads how many failures it tolerates where its work begins; false = it could
  /// not.
  bool readMapTolerance() {
    if (!fiber().frame.children || !(*fiber().frame.children)->run) return true;
    const interpreter::Frame before = fiber().frame;
    const bool good = change(interpreter::readTolerance);
    if (execution().running()) {
      note(before, fiber().frame);
    } else {
      ended(before);
    }
    return good;
  }

  /// What the iterations would get, worked out on a copy; false = the selector or the batcher
  /// failed.
  bool selectMapItems() {
    const auto& compiled = execution().program->compiled(target_);
    if (compiled.jsonata || !compiled.map || !fiber().frame.children) return true;
    const auto* distributed = compiled.map->distributed.get();
    if (compiled.map->selector && !tryOn(interpreter::selectItems, run_.selectedItems))
      return false;
    if (distributed == nullptr || !distributed->hasBatcher) return true;
    return tryOn(interpreter::limitAndBatch, run_.batches);
  }

  /// Does something to the Map's items on a copy of the run and keeps them; the copy itself where
  /// that failed.
  bool tryOn(bool (*attempt)(interpreter::Core&, Fiber&), std::optional<Value>& items) {
    Execution copy = execution();
    interpreter::Core core(copy, sink_);
    Fiber& mapping = *core.fiber(fiber().id);
    if (request_.mapItemReaderData)
      mapping.frame.children->edit().items = request_.mapItemReaderData->items();
    if (attempt(core, mapping)) {
      items = Value::array((*mapping.frame.children)->items);
      return true;
    }
    const interpreter::Frame before = fiber().frame;
    keeper_.stand(std::move(copy));
    if (execution().running()) {
      note(before, fiber().frame);
    } else {
      ended(before);
    }
    return false;
  }

  /// The pretended failures of a Map's iterations: more than it tolerates end it.
  std::optional<Error> checkFailures(TaskOutcome& outcome) {
    const auto failures = *request_.mapIterationFailureCount;
    const auto total = static_cast<std::int64_t>(iterations());
    if (failures > total) {
      return Error{
          "ValidationException",
          "Map iteration failure count must be less than or equal to the number of Map iterations",
          {},
          {}};
    }
    const bool tooMany = run_.toleratedCount && failures > *run_.toleratedCount;
    const bool tooLarge = run_.toleratedPercentage && total > 0 &&
                          static_cast<double>(failures) * 100 >
                              *run_.toleratedPercentage * static_cast<double>(total);
    if (tooMany || tooLarge) outcome = TaskOutcome::failed(thresholdError, thresholdCause);
    return std::nullopt;
  }

  std::size_t iterations() const {
    if (request_.mapItemReaderData) return request_.mapItemReaderData->size();
    return run_.items ? run_.items->size() : request_.mock->result->size();
  }

  std::optional<Error> perform() {
    if (!driver_.questions().empty()) {
      return Error{"ValidationException",
                   "A Task that has no mock needs something that performs it.",
                   {},
                   "Give a mock."};
    }
    const interpreter::Frame before = fiber().frame;
    (void)driver_.move({});
    if (fiber().status == FiberStatus::AwaitingTask) {
      return Error{"ValidationException", "The task gave no result.", {}, {}};
    }
    return std::nullopt;
  }

  /// Which retrier would take the error, were none of its tries used up.
  void noteRetrier() {
    Execution fresh = execution();
    fresh.fibers.front().edit().frame.retried.assign(request_.state.retry.size(), 0);
    NoSink sink;
    fresh = interpreter::step(std::move(fresh), interpreter::input::Turn{}, sink);
    if (fresh.running() && fresh.fibers.front()->frame.retrying)
      run_.retryIndex = fresh.fibers.front()->frame.rule;
  }

  std::optional<Error> retriable() {
    done_ = true;
    const Fiber& now = fiber();
    run_.status = TestStatus::Retriable;
    run_.retryIndex = now.frame.rule;
    run_.backoffSeconds = (*now.wakeAt - execution().now) / 1000;
    run_.variables = request_.variables;
    if (run_.cause) run_.cause = withoutBeginning(*run_.cause);
    return std::nullopt;
  }

  const TestRequest& request_;
  const TestStateOptions& options_;
  NoSink sink_;
  TestRun run_;
  runtime::Keeper keeper_;
  Performer performer_;
  runtime::Driver driver_;
  interpreter::StateIndex target_ = interpreter::noState;
  bool mocked_ = false;
  bool done_ = false;
};

}  // namespace

Result<TestRun> runState(const TestRequest& request, const TestStateOptions& options) {
  auto program = interpreter::compile(request.machine);
  if (!program)
    return Error{"InvalidDefinition", program.error().message, program.error().pointer, {}};
  return Tester(request, options, std::move(program).value()).run();
}

}  // namespace stepwright::teststate
