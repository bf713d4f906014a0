// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "engine/interpreter/input.h"
#include "engine/replay/history_fit.h"
#include "engine/replay/import_run.h"
#include "engine/session/overdue.h"
#include "engine/session/player.h"

namespace stepwright::session {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds pictureEvery{34};
/// So often a busy run writes what happens by itself; a command and its result it writes at once.
constexpr std::chrono::seconds writtenEvery{1};
/// So few moves are taken between two looks at the queue and the clock that Pause seems to act at
/// once.
constexpr int movesASlice = 128;
/// A piece of work that takes longer is told of: the window then says that it runs, and offers to
/// stop it.
constexpr std::chrono::milliseconds noticedAfter{60};

}  // namespace

/// The session's thread: takes commands from the queue one by one and, while a run runs, moves it
/// in small slices.
class Session::Worker {
 public:
  explicit Worker(SessionListener& listener) : listener_(listener) {
    player_.setWaker([this] { wake(); });
    player_.setInterruption(&interruption_);
  }

  ~Worker() {
    if (!thread_.joinable()) return;
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
      interruption_ = true;
    }
    changed_.notify_all();
    thread_.join();
    // What was told to stop at the last moment has stopped.
    interruption_ = false;
    for (const Entry& entry : queue_)
      if (entry.urgent) entry.command(player_);
    player_.keeping().save();
  }

  using Command = std::function<void(Player&)>;

  /// From here on commands are done on a thread: there will be something to run.
  void begin() {
    if (thread_.joinable()) return;
    overdue_.emplace(noticedAfter, [this](const std::string& work) { tellOfWork(work); });
    thread_ = std::thread([this] { loop(); });
  }

  /// A command that begins a run of its own.
  void postStart(Command command) {
    begin();
    ++starts_;
    post([command = std::move(command)](Player& player) {
      player.countStart();
      command(player);
    });
  }
  [[nodiscard]] std::uint32_t starts() const { return starts_; }

  /// Ends what is evaluated outside of the run, if that is what goes on.
  bool stopEvaluation() {
    const std::lock_guard lock(mutex_);
    if (evaluating_) interruption_ = true;
    return evaluating_;
  }

  void evaluate(Command command) {
    post(
        [this, command = std::move(command)](Player& player) {
          setEvaluating(true);
          if (overdue_) overdue_->begin("EVALUATING");
          command(player);
          setEvaluating(false);
        },
        true);
  }

  /// A `quiet` command only asks: nothing is drawn anew for it.
  /// An `urgent` one does not wait for an evaluation under way. Before the first run there is no
  /// thread to wait for: the command only sets something, and is done at once.
  void post(Command command, bool quiet = false, bool urgent = false) {
    if (!thread_.joinable()) {
      command(player_);
      if (!quiet) publish();
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      queue_.push_back({std::move(command), quiet, urgent});
      if (urgent) interruption_ = true;
    }
    changed_.notify_all();
  }

  void goToEvent(std::int64_t event) {
    wantedEvent_ = event;
    // One command stands for all positions of the slider that came before it is done.
    if (eventPosted_.exchange(true)) return;
    post([this](Player& player) {
      eventPosted_ = false;
      player.goToEvent(wantedEvent_);
    });
  }

 private:
  struct Entry {
    Command command;
    bool quiet = false;
    bool urgent = false;
  };

  void setEvaluating(bool evaluating) {
    const std::lock_guard lock(mutex_);
    evaluating_ = evaluating;
    if (!evaluating) interruption_ = false;
  }

  void wake() {
    {
      const std::lock_guard lock(mutex_);
      woken_ = true;
    }
    changed_.notify_all();
  }

  void loop() {
    for (;;) {
      std::deque<Entry> commands;
      {
        std::unique_lock lock(mutex_);
        const auto due = [this] { return ending_ || woken_ || !queue_.empty(); };
        if (sleepUntil_)
          changed_.wait_until(lock, *sleepUntil_, due);
        else if (!player_.running())
          changed_.wait(lock, due);
        if (ending_) return;
        woken_ = false;
        sleepUntil_.reset();
        commands.swap(queue_);
        interruption_ = false;
      }
      bool changes = player_.wakeUp();
      overdue_->begin("RUNNING");
      for (const Entry& entry : commands) {
        entry.command(player_);
        changes = changes || !entry.quiet;
      }
      if (player_.running() && player_.shownRun() != shown_->run) publish();
      const bool settled = player_.running() && run();
      const bool told = overdue_->end();
      if (changes || settled || told) publish();
      if (!player_.running()) sleepUntilDue();
    }
  }

  /// One slice of the run; true where it came to rest.
  bool run() {
    const Player::Slice slice = player_.slice(movesASlice);
    if (slice == Player::Slice::Settled) return true;
    if (slice == Player::Slice::Sleeping) {
      sleepUntilDue();
      if (!sleepUntil_) sleepUntil_ = Clock::now() + std::chrono::seconds(1);
      publish();
    } else if (Clock::now() - published_ > pictureEvery) {
      publish();
    }
    return false;
  }

  /// What is left of the time is told by who shows it; the thread only wakes when it is over.
  void sleepUntilDue() {
    const auto wakes = player_.wakesAt();
    if (!wakes) return;
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
    constexpr std::int64_t longest = 60'000;  // the real clock may be set meanwhile
    const std::int64_t left = std::clamp<std::int64_t>(wakes->ms - now, 1, longest);
    sleepUntil_ = Clock::now() + std::chrono::milliseconds(left);
  }

  /// A run that is busy is written now and then, one that rests at once.
  void keepRuns() {
    if (player_.running() && Clock::now() - kept_ < writtenEvery) return;
    player_.keeping().save();
    kept_ = Clock::now();
  }

  void publish() {
    keepRuns();
    for (const ConsoleLine& line : player_.takeConsole()) listener_.logged(line);
    if (auto child = player_.launcher().takeStarted()) listener_.childOpened(std::move(child));
    MomentPtr moment = player_.moment();
    {
      const std::lock_guard lock(mutex_);
      shown_ = moment;
    }
    listener_.momentChanged(std::move(moment));
    published_ = Clock::now();
  }

  /// While the player is at work its next moment cannot be had: the last one, as one that moves on.
  void tellOfWork(const std::string& words) {
    MomentPtr last;
    {
      const std::lock_guard lock(mutex_);
      last = shown_;
    }
    auto busy = std::make_shared<Moment>(*last);
    busy->view.status = replay::RunStatus::Running;
    busy->view.words = words;
    busy->canStep = busy->canStepBack = busy->canEdit = false;
    listener_.momentChanged(std::move(busy));
  }

  SessionListener& listener_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Entry> queue_;
  bool ending_ = false, woken_ = false, evaluating_ = false;
  std::optional<Clock::time_point> sleepUntil_;
  Clock::time_point published_, kept_;
  MomentPtr shown_ = std::make_shared<const Moment>();
  std::atomic<std::int64_t> wantedEvent_{0};
  std::atomic<bool> eventPosted_{false};
  std::atomic<bool> interruption_{false};
  std::uint32_t starts_ = 0;  ///< counted on the caller's thread
  std::optional<Overdue> overdue_;
  std::thread thread_;
  Player player_;  ///< goes first: those whom its runs have called may wake the others still
};

