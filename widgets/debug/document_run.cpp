// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/document_run.h"

#include <QDateTime>
#include <QMetaObject>
#include <QPointer>
#include <algorithm>
#include <mutex>

#include "engine/asl/filled_in.h"
#include "engine/asl/nested_id.h"
#include "engine/base/log.h"
#include "engine/session/remaining.h"

namespace stepwright::debug {

using replay::RunStatus;

namespace {

constexpr int second = 1000;  // ms

bool rests(const session::Moment& moment) {
  return moment.view.status != RunStatus::Running && moment.view.status != RunStatus::None;
}

}  // namespace

/// Takes moments on the session's thread and lets the newest be fetched in the GUI thread; what
/// came in between is dropped, so that a busy run never queues up.
class DocumentRun::Relay : public session::SessionListener {
 public:
  explicit Relay(DocumentRun& owner) : owner_(owner) {}

  void momentChanged(session::MomentPtr moment) override {
    {
      const std::lock_guard lock(mutex_);
      moment_.swap(moment);
      if (posted_) return;
      posted_ = true;
    }
    QMetaObject::invokeMethod(
        &owner_, [this] { fetch(); }, Qt::QueuedConnection);
  }

  void logged(const session::ConsoleLine& line) override {
    QMetaObject::invokeMethod(
        &owner_, [this, line] { owner_.log(line); }, Qt::QueuedConnection);
  }

  void childOpened(ChildPtr child) override {
    QMetaObject::invokeMethod(
        &owner_, [this, child] { Q_EMIT owner_.childOpened(child); }, Qt::QueuedConnection);
  }

 private:
  void fetch() {
    session::MomentPtr moment;
    {
      const std::lock_guard lock(mutex_);
      moment.swap(moment_);
      posted_ = false;
    }
    if (moment) owner_.take(std::move(moment));
  }

