// SPDX-License-Identifier: GPL-3.0-or-later
// Three branches wait: for a token, for an activity's worker, for a day. The token is answered, the
// clock jumps, and the worker's heartbeat lapses into Retry and Catch.
#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include "engine/history/event_type.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/debug/answer_dialog.h"
#include "widgets/debug/callbacks_panel.h"

namespace stepwright::journeys {

namespace {

const char* worldMachine = R"({
  "StartAt": "All",
  "States": {
    "All": {
      "Type": "Parallel",
      "Branches": [
        { "StartAt": "Approve", "States": { "Approve": {
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Parameters": { "QueueUrl": "q", "MessageBody": { "token.$": "$$.Task.Token" } },
            "End": true } } },
        { "StartAt": "Sign", "States": {
            "Sign": {
              "Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:sign",
              "HeartbeatSeconds": 172800,
              "Retry": [ { "ErrorEquals": [ "States.HeartbeatTimeout" ], "IntervalSeconds": 5,
                           "MaxAttempts": 1 } ],
              "Catch": [ { "ErrorEquals": [ "States.ALL" ], "Next": "Unsigned" } ],
              "End": true },
            "Unsigned": { "Type": "Pass", "End": true } } },
        { "StartAt": "Cool down", "States": { "Cool down": {
            "Type": "Wait", "Seconds": 86400, "End": true } } }
      ],
      "End": true
    }
  }
}
)";

}  // namespace

class WaitingForTheWorld : public QObject {
  Q_OBJECT

  static QString lineWith(const QString& text, const QString& words) {
    for (const QString& line : text.split(QLatin1Char('\n')))
      if (line.trimmed().startsWith(words + QLatin1Char(','))) return line;
    return {};
  }
  /// What a screen reader says of all rows with that name.
  static QString said(Stage& stage, const char* view, const QString& name) {
    QString all;
    const auto* rows = stage.find<QAbstractItemView>(QLatin1String(view));
    if (rows == nullptr) return all;
    const auto* model = rows->model();
    const auto found =
        model->match(model->index(0, 0), Qt::DisplayRole, name, -1,
                     Qt::MatchFlags(Qt::MatchContains | Qt::MatchRecursive | Qt::MatchWrap));
    for (const QModelIndex& each : found)
      all += each.data(Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
    return all;
  }

 private slots:
  void journey() {
    Stage stage(common::ThemeKind::Dark);
    Debugging debugging(stage);
    debugging.write(QStringLiteral("world.asl.json"), worldMachine);
    stage.act("run");
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask &&
             moment.questions.size() == 2;
    }));
    const auto status = [&](const char* name) {
      const auto& states = debugging.moment().view.states;
      const auto found = states.find(debugging.id(name).toStdString());
      return found == states.end() ? replay::StateStatus::NotReached : found->second.status;
    };
    // Whatever it is that they wait for, they wait, and every place says the same.
    for (const char* name : {"Approve", "Sign", "Cool down"}) {
      QCOMPARE(status(name), replay::StateStatus::Waiting);
      const QString state = debugging.id(name), words = QString::fromLatin1(name);
      QVERIFY2(lineWith(debugging.scene(), words).contains(QStringLiteral("waiting")), name);
      for (const char* view : {"historyTree", "stack"})
        QVERIFY2(said(stage, view, words).contains(QStringLiteral("waiting")), name);
      for (const replay::TreeRow& row : *debugging.moment().tree)
        if (row.state.string() == state.toStdString())
          QCOMPARE(row.status, replay::StateStatus::Waiting);
    }
    // And why: the one has no end.
    QVERIFY2(lineWith(debugging.scene(), QStringLiteral("Approve"))
                 .contains(QStringLiteral("until its token is answered")),
             qPrintable(debugging.scene()));
    for (const char* name : {"Sign", "Cool down"})
      QVERIFY2(lineWith(debugging.scene(), QLatin1String(name)).contains(QStringLiteral(" left")),
               name);
    for (const session::Question& each : debugging.moment().questions)
      QCOMPARE(each.status, replay::StateStatus::Waiting);
    QCOMPARE(debugging.moment().stack.front().status, replay::StateStatus::Waiting);
    QCOMPARE(debugging.moment().runs.front().status, replay::RunStatus::WaitingForTask);
    stage.keepPicture(QStringLiteral("waiting-dark"));

    // The dock lists both that wait for somebody, one with its token.
    stage.window().docks().raise(QStringLiteral("dockCallbacks"));
    const QString listed = stage.textOfDock(QStringLiteral("dockCallbacks"));
    std::string token;
    for (const session::Question& each : debugging.moment().questions)
      if (each.name == "Approve") token = each.token;
    QVERIFY(!token.empty());
    QVERIFY2(listed.contains(QStringLiteral("Approve")) &&
                 listed.contains(QStringLiteral("Sign")) &&
                 listed.contains(QString::fromStdString(token)),
             qPrintable(listed));

    // It is answered where it is listed.
    auto* panel = stage.find<debug::CallbacksPanel>();
    auto* table = panel->findChild<QAbstractItemView*>();
    for (int row = 0; row < table->model()->rowCount(); ++row)
      if (table->model()->index(row, 0).data().toString() == QLatin1String("Approve"))
        table->setCurrentIndex(table->model()->index(row, 0));
    auto* timer = new QTimer(&stage.window());
    timer->setInterval(5);
    connect(timer, &QTimer::timeout, [timer] {
      auto* dialog = qobject_cast<debug::AnswerDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      timer->stop();
      dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("{\"approved\": true}"));
      dialog->findChild<QPushButton*>(QStringLiteral("primary"))->click();
    });
    timer->start();
    emit table->doubleClicked(table->currentIndex());
    QVERIFY(debugging.waitFor(
        [](const session::Moment& moment) { return moment.questions.size() == 1; }));
    QCOMPARE(status("Approve"), replay::StateStatus::Succeeded);

    // A day later the wait is over, and the status bar says so.
    stage.act("jumpClock");
    QTRY_COMPARE(status("Cool down"), replay::StateStatus::Succeeded);
    QTRY_VERIFY(debugging.moment().timers.size() == 1);
    QCOMPARE(debugging.moment().view.time - debugging.moment().runs[0].started,
             std::int64_t{86'400'000});

    // Another day without a sign of the worker: once more, and then it is caught.
    const std::string sign = debugging.id("Sign").toStdString();
    for (int i = 0; i < 6 && status("Sign") != replay::StateStatus::Caught; ++i) {
      const session::MomentPtr before = debugging.run().moment();
      stage.act("jumpClock");
      QVERIFY(QTest::qWaitFor(
          [&] { return debugging.run().moment() != before && !debugging.run().isRunning(); },
          20000));
      if (!debugging.moment().alive) break;
    }
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(status("Sign"), replay::StateStatus::Caught);
    bool lapsed = false;
    int attempts = 0;
    for (const replay::TreeRow& row : *debugging.moment().tree)
      if (row.state.string() == sign) attempts = row.attempts;
    const auto& events = debugging.moment().events;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto& event = events.at(i);
      lapsed = lapsed || event.type == history::EventType::ActivityTimedOut;
    }
    QVERIFY(lapsed);
    QCOMPARE(attempts, 2);
    QCOMPARE(debugging.moment().view.taken.at(sign + "/Catch/0/Next"), 1);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::WaitingForTheWorld)
#include "journey_10_waiting_for_the_world.moc"
