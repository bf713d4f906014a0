// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/run_controller.h"

#include <algorithm>

namespace stepwright::debug {

RunController::RunController(QObject* parent) : QObject(parent), none_(new DocumentRun(this)) {
  listenTo(*none_);
}

RunController::~RunController() = default;

void RunController::listenTo(DocumentRun& run) {
  connect(&run, &DocumentRun::momentChanged, this, &RunController::tellMoment);
  connect(&run, &DocumentRun::idsChanged, this, &RunController::idsChanged);
  connect(&run, &DocumentRun::clockTicked, this, &RunController::clockTicked);
  connect(&run, &DocumentRun::stopped, this, &RunController::stopped);
  connect(&run, &DocumentRun::logged, this, &RunController::logged);
  connect(&run, &DocumentRun::importRefused, this, &RunController::importRefused);
}

void RunController::openRun(quint32 id) {
  const auto& rows = moment()->runs;
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const session::RunRow& each) { return each.id == id; });
  const bool stored = row != rows.end() && row->stored;
  if (!stored) return session().showRun(id);
  if (prepare_) prepare_();
  run().openKept(id);
}

void RunController::openChild(std::size_t item) {
  if (openChild_)
    openChild_(item);
  else
    session().openChild(0, item);
}

void RunController::tellMoment() {
  if (moment()->run != runId_) ++shownRun_;
  runId_ = moment()->run;
  Q_EMIT momentChanged();
}

void RunController::show(DocumentRun* next) {
  if (next == shown_ && (next != nullptr || shownRun_ == 0)) return;
  run().disconnect(this);
  shown_ = next;
  listenTo(run());
  ++shownRun_;
  runId_ = moment()->run;
  Q_EMIT documentChanged();
  Q_EMIT momentChanged();
}

}  // namespace stepwright::debug

#include "moc_run_controller.cpp"
