// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/launcher.h"

#include <tuple>

#include "engine/analysis/run_answers.h"
#include "engine/analysis/segment.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/context.h"
#include "engine/json/print.h"
#include "engine/replay/failed_at.h"
#include "engine/replay/history_threads.h"
#include "engine/session/imported_moment.h"
#include "engine/session/kept_children.h"
#include "engine/session/notices.h"
#include "engine/store/failure.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::session {

using debugger::ChildRun;
using debugger::LiveRun;
using interpreter::FiberId;

namespace {

interpreter::Naming namingOf(const RunOptions& options, std::uint32_t run) {
  interpreter::Naming naming;
  naming.machine = options.machineName;
  naming.execution =
      options.executionName.empty() ? "run-" + std::to_string(run) : options.executionName;
  naming.account = options.account;
  naming.express = options.express;
  naming.synchronous = options.synchronous;
  naming.seed = options.seed;
  if (options.uniqueTokens) naming.tokenSeed = interpreter::newTokenSeed();
  naming.start = options.start.value_or(runtime::wallClock());
  if (!options.quotas) naming.quotas = interpreter::Quotas::off();
  return naming;
}

/// What the run is begun again from.
std::shared_ptr<const runtime::RunHead> headOf(const asl::Document& document,
                                               const json::Value& input,
                                               const interpreter::Naming& naming,
                                               const tasks::MockSet& mocks,
                                               const RunOptions& options) {
  runtime::RunHead head;
  head.definition = document.text();
  head.format = document.format();
  head.input = input;
  head.naming = naming;
  if (options.timeFactor > 0) head.clock = json::print(json::Value(options.timeFactor));
  head.begun = runtime::wallClock();
  head.others = json::Value::object({{"mocks", tasks::toJson(mocks)}});
  return std::make_shared<const runtime::RunHead>(std::move(head));
}

runtime::Clock clockOf(const RunOptions& options) {
  return options.timeFactor > 0 ? runtime::Clock::times(options.timeFactor) : runtime::Clock();
}

}  // namespace

void Launcher::prepare(asl::Document document, tasks::MockSet mocks, RunOptions options) {
  document_ = std::move(document);
  mocks_ = std::move(mocks);
  options_ = std::move(options);
  moments_.setMachineName(options_.machineName);
}

void Launcher::start(asl::Document document, json::Value input, tasks::MockSet mocks,
                     RunOptions options) {
  // The next run is begun like the one before, not like one that is only looked at.
  const bool looked = !options.test.empty();
  const auto begun =
      looked ? std::optional(std::tuple(document_, input_, mocks_, options_)) : std::nullopt;
  prepare(std::move(document), std::move(mocks), std::move(options));
  input_ = std::move(input);
  if (!looked) return begin();
  lookAside();
  std::tie(document_, input_, mocks_, options_) = *begun;
}

void Launcher::restart(asl::Document document, tasks::MockSet mocks, RunOptions options) {
  prepare(std::move(document), std::move(mocks), std::move(options));
  if (const auto child = std::exchange(options_.again, nullptr)) return doAgain(*child);
  const DebugRun* run = runs_.shown();
  if (run && run->childOf) return restartChild();
  if (run && !run->log().empty()) input_ = run->log().at(0).data.value_or(input_);
  if (run) options_.segment = run->segment;
  begin();
}

void Launcher::refuse(const Phrase& why) {
  runs_.showNone(why);
  console_.say(runs_, worded(notices::notStarted, {why}));
}

Result<std::unique_ptr<DebugRun>> Launcher::made() const {
  const Segment& segment = options_.segment;
  auto program = analysis::programFrom(segment.from, document_.machine());
  if (!program) {
    Error why = program.error();
    if (!why.pointer.empty()) why.message = worded(notices::atPlace, {why.message, why.pointer});
    return why;
  }
  const std::size_t most = interpreter::Quotas{}.payloadBytes;
  if (input_.printedSize() > most)
    return stepwright::refuse(notices::largeInput, {},
                              {std::to_string(input_.printedSize()), std::to_string(most)});
  const auto naming = namingOf(options_, runs_.nextId());
  auto run = std::make_unique<DebugRun>(std::make_unique<LiveRun>(
      *program, input_, interpreter::Identity::of(naming), answerers({}), clockOf(options_)));
  constexpr FiberId own = 1;
  for (const json::Member& variable : segment.variables.members())
    run->live()->driver().put(
        interpreter::input::SetVariable{own, std::string(variable.name()), variable.value});
  run->definition = document_.machine();
  run->segment = segment;
  run->test = options_.test;
  run->differs = options_.differs;
  // What is kept begins where the workflow does.
  if (segment.from.empty() && segment.variables.empty())
    run->head = headOf(document_, input_, naming, mocks_, options_);
  return run;
}

