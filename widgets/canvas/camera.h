// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <functional>

#include "engine/layout/layout.h"

namespace stepwright::canvas {

class CanvasView;
class GraphScene;
struct Drawing;

/// Where the view looks and how near: zoom, scrolling, the first sight of a document. Points and
/// areas are the drawing's unless they are said to be the viewport's.
class Camera : public QObject {
  Q_OBJECT
 public:
  /// Below the one names are hard to read: better to see the beginning, at the other, than all.
  static constexpr double readable = 0.4, comfortable = 0.7;

  Camera(CanvasView& view, GraphScene& scene);

  /// Pixels of the screen per pixel of the drawing.
  [[nodiscard]] double scale() const;
  [[nodiscard]] QPointF toScene(QPointF viewportPoint) const;
  [[nodiscard]] QRectF seen() const;
  /// How wide something may be to be seen whole, with some air around.
  [[nodiscard]] double roomAcross() const { return seen().width() - 120 / scale(); }

  /// What floats over a corner of the view and hides what lies there, in pixels of the viewport.
  void setCovered(std::function<QRect()> covered) { covered_ = std::move(covered); }

  /// All that there is to be seen.
  void setBounds(const QRectF& bounds);
  /// The viewport has another size.
  void resized();
  /// Signals which part is visible, for the minimap.
  void tellSeen();

  /// Nearer or farther; the point stays where it is in the viewport.
  void zoomAt(QPointF viewportPoint, double factor);
  /// The same, about the middle.
  void zoomBy(double factor);
  void setZoom(double scale);
  void fit();
  /// All of an area, never larger than 100 %.
  void fitTo(const QRectF& area);
  void centreOn(QPointF point);
  using Area = std::function<QRectF()>;
  /// Scrolls as little as possible so that the area is seen, with some air around; of one that is
  /// larger than the view its beginning. It stays in sight when the view gets another size, until
  /// the person looks elsewhere.
  void reveal(Area area);
  /// Brings back what was revealed, where something else has moved the drawing.
  void keepInSight();
  /// By pixels of the viewport.
  void scrollBy(QPoint by);

  /// The whole where it can be read, else its beginning.
  void lookFirst(const Drawing& drawing, layout::Direction direction);
  [[nodiscard]] bool hasLooked() const { return looked_; }
  /// From now on the view stays where it is when the window changes.
  void settle() { settled_ = settled_ || !looking_; }
  /// The same, since the person looks somewhere.
  void touch();
  [[nodiscard]] bool settled() const { return settled_; }

 signals:
  void seenChanged(const QRectF& area);

 private:
  void updateSceneRect();
  /// The least that brings the area into sight, `air` away from the view's sides where it can be.
  void bring(const QRectF& area, double air);
  void leaveCovered(const QRectF& area);
  void lookAtStart(const Drawing& drawing, layout::Direction direction);
  [[nodiscard]] QPointF middle() const;
  void zoomTo(QPointF viewportPoint, double scale);
  /// As small as the whole has to be, and no smaller.
  [[nodiscard]] double least() const;
  /// Where in the viewport an area is shown that is to be seen whole: beside what covers a corner
  /// of it, where it does not fit under that as it is.
  [[nodiscard]] QRectF clearOf(const QRectF& area) const;

  CanvasView& view_;
  GraphScene& scene_;
  QRectF bounds_;
  std::function<QRect()> covered_;
  Area revealed_;
  bool looked_ = false, looking_ = false, settled_ = false;
};

}  // namespace stepwright::canvas
