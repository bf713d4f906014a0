// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeView>
#include <QWidget>
#include <vector>

#include "engine/session/console_line.h"
#include "widgets/debug/console_model.h"
#include "widgets/debug/program_lines.h"

class QMenu;
class QToolButton;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::debug {

class RunController;

/// What log points said, where runs stopped and how they ended, and what functions wrote: of the
/// document in front; and what the program logs of its own work. A click follows a line to its
/// state, its call and its moment.
class ConsolePanel : public QWidget {
  Q_OBJECT
 public:
  explicit ConsolePanel(RunController& controller, QWidget* parent = nullptr);
  /// Every line that is shown, cells parted by tabs.
  [[nodiscard]] QString text() const;

 Q_SIGNALS:
  void lineActivated(const QString& stateId, qint64 event);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildFinder();
  void buildTable();
  void add(const session::ConsoleLine& line);
  void flush();
  void showAll();
  void clearAll();
  void follow(int row);
  void find(bool wanted);
  void filter(const ConsoleFilter& wanted);
  void copySelected() const;
  void offerMenu(const QPoint& at);
  void addFilters(QMenu& menu, const session::ConsoleLine* line);
  /// The state that a line is of, as the document in front knows it.
  [[nodiscard]] QString stateOf(const session::ConsoleLine& line) const;

  RunController& controller_;
  ProgramLines program_;
  ConsoleModel* model_;
  QTreeView* table_;
  QWidget* finder_;
  common::SearchField* words_;
  QToolButton* all_;
  std::vector<session::ConsoleLine> waiting_;  ///< many are shown at once
  QTimer flush_;
};

}  // namespace stepwright::debug
