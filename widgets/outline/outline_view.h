// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

#include "engine/asl/document.h"
#include "engine/edit/intents.h"
#include "engine/replay/run_view.h"
#include "widgets/common/true_focus.h"

namespace stepwright::outline {

class OutlineModel;

/// The tree of states: what is selected here is selected everywhere, and what is dragged moves as
/// on the canvas.
class OutlineView : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit OutlineView(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  /// The last one is the current one.
  void setSelectedStates(const std::vector<asl::StateId>& states);
  void setRun(const replay::RunView& view);
  void setFound(const QSet<QString>& states);
  /// Shows only states whose name, and those that hold one whose name, has these words in it.
  void setFilter(const QString& words);
  [[nodiscard]] QStringList selectedStates() const;
  /// Asks to move the selected states one row up (-1) or down (1) among their siblings.
  void moveSelected(int by);
  /// Rows as they are seen, one a line, two spaces a level.
  [[nodiscard]] QString printed() const;

 signals:
  void statesSelected(const QStringList& states);
  void stateActivated(const QString& state);  ///< Enter or double click: show it
  void renameRequested(const QString& state);
  void removeRequested(const QStringList& states);
  /// `before` is the name of the state that they stand before in the text then, "" = the last.
  void moveRequested(const QStringList& states, const stepwright::edit::Place& place,
                     const QString& before, bool copy);
  void contentDropped(const QByteArray& json, const stepwright::edit::Place& place);
  void menuRequested(const QPoint& globalPosition);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Target {
    edit::Place place;
    QString before;
  };
  [[nodiscard]] Target before(const QModelIndex& row) const;
  [[nodiscard]] Target after(const QModelIndex& row) const;
  [[nodiscard]] Target into(const QModelIndex& row) const;
  [[nodiscard]] Target targetAt(const QPoint& point) const;
  bool applyFilter(const QModelIndex& parent);
  void foldAsBefore();

  OutlineModel* model_;
  QSet<QString> closed_;  ///< folded by hand, kept while the document changes
  QString filter_;
  bool filling_ = false;
};

}  // namespace stepwright::outline
