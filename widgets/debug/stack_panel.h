// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class RunController;

/// Where the code begins of a call that is under way, or that was stopped at.
struct CodeFrame {
  QString title;    ///< "app.mjs:14"
  QString process;  ///< "node 41873"
  QString file;
  int line = 0;
  bool operator==(const CodeFrame&) const = default;
};
/// Of the call of that number; nothing where no code of this machine answers it.
using CodeOfCall = std::function<std::optional<CodeFrame>(quint64 call)>;

/// A row of the stack: of the run, or of the code below a Task of it.
struct StackLine {
  session::StackRow row;
  std::optional<CodeFrame> code;
  bool operator==(const StackLine&) const = default;
};

/// Code stands below its Task.
[[nodiscard]] std::vector<StackLine> withCode(const std::vector<session::StackRow>& rows,
                                              const CodeOfCall& codeOf);

/// The rows of the stack as a list; depth is drawn as an indent, since every row is always open.
class StackModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setRows(std::vector<StackLine> rows);
  /// Null for a row of code.
  [[nodiscard]] const session::StackRow* rowAt(const QModelIndex& index) const;
  [[nodiscard]] const CodeFrame* codeAt(const QModelIndex& index) const;
  [[nodiscard]] int focusedRow() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<StackLine> rows_;
};

/// The Stack dock: the execution, its live items and branches; a double click moves the focus. The
/// sign at the right end of a row, or Space, freezes that one or lets it move again. Below a Task
/// that code of this machine answers stands where that is, and which process has it.
class StackPanel : public common::TrueFocus<QListView> {
  Q_OBJECT
 public:
  explicit StackPanel(RunController& controller, QWidget* parent = nullptr);
  /// Who knows of code.
  void setCodeOf(CodeOfCall codeOf) { codeOf_ = std::move(codeOf); }
  /// Code is known by now, or another process has it.
  void showCode();

 Q_SIGNALS:
  void codeRequested(const QString& file, int line);
  void stateActivated(const QString& stateId);
  /// What was answered in that item, branch or execution is to be kept as mocks.
  void keepRequested(quint32 fiber);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void showMoment();
  void focusRow(const QModelIndex& index);
  void openCode(const QModelIndex& index);
  void toggleFrozen(const QModelIndex& index);
  /// The row whose sign is there; an invalid index where there is none.
  [[nodiscard]] QModelIndex signAt(const QPoint& at) const;

  RunController& controller_;
  StackModel* model_;
  CodeOfCall codeOf_;
};

}  // namespace stepwright::debug