void Launcher::begin() {
  auto run = made();
  if (!run) return refuse(run.error().message);
  runs_.add(std::move(*run), 0, {});
  runs_.stepper().focus().forget();
  inside_.children().setFirstCall(std::nullopt);
  moments_.changes().forget();
  setOff();
}

/// As far as the test goes.
void Launcher::lookAside() {
  auto run = made();
  if (!run) return;
  const debugger::Recording& recording = (*run)->live()->recording();
  const std::string& to = options_.segment.to;
  std::size_t seen = 0;
  const auto isOver = [&](const interpreter::Execution&) {
    using interpreter::Decision;
    const auto& decisions = recording.decisions();
    for (; seen < decisions.size(); ++seen)
      if (decisions[seen].kind == Decision::Kind::Left && decisions[seen].fiber == 1 &&
          decisions[seen].state->name == to)
        return true;
    return false;
  };
  (void)(*run)->live()->driver().run(to.empty() ? runtime::Driver::StopCondition() : isOver);
  console_.setNote({});
  runs_.lookAside(std::move(*run));
  moments_.changes().forget();
}

debugger::Answerers Launcher::answerers(tasks::RecordedAnswers recorded) const {
  std::shared_ptr<interpreter::TaskBackend> others = options_.backend;
  runtime::StartedBy startedBy;
  if (options_.machines) {
    runtime::NestedRuns::Options options;
    options.clock = clockOf(options_);
    if (!options_.quotas) options.quotas = interpreter::Quotas::off();
    options.account = options_.account;
    options.seed = options_.seed;
    options.uniqueTokens = options_.uniqueTokens;
    options.hear = options_.hear;
    options.decisions = true;
    options.asks = options_.askForTasks;
    options.move = inside_.children().mover();
    auto nested = std::make_shared<runtime::NestedRuns>(options_.machines, std::move(others),
                                                        std::move(options));
    startedBy = nested->startedBy();
    others = std::move(nested);
  }
  return {std::move(recorded), tasks::MockBackend(mocks_), tasks::MadeCalls(std::move(others)),
          std::move(startedBy), options_.askForTasks};
}

void Launcher::setOff() {
  if (options_.until.empty()) console_.setNote({});
  const bool rests =
      runs_.stepper().begin(options_.until, options_.pauseAtStart, options_.untilVisit);
  console_.sayLog(runs_);
  if (!rests) return;
  runs_.takeStop();
  if (!options_.pauseAtStart) console_.sayStop(runs_, inside_);
}

void Launcher::openKept(KeptRuns& kept, std::uint32_t id,
                        const std::optional<RunOptions>& options) {
  auto opened = kept.load(id);
  if (options) options_ = *options;
  const auto added = opened ? addKept(kept, std::move(*opened)) : opened.error();
  if (!added) {
    console_.setNote(worded(notices::notOpened, {added.error().message}));
    return console_.say(runs_, console_.note());
  }
  runs_.stepper().focus().forget();
  moments_.changes().forget();
  runs_.show(**added);
  console_.sayLog(runs_);
  runs_.takeStop();
  const std::size_t lost = (*added)->live()->interrupted();
  if (lost == 0) return;
  console_.setNote(worded(notices::lostTasks, {std::to_string(lost)}));
  console_.say(runs_, console_.note());
}

/// An error where its journal is not that of such a run.
Result<DebugRun*> Launcher::addKept(KeptRuns& kept, KeptRuns::Opened opened) try {
  document_ = std::move(opened.document);
  input_ = opened.head.input;
  mocks_ = std::move(opened.mocks);
  options_.machineName = opened.head.naming.machine;
  moments_.setMachineName(options_.machineName);
  debugger::Recording start(opened.program, opened.head.input,
                            interpreter::Identity::of(opened.head.naming));
  debugger::Answerers answering = answerers({});
  takeUpChildren(opened.head.others["started"], answering.others, answering.startedBy);
  auto run = std::make_unique<DebugRun>(std::make_unique<LiveRun>(
      std::move(start), std::move(answering), opened.clock, opened.journal));
  run->definition = document_.machine();
  run->head = std::make_shared<const runtime::RunHead>(std::move(opened.head));
  DebugRun& added = runs_.add(std::move(run), 0, Phrase(opened.title));
  kept.adopt(added, std::move(opened.journal));
  return &added;
} catch (const store::Failure& failure) {
  return failure.error();
}

