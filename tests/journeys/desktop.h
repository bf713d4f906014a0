// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QPoint>
#include <QString>

class QWindow;

namespace stepwright::journeys {

/// Events as a desktop sends them: they wait in the queue of the window system, and whatever event
/// loop runs next works on them. So a hand that sends them is never inside of what they set off.
class Desktop {
 public:
  /// To the window that has the keyboard.
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text);
  void click(QWindow& window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
  void drag(QWindow& window, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers);
  void move(QWindow& window, QPoint at, Qt::MouseButtons held, Qt::KeyboardModifiers modifiers);
  /// What comes next is no double click with what was before.
  void rest() { time_ += 1000; }

 private:
  void press(QWindow& window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
  void release(QWindow& window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
  void send(QWindow& window, QPoint at, Qt::MouseButtons held, Qt::MouseButton button,
            QEvent::Type type, Qt::KeyboardModifiers modifiers);

  int time_ = 1;
};

}  // namespace stepwright::journeys
