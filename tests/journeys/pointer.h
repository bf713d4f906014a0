// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>
#include <functional>

class QWidget;

/// A step that fails ends the journey: a hand that went on would do so anywhere.
#define STEP(what)                          \
  do {                                      \
    what;                                   \
    if (QTest::currentTestFailed()) return; \
  } while (false)

namespace stepwright::journeys {

/// The pointer of a real X11 display. Another program moves it (xdotool), so that what the window
/// gets are the display's own events, also while a drag holds the window's event loop.
class Pointer : public QObject {
  Q_OBJECT
 public:
  /// A display that can be pointed on, and the program that does it.
  [[nodiscard]] static bool available();

  void click(const QPoint& global, int times = 1);
  void click(QWidget& widget);
  void moveTo(const QPoint& global);
  /// Turns the wheel there until `enough` holds: one gesture, however far.
  void wheel(const QPoint& global, bool down, const std::function<bool()>& enough);

  enum class End { Drop, Escape };
  /// Presses at `from`, goes to `to` in steps, waits until `there` holds, lets `look` look, and
  /// lets go, or presses Esc first. Returns when all of it has arrived; false where `there` never
  /// held.
  bool drag(const QPoint& from, const QPoint& to, const std::function<bool()>& there,
            const std::function<void()>& look = {}, End end = End::Drop);

  /// Waits for a window that blocks the others, and calls `act` in it: what opens it returns only
  /// when it is closed.
  static void inDialog(const std::function<void(QWidget&)>& act);

  /// Clicks (a double one is one), drags and turns of the wheel so far.
  [[nodiscard]] int gestures() const { return gestures_; }

 private:
  int gestures_ = 0;
  void run(const QStringList& arguments);
};

}  // namespace stepwright::journeys
