// SPDX-License-Identifier: GPL-3.0-or-later
// A run outlives its window: it ends without a word in the middle of a Wait, of a Map, of a
// callback; the next window lists the run with its document, offers it, and goes on with it.
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QMessageBox>
#include <QProcess>
#include <QTimer>
#include <QTreeView>
#include <algorithm>

#include "app/main_window/notice_bar.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/debug/document_run.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/runs_panel.h"

namespace stepwright::journeys {

const char* const keptFlow = R"({"StartAt": "Ask", "States": {
  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
    "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "Next": "Week"},
  "Week": {"Type": "Wait", "Seconds": 604800, "Next": "Each"},
  "Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
    "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}})";

class Journey42 : public QObject {
  Q_OBJECT

  /// What the next window finds of one that is killed.
  static QByteArray take(const Stage& stage) {
    QProcess::execute(QStringLiteral("cp"),
                      {QStringLiteral("-r"), stage.folder() + QStringLiteral("/state"),
                       left_->path() + QStringLiteral("/state")});
    return (left_->path() + QStringLiteral("/state")).toUtf8();
  }
  static inline std::unique_ptr<QTemporaryDir> left_;

 private slots:
  void init() { left_ = std::make_unique<QTemporaryDir>(); }
  void cleanup() { left_.reset(); }

