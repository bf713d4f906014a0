// SPDX-License-Identifier: GPL-3.0-or-later
// A SAM project is opened: nothing of it runs before it is allowed; then its functions answer, what
// they write stands in the Console, and what was allowed is not asked again until it says something
// else.
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "app/main_window/notice_bar.h"
#include "tests/journeys/debugging.h"
#include "widgets/debug/document_run.h"

namespace stepwright::journeys {

class Journey41 : public QObject {
  Q_OBJECT

  /// The sample, as somebody has it in a folder.
  static QString project(Stage& stage) {
    const QDir from(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-functions"));
    const QDir to(stage.folder() + QStringLiteral("/order"));
    for (const char* file : {"template.yaml", "flow.asl.json", "flow.input.json",
                             "src/price/app.mjs", "src/price/rates.mjs", "src/stock/app.py",
                             "src/stock/shelves.py", "src/approve/app.cjs"}) {
      const QString name = QString::fromLatin1(file);
      to.mkpath(QFileInfo(name).path());
      QFile::copy(from.filePath(name), to.filePath(name));
    }
    return to.filePath(QStringLiteral("flow.asl.json"));
  }
  static QString asked(Stage& stage) {
    auto* bar = stage.find<app::NoticeBar>();
    return bar->isVisible() ? bar->text().title : QString();
  }
  static void choose(Stage& stage, int link) {
    emit stage.find<app::NoticeBar>()->findChild<common::Banner*>()->linkActivated(link);
  }
  /// Waits for a run to succeed; says what the Console has where it does not.
  static bool succeeds(Stage& stage, Debugging& debug) {
    if (debug.waitFor([](const session::Moment& moment) {
          return moment.view.status == replay::RunStatus::Succeeded;
        }))
      return true;
    qWarning() << QString::fromStdString(debug.moment().view.words);
    for (const auto& line : stage.page().run().console())
      qWarning() << QString::fromStdString(line.place + ": " + line.text);
    return false;
  }
  static bool said(Stage& stage, const char* words) {
    for (const auto& line : stage.page().run().console())
      if (line.text.find(words) != std::string::npos) return true;
    return false;
  }

 private slots:
  void initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
      QSKIP("node and python3 are wanted");
    state_.setAutoRemove(true);
    qputenv("XDG_STATE_HOME", state_.path().toUtf8());
  }

  void itsFunctionsAnswerOnceTheyMay() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    QCOMPARE(asked(stage), QString());
    stage.act("run");
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start 3 program")));
    QVERIFY(
        stage.find<app::NoticeBar>()->text().note.contains(QStringLiteral("node src/price/app")));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask;
    }));
    QVERIFY(!said(stage, "start"));

    choose(stage, 0);
    QVERIFY(succeeds(stage, debug));
    QCOMPARE(asked(stage), QString());
    QTRY_VERIFY(said(stage, "C-7: 3 lines, 438.64 EUR"));
    QVERIFY(said(stage, "rule function StockFunction wins"));
    stage.keepPicture(QStringLiteral("real-tasks"));

    // Allowed is allowed, for this folder as it is.
    stage.act("run");
    QCOMPARE(asked(stage), QString());
    QVERIFY(succeeds(stage, debug));
  }

  void anotherProfileIsAskedAboutAnew() {
    Stage stage;
    Debugging debug(stage);
    const QString flow = project(stage);
    const QString mark = stage.folder() + QStringLiteral("/made");
    QFile profile(stage.folder() + QStringLiteral("/order/stepwright.json"));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    profile.write(R"({"tasks":{"states":{"Price the order":{"command":["touch",")" + mark.toUtf8() +
                  R"("]}},"http":["evil.example"]}})");
    profile.close();
    QVERIFY(stage.window().openFile(flow));
    stage.act("run");
    QVERIFY(asked(stage).endsWith(QStringLiteral("and call evil.example")));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask;
    }));
    choose(stage, 1);
    QCOMPARE(asked(stage), QString());
    stage.act("stop");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return !moment.alive; }));
    stage.act("run");
    QCOMPARE(asked(stage), QString());
    QVERIFY(!QFile::exists(mark));
  }

 private:
  QTemporaryDir state_;
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Journey41)
#include "journey_41_real_tasks.moc"
