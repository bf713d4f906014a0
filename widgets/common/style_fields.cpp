// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/style_fields.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr double fieldRadius = 4;
constexpr double buttonRadius = 5;

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state & flag; }

void box(QPainter& painter, const QRect& rect, double radius, const QColor& fill,
         const QColor& edge, bool focus) {
  const Theme theme = Theme::current();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double width = focus ? 2 : 1;
  painter.setPen(QPen(focus ? theme.accent : edge, width));
  painter.setBrush(fill);
  const double inset = width / 2;
  painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset / 2,
                          radius - inset / 2);
  painter.restore();
}

QColor faded(QColor color, bool enabled) {
  if (!enabled) color.setAlphaF(color.alphaF() * 0.55);
  return color;
}

void field(const QStyleOption& option, QPainter& painter, const QRect& rect) {
  const Theme theme = Theme::current();
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool hovered = enabled && has(option, QStyle::State_MouseOver);
  box(painter, rect, fieldRadius, enabled ? theme.input : theme.surface2,
      hovered ? theme.line3 : theme.line2, enabled && has(option, QStyle::State_HasFocus));
}

void chevron(QPainter& painter, const QRect& rect, const QString& name, bool enabled, int side) {
  const QRectF square(rect.center().x() - side / 2.0 + 0.5, rect.center().y() - side / 2.0 + 0.5,
                      side, side);
  paintIcon(painter, square, name, faded(Theme::current().text2, enabled), side <= 12 ? 1.75 : 1.5);
}

}  // namespace

void paintLineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
  const QWidget* parent = widget != nullptr ? widget->parentWidget() : nullptr;
  const bool inside = qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
                      qobject_cast<const QComboBox*>(parent) != nullptr;
  const auto* panel = qstyleoption_cast<const QStyleOptionFrame*>(&option);
  if (inside) return;
  if (panel != nullptr && panel->lineWidth <= 0) {
    painter.fillRect(option.rect, Theme::current().input);
    return;
  }
  field(option, painter, option.rect);
  if (widget == nullptr || !widget->property("draft").toBool()) return;
  // What stands here is not in the document.
  painter.save();
  painter.setPen(QPen(Theme::current().accent, 2, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
  painter.restore();
}

void paintButton(const QStyleOption& option, QPainter& painter) {
  const Theme theme = Theme::current();
  const bool enabled = has(option, QStyle::State_Enabled);
  const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
  if (button != nullptr && (button->features & QStyleOptionButton::Flat)) return;
  QColor fill = theme.surface;
  if (enabled && has(option, QStyle::State_MouseOver)) fill = theme.hover;
  if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On)) fill = theme.selection;
  box(painter, option.rect, buttonRadius, fill, faded(theme.line2, enabled),
      enabled && has(option, QStyle::State_HasFocus));
}

void paintCheckBox(const QStyleOption& option, QPainter& painter) {
  const Theme theme = Theme::current();
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool on = has(option, QStyle::State_On);
  const bool partial = has(option, QStyle::State_NoChange);
  const int side = qMin(16, qMin(option.rect.width(), option.rect.height()));
  const QRect square(option.rect.x() + (option.rect.width() - side) / 2,
                     option.rect.y() + (option.rect.height() - side) / 2, side, side);
  const QRect inner = square.adjusted(1, 1, -1, -1);
  const QColor edge = faded(theme.line3, enabled);
  box(painter, inner, 3, on || partial ? faded(theme.accent, enabled) : theme.input,
      on || partial ? faded(theme.accent, enabled) : edge, false);
  if (on)
    paintIcon(painter, QRectF(square).adjusted(2, 2, -2, -2), QStringLiteral("check"),
              theme.onAccent, 2.25);
  if (partial)
    painter.fillRect(QRect(square.center().x() - 3, square.center().y(), 8, 2), theme.onAccent);
}

void paintRadioButton(const QStyleOption& option, QPainter& painter) {
  const Theme theme = Theme::current();
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool on = has(option, QStyle::State_On);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF circle = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
  painter.setPen(QPen(faded(on ? theme.accent : theme.line3, enabled), on ? 2 : 1));
  painter.setBrush(theme.input);
  painter.drawEllipse(circle);
  if (on) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.accent, enabled));
    painter.drawEllipse(circle.center(), 3, 3);
  }
  painter.restore();
}

void paintBranch(const QStyleOption& option, QPainter& painter) {
  if (!has(option, QStyle::State_Children)) return;
  const bool open = has(option, QStyle::State_Open);
  chevron(painter, option.rect, open ? QStringLiteral("chev-down") : QStringLiteral("chev-right"),
          true, 12);
}

void paintArrow(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter) {
  QString name = QStringLiteral("chev-down");
  if (element == QStyle::PE_IndicatorArrowUp) name = QStringLiteral("chev-up");
  if (element == QStyle::PE_IndicatorArrowLeft) name = QStringLiteral("chev-left");
  if (element == QStyle::PE_IndicatorArrowRight) name = QStringLiteral("chev-right");
  chevron(painter, option.rect, name, has(option, QStyle::State_Enabled), 12);
}

void paintFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
  if (qobject_cast<const QAbstractItemView*>(widget) == nullptr) return;
  const Theme theme = Theme::current();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accent, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  painter.restore();
}

void paintFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
  const Theme theme = Theme::current();
  const bool view = qobject_cast<const QAbstractItemView*>(widget) != nullptr;
  const bool focus = view && has(option, QStyle::State_HasFocus);
  painter.save();
  painter.setPen(QPen(focus ? theme.accent : theme.line, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
  painter.restore();
}

void paintComboBox(const QStyleOptionComboBox& option, QPainter& painter) {
  if (option.frame) field(option, painter, option.rect);
  const QRect arrow(option.rect.right() - 23, option.rect.top(), 20, option.rect.height());
  chevron(painter, arrow, QStringLiteral("chev-down"), has(option, QStyle::State_Enabled), 12);
}

void paintSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up,
                  const QRect& down) {
  if (option.frame) field(option, painter, option.rect);
  if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
  const bool enabled = has(option, QStyle::State_Enabled);
  chevron(painter, up, QStringLiteral("chev-up"),
          enabled && (option.stepEnabled & QAbstractSpinBox::StepUpEnabled), 10);
  chevron(painter, down, QStringLiteral("chev-down"),
          enabled && (option.stepEnabled & QAbstractSpinBox::StepDownEnabled), 10);
}

}  // namespace stepwright::common
