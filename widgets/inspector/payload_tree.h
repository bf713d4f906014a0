// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPointer>
#include <QTreeWidget>
#include <optional>

#include "engine/assist/try_expression.h"
#include "engine/edit/payload.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/payload_rows.h"

namespace stepwright::inspector {

/// A payload template as a tree: key, kind, value, and below what is reckoned what it yields on the
/// data that is known. It holds no truth: each gesture tells the whole template that it leads to.
///
/// F2 and Enter edit, Ins adds below, Del removes, Alt+Up and Alt+Down move; rows are dragged by
/// their handle, and paths of the data dropped on them. What was typed into a row and cannot be
/// taken stays there, marked.
class PayloadTree : public QTreeWidget, public common::PendingEdit, public PayloadRows {
  Q_OBJECT
 public:
  explicit PayloadTree(QWidget* parent = nullptr);
  void setPayload(const json::Value& root, const edit::PayloadRules& rules);
  void setSample(const assist::Sample& sample);

  void addBelow();   ///< a new entry behind the current one, at the same level
  void addInside();  ///< a new entry in the current object or list
  void removeCurrent();
  void moveCurrent(int by);
  void openKinds(const QPoint& global);
  [[nodiscard]] bool canAddInside() const;
  /// A path that was picked from the data: into the row that is current.
  void insertAtCaret(const QString& path);

  [[nodiscard]] QTreeWidgetItem* itemOf(const edit::PayloadPath& path) const;
  [[nodiscard]] std::optional<edit::PayloadPath> current() const;
  [[nodiscard]] int rowHeightOf(const QTreeWidgetItem& item) const;

  [[nodiscard]] edit::PayloadKind kindOf(const edit::PayloadPath& path) const;

  void takeKey(const edit::PayloadPath& path, const QString& name) override;
  void takeValue(const edit::PayloadPath& path, const QString& text) override;
  void rememberCaret(const edit::PayloadPath& path, const QString& text, int caret) override {
    typed_ = Typed{path, text, caret};
  }
  [[nodiscard]] QString editText(const edit::PayloadPath& path) const override;
  [[nodiscard]] QString startText(const QModelIndex& index) const override;
  void editorOpened(QWidget* editor, const QModelIndex& index) override;
  [[nodiscard]] const edit::PayloadRules& rules() const override { return rules_; }
  [[nodiscard]] const assist::Sample& sample() const override { return sample_; }

  [[nodiscard]] QWidget* field() override { return this; }
  [[nodiscard]] bool isPending() const override;
  [[nodiscard]] QString typed() const override;
  void commit() override;
  void settle() override {}
  void drop() override;
  void resume(const QString& typed) override;

 signals:
  void changed(const stepwright::json::Value& root);
  /// Why what was typed cannot be taken; "" = it can.
  void complained(const QString& words);
  void heightChanged();

 protected:
  void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

 private:
  /// A place between two rows.
  struct Gap {
    edit::PayloadPath container;
    std::size_t index = 0;
    int y = 0, left = 0;
  };
  void fill(QTreeWidgetItem* into, const json::Value& value, const edit::PayloadPath& path);
  void showResult(QTreeWidgetItem* item);
  void showResults(QTreeWidgetItem* below);
  void put(const json::Value& root, const edit::PayloadPath& current);
  [[nodiscard]] Gap gapAt(const QPoint& position) const;
  void startEdit(QTreeWidgetItem* item, int column);
  // payload_typing.cpp
  [[nodiscard]] QString rowOf(const edit::PayloadPath& path) const;
  [[nodiscard]] QString textOfEditor() const;
  void showRefused(QTreeWidgetItem* item);
  void endEditing();

  json::Value root_;
  edit::PayloadRules rules_;
  assist::Sample sample_;
  QList<edit::PayloadPath> closed_;         ///< containers that were folded
  std::optional<edit::PayloadPath> fresh_;  ///< the entry that was just added: its value comes next
  QMap<QString, QString> refused_;          ///< what was typed and not taken, by row
  QPointer<QWidget> editor_;                ///< the field that is open in a row
  edit::PayloadPath edited_;
  int editedColumn_ = ValueColumn;
  // A drag of a row.
  std::optional<edit::PayloadPath> pressed_;
  QPoint start_;
  std::optional<Gap> gap_;
  // What was being typed when the data was asked for.
  struct Typed {
    edit::PayloadPath path;
    QString text;
    int caret = 0;
  };
  std::optional<Typed> typed_;
};

/// The place of a row's value in the payload.
[[nodiscard]] edit::PayloadPath pathOf(const QTreeWidgetItem* item);

}  // namespace stepwright::inspector
