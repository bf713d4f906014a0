// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/run_controller.h"

#include <QMetaObject>
#include <mutex>
#include <vector>

namespace stepwright::debug {

using facade::RunStatus;

/// Takes moments on the session's thread and lets the newest be fetched in the GUI thread; what
/// came in between is dropped, so that a busy run never queues up.
class RunController::Relay : public facade::SessionListener {
 public:
  explicit Relay(RunController& owner) : owner_(owner) {}

  void momentChanged(facade::MomentPtr moment) override {
    {
      const std::lock_guard lock(mutex_);
      moment_.swap(moment);
      if (posted_) return;
      posted_ = true;
    }
    QMetaObject::invokeMethod(
        &owner_, [this] { fetch(); }, Qt::QueuedConnection);
  }

  void logged(const facade::ConsoleLine& line) override {
    QMetaObject::invokeMethod(
        &owner_,
        [this, line] {
          Q_EMIT owner_.logged(line.event, QString::fromStdString(line.state),
                               QString::fromStdString(line.text));
        },
        Qt::QueuedConnection);
  }

 private:
  void fetch() {
    facade::MomentPtr moment;
    {
      const std::lock_guard lock(mutex_);
      moment.swap(moment_);
      posted_ = false;
    }
    if (!moment) return;
    facade::MomentPtr before = std::exchange(owner_.moment_, std::move(moment));
    const bool wasRunning = before->view.status == RunStatus::Running ||
                            before->view.status == RunStatus::None ||
                            before->run != owner_.moment_->run;
    Q_EMIT owner_.momentChanged();
    const bool rests = owner_.moment_->view.status != RunStatus::Running &&
                       owner_.moment_->view.status != RunStatus::None;
    if (wasRunning && rests) Q_EMIT owner_.stopped();
    owner_.session_->discard(std::move(before));
  }

  RunController& owner_;
  std::mutex mutex_;
  facade::MomentPtr moment_;
  bool posted_ = false;
};

RunController::RunController(QObject* parent)
    : QObject(parent),
      relay_(std::make_unique<Relay>(*this)),
      session_(std::make_unique<facade::Session>(*relay_)),
      moment_(std::make_shared<const facade::Moment>()) {}

RunController::~RunController() {
  // The session's thread ends before what it talks to.
  session_.reset();
}

bool RunController::hasRun() const { return moment_->view.status != RunStatus::None; }

bool RunController::isRunning() const { return moment_->view.status == RunStatus::Running; }

bool RunController::isPaused() const {
  return moment_->view.status == RunStatus::Paused ||
         moment_->view.status == RunStatus::WaitingForTask;
}

bool RunController::canStep() const { return moment_->canStep; }
bool RunController::canStepBack() const { return moment_->canStepBack; }
bool RunController::canEditData() const { return moment_->canEdit; }

}  // namespace stepwright::debug