Session::Session(SessionListener& listener)
    : worker_(std::make_unique<Worker>(listener)),
      kept_([this](std::function<void(Keeping&)> command) {
        worker_->post(
            [command = std::move(command)](Player& player) { command(player.keeping()); });
      }) {}
Session::~Session() = default;

void Session::start(asl::Document document, json::Value input, tasks::MockSet mocks,
                    RunOptions options) {
  worker_->postStart(
      [=](Player& player) { player.launcher().start(document, input, mocks, options); });
}
void Session::restart(asl::Document document, tasks::MockSet mocks, RunOptions options) {
  worker_->postStart([=](Player& player) { player.launcher().restart(document, mocks, options); });
}
std::uint32_t Session::starts() const { return worker_->starts(); }
void Session::resume() {
  worker_->post([](Player& player) { player.go({}); });
}
void Session::pause() {
  worker_->post([](Player& player) { player.pause(); }, false, true);
}
void Session::stop() {
  if (worker_->stopEvaluation()) return;
  worker_->post([](Player& player) { player.stop(); }, false, true);
}
void Session::stepOver() {
  worker_->post([](Player& player) { player.go({Goal::Kind::Next, {}}); });
}
void Session::stepInto() {
  worker_->post([](Player& player) { player.go({Goal::Kind::StepIn, {}}); });
}
void Session::stepOut() {
  worker_->post([](Player& player) { player.go({Goal::Kind::StepOut, {}}); });
}
void Session::runTo(asl::StateId state) {
  worker_->post([=](Player& player) { player.go({Goal::Kind::State, state}); });
}
void Session::stepBackEvent() {
  worker_->post([](Player& player) { player.stepBackEvent(); });
}
void Session::stepBack(debugger::BackBy by) {
  worker_->post([by](Player& player) { player.stepBack(by); });
}
void Session::stepForwardEvent() {
  worker_->post([](Player& player) { player.go({Goal::Kind::Event, {}}); });
}
void Session::continueBack() {
  worker_->post([](Player& player) { player.reverseContinue(); });
}
void Session::goToEvent(std::int64_t event) { worker_->goToEvent(event); }
void Session::backToLive() {
  worker_->post([](Player& player) { player.backToLive(); });
}
void Session::jumpClock() {
  worker_->post([](Player& player) { player.jumpClock(); });
}

