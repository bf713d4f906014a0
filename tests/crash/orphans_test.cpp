// SPDX-License-Identifier: GPL-3.0-or-later
// The real window in a process of its own runs a function that starts others: one in a session of
// its own, one whose parent has ended. Then the run is stopped, the window is closed, or the
// program crashes or is killed (kill -9). Whatever is still there of the function after that is
// counted: there is to be nothing.
//
//   orphans_test                       the test
//   orphans_test --victim FOLDER END   what ends: stop, close, quit, crash, wait (to be killed)
#include <sys/resource.h>
#include <unistd.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

#include "app/main_window/actions.h"
#include "app/main_window/consent_bar.h"
#include "app/main_window/main_window.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "widgets/common/apply_theme.h"

namespace stepwright {

namespace {

constexpr const char* kFlow = R"({"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
  "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}}}})";
constexpr const char* kProfile = R"({"tasks": {"functions": {"F": {"code": "src",
  "handler": "app.handler", "runtime": "python3.11", "timeout": 900}}}})";
constexpr const char* kFunction = R"(import os, subprocess, time

def handler(event, context):
    subprocess.Popen(["sleep", "1000"], start_new_session=True)
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.execvp("sleep", ["sleep", "1000"])
        os._exit(0)
    os.wait()
    open("../up", "w").close()
    time.sleep(1000)
)";

/// The processes that work in the folder, or were told of it; but for one.
QStringList processesOf(const QString& folder, qint64 butFor) {
  QStringList found;
  for (const QString& id : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
    bool isNumber = false;
    if (id.toLongLong(&isNumber) == butFor || !isNumber) continue;
    const QString process = QStringLiteral("/proc/") + id;
    QFile line(process + QStringLiteral("/cmdline"));
    if (!line.open(QIODevice::ReadOnly)) continue;
    const QString words = QString::fromLocal8Bit(line.readAll().replace('\0', ' '));
    const QString cwd = QFile::symLinkTarget(process + QStringLiteral("/cwd"));
    if (words.contains(folder) || cwd.startsWith(folder)) found << id + QLatin1Char(' ') + words;
  }
  return found;
}

// The victim.

class Victim {
 public:
  Victim(const QString& folder, const QString& end)
      : folder_(folder),
        end_(end),
        settings_(folder + QStringLiteral("/settings.ini")),
        recovery_(folder + QStringLiteral("/recovery")),
        window_(settings_, recovery_) {
    window_.show();
    window_.openFile(folder + QStringLiteral("/flow.asl.json"));
    window_.actions()["run"]->trigger();
    QObject::connect(&timer_, &QTimer::timeout, [this] { act(); });
    // One of its own: what act() does may wait for an answer, and its timer with it.
    QObject::connect(&answers_, &QTimer::timeout, [this] { agree(); });
    timer_.start(20);
    answers_.start(20);
  }

 private:
  void act() {
    if (ending_ || !QFile::exists(folder_ + QStringLiteral("/up"))) return;
    ending_ = true;
    // Counted here: who counts from outside may come too late.
    const auto there = processesOf(folder_, QCoreApplication::applicationPid()).size();
    const QByteArray up = "up " + QByteArray::number(there) + "\n";
    static_cast<void>(::write(STDOUT_FILENO, up.constData(), static_cast<std::size_t>(up.size())));
    if (end_ == QLatin1String("stop")) window_.actions()["stop"]->trigger();
    if (end_ == QLatin1String("close")) window_.actions()["close"]->trigger();
    if (end_ == QLatin1String("quit")) window_.close();
    if (end_ == QLatin1String("crash")) std::abort();
  }
  /// The folder may start its program, and a run that goes on may be ended.
  void agree() {
    auto* bar = window_.findChild<app::ConsentBar*>();
    if (bar->isVisible()) emit bar->allowed();
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box == nullptr) return;
    for (QAbstractButton* button : box->buttons())
      if (box->buttonRole(button) == QMessageBox::AcceptRole) return button->click();
  }

  QString folder_, end_;
  app::Settings settings_;
  app::Recovery recovery_;
  app::MainWindow window_;
  QTimer timer_, answers_;
  bool ending_ = false;
};

// The test.

/// How many processes of the function outlive that end; -1 where it came not so far.
int leftAfter(const QString& end) {
  QTemporaryDir kept;
  const QString folder = QFileInfo(kept.path()).canonicalFilePath();
  QDir(folder).mkpath(QStringLiteral("src"));
  const std::pair<const char*, const char*> files[] = {
      {"flow.asl.json", kFlow}, {"stepwright.json", kProfile}, {"src/app.py", kFunction}};
  for (const auto& [name, text] : files) {
    QFile file(folder + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) return -1;
  }
  QProcess victim;
  victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder, end});
  QByteArray said;
  while (!said.contains('\n') && victim.waitForReadyRead(60000))
    said += victim.readAllStandardOutput();
  if (!said.startsWith("up ")) return -1;
  const int before = said.mid(3, said.indexOf('\n') - 3).toInt();
  if (end == QLatin1String("wait")) victim.kill();
  const bool ends = end != QLatin1String("stop") && end != QLatin1String("close");
  if (ends && !victim.waitForFinished(30000)) return -1;
  QElapsedTimer time;
  time.start();
  QStringList left;
  do {
    QThread::msleep(20);
    left = processesOf(folder, victim.processId());
  } while (!left.isEmpty() && time.elapsed() < 10000);
  std::printf("%-6s %d processes before, %d after %lld ms\n", qPrintable(end), before, left.size(),
              static_cast<long long>(time.elapsed()));
  for (const QString& each : left) std::printf("  %s\n", qPrintable(each));
  std::fflush(stdout);
  victim.kill();
  victim.waitForFinished();
  // The warden, the function and the two that it let go.
  return before < 4 ? -1 : left.size();
}

}  // namespace

}  // namespace stepwright

int main(int argc, char** argv) {
  using namespace stepwright;
  QApplication application(argc, argv);
  const QStringList words = QApplication::arguments();
  if (words.value(1) == QLatin1String("--victim")) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    qputenv("XDG_STATE_HOME", QFile::encodeName(words.value(2) + QStringLiteral("/state")));
    common::applyTheme(application, common::ThemeKind::Light);
    Victim victim(words.value(2), words.value(3));
    return QApplication::exec();
  }
  if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) return 77;
  int wrong = 0;
  for (const char* end : {"stop", "close", "quit", "crash", "wait"}) {
    const int left = leftAfter(QLatin1String(end));
    if (left < 0) std::printf("%s: the function was not running\n", end);
    wrong += left != 0 ? 1 : 0;
  }
  return wrong == 0 ? 0 : 1;
}