DebugRun* Launcher::opened(KeptRuns& kept, std::uint32_t id) {
  if (!KeptRuns::isKeptId(id)) return runs_.find(id);
  DebugRun* before = runs_.shown();
  // The next run is begun like the one that is shown, not like this one.
  const auto begun = std::tuple(document_, input_, mocks_, options_);
  openKept(kept, id);
  DebugRun* opened = runs_.shown();
  if (opened == before) return nullptr;
  if (!before) return opened;
  std::tie(document_, input_, mocks_, options_) = begun;
  moments_.setMachineName(options_.machineName);
  runs_.show(*before);
  return opened;
}

void Launcher::importLog(asl::Document document, history::EventLog log, RunOptions options) {
  document_ = std::move(document);
  options_ = std::move(options);
  options_.again = nullptr;
  moments_.setMachineName(options_.machineName);
  auto run = std::make_unique<DebugRun>(replay::decideAlong(document_.machine(), log));
  run->definition = document_.machine();
  DebugRun& imported = runs_.add(std::move(run), 0, {});
  runs_.showEvent(imported.log().size());
  runs_.stepper().focus().forget();
  moments_.changes().forget();
  Moment end;
  fillImported(end, imported, {runs_.shownEvents(), {}, {}, options_.machineName});
  console_.add({end.view.event,
                {},
                {},
                end.cause.empty() ? end.view.words
                                  : worded(notices::withCause, {end.view.words, end.cause})});
}

namespace {

/// The last event before the state was entered that the execution failed in; all where it did not.
std::size_t beforeFailure(const DebugRun& recorded, std::size_t shown) {
  const auto failed =
      replay::failedAt(recorded.decisions(), recorded.decisionsAtEvent(shown), recorded.threads());
  if (!failed) return shown;
  for (std::size_t i = shown; i-- > 0;) {
    const history::Event& event = recorded.log().at(i);
    if (event.fiber == failed->thread && replay::senseOf(event.type) == replay::EventSense::Entered)
      return i;
  }
  return shown;
}

/// As they were recorded up to there, so that their tasks are answered alike; what comes after that
/// is answered by the mocks of now.
tasks::MockSet answeredBefore(const DebugRun& recorded, std::size_t events,
                              const tasks::MockSet& known) {
  history::EventLog before;
  for (std::size_t i = 0; i < events; ++i) before.append(recorded.log().at(i));
  return analysis::withTaken(
      known, analysis::callByCall(analysis::answersIn(before, recorded.definition)));
}

}  // namespace

std::optional<std::size_t> Launcher::catchUp(LiveRun& live, const DebugRun& recorded,
                                             std::size_t events) const {
  const history::EventLog& log = live.recording().log();
  (void)live.driver().run([&](const interpreter::Execution&) { return log.size() >= events; });
  for (std::size_t i = 0; i < events; ++i)
    if (i >= log.size() || log.at(i).type != recorded.log().at(i).type) return i + 1;
  return std::nullopt;
}

void Launcher::goOnFromRecorded() {
  const DebugRun& recorded = *runs_.shown();
  const std::size_t events = beforeFailure(recorded, runs_.shownEvents());
  const auto program = interpreter::compile(recorded.definition);
  if (!program || recorded.log().empty()) return console_.setNote(worded(notices::noMoment));
  RunOptions options = options_;
  options.start = recorded.log().at(0).time;
  const auto naming = namingOf(options, runs_.nextId());
  const json::Value input = recorded.log().at(0).data.value_or(json::Value::object());
  const tasks::MockSet known = std::exchange(mocks_, {});
  mocks_ = answeredBefore(recorded, events, known);
  auto live = std::make_unique<LiveRun>(*program, input, interpreter::Identity::of(naming),
                                        answerers({}), runtime::Clock());
  const auto departs = catchUp(*live, recorded, events);
  if (departs) {
    mocks_ = known;
    return console_.setNote(worded(notices::anotherWay, {std::to_string(*departs)}));
  }
  auto run = std::make_unique<DebugRun>(std::move(live));
  run->definition = recorded.definition;
  if (document_.machine() == recorded.definition)
    run->head = headOf(document_, input, naming, mocks_, options);
  run->row.forkedAt = static_cast<std::int64_t>(events);
  input_ = input;
  DebugRun& made =
      runs_.add(std::move(run), recorded.row.id, worded(notices::forkAt, {std::to_string(events)}));
  runs_.stepper().focus().forget();
  moments_.changes().forget();
  runs_.show(made);
  runs_.takeStop();
  console_.setNote(worded(notices::forked));
}

void Launcher::openChild(FiberId fiber) {
  DebugRun* parent = runs_.shown();
  if (!parent) return;
  if (!parent->live()) return console_.setNote(worded(notices::noChildren));
  started_ = parent->live()->startedBy(runs_.stepper().cursor().execution(), fiber);
  if (started_) return;
  showChild(*parent, debugger::childRunOf(parent->live()->recording(), fiber));
}