  DocumentRun& owner_;
  std::mutex mutex_;
  session::MomentPtr moment_;
  bool posted_ = false;
};

DocumentRun::DocumentRun(QObject* parent)
    : QObject(parent),
      relay_(std::make_unique<Relay>(*this)),
      session_(std::make_unique<session::Session>(*relay_)),
      moment_(std::make_shared<const session::Moment>()) {
  ticker_.setSingleShot(true);
  connect(&ticker_, &QTimer::timeout, this, &DocumentRun::tick);
}

DocumentRun::~DocumentRun() {
  // The session's thread ends before what it talks to.
  session_.reset();
}

void DocumentRun::take(session::MomentPtr moment) {
  // Of a run that was over before the newest was asked for.
  if (moment->starts < session_->starts()) return;
  session::MomentPtr before = std::exchange(moment_, std::move(moment));
  const bool wasRunning = !rests(*before) || before->run != moment_->run;
  const bool stops = wasRunning && rests(*moment_);
  compare();
  awaitTick();
  if (stops)
    log::info(log::Area::Run, [&] {
      return std::string(moment_->alive ? "stopped" : "ended") + " after " +
             std::to_string(moment_->view.events) + " events";
    });
  const QPointer<DocumentRun> self = this;
  if (stops) Q_EMIT stopping();
  if (self) Q_EMIT momentChanged();
  if (self && stops) Q_EMIT stopped();
  if (self) session_->discard(std::move(before));
}

/// The next tick comes in a second of the run, or when the next whole one of a wait is over; not
/// sooner than people can read.
void DocumentRun::awaitTick() {
  const session::Moment& moment = *moment_;
  ticker_.stop();
  if (moment.clock.jumps() || !moment.alive || !moment.live) return;
  constexpr int soonest = 100;
  const int step = qMax(soonest, qRound(second / moment.clock.factor()));
  const qint64 left = moment.timers.empty() ? 0 : moment.clock.until(moment.timers.front().due);
  ticker_.start(left > 0 ? static_cast<int>((left - 1) % step + 1) : step);
}

void DocumentRun::tick() {
  session::MomentPtr later = session::laterMoment(*moment_, {QDateTime::currentMSecsSinceEpoch()});
  if (later == nullptr) return awaitTick();
  moment_.swap(later);
  awaitTick();
  Q_EMIT clockTicked();
}

void DocumentRun::log(const session::ConsoleLine& line) {
  console_.push_back(line);
  if (console_.back().time.ms == 0) console_.back().time = {QDateTime::currentMSecsSinceEpoch()};
  if (console_.size() > mostConsoleLines) console_.pop_front();
  Q_EMIT logged(console_.back());
}

void DocumentRun::begin() {
  auto starting = std::make_shared<session::Moment>();
  starting->starts = session_->starts();
  starting->view.status = RunStatus::Running;
  starting->view.words = "STARTING";
  starting->runs = moment_->runs;
  starting->definition = now_;
  session::MomentPtr before = std::exchange(moment_, std::move(starting));
  Q_EMIT momentChanged();
  session_->discard(std::move(before));
}

void DocumentRun::setDefinition(const asl::Document& now) {
  now_ =
      values_.empty() || !hasRun() ? now.machine() : asl::fillIn(now, values_).document.machine();
  const bool wasBehind = isBehind();
  compare();
  if (wasBehind || isBehind() || change_.moves()) Q_EMIT momentChanged();
}

void DocumentRun::compare() {
  const std::pair pair{moment_->definition, now_};
  if (pair == compared_) return;
  compared_ = pair;
  const bool moved = change_.moves();
  const bool both = pair.first != nullptr && pair.second != nullptr && pair.first != pair.second;
  change_ =
      both ? session::DefinitionChange(*pair.first, *pair.second) : session::DefinitionChange();
  if (moved || change_.moves()) Q_EMIT idsChanged();
}

/// The session hears of what is set for the text of now before that is run.
void DocumentRun::prepare(const asl::Document& document) {
  now_ = document.machine();
  compared_ = {now_, now_};
  if (std::exchange(change_, {}).moves()) Q_EMIT idsChanged();
}

void DocumentRun::start(const asl::Document& document, const json::Value& input,
                        const tasks::MockSet& mocks, const session::RunOptions& options) {
  prepare(document);
  session_->start(document, input, mocks, options);
  begin();
}

replay::RunView DocumentRun::drawnView() const {
  replay::RunView view = moment_->view;
  if (moment_->differs) view.cursor = moment_->differs;
  // What is stepped stands in an item that is not drawn.
  const bool elsewhere = !moment_->items.empty() && moment_->fiber == 0;
  if (elsewhere && moment_->inside.empty()) view.cursor.reset();
  return change_.followed(std::move(view));
}

void DocumentRun::lookAt(const asl::Document& document, const json::Value& input,
                         const tasks::MockSet& mocks, const session::RunOptions& options) {
  session_->start(document, input, mocks, options);
}

void DocumentRun::restart(const asl::Document& document, const tasks::MockSet& mocks,
                          const session::RunOptions& options) {
  prepare(document);
  session_->restart(document, mocks, options);
  begin();
}

void DocumentRun::addAnswerers(session::RunOptions& options) {
  options.again = std::exchange(next_, nullptr);
  options.backend = backend_;
  options.uniqueTokens = backend_ != nullptr;
  options.machines = machines_;
  options.hear = hear_;
}

void DocumentRun::openKept(quint32 run) {
  session::RunOptions options;
  addAnswerers(options);
  options.again = nullptr;
  session_->showRun(run, options);
}

QString DocumentRun::openedFrom() const {
  return openedStart_ == session_->starts() ? openedFrom_ : QString();
}

void DocumentRun::setNext(ChildPtr child, const QString& from) {
  next_ = std::move(child);
  openedFrom_ = from;
  openedStart_ = session_->starts() + 1;
}

void DocumentRun::importHistory(const asl::Document& document, const std::string& text,
                                const session::RunOptions& options) {
  prepare(document);
  session_->importHistory(document, text, options, [this](const std::optional<Error>& refused) {
    if (!refused) return;
    QMetaObject::invokeMethod(
        this, [this, error = *refused] { Q_EMIT importRefused(error); }, Qt::QueuedConnection);
  });
  begin();
}

namespace {

/// Each before what its own Tasks started.
void addWithInner(session::NestedView view, std::vector<session::NestedView>& all) {
  auto inner = std::exchange(view.inner, {});
  const asl::StateId task = view.state;
  all.push_back(std::move(view));
  for (session::NestedView& each : inner) {
    each.state = asl::nestedId(task, each.state);
    addWithInner(std::move(each), all);
  }
}

}  // namespace

std::vector<session::NestedView> DocumentRun::nested() const {
  std::vector<session::NestedView> all;
  for (session::NestedView each : moment_->nested) {
    each.state = change_.now(each.state);
    addWithInner(std::move(each), all);
  }
  return all;
}

asl::StateId DocumentRun::placeInside() const {
  if (moment_->inside.empty()) return {};
  const session::InsideLevel& inner = moment_->inside.back();
  const asl::StateId task = change_.now(inner.state);
  return inner.place.empty() ? task : asl::nestedId(task, inner.place);
}

DocumentRun::Machines DocumentRun::machinesThatAsk() const {
  Machines machines;
  const auto all = nested();
  for (const session::Question& each : moment_->questions) {
    const bool known = std::any_of(machines.begin(), machines.end(),
                                   [&](const auto& one) { return one.first == each.document; });
    const auto execution =
        std::find_if(all.begin(), all.end(),
                     [&](const session::NestedView& view) { return view.task == each.started; });
    if (known) continue;
    if (each.started == 0)
      machines.emplace_back(std::string(), nullptr);
    else if (execution != all.end())
      machines.emplace_back(each.document, execution->definition);
  }
  return machines;
}

void DocumentRun::openNested(const asl::StateId& task) {
  for (const session::NestedView& each : nested())
    if (each.state == task) session_->openStarted(each.task);
}

bool DocumentRun::hasRun() const { return moment_->view.status != RunStatus::None; }

/// A child execution that is looked at goes with the run that it is a child of.
bool DocumentRun::isKept() const {
  const auto& rows = moment_->runs;
  for (std::uint32_t id = moment_->run; id != 0;) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const session::RunRow& each) { return each.id == id; });
    if (row == rows.end()) return false;
    if (!row->keptAs.empty()) return true;
    id = row->child != 0 ? row->parent : 0;
  }
  return false;
}

bool DocumentRun::isRunning() const { return moment_->view.status == RunStatus::Running; }

bool DocumentRun::isPaused() const {
  return !moment_->imported && (moment_->view.status == RunStatus::Paused ||
                                moment_->view.status == RunStatus::WaitingForTask);
}

}  // namespace stepwright::debug

#include "moc_document_run.cpp"
