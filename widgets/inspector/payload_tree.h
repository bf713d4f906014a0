// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <optional>

#include "widgets/common/pending_edit.h"
#include "widgets/inspector/payload_drag.h"
#include "widgets/inspector/payload_items.h"

namespace stepwright::inspector {

/// A payload template as a tree. It holds no truth: each gesture tells the whole template that it
/// leads to.
///
/// F2 and Enter edit, Ins adds below, Del removes, Alt+Up and Alt+Down move; rows are dragged by
/// their handle, and paths of the data dropped on them. What was typed into a row and cannot be
/// taken stays there, marked.
class PayloadTree : public QTreeWidget, public common::PendingEdit, public PayloadCells {
  Q_OBJECT
 public:
  explicit PayloadTree(QWidget* parent = nullptr);
  /// `format`: how the document writes what only a deployment fills in.
  void setPayload(const json::Value& root, const edit::PayloadRules& rules, asl::Format format);
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

  [[nodiscard]] QWidget* field() override { return this; }
  [[nodiscard]] bool isPending() const override { return typing_.isPending(); }
  [[nodiscard]] QString typed() const override { return typing_.typed(); }
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
  void setUpColumns();
  void setFolded(const QTreeWidgetItem& item, bool folded);
  void showResults();
  void put(const json::Value& root, const edit::PayloadPath& current);
  void add(const edit::PayloadPath& container, std::size_t index);
  void startEdit(QTreeWidgetItem* item, int column);
  [[nodiscard]] bool isOwnKey(const QKeyEvent& key) const;
  [[nodiscard]] bool pickForField(QWidget* field);

  Payload payload_;
  PayloadTyping typing_;
  PayloadItems items_;
  PayloadDrag drag_;
};

}  // namespace stepwright::inspector