void Launcher::showChild(DebugRun& parent, Result<ChildRun> child) {
  if (!child) return console_.setNote(child.error().message);
  if (DebugRun* opened = runs_.childOf(parent.row.id, child->fiber)) return runs_.show(*opened);
  addChild(std::move(*child), parent.row.id).definition = parent.definition;
  runs_.stepper().standAtStart();
  runs_.takeStop();
}

void Launcher::openStarted(std::uint64_t call) {
  for (const auto& run : runs_.all())
    if (auto found = run->started().find(call)) started_ = std::move(found);
}

namespace {

/// Children that are over have no fiber any more; in the list of runs they stand under this.
constexpr FiberId endedChild = 0x80000000U;

/// The child execution that was opened under that number.
Result<ChildRun> childFor(const debugger::Recording& recording, FiberId fiber,
                          const asl::Machine* changed = nullptr) {
  if (fiber < endedChild) return debugger::childRunOf(recording, fiber, changed);
  debugger::ChildWatch& children = recording.children();
  const auto report = children.find(children.board().shown(), fiber - endedChild);
  if (!report) return stepwright::refuse(notices::childGone);
  auto child = debugger::childRunOf(*report, recording.head(), changed);
  if (child) child->fiber = fiber;
  return child;
}

}  // namespace

/// From one child to the next.
DebugRun* Launcher::parentOfItems() {
  DebugRun* shown = runs_.shown();
  return shown && shown->childOf ? runs_.find(shown->childOf->first) : shown;
}

Result<ChildRun> Launcher::childOfItem(std::size_t index) {
  const DebugRun* parent = parentOfItems();
  if (!parent || !parent->live()) return stepwright::refuse(notices::childGone);
  const debugger::Recording& recording = parent->live()->recording();
  const runtime::MapRunMeter* shown = recording.children().board().shown();
  for (const auto& fiber : recording.head().fibers) {
    const bool isIt = fiber->index == static_cast<std::int64_t>(index) &&
                      (shown == nullptr || fiber->parent == shown->fiber()) &&
                      interpreter::childExecutionOf(recording.head(), *fiber) == &*fiber;
    if (isIt) return debugger::childRunOf(recording, fiber->id);
  }
  return childFor(recording, endedChild + static_cast<FiberId>(index));
}

void Launcher::openItem(std::size_t index) {
  DebugRun* parent = parentOfItems();
  if (!parent) return;
  if (!parent->live()) return console_.setNote(worded(notices::noChildren));
  showChild(*parent, childOfItem(index));
}

void Launcher::doAgain(const runtime::ChildExecution& child) {
  mocks_ = child.machine.mocks;
  input_ = child.input;
  auto run = std::make_unique<DebugRun>(std::make_unique<LiveRun>(
      child.machine.program, child.input, child.identity,
      debugger::Answerers{child.told, tasks::MockBackend(mocks_), child.calls, child.startedBy,
                          options_.askForTasks},
      clockOf(options_)));
  run->definition = document_.machine();
  runs_.add(std::move(run), 0, worded(notices::startedRun, {child.identity.executionName}));
  runs_.stepper().focus().forget();
  moments_.changes().forget();
  runs_.stepper().standAtStart();
  runs_.takeStop();
}

DebugRun& Launcher::addChild(ChildRun child, std::uint32_t parent) {
  auto run = std::make_unique<DebugRun>(
      std::make_unique<LiveRun>(child.program, child.input, child.identity,
                                answerers(std::move(child.answers)), clockOf(options_)));
  run->definition = document_.machine();
  DebugRun& added = runs_.add(std::move(run), parent, child.title);
  added.row.forkedAt = child.event;
  added.row.child = child.fiber;
  added.childOf = {parent, child.fiber};
  runs_.stepper().focus().toRoot();
  moments_.changes().forgetScopes();
  return added;
}

void Launcher::restartChild() {
  const auto [parent, fiber] = *runs_.shown()->childOf;
  const auto machine = document_.machine();
  auto child = childFor(runs_.find(parent)->live()->recording(), fiber, machine.get());
  if (!child) return refuse(child.error().message);
  addChild(std::move(*child), parent);
  setOff();
}

void Launcher::setMocks(tasks::MockSet mocks, const std::string& document) {
  if (!document.empty()) return inside_.setMocks(document, mocks);
  mocks_ = std::move(mocks);
  if (!runs_.live()) return;
  runs_.live()->setMocks(mocks_);
  const bool answered = runs_.live()->driver().questions().empty();
  if (runs_.stepper().awaitsAnswer() && answered) runs_.stepper().resume();
}

}  // namespace stepwright::session
