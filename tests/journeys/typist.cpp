// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/typist.h"

#include <QApplication>
#include <QDir>
#include <QWindow>
#include <QtTest>
#include <algorithm>

#include "widgets/common/theme.h"

namespace stepwright::journeys {

OpenProgram::OpenProgram() = default;
OpenProgram::~OpenProgram() { end(); }

void OpenProgram::start() {
  settings_ = std::make_unique<app::Settings>(folder_.filePath(QStringLiteral("settings.ini")));
  settings_->setTheme(app::Settings::ThemeChoice::Light);
  recovery_ = std::make_unique<app::Recovery>(folder_.filePath(QStringLiteral("recovery")));
  first_ = new app::MainWindow(*settings_, *recovery_);
  first_->resize(1440, 900);
  first_->show();
  toFront(*first_);
}

std::vector<app::MainWindow*> OpenProgram::windows() const {
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    auto* window = qobject_cast<app::MainWindow*>(widget);
    if (window != nullptr && std::find(seen_.begin(), seen_.end(), window) == seen_.end())
      seen_.emplace_back(window);
  }
  std::vector<app::MainWindow*> all;
  for (const auto& window : seen_)
    if (window != nullptr && window->isVisible()) all.push_back(window);
  return all;
}

app::MainWindow* OpenProgram::front() const {
  if (auto* active = qobject_cast<app::MainWindow*>(QApplication::activeWindow())) return active;
  const auto all = windows();
  if (all.empty()) return nullptr;
  // There is no window manager that would do so when a dialog or a window is closed. While it comes
  // to the front it may also end.
  const QPointer<app::MainWindow> first = all.front();
  if (QApplication::activeModalWidget() == nullptr) toFront(*first);
  return first;
}

void OpenProgram::toFront(app::MainWindow& window) {
  window.activateWindow();
  static_cast<void>(QTest::qWaitForWindowActive(&window));
}

void OpenProgram::end() {
  QList<QPointer<QWidget>> all;
  for (QWidget* widget : QApplication::topLevelWidgets())
    if (qobject_cast<app::MainWindow*>(widget) != nullptr) all << widget;
  for (const auto& window : all) delete window;
  recovery_.reset();
  settings_.reset();
}

namespace {

QWindow* windowOf(QWidget* widget) {
  return widget == nullptr ? nullptr : widget->window()->windowHandle();
}

QWindow* keyboardWindow() {
  QWidget* focus = QApplication::focusWidget();
  return windowOf(focus != nullptr ? focus : QApplication::activeWindow());
}

}  // namespace

void Typist::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  const QPointer<QWindow> window = keyboardWindow();
  if (window != nullptr) QTest::keyPress(window, key, modifiers);
  if (window != nullptr) QTest::keyRelease(window, key, modifiers);  // not closed by it
}

void Typist::type(const QString& text) {
  for (const QChar letter : text) {
    QWindow* window = keyboardWindow();
    if (window == nullptr) return;
    const bool plain = letter.unicode() < 127;
    const auto code = plain ? QTest::asciiToKey(letter.toLatin1()) : Qt::Key_unknown;
    QTest::sendKeyEvent(QTest::Click, window, code, QString(letter), Qt::NoModifier);
  }
}

void Typist::click(QWidget& widget, QPoint at, Qt::MouseButton button) {
  QWidget* window = widget.window();
  if (window->windowHandle() == nullptr) return;
  QTest::mouseClick(window->windowHandle(), button, Qt::NoModifier, widget.mapTo(window, at));
}

void Typist::click(QWidget& widget) { click(widget, widget.rect().center()); }

void Typist::settle() {
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QCoreApplication::processEvents();
}

Answers::Answers(std::function<void(QWidget&)> answer) : answer_(std::move(answer)) {
  QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { look(); });
  timer_.start(0);
}

void Answers::look() {
  QWidget* dialog = QApplication::activeModalWidget();
  if (dialog == nullptr || !dialog->isVisible() || busy_) return;
  busy_ = true;
  ++asked_;
  answer_(*dialog);
  busy_ = false;
}

}  // namespace stepwright::journeys