  void itIsOfferedAndGoesOn_data() {
    QTest::addColumn<QString>("stop");
    QTest::newRow("a callback") << QString();
    QTest::newRow("a Wait of a week") << QStringLiteral("Week");
    QTest::newRow("a Map") << QStringLiteral("One");
  }
  void itIsOfferedAndGoesOn() {
    QFETCH(QString, stop);
    const QString path = left_->path() + QStringLiteral("/kept.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(keptFlow);
    file.close();
    QByteArray state;
    {
      Stage stage;
      Debugging debug(stage);
      QVERIFY(stage.window().openFile(path));
      if (!stop.isEmpty()) {
        debug.mock("Ask", R"({"items": [1, 2, 3]})");
        debug.breakAt(stop.toUtf8());
      }
      stage.act("run");
      QVERIFY(debug.waitFor([&](const session::Moment& moment) {
        return moment.view.status ==
               (stop.isEmpty() ? replay::RunStatus::WaitingForTask : replay::RunStatus::Paused);
      }));
      QTest::qWait(200);
      state = take(stage);
    }
    Stage stage;
    qputenv("XDG_STATE_HOME", state);
    Debugging debug(stage);
    // The window says that it waits before its document is open, and leads there.
    stage.window().offerLastSession();
    auto* bar = stage.find<app::NoticeBar>();
    QVERIFY(QTest::qWaitFor([&] { return bar->isVisible(); }, 20000));
    QCOMPARE(bar->text().title, QStringLiteral("A run of kept.asl.json did not come to its end"));
    stage.keepPicture(QStringLiteral("kept-run-at-start"));
    emit bar->findChild<common::Banner*>()->linkActivated(0);
    QTRY_COMPARE(stage.page().model().path(), path);
    QVERIFY(QTest::qWaitFor(
        [&] { return bar->text().links.contains(QStringLiteral("Go on with it")); }, 20000));
    QVERIFY(bar->isVisible());
    stage.keepPicture(QStringLiteral("kept-run"));
    emit bar->findChild<common::Banner*>()->linkActivated(0);
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.run != 0; }));
    QVERIFY(debug.moment().view.status != replay::RunStatus::Running);
    if (stop.isEmpty()) {
      QCOMPARE(debug.moment().questions.size(), std::size_t{1});
      stage.page().run().session().answer(debug.moment().questions[0].fiber,
                                          *json::parse(R"({"items": [1, 2, 3]})"));
      QVERIFY(debug.waitFor([](const session::Moment& moment) {
        return moment.questions.empty() && moment.view.status != replay::RunStatus::Running;
      }));
    }
    // The breakpoint may have been kept, too: then each of the three items stops at it.
    for (int items = 0; items < 3 && debug.run().isPaused(); ++items) QVERIFY(debug.step("run"));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Succeeded;
    }));
    QCOMPARE(QString::fromStdString(json::print(*debug.moment().output)),
             QStringLiteral("[1,2,3]"));
  }

  void closingSaysWhatBecomesOfIt_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("left") << "Leave it for later" << true;
    QTest::newRow("ended") << "End the run" << false;
  }
  void closingSaysWhatBecomesOfIt() {
    QFETCH(QString, answer);
    QFETCH(bool, goesOn);
    const QString path = left_->path() + QStringLiteral("/closed.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(keptFlow);
    file.close();
    QByteArray state;
    {
      Stage stage;
      Debugging debug(stage);
      QVERIFY(stage.window().openFile(path));
      stage.act("run");
      QVERIFY(debug.waitFor([](const session::Moment& moment) {
        return moment.view.status == replay::RunStatus::WaitingForTask;
      }));
      for (const QString& each : {QStringLiteral("Keep it open"), answer}) {
        QString said;
        QTimer::singleShot(0, &stage.window(), [&] {
          auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
          QVERIFY(box != nullptr);
          said = box->text() + box->informativeText();
          box->checkBox()->setChecked(true);
          for (QAbstractButton* button : box->buttons())
            if (button->text().remove(QLatin1Char('&')) == each) button->click();
        });
        QCOMPARE(stage.window().close(), each == answer);
        QVERIFY2(said.startsWith(QStringLiteral("The run of closed.asl.json has not ended.")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("can go on at the next start")), qPrintable(said));
      }
      // That nobody is asked again is said by who leaves it, and by nobody else.
      QCOMPARE(stage.settings().flag(QStringLiteral("leaveRuns"), false), goesOn);
      QTest::qWait(200);
      state = take(stage);
    }
    Stage stage;
    qputenv("XDG_STATE_HOME", state);
    Debugging debug(stage);
    stage.settings().setFlag(QStringLiteral("leaveRuns"), true);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 1; }));
    QCOMPARE(debug.moment().runs[0].status,
             goesOn ? replay::RunStatus::Paused : replay::RunStatus::Aborted);
    if (!goesOn) return;
    emit stage.find<debug::RunsPanel>()->activated(
        stage.find<debug::RunsPanel>()->model()->index(0, 0));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.alive; }));
    QVERIFY(stage.window().close());
  }

  void oneThatFailedIsOpenedWhereItFailed() {
    const QString path = left_->path() + QStringLiteral("/failed.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"n": 7}, "Next": "B"},
      "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "b"}, "End": true}}})");
    file.close();
    QByteArray state;
    {
      Stage stage;
      Debugging debug(stage);
      QVERIFY(stage.window().openFile(path));
      tasks::MockBehaviour fails;
      fails.kind = tasks::MockBehaviour::Kind::Error;
      fails.error = "Boom";
      debug.panels().setMock(QStringLiteral("B"), fails);
      stage.act("run");
      QVERIFY(debug.says(QStringLiteral("PAUSED")));
      stage.act("run");
      QVERIFY2(debug.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
      QTest::qWait(200);
      state = take(stage);
    }
    Stage stage;
    qputenv("XDG_STATE_HOME", state);
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 1; }));
    auto* rows = stage.find<debug::RunsPanel>();
    emit rows->activated(rows->model()->index(0, 0));
    QVERIFY2(debug.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
    QTRY_COMPARE(QString::fromStdString(stage.model().selectedState()), debug.id("B"));
    // With the data that it failed with, as where the run was watched.
    QVERIFY2(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("Boom")),
             qPrintable(stage.textOfDock(QStringLiteral("dockVariables"))));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return !moment.scopes.empty(); }));
    QVERIFY2(stage.textOfDock(QStringLiteral("dockVariables")).contains(QLatin1Char('7')),
             qPrintable(stage.textOfDock(QStringLiteral("dockVariables"))));
  }

  void theTreeOfRunsOutlivesTheWindow() {
    const QString path = left_->path() + QStringLiteral("/tree.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
      "B": {"Type": "Succeed"}}})");
    file.close();
    QByteArray state;
    {
      Stage stage;
      Debugging debug(stage);
      QVERIFY(stage.window().openFile(path));
      debug.breakAt("B");
      stage.act("run");
      QVERIFY(debug.says(QStringLiteral("PAUSED")));
      stage.act("fork");
      QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
      auto& session = debug.run().session();
      session.changeRun(debug.moment().runs[0].id, {.title = "as ordered", .pinned = true});
      stage.act("run");
      QVERIFY(debug.says(QStringLiteral("SUCCEEDED")));
      QTest::qWait(200);
      state = take(stage);
    }
    Stage stage;
    qputenv("XDG_STATE_HOME", state);
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    auto* rows = stage.find<debug::RunsPanel>();
    QCOMPARE(rows->model()->rowCount(), 1);
    const QModelIndex root = rows->model()->index(0, 0);
    QCOMPARE(root.data().toString(), QStringLiteral("as ordered"));
    QCOMPARE(root.data(debug::RowDelegate::CodeRole).toString(), QStringLiteral("pinned"));
    QCOMPARE(rows->model()->rowCount(root), 1);
    // The fork is opened, stays where it hangs, and the run that is only kept is deleted.
    emit rows->activated(rows->model()->index(0, 0, root));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Succeeded;
    }));
    QCOMPARE(rows->model()->rowCount(), 1);
    QCOMPARE(rows->model()->rowCount(rows->model()->index(0, 0)), 1);
    // What is pinned is protected; else it is asked, by its name.
    stage.act("debug");
    stage.window().docks().raise(QStringLiteral("dockRuns"));
    QTRY_VERIFY(rows->isVisible());
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Delete);
    QTRY_VERIFY2(stage.status().contains(QStringLiteral("unpin it first")),
                 qPrintable(stage.status()));
    for (const session::RunRow& row : debug.moment().runs)
      if (row.pinned) debug.run().session().changeRun(row.id, {.pinned = false});
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return std::none_of(moment.runs.begin(), moment.runs.end(),
                          [](const session::RunRow& row) { return row.pinned; });
    }));
    for (const QString& answer : {QStringLiteral("Cancel"), QStringLiteral("Delete")}) {
      // The window has the keyboard back a moment after the question.
      stage.window().activateWindow();
      rows->setFocus();
      QTRY_VERIFY(rows->hasFocus());
      rows->setCurrentIndex(rows->model()->index(0, 0));
      QCOMPARE(rows->model()->rowCount(rows->model()->index(0, 0)), 1);
      QTimer::singleShot(0, &stage.window(), [answer] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        QCOMPARE(box->text(), QStringLiteral("Delete the run “as ordered” with its history?"));
        for (QAbstractButton* each : box->buttons())
          if (each->text().remove(QLatin1Char('&')) == answer) each->click();
      });
      QTest::keyClick(rows, Qt::Key_Delete);
    }
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 1; }));
    QCOMPARE(rows->model()->rowCount(), 1);
  }

  void itsRowsOutliveTheWindow() {
    const QString path = left_->path() + QStringLiteral("/rows.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})");
    file.close();
    QByteArray state;
    {
      Stage stage;
      Debugging debug(stage);
      QVERIFY(stage.window().openFile(path));
      stage.act("run");
      QVERIFY(debug.waitFor([](const session::Moment& moment) {
        return moment.view.status == replay::RunStatus::Succeeded;
      }));
      QTRY_VERIFY2(stage.status().contains(QStringLiteral("Kept as ")), qPrintable(stage.status()));
      QVERIFY(stage.status().contains(QStringLiteral("kept in Runs")));
      QTest::qWait(200);
      state = take(stage);
    }
    Stage stage;
    qputenv("XDG_STATE_HOME", state);
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(path));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 1; }));
    QVERIFY(!stage.find<app::NoticeBar>()->isVisible());
    QVERIFY(debug.moment().runs[0].stored);
    auto* rows = stage.find<debug::RunsPanel>();
    QCOMPARE(rows->model()->rowCount(), 1);
    emit rows->activated(rows->model()->index(0, 0));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Succeeded;
    }));
    QVERIFY(debug.moment().canStepBack);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey42)
#include "journey_42_kept_runs.moc"
