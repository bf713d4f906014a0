// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>
#include <functional>

#include "engine/session/moment.h"

class QBoxLayout;
class QCheckBox;
class QListView;
class QMenu;

namespace stepwright::debug {

class DebugStore;
class RunController;

class BreakpointModel;

/// The Breakpoints dock: the list with its groups, and the four stops that belong to no state.
class BreakpointsPanel : public QWidget {
  Q_OBJECT
 public:
  BreakpointsPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);
  /// Asks how it is to be; one that is not in the list yet comes into it by OK alone.
  void edit(const debugger::Breakpoint& breakpoint);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);

 protected:
  /// The stops stand below the list, or beside it where there is more width than height.
  void resizeEvent(QResizeEvent* event) override;

 private:
  void wireList();
  void showContextMenu(const QPoint& at);
  void addRowEntries(QMenu& menu, const QModelIndex& row);
  void addGroupEntries(QMenu& menu, const std::string& group);
  /// Into which group a breakpoint goes.
  void addGroupChoice(QMenu& menu, const debugger::Breakpoint& breakpoint);
  void addFresh(QMenu& menu);
  void remove(const QModelIndex& row);
  void toggle(const QModelIndex& row);
  void moveBy(int rows);
  void putInto(std::uint32_t breakpoint, const std::string& group);
  /// Asks for a name; "" where none is given.
  [[nodiscard]] QString askForGroup(const QString& now);
  void applyStops();
  void refresh();
  [[nodiscard]] QCheckBox* addStop(const QString& text);

  /// What the condition comes to where the run was last, said in words.
  void judge(const debugger::Breakpoint& typed, const std::function<void(const QString&)>& say);

  DebugStore& store_;
  RunController& controller_;
  BreakpointModel* model_;
  QListView* list_;
  QBoxLayout* both_;   ///< the list and the stops
  QBoxLayout* stops_;  ///< those that belong to no state
  QCheckBox* uncaught_;
  QCheckBox* error_;
  QCheckBox* retry_;
  QCheckBox* end_;
  QCheckBox* away_;
};

}  // namespace stepwright::debug
