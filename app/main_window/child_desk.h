// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>

#include "engine/base/result.h"
#include "engine/session/shown_child.h"

class QWidget;

namespace stepwright::app {

class ChildPane;
class RunDesk;
class StatusLine;

/// Child executions of the Map Run in front, each opened in a tab beside it.
class ChildDesk : public QObject {
  Q_OBJECT
 public:
  ChildDesk(RunDesk& runs, StatusLine& status, QWidget& window);
  [[nodiscard]] ChildPane& pane() const { return *pane_; }

 signals:
  void panelRequested(const QString& dock);
  void panelDone(const QString& dock);

 private:
  void open(std::size_t index);
  void show(const Result<session::ShownChild>& child);
  void makeMock();
  void follow();
  void close();

  RunDesk& runs_;
  StatusLine& status_;
  ChildPane* pane_;
  std::uint32_t of_ = 0;  ///< the run whose child is shown
  quint64 asked_ = 0;     ///< so often: an answer to an earlier question is none
};

}  // namespace stepwright::app
