// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <QWidget>
#include <functional>

#include "engine/session/moment.h"
#include "widgets/debug/time_scale.h"

namespace stepwright::debug {

/// The bars beside the rows of a tree: attempts, the hatched waits between them, and the moment. It
/// draws on the tree's own rows, so that both scroll and unfold as one. A drag over the head zooms
/// to that range; + and - zoom, 0 shows all, Left and Right go along.
class GanttView : public QWidget {
  Q_OBJECT
 public:
  using RowOf = std::function<const replay::TreeRow*(const QModelIndex&)>;
  GanttView(QTreeView* tree, RowOf rowOf, int headHeight, QWidget* parent = nullptr);
  void show(const session::MomentPtr& moment);
  /// Long times in which nothing happens are drawn short.
  void setSqueezed(bool squeezed);
  void showAll();
  /// The part of the run that is seen, in its time (or events, where no time passed).
  struct Range {
    double from = 0, to = 0;
    bool byEvents = false;
    bool whole = true;
  };
  [[nodiscard]] Range range() const;
  [[nodiscard]] QSize sizeHint() const override { return {600, 200}; }

 Q_SIGNALS:
  void eventPicked(qint64 event);
  void rowActivated(const QModelIndex& index);  ///< by a double click or Enter
  void rangeChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Axis;
  [[nodiscard]] Axis axis() const;
  void takeScale();
  void zoomAbout(double x, double factor);
  void zoomTo(double left, double right);
  void pan(double part);
  void paintHead(QPainter& painter, const Axis& axis) const;
  void paintGaps(QPainter& painter, const Axis& axis) const;
  void paintBrush(QPainter& painter) const;
  void paintRow(QPainter& painter, const Axis& axis, const QRect& row,
                const replay::TreeRow& data) const;
  void paintSpan(QPainter& painter, const Axis& axis, const QRect& row, const replay::TreeRow& data,
                 const replay::Span& span) const;
  [[nodiscard]] std::optional<Timestamp> dueOf(const replay::TreeRow& row) const;

  QTreeView* tree_;
  RowOf rowOf_;
  int headHeight_;
  session::MomentPtr moment_;
  TimeScale scale_;
  bool byEvents_ = false, squeezed_ = false;
  std::optional<QPoint> brush_;  ///< where a drag over the head began and is, in x and y
  double zoom_ = 1;
  double offset_ = 0;  ///< what of the whole width lies left of the view, 0 … 1
};

}  // namespace stepwright::debug
