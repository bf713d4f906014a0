// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "app/main_window/main_window.h"
#include "app/recovery.h"
#include "app/settings.h"

class QWidget;

namespace stepwright::journeys {

/// The program as a person has it open: all of its windows, over a folder that outlives them.
/// Several can be open at once, and it can be left and started again.
class OpenProgram {
 public:
  OpenProgram();
  ~OpenProgram();

  void start();
  /// The windows that are to be seen, in the order they came.
  [[nodiscard]] std::vector<app::MainWindow*> windows() const;
  /// The window that keys go to.
  [[nodiscard]] app::MainWindow* front() const;
  static void toFront(app::MainWindow& window);
  /// After the last window is closed: nothing of the program is left in memory.
  void end();
  [[nodiscard]] QString folder() const { return folder_.path(); }

 private:
  QTemporaryDir folder_;
  std::unique_ptr<app::Settings> settings_;
  std::unique_ptr<app::Recovery> recovery_;
  QPointer<app::MainWindow> first_;
  mutable std::vector<QPointer<app::MainWindow>> seen_;  ///< Qt itself keeps them in no order
};

/// Keys and clicks as they come from the desktop: to the window, which finds out whose they are.
class Typist {
 public:
  static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  static void type(const QString& text);
  static void click(QWidget& widget, QPoint at, Qt::MouseButton button = Qt::LeftButton);
  static void click(QWidget& widget);
  /// What the window does a moment later, too.
  static void settle();
};

/// Answers dialogs while something that opens them is done. `answer` gets each of them and has to
/// close it.
class Answers {
 public:
  explicit Answers(std::function<void(QWidget& dialog)> answer);
  [[nodiscard]] int asked() const { return asked_; }

 private:
  void look();
  std::function<void(QWidget&)> answer_;
  QTimer timer_;
  int asked_ = 0;
  bool busy_ = false;
};

}  // namespace stepwright::journeys
