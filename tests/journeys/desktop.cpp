// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/desktop.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>
#include <QtTest>

namespace stepwright::journeys {

void Desktop::key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text) {
  QWidget* focus = QApplication::focusWidget();
  if (focus == nullptr) focus = QApplication::activeWindow();
  QWindow* window = focus == nullptr ? nullptr : focus->window()->windowHandle();
  if (window == nullptr) return;
  qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
  qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
}

void Desktop::click(QWindow& window, QPoint at, Qt::MouseButton button,
                    Qt::KeyboardModifiers modifiers) {
  press(window, at, button, modifiers);
  release(window, at, button, modifiers);
}

void Desktop::drag(QWindow& window, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
  constexpr int steps = 4;
  press(window, from, Qt::LeftButton, modifiers);
  for (int step = 1; step <= steps; ++step)
    move(window, from + (to - from) * step / steps, Qt::LeftButton, modifiers);
  release(window, to, Qt::LeftButton, modifiers);
}

void Desktop::press(QWindow& window, QPoint at, Qt::MouseButton button,
                    Qt::KeyboardModifiers modifiers) {
  send(window, at, button, button, QEvent::MouseButtonPress, modifiers);
}

void Desktop::move(QWindow& window, QPoint at, Qt::MouseButtons held,
                   Qt::KeyboardModifiers modifiers) {
  send(window, at, held, Qt::NoButton, QEvent::MouseMove, modifiers);
}

void Desktop::release(QWindow& window, QPoint at, Qt::MouseButton button,
                      Qt::KeyboardModifiers modifiers) {
  send(window, at, Qt::NoButton, button, QEvent::MouseButtonRelease, modifiers);
}

void Desktop::send(QWindow& window, QPoint at, Qt::MouseButtons held, Qt::MouseButton button,
                   QEvent::Type type, Qt::KeyboardModifiers modifiers) {
  qt_handleMouseEvent(&window, at, window.mapToGlobal(at), held, button, type, modifiers, ++time_);
}

}  // namespace stepwright::journeys
