// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/small_widgets.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::common {

CountBadge::CountBadge(QWidget* parent) : QWidget(parent) {
  setFont(fontOf(FontRole::SmallBold));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setVisible(false);
}

void CountBadge::setCount(int count) {
  if (count == count_ && isHidden() == (count == 0)) return;
  count_ = count;
  setVisible(count > 0);
  setAccessibleName(QString::number(count));
  updateGeometry();
  update();
}

QSize CountBadge::sizeHint() const {
  const int text =
      QFontMetrics(fontOf(FontRole::SmallBold)).horizontalAdvance(QString::number(count_));
  return {qMax(16, text + 10), 16};
}

void CountBadge::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.hover);
  painter.drawRoundedRect(rect(), 8, 8);
  painter.setPen(theme.text2);
  painter.setFont(fontOf(FontRole::SmallBold));
  painter.drawText(rect(), Qt::AlignCenter, QString::number(count_));
}

LinkButton::LinkButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
  setFlat(true);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
  setPlaceholderText(placeholder);
  setAccessibleName(placeholder);
  setClearButtonEnabled(true);
  addAction(icon(QStringLiteral("search"), &Theme::text2), QLineEdit::LeadingPosition);
}

QSize SearchField::sizeHint() const { return {widthFor(17), QLineEdit::sizeHint().height()}; }

QSize SearchField::minimumSizeHint() const {
  return {widthFor(4), QLineEdit::minimumSizeHint().height()};
}

int SearchField::widthFor(int letters) const {
  constexpr int icon = 26, edges = 12;  // the glass, the button, and what is round the text
  return fontMetrics().horizontalAdvance(QLatin1Char('x')) * letters + 2 * icon + edges;
}

void SearchField::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  emit entered();
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      if (text().isEmpty()) break;
      clear();
      return;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      emit leaveRequested(event->key());
      return;
    default:
      break;
  }
  QLineEdit::keyPressEvent(event);
}

void SearchField::setNote(const QString& note) {
  if (note == note_) return;
  note_ = note;
  setAccessibleDescription(note);
  update();
}

void SearchField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (note_.isEmpty()) return;
  constexpr int gap = 6, before = 30;  // the magnifying glass
  // Between what is typed and the button that empties it.
  int right = width() - gap;
  for (const auto* button : findChildren<QToolButton*>())
    if (button->isVisible() && button->x() > width() / 2) right = qMin(right, button->x());
  const QFont small = fontOf(FontRole::Small);
  const int left = right - gap - QFontMetrics(small).horizontalAdvance(note_);
  if (before + fontMetrics().horizontalAdvance(text()) > left) return;
  QPainter painter(this);
  painter.setFont(small);
  painter.setPen(Theme::current().text3);
  painter.drawText(QRect(left, 0, right - gap - left + 1, height()),
                   Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, note_);
}

KeyCap::KeyCap(const QString& text, QWidget* parent) : QWidget(parent), text_(text) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const {
  return {QFontMetrics(fontOf(FontRole::Small)).horizontalAdvance(text_) + 12, 18};
}

void KeyCap::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line2);
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  painter.setPen(theme.text2);
  painter.setFont(fontOf(FontRole::Small));
  painter.drawText(rect(), Qt::AlignCenter, text_);
}

}  // namespace stepwright::common

#include "moc_small_widgets.cpp"
