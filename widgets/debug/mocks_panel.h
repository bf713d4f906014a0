// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QTreeView>
#include <QWidget>
#include <functional>

#include "engine/tasks/mocks/mock.h"
#include "engine/tasks/mocks/mock_writer.h"
#include "widgets/debug/document_run.h"
#include "widgets/debug/mock_check.h"

class QComboBox;

namespace stepwright::debug {

class DebugStore;

/// The states that have mocks, and below each its answers by call.
class MockModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  explicit MockModel(DebugStore& store, QObject* parent = nullptr);

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 private:
  void refresh();
  [[nodiscard]] QVariant stateData(const tasks::StateMocks& state, int role) const;
  [[nodiscard]] QVariant answerData(const tasks::MockBehaviour& answer, int role) const;

  DebugStore& store_;
  tasks::MockSet mocks_;
};

/// The Mocks dock: what each Task answers instead of being called; MockConfigFile is read
/// too.
class MocksPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MocksPanel(DebugStore& store, QWidget* parent = nullptr);
  /// The state that Add is for.
  void setSelectedState(const QString& stateId);
  /// Asks for a mock file and takes all its test cases.
  void importFile();
  /// Asks for a file and a form, and writes all sets of mocks into it.
  void exportFile();
  /// Which runs wait for answers: DocumentRun::machinesThatAsk().
  void setAsking(std::function<DocumentRun::Machines()> asking) { asking_ = std::move(asking); }
  /// Every Task that has no answer gets a sample of what its API answers; where executions that
  /// Tasks started wait for one, those of their machines.
  void answerAll();

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  void said(const QString& words);  ///< what became of an import

 private:
  void add();
  void edit(const QModelIndex& index);
  void remove();
  void sayChoose();
  [[nodiscard]] std::vector<std::string> mapsOf(const std::string& state) const;
  [[nodiscard]] MockCheck::Judge judgeOf(const std::string& state) const;
  void take(const std::vector<tasks::MockCase>& cases);
  void showCases();
  [[nodiscard]] std::vector<tasks::MockCase> cases(tasks::MockForm form) const;
  [[nodiscard]] QString stateToMock() const;
  struct Answered {
    int tasks = 0;
    QStringList unknown;  ///< nobody knows what these answer
  };
  void answerAllOf(const asl::Machine& machine, const QString& path,
                   const asl::Catalogue& catalogue, Answered& answered);

  DebugStore& store_;
  MockModel* model_;
  QTreeView* tree_;
  QComboBox* cases_;  ///< the sets of mocks that can be used
  QString selected_;
  std::function<DocumentRun::Machines()> asking_;
};

}  // namespace stepwright::debug
