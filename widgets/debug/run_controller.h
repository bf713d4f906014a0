// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/facade/session.h"

namespace stepwright::debug {

/// The one run that the window looks at: a facade::Session whose moments arrive in the GUI thread.
/// All parts of the window read the same moment().
class RunController : public QObject {
  Q_OBJECT

 public:
  explicit RunController(QObject* parent = nullptr);
  ~RunController() override;

  [[nodiscard]] facade::Session& session() { return *session_; }
  /// Never null; before the first run it is an empty one.
  [[nodiscard]] const facade::MomentPtr& moment() const { return moment_; }

  /// What can be done now; from these the window enables its actions.
  [[nodiscard]] bool hasRun() const;
  [[nodiscard]] bool isRunning() const;
  [[nodiscard]] bool isPaused() const;  ///< also while a Task waits for its answer
  [[nodiscard]] bool canStep() const;
  [[nodiscard]] bool canStepBack() const;
  [[nodiscard]] bool canEditData() const;

 Q_SIGNALS:
  void momentChanged();
  /// The run stopped by itself (a breakpoint, an error, a question, its end) and not by a step.
  void stopped();
  void logged(qint64 event, const QString& state, const QString& text);

 private:
  class Relay;
  std::unique_ptr<Relay> relay_;
  std::unique_ptr<facade::Session> session_;
  facade::MomentPtr moment_;
};

}  // namespace stepwright::debug
