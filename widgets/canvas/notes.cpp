// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/notes.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <cmath>

#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr double marginX = 10, marginY = 8;

QRectF textArea(const QRectF& note) { return note.adjusted(marginX, marginY, -marginX, -marginY); }

/// From the middle of the note to the nearest point of the state's box.
QLineF tieOf(const DrawnNote& note, const QRectF& anchor) {
  const auto towards = [](const QRectF& box, QPointF point) {
    return QPointF(qBound(box.left(), point.x(), box.right()),
                   qBound(box.top(), point.y(), box.bottom()));
  };
  const QPointF from = towards(note.rect, anchor.center());
  QPointF to = towards(anchor, from);
  // Not to a corner: past it the line meets the side a little way in.
  const double inset = qMin(16.0, anchor.height() / 3);
  const bool beside = to.x() <= anchor.left() || to.x() >= anchor.right();
  if (beside) to.setY(qBound(anchor.top() + inset, to.y(), anchor.bottom() - inset));
  return {from, to};
}

QPainterPath sheetOf(const QRectF& rect) {
  QPainterPath path(rect.topLeft());
  path.lineTo(rect.right() - noteFold, rect.top());
  path.lineTo(rect.right(), rect.top() + noteFold);
  path.lineTo(rect.bottomRight());
  path.lineTo(rect.bottomLeft());
  path.closeSubpath();
  return path;
}

/// The lines that fit; the last one ends with an ellipsis where there are more.
void paintLines(QPainter& painter, const QRectF& area, const QString& text, const QFont& font) {
  const QFontMetricsF metrics(font);
  double y = area.top();
  for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
    QTextLayout layout(paragraph, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(area.width());
      if (y + metrics.height() > area.bottom() + 1) return;
      const bool more = y + 2 * metrics.lineSpacing() > area.bottom() + 1;
      QString words = paragraph.mid(line.textStart(), line.textLength());
      const bool rest = line.textStart() + line.textLength() < paragraph.size();
      if (more && rest)
        words = metrics.elidedText(words + QStringLiteral(" …"), Qt::ElideRight, area.width());
      painter.drawText(QPointF(area.left(), y + metrics.ascent()), words);
      y += metrics.lineSpacing();
    }
    layout.endLayout();
    if (paragraph.isEmpty()) y += metrics.lineSpacing();
  }
}

}  // namespace

void paintNote(QPainter& painter, const DrawnNote& note, const QRectF& anchor, bool selected,
               const PaintContext& context) {
  const common::Theme& theme = context.theme;
  painter.setRenderHint(QPainter::Antialiasing);
  if (!anchor.isEmpty() && !note.rect.intersects(anchor)) {
    const QLineF tie = tieOf(note, anchor);
    QPen pen(theme.line3, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 3});
    painter.setPen(pen);
    painter.drawLine(tie);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line3);
    painter.drawEllipse(tie.p2(), 2.5, 2.5);
  }
  painter.setPen(QPen(selected ? theme.accent : theme.line3, selected ? 2 : 1));
  painter.setBrush(theme.tile);
  painter.drawPath(sheetOf(note.rect));
  const QPointF corner = note.rect.topRight();
  QPainterPath fold(corner - QPointF(noteFold, 0));
  fold.lineTo(corner + QPointF(-noteFold, noteFold));
  fold.lineTo(corner + QPointF(0, noteFold));
  painter.setBrush(theme.surface2);
  painter.setPen(QPen(selected ? theme.accent : theme.line3, 1));
  painter.drawPath(fold);
  const QRectF area = textArea(note.rect);
  if (context.detail() == PaintContext::Detail::Full) {
    painter.setPen(theme.text);
    painter.setFont(context.second);
    paintLines(painter, area, note.text, context.second);
  } else if (context.detail() != PaintContext::Detail::Plain) {
    painter.setPen(QPen(theme.line3, 2));  // too small to be read: that something is written there
    const double end = area.bottom();
    for (double y = area.top() + 6; y < end; y += 12)
      painter.drawLine(QPointF(area.left(), y), QPointF(area.right() - (y + 12 < end ? 0 : 40), y));
  }
  if (!selected) return;
  painter.setPen(QPen(theme.accent, 1.5));
  const QPointF low = note.rect.bottomRight();
  for (double inset : {4.0, 8.0})
    painter.drawLine(low - QPointF(inset, 1), low - QPointF(1, inset));
}

QRectF paintedBounds(const DrawnNote& note, const QRectF& anchor) {
  QRectF bounds = note.rect;
  if (!anchor.isEmpty()) {
    const QLineF tie = tieOf(note, anchor);
    bounds |= QRectF(tie.p1(), tie.p2()).normalized().adjusted(-3, -3, 3, 3);
  }
  return bounds.adjusted(-3, -3, 3, 3);
}

double noteHeight(const QString& text, double width) {
  const QFont font = common::fontOf(common::FontRole::StateSecond);
  const QFontMetricsF metrics(font);
  int lines = 0;
  for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
    QTextLayout layout(paragraph, font);
    layout.beginLayout();
    int own = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width - 2 * marginX);
      ++own;
    }
    layout.endLayout();
    lines += qMax(own, 1);
  }
  return std::ceil(lines * metrics.lineSpacing() + 2 * marginY);
}

NoteItem::NoteItem(const PaintContext& context) : context_(context) {
  setZValue(100000);  // over everything: it was put there
}

void NoteItem::show(const DrawnNote& note, const QRectF& anchor, bool selected) {
  if (note == note_ && anchor == anchor_ && selected == selected_) return;
  prepareGeometryChange();
  note_ = note;
  anchor_ = anchor;
  selected_ = selected;
  bounds_ = paintedBounds(note, anchor);
  update();
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  paintNote(*painter, note_, anchor_, selected_, context_);
}

NoteField::NoteField(const QString& text, QWidget* parent)
    : QPlainTextEdit(text, parent), before_(toPlainText()) {
  setObjectName(QStringLiteral("noteField"));
  setAccessibleName(tr("Text of the note"));
  setPlaceholderText(tr("Write a note"));
  setFrameShape(QFrame::NoFrame);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  moveCursor(QTextCursor::End);
}

void NoteField::finish(bool take) {
  if (done_) return;
  done_ = true;
  const QString text = toPlainText();
  if (hasFocus()) emit finished();
  hide();
  deleteLater();
  if (take && text != before_) emit written(text.trimmed());
}

void NoteField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return finish(false);
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && (event->modifiers() & Qt::ControlModifier)) return finish(true);
  QPlainTextEdit::keyPressEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  const auto reason = event->reason();
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) finish(true);
}

}  // namespace stepwright::canvas

#include "moc_notes.cpp"
