// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <exception>

#include "engine/base/log.h"

namespace stepwright::app {

namespace {

constexpr int kMost = 10;        // failures
constexpr qint64 kSpan = 10000;  // within so many ms

}  // namespace

Application::Application(int& argc, char** argv) : QApplication(argc, argv) { since_.start(); }

bool Application::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception& error) {
    fail(QString::fromUtf8(error.what()));
  } catch (...) {
    fail(tr("an error without a name"));
  }
  return false;
}

void Application::fail(const QString& what) {
  if (since_.elapsed() > kSpan) failures_ = 0;
  if (failures_++ == 0) since_.restart();
  // What an exception says may quote a payload.
  log::error(log::Area::Window, [] { return "an exception left an event"; });
  log::debug(log::Area::Window, [&] { return what.toStdString(); });
  if (failures_ > kMost) std::terminate();
  QMetaObject::invokeMethod(
      this, [this, what] { emit failed(what); }, Qt::QueuedConnection);
}

}  // namespace stepwright::app

#include "moc_application.cpp"