void Session::setFocus(asl::StateId container, int index) {
  worker_->post([=](Player& player) { player.setFocus(container, index); });
}
void Session::setFocusFiber(std::uint32_t fiber, std::uint64_t started,
                            std::optional<std::int64_t> event) {
  worker_->post([=](Player& player) { player.setFocusFiber(fiber, started, event); });
}
void Session::setFrozen(std::uint32_t fiber, bool frozen) {
  worker_->post([=](Player& player) { player.setFrozen(fiber, frozen); });
}
void Session::setFreezeOthers(bool freeze) {
  worker_->post([=](Player& player) { player.setFreezeOthers(freeze); });
}
void Session::select(asl::StateId state) {
  worker_->post([=](Player& player) { player.select(state); });
}

void Session::setData(replay::PhaseView::Edits what, json::Value data) {
  using Edits = replay::PhaseView::Edits;
  using interpreter::input::Slot;
  const Slot slot = what == Edits::Input    ? Slot::Input
                    : what == Edits::Result ? Slot::Result
                                            : Slot::Output;
  worker_->post([=](Player& player) { player.edits().setData(slot, data); });
}
void Session::setVariables(std::uint32_t fiber, json::Value variables) {
  worker_->post([=](Player& player) { player.edits().setVariables(fiber, variables); });
}
void Session::forkHere() {
  worker_->post([](Player& player) { player.fork(); });
}
void Session::force(Forced forced) {
  worker_->post([=](Player& player) { player.edits().force(forced); });
}
void Session::openStarted(std::uint64_t task) {
  worker_->post([=](Player& player) { player.launcher().openStarted(task); });
}

void Session::openChild(std::uint32_t fiber, std::optional<std::size_t> item, Beside beside) {
  if (item && beside)
    return worker_->post(
        [=](Player& player) {
          auto run = player.launcher().childOfItem(*item);
          beside(run ? shownChild(std::move(*run), *item) : Result<ShownChild>(run.error()));
        },
        true);
  worker_->post([=](Player& player) {
    if (item)
      player.launcher().openItem(*item);
    else
      player.launcher().openChild(fiber);
  });
}
void Session::forkOnto(asl::Document document, ForkFrom from) {
  worker_->post([=](Player& player) { player.edits().forkOnto(document, from); });
}
void Session::showRun(std::uint32_t run, std::optional<RunOptions> options) {
  // One of an earlier session begins the thread that it will run on.
  worker_->begin();
  worker_->post([=](Player& player) { player.showRun(run, options); });
}
KeptDoor& Session::kept() { return kept_; }
void Session::changeRun(std::uint32_t run, RunChange change) {
  worker_->post([=](Player& player) { player.changeRun(run, change); });
}
void Session::importHistory(asl::Document document, std::string text, RunOptions options,
                            std::function<void(std::optional<Error>)> done) {
  worker_->postStart([=](Player& player) {
    auto log = replay::readHistory(text);
    std::optional<Error> refused;
    if (!log)
      refused = log.error();
    else
      refused = replay::misfitOf(*log, document.machine());
    if (!refused) player.launcher().importLog(document, std::move(*log), options);
    if (done) done(refused);
  });
}

void Session::compareRuns(std::uint32_t a, std::uint32_t b,
                          std::function<void(ComparedRunsPtr)> done) {
  worker_->post([=](Player& player) { done(player.compareRuns(a, b)); });
}

void Session::lookAt(std::uint32_t run, std::function<void(const DebugRun&)> look) {
  worker_->post(
      [=](Player& player) {
        if (const DebugRun* found = player.find(run)) look(*found);
      },
      true);
}

void Session::answer(std::uint32_t fiber, json::Value result, std::uint64_t started) {
  worker_->post([=](Player& player) {
    player.answer(fiber, interpreter::TaskOutcome::succeeded(result), started);
  });
}
void Session::answerError(std::uint32_t fiber, std::string error, std::string cause,
                          std::uint64_t started) {
  worker_->post([=](Player& player) {
    player.answer(fiber, interpreter::TaskOutcome::failed(error, cause), started);
  });
}
void Session::heartbeat(std::uint32_t fiber, std::uint64_t started) {
  worker_->post([=](Player& player) {
    interpreter::TaskOutcome news;
    news.kind = interpreter::TaskOutcome::Kind::Heartbeat;
    player.answer(fiber, std::move(news), started);
  });
}

void Session::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  worker_->post([=](Player& player) { player.setBreakpoints(breakpoints); });
}
void Session::setGlobalStops(GlobalStops stops) {
  worker_->post([=](Player& player) { player.setGlobalStops(stops); });
}
void Session::setMocks(tasks::MockSet mocks, std::string document) {
  worker_->post([=](Player& player) { player.launcher().setMocks(mocks, document); });
}
void Session::setWatches(std::vector<std::string> expressions) {
  worker_->post([=](Player& player) { player.setWatches(expressions); });
}
void Session::discard(MomentPtr moment) {
  worker_->post([held = std::move(moment)](Player&) {}, true);
}
void Session::evaluate(std::string expression, asl::QueryLanguage language,
                       std::function<void(Result<json::Value>)> done) {
  worker_->evaluate([=](Player& player) { done(player.evaluate(expression, language)); });
}

}  // namespace stepwright::session
