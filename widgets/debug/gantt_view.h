// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <QWidget>
#include <functional>

#include "engine/session/moment.h"

namespace stepwright::debug {

/// The bars beside the rows of a tree: attempts, the hatched waits between them, and the moment. It
/// draws on the tree's own rows, so that both scroll and unfold as one.
class GanttView : public QWidget {
  Q_OBJECT
 public:
  using RowOf = std::function<const replay::TreeRow*(const QModelIndex&)>;
  GanttView(QTreeView* tree, RowOf rowOf, int headHeight, QWidget* parent = nullptr);
  void show(const session::MomentPtr& moment);
  [[nodiscard]] QSize sizeHint() const override { return {600, 200}; }

 Q_SIGNALS:
  void eventPicked(qint64 event);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  struct Axis;
  [[nodiscard]] Axis axis() const;
  void paintHead(QPainter& painter, const Axis& axis) const;
  void paintRow(QPainter& painter, const Axis& axis, const QRect& row,
                const replay::TreeRow& data) const;
  void paintSpan(QPainter& painter, const Axis& axis, const QRect& row, const replay::TreeRow& data,
                 const replay::Span& span) const;
  [[nodiscard]] std::optional<Timestamp> dueOf(const replay::TreeRow& row) const;

  QTreeView* tree_;
  RowOf rowOf_;
  int headHeight_;
  session::MomentPtr moment_;
  double zoom_ = 1;
  double offset_ = 0;  ///< what of the whole width lies left of the view, 0 … 1
};

}  // namespace stepwright::debug
