// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/pointer.h"

#include <QApplication>
#include <QEventLoop>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>
#include <QtTest>

namespace stepwright::journeys {

namespace {

constexpr int kSteps = 12;
constexpr int kLooks = 1000;  // times that are 20 ms apart; a busy machine needs some
constexpr int kNotches = 40;

QStringList movedTo(const QPoint& point) {
  return {QStringLiteral("mousemove"), QString::number(point.x()), QString::number(point.y())};
}

QStringList rest(const char* seconds) {
  return {QStringLiteral("sleep"), QString::fromLatin1(seconds)};
}

/// Looks again and again whether something holds, without holding the event loop up.
class Watch : public QObject {
 public:
  Watch(std::function<bool()> holds, std::function<void(bool)> then, QObject* parent)
      : QObject(parent), holds_(std::move(holds)), then_(std::move(then)) {
    connect(&timer_, &QTimer::timeout, this, [this] {
      const bool held = holds_();
      if (!held && ++looks_ < kLooks) return;
      timer_.stop();
      // It may let events come in, of which one is that this goes.
      const auto then = std::move(then_);
      deleteLater();
      then(held);
    });
    timer_.start(20);
  }

 private:
  QTimer timer_;
  std::function<bool()> holds_;
  std::function<void(bool)> then_;
  int looks_ = 0;
};

}  // namespace

bool Pointer::available() {
  return QGuiApplication::platformName() == QLatin1String("xcb") &&
         !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
}

void Pointer::run(const QStringList& arguments) {
  QProcess tool;
  QEventLoop loop;
  connect(&tool, qOverload<int, QProcess::ExitStatus>(&QProcess::finished), &loop,
          &QEventLoop::quit);
  connect(&tool, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
  tool.start(QStringLiteral("xdotool"), arguments);
  loop.exec();
  for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
}

void Pointer::moveTo(const QPoint& global) { run(movedTo(global) + rest("0.03")); }

void Pointer::wheel(const QPoint& global, bool down, const std::function<bool()>& enough) {
  ++gestures_;
  moveTo(global);
  const QStringList notch = {QStringLiteral("click"),
                             down ? QStringLiteral("5") : QStringLiteral("4")};
  for (int turned = 0; turned < kNotches && !enough(); ++turned) run(notch + rest("0.03"));
}

void Pointer::click(const QPoint& global, int times) {
  ++gestures_;
  QStringList all = movedTo(global) + rest("0.03");
  for (int i = 0; i < times; ++i) all << QStringLiteral("click") << QStringLiteral("1");
  run(all + rest("0.03"));
}

void Pointer::click(QWidget& widget) { click(widget.mapToGlobal(widget.rect().center())); }

bool Pointer::drag(const QPoint& from, const QPoint& to, const std::function<bool()>& there,
                   const std::function<void()>& look, End end) {
  ++gestures_;
  QStringList lift = movedTo(from) + rest("0.05");
  lift << QStringLiteral("mousedown") << QStringLiteral("1");
  lift += rest("0.05") + movedTo(from + QPoint(7, 5)) + rest("0.03");
  for (int step = 1; step <= kSteps; ++step)
    lift += movedTo(from + (to - from) * step / kSteps) + rest("0.012");
  lift += movedTo(to + QPoint(1, 0)) + rest("0.02") + movedTo(to);

  QStringList let;
  if (end == End::Escape) let << QStringLiteral("key") << QStringLiteral("Escape");
  let += rest("0.05");
  let << QStringLiteral("mouseup") << QStringLiteral("1");

  bool held = false;
  QEventLoop loop;
  QProcess tool;
  // Where the machine is busy the drag begins after the last move: it is moved on until it is seen.
  QTimer nudge;
  connect(&nudge, &QTimer::timeout, this, [&] {
    QProcess::startDetached(QStringLiteral("xdotool"),
                            movedTo(to + QPoint(1, 0)) + rest("0.02") + movedTo(to));
  });
  const auto letGo = [&](bool did) {
    nudge.stop();
    held = did;
    if (did && look) look();
    connect(&tool, qOverload<int, QProcess::ExitStatus>(&QProcess::finished), &loop,
            &QEventLoop::quit);
    tool.start(QStringLiteral("xdotool"), let);
  };
  // The drag runs an event loop of its own inside of ours: what follows is called from there.
  QProcess lifting;
  connect(&lifting, qOverload<int, QProcess::ExitStatus>(&QProcess::finished), this, [&] {
    nudge.start(500);
    new Watch(there, letGo, this);
  });
  lifting.start(QStringLiteral("xdotool"), lift);
  loop.exec();
  for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
  return held;
}

void Pointer::inDialog(const std::function<void(QWidget&)>& act) {
  const auto open = [] {
    QWidget* dialog = QApplication::activeModalWidget();
    if (dialog == nullptr) return false;
    if (dialog->isAncestorOf(QApplication::focusWidget())) return true;
    dialog->activateWindow();  // there is no window manager that would
    return false;
  };
  const auto then = [act](bool) {
    const QPointer<QWidget> dialog = QApplication::activeModalWidget();
    if (dialog == nullptr) return;
    act(*dialog);
    // What failed in it must not wait for ever behind it.
    if (QTest::currentTestFailed() && dialog != nullptr) dialog->close();
  };
  new Watch(open, then, qApp);
}

}  // namespace stepwright::journeys

#include "moc_pointer.cpp"
