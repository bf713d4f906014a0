// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QPlainTextEdit>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

namespace stepwright::canvas {

/// Notes on the canvas: grey sheets with a folded corner, over the drawing. One that belongs to a
/// state is tied to it by a thin line.

inline constexpr double noteFold = 12;      ///< of the corner
inline constexpr double noteHandle = 14;    ///< of the corner that is dragged to make it larger
inline constexpr QSizeF noteLeast{72, 32};  ///< the smallest

/// `anchor`: the box of the state that it belongs to, empty where there is none.
void paintNote(QPainter& painter, const DrawnNote& note, const QRectF& anchor, bool selected,
               const PaintContext& context);
[[nodiscard]] QRectF paintedBounds(const DrawnNote& note, const QRectF& anchor);
/// How high a note of that width must be to show its whole text.
[[nodiscard]] double noteHeight(const QString& text, double width);

class NoteItem : public QGraphicsItem {
 public:
  explicit NoteItem(const PaintContext& context);
  void show(const DrawnNote& note, const QRectF& anchor, bool selected);
  [[nodiscard]] QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const PaintContext& context_;
  DrawnNote note_;
  QRectF anchor_, bounds_;
  bool selected_ = false;
};

/// The field in which a note is written, in its place.
class NoteField : public QPlainTextEdit {
  Q_OBJECT
 public:
  NoteField(const QString& text, QWidget* parent);
  void finish(bool take);

 signals:
  /// It was left with another text than before; "" takes the note away.
  void written(const QString& text);
  /// Ended by a key: the keyboard goes back to the drawing.
  void finished();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QString before_;
  bool done_ = false;
};

}  // namespace stepwright::canvas
