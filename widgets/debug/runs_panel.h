// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QTreeView>

#include "engine/session/moment.h"
#include "widgets/common/true_focus.h"

class QMenu;

namespace stepwright::debug {

class RunController;

/// Runs, and below each the forks that parted from it.
class RunsModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  using QAbstractItemModel::QAbstractItemModel;
  void show(const std::vector<session::RunRow>& rows);
  /// Only those are shown whose name has that in it, and those they hang on; "": all.
  void setSearch(const QString& text);
  [[nodiscard]] const session::RunRow* rowAt(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(std::uint32_t id) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] static QString storedWords(const session::RunRow& row);
  [[nodiscard]] std::vector<std::size_t> childrenOf(std::uint32_t id) const;
  [[nodiscard]] std::vector<session::RunRow> wanted() const;
  void showWanted();
  std::vector<session::RunRow> all_, rows_;
  QString search_;
};

class RunsPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit RunsPanel(RunController& controller, QWidget* parent = nullptr);
  /// By the names of runs.
  void setSearch(const QString& text);

 Q_SIGNALS:
  /// Two runs, the older one first.
  void compareRequested(quint32 a, quint32 b);
  /// What was answered in those runs is to be kept as mocks.
  void keepRequested(const std::vector<std::uint32_t>& runs);
  void said(const QString& words);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void showMoment();
  void addCompare(QMenu& menu, const session::RunRow& run);
  void addKeep(QMenu& menu, const session::RunRow& run);
  void addDelete(QMenu& menu, const session::RunRow& run);
  /// No executions that Tasks started.
  [[nodiscard]] std::vector<session::RunRow> selectedRuns() const;
  /// "" where one of them can be.
  [[nodiscard]] static QString whyNotDeleted(const std::vector<session::RunRow>& runs);
  void askToDelete(const std::vector<session::RunRow>& runs);
  void askForName(const session::RunRow& run);
  void askWhereToExport(const session::RunRow& run);
  RunController& controller_;
  RunsModel* model_;
};

}  // namespace stepwright::debug
