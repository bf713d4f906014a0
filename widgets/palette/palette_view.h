// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <optional>

#include "widgets/common/true_focus.h"

class QMimeData;

namespace stepwright::palette {

class PaletteModel;

/// The list of the palette: starts drags with a small card at the pointer, takes states that are
/// dropped on it into Mine, and says what to do where it is empty.
class PaletteView : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  PaletteView(PaletteModel& model, QWidget* parent);

 signals:
  void insertRequested();
  void searchRequested(const QString& typed);
  void removeRequested(const QString& id);
  /// A machine that was dropped, to be kept at that place of Mine (-1 = the end).
  void dropped(const QString& name, const QByteArray& machine, int row);
  void moved(const QString& id, int row);
  /// A row was dragged to somewhere that took it.
  void taken(const QString& key);

 protected:
  void startDrag(Qt::DropActions actions) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Means the next way to wait of the row, or the one before; false where it has none.
  bool stepWay(int by);
  [[nodiscard]] int rowFor(const QPoint& at) const;
  [[nodiscard]] QString hint() const;
  void paintHint(QPainter& painter) const;
  void paintDropLine(QPainter& painter) const;

  PaletteModel& model_;
  bool dropping_ = false;
  int dropRow_ = -1;
};

/// What dropped data would be as a snippet; nothing where it holds no states.
struct DroppedStates {
  QString name;
  QByteArray machine;
};
[[nodiscard]] std::optional<DroppedStates> droppedStates(const QMimeData& data);

}  // namespace stepwright::palette
