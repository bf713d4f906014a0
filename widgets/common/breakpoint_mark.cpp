// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/breakpoint_mark.h"

#include <QCoreApplication>
#include <QPainter>
#include <iterator>

namespace stepwright::common {

namespace {

void bar(QPainter& painter) { painter.drawLine(QPointF(-3, 2.2), QPointF(3, 2.2)); }

void turningArrow(QPainter& painter) {
  painter.drawArc(QRectF(-3.2, -3.2, 6.4, 6.4), 60 * 16, 290 * 16);
  painter.drawLine(QPointF(1.6, -2.8), QPointF(4.2, -3.2));
  painter.drawLine(QPointF(1.6, -2.8), QPointF(2.2, -0.2));
}

void cross(QPainter& painter) {
  painter.drawLine(QPointF(-2.6, -2.6), QPointF(2.6, 2.6));
  painter.drawLine(QPointF(-2.6, 2.6), QPointF(2.6, -2.6));
}

/// A net below what falls.
void net(QPainter& painter) {
  painter.drawArc(QRectF(-3, -3.4, 6, 6), 180 * 16, 180 * 16);
  painter.drawPoint(QPointF(0, -2));
}

/// That something differs.
void delta(QPainter& painter) {
  const QPointF corners[] = {{-3, 2.2}, {0, -3}, {3, 2.2}};
  painter.drawPolygon(corners, 3);
}

void question(QPainter& painter) {
  painter.drawArc(QRectF(-2.2, -4, 4.4, 4.4), -90 * 16, 270 * 16);
  painter.drawLine(QPointF(0, 0.4), QPointF(0, 1.2));
  painter.drawPoint(QPointF(0, 3.6));
}

/// A step among others.
void step(QPainter& painter) {
  painter.drawLine(QPointF(-3.4, 0), QPointF(0.6, 0));
  painter.drawLine(QPointF(-1.2, -2), QPointF(0.8, 0));
  painter.drawLine(QPointF(-1.2, 2), QPointF(0.8, 0));
  painter.drawLine(QPointF(3, -2.6), QPointF(3, 2.6));
}

/// What stands in an expression's braces.
void braces(QPainter& painter) {
  for (const double side : {-1.0, 1.0}) {
    const QPointF points[] = {{side * 1.2, -3.2}, {side * 2.2, -2.6}, {side * 2.2, -0.8},
                              {side * 3.4, 0},    {side * 2.2, 0.8},  {side * 2.2, 2.6},
                              {side * 1.2, 3.2}};
    painter.drawPolyline(points, 7);
  }
}

struct Row {
  const char* word;
  const char* when;
  SignPainter sign;
};

/// In the order of the kinds.
constexpr Row kRows[] = {
    {QT_TRANSLATE_NOOP("BreakpointKinds", "enter"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when the state is entered"), nullptr},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "exit"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when it is left"), bar},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "retry"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "before a retry"), turningArrow},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "error"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "on an error in it"), cross},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "on the way"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when it is left by that edge"), nullptr},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "catch"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when an error is caught"), net},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "change"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when a variable gets another value"), delta},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "tested"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when the rule is tested"), question},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "phase"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "before a phase of it"), step},
    {QT_TRANSLATE_NOOP("BreakpointKinds", "expression"),
     QT_TRANSLATE_NOOP("BreakpointKinds", "when an expression gets another value"), braces}};
static_assert(std::size(kRows) == std::size(debugger::Breakpoint::kindIds));

const Row& rowOf(BreakpointMark::Kind kind) { return kRows[static_cast<std::size_t>(kind)]; }

QString translated(const char* words) {
  return QCoreApplication::translate("BreakpointKinds", words);
}

}  // namespace

QString wordOf(BreakpointMark::Kind kind) { return translated(rowOf(kind).word); }

QString whenOf(BreakpointMark::Kind kind) { return translated(rowOf(kind).when); }

SignPainter signOf(BreakpointMark::Kind kind) { return rowOf(kind).sign; }

}  // namespace stepwright::common
