// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace stepwright::common {

/// The painters behind ProxyStyle: 1 px edges, 4 px corners, and a 2 px ring inside the edge for
/// the keyboard focus.

void paintLineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void paintButton(const QStyleOption& option, QPainter& painter);
void paintCheckBox(const QStyleOption& option, QPainter& painter);
void paintRadioButton(const QStyleOption& option, QPainter& painter);
void paintBranch(const QStyleOption& option, QPainter& painter);
void paintArrow(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter);
void paintFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void paintFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void paintComboBox(const QStyleOptionComboBox& option, QPainter& painter);
void paintSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up,
                  const QRect& down);

}  // namespace stepwright::common
