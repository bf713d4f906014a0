// SPDX-License-Identifier: GPL-3.0-or-later
// The clock that a run goes by, and the text that it goes by: both are said, and neither is changed
// under a run.
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

#include "engine/edit/intents.h"
#include "tests/journeys/debugging.h"
#include "tests/journeys/on_canvas.h"
#include "tests/journeys/pointer.h"
#include "tests/journeys/typist.h"
#include "tests/support/test_program.h"
#include "widgets/common/banner.h"
#include "widgets/debug/moment_bar.h"

namespace stepwright::journeys {

namespace {

const char* hold = R"({
  "StartAt": "Hold",
  "States": { "Hold": { "Type": "Wait", "Seconds": 3, "End": true } }
})";
const char* price = R"({
  "StartAt": "Check",
  "States": {
    "Check": { "Type": "Pass", "Result": { "checked": true }, "Next": "Price" },
    "Price": { "Type": "Pass", "Result": { "total": 1 }, "Next": "Done" },
    "Done": { "Type": "Succeed" }
  }
})";

}  // namespace

class TimeAndTextOfARun : public QObject {
  Q_OBJECT

  static common::BannerText banner(Stage& stage) {
    return stage.find<debug::MomentBar>()->isVisible() ? stage.find<debug::MomentBar>()->text()
                                                       : common::BannerText();
  }
  static void clickLink(Stage& stage, const QString& words) {
    for (auto* button : stage.find<debug::MomentBar>()->findChildren<QAbstractButton*>()) {
      if (button->text() != words) continue;
      return Typist::click(*button);
    }
    QFAIL(qPrintable(words));
  }
  /// What the canvas says of a state to a screen reader.
  static QString spoken(Stage& stage, const QString& state) {
    for (const QString& line : stage.page().graph().printedScene().split(QLatin1Char('\n')))
      if (line.contains(state)) return line;
    return {};
  }
  static void replace(Stage& stage, const char* from, const char* to) {
    QString text = QString::fromStdString(stage.model().text());
    QVERIFY(text.contains(QLatin1String(from)));
    stage.model().replaceText(text.replace(QLatin1String(from), QLatin1String(to)).toStdString(),
                              QStringLiteral("typed"));
    QTRY_VERIFY(stage.model().upToDate());
    Typist::settle();
  }
  /// Paused before Price.
  static void stop(Debugging& debugging) {
    debugging.write(QStringLiteral("price.asl.json"), price);
    debugging.breakAt("Price");
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("PAUSED before Price")));
  }

 private slots:
  void theRealClockTicksAndSaysWhatIsLeft() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("hold.asl.json"), hold);
    stage.action("realClock")->trigger();
    stage.act("run");
    QStringList seen;
    for (const char* left : {"3 s of 3 s left", "2 s of 3 s left", "1 s of 3 s left"}) {
      const QString words = QLatin1String(left);
      QVERIFY2(QTest::qWaitFor([&] { return stage.status().contains(words); }, 5000), left);
      seen << stage.status();
      QVERIFY2(spoken(stage, QStringLiteral("Hold")).contains(words),
               qPrintable(debugging.scene()));
      QVERIFY(stage.textOfDock(QStringLiteral("dockStack")).contains(QStringLiteral("Hold")));
    }
    stage.keepPicture(QStringLiteral("real-clock-light"));
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    seen << stage.status();
    QVERIFY2(!seen.join(QLatin1Char('\n')).contains(QStringLiteral("Virtual")),
             qPrintable(seen.join(QLatin1Char('\n'))));
    QVERIFY2(seen.last().contains(QStringLiteral("Real time, +")), qPrintable(seen.last()));

    // The clock that is picked is that of the next run, also of one that is begun again; the one
    // that runs begin with can be picked like any other, also once a run has ended.
    QVERIFY(stage.action("realClock")->isChecked());
    stage.action("realClock")->trigger();
    QVERIFY(stage.action("realClock")->isChecked());
    stage.action("virtualClock")->trigger();
    QVERIFY(!stage.action("realClock")->isChecked());
    QVERIFY(stage.status().contains(QStringLiteral("Real time, +")));  // this run went by it
    Typist::key(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return moment.runs.size() == 2 && moment.view.status == replay::RunStatus::Succeeded;
    }));
    QVERIFY(debugging.moment().clock.isVirtual());
    QVERIFY2(stage.status().contains(QStringLiteral("Virtual, +3 s")), qPrintable(stage.status()));
  }

  void aClockMayGoFasterThanTheRealOne() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(
        QStringLiteral("minute.asl.json"),
        R"({"StartAt":"Hold","States":{"Hold":{"Type":"Wait","Seconds":60,"End":true}}})");
    stage.action("realClock")->trigger();
    stage.action("clock60")->trigger();
    QVERIFY(!stage.action("realClock")->isChecked());
    QElapsedTimer time;
    time.start();
    stage.act("run");
    QVERIFY(
        QTest::qWaitFor([&] { return stage.status().contains(QLatin1String("of 1 min left")); }));
    QVERIFY2(stage.status().contains(QStringLiteral("60 × real time")), qPrintable(stage.status()));
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QVERIFY2(time.elapsed() >= 900, qPrintable(QString::number(time.elapsed())));
    QVERIFY2(stage.status().contains(QStringLiteral("60 × real time, +00:01")),
             qPrintable(stage.status()));
    stage.action("virtualClock")->trigger();
    stage.act("restart");
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return moment.runs.size() == 2 && moment.view.status == replay::RunStatus::Succeeded;
    }));
    QVERIFY(debugging.moment().clock.isVirtual());
  }

  void whatWasEditedIsSaidAndTheRunGoesOnWithTheOldText() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"total\": 1", "\"total\": 2"));
    QVERIFY2(banner(stage).note.contains(
                 QStringLiteral("Price changed: the run goes on with the old text")),
             qPrintable(banner(stage).note));
    QVERIFY2(spoken(stage, QStringLiteral("Price")).contains(QStringLiteral("changed: the run")),
             qPrintable(debugging.scene()));
    QVERIFY(!spoken(stage, QStringLiteral("Check")).contains(QStringLiteral("changed")));
    stage.keepPicture(QStringLiteral("text-changed-light"));
    QVERIFY(stage.action("forkText")->isEnabled());
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QCOMPARE((*debugging.moment().output)["total"].integer(), 1);
    QVERIFY(!spoken(stage, QStringLiteral("Price")).contains(QStringLiteral("changed")));
  }

  void anUndoneEditIsNoChange() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"total\": 1", "\"total\": 2"));
    QVERIFY(banner(stage).links.contains(QStringLiteral("Restart")));
    stage.act("undo");
    QTRY_VERIFY(!banner(stage).links.contains(QStringLiteral("Restart")));
    QVERIFY(!stage.action("forkText")->isEnabled());
  }

  void restartRunsTheTextOfNow() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"total\": 1", "\"total\": 2"));
    STEP(clickLink(stage, QStringLiteral("Restart")));
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return moment.runs.size() == 2 && moment.view.status == replay::RunStatus::Paused;
    }));
    QVERIFY(!banner(stage).note.contains(QStringLiteral("changed")));
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QCOMPARE((*debugging.moment().output)["total"].integer(), 2);
  }

  void aForkGoesOnWithTheNewText() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"total\": 1", "\"total\": 2"));
    STEP(clickLink(stage, QStringLiteral("Fork before Price with the new text")));
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    QVERIFY2(banner(stage).note.contains(QStringLiteral("Forked, with the new text")),
             qPrintable(banner(stage).note));
    QVERIFY(!banner(stage).note.contains(QStringLiteral("old text")));
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QCOMPARE((*debugging.moment().output)["total"].integer(), 2);
  }

  void aForkGoesBackToWhereTheNewTextParts() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"checked\": true", "\"checked\": false"));
    STEP(clickLink(stage, QStringLiteral("Fork before Check with the new text")));
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Check")), qPrintable(stage.status()));
    Typist::key(Qt::Key_F10);
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Price")), qPrintable(stage.status()));
    QCOMPARE((*debugging.moment().flow.input)["checked"].boolean(), false);
  }

  void aForkThatIsNoneSaysWhyNot() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"checked\": true", "\"checked\": false"));
    stage.act("useText");
    QVERIFY(debugging.waitFor([](const session::Moment& moment) { return !moment.note.empty(); }));
    QCOMPARE(debugging.moment().runs.size(), std::size_t{1});
    QVERIFY2(banner(stage).note.contains(QStringLiteral("Not forked: With the new text")),
             qPrintable(banner(stage).note));
  }

  void aRenamedStateIsStillWhereTheRunStands() {
    Stage stage;
    Debugging debugging(stage);
    stage.action("realClock")->trigger();
    STEP(stop(debugging));
    STEP(replace(stage, "\"Price\"", "\"Cost\""));
    const auto box = [&] { return spoken(stage, QStringLiteral("Cost")); };
    QVERIFY2(box().contains(QStringLiteral("Paused before Price")), qPrintable(box()));
    QSignalSpy ticks(&debugging.run(), &debug::RunController::clockTicked);
    QVERIFY(ticks.wait(5000));
    QVERIFY2(box().contains(QStringLiteral("Paused before Price")), qPrintable(box()));
    QCOMPARE(banner(stage).title, QStringLiteral("Price"));
    QCOMPARE(debugging.moment().breakpoints.front().state, std::string("/States/Price"));
    Typist::key(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(debugging.says(QStringLiteral("PAUSED before Cost")));
  }

  void whatCannotBeRunSaysWhy() {
    Stage stage;
    Debugging debugging(stage);
    STEP(stop(debugging));
    STEP(replace(stage, "\"Done\": {", "\"Done\": "));
    const auto runs = debugging.moment().runs.size();
    Typist::key(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(stage.status().contains(QStringLiteral("line 6, column")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().runs.size(), runs);
    QVERIFY(debugging.run().isPaused());
    // The run goes on with what it has; another one is refused.
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    Typist::key(Qt::Key_F5);
    QVERIFY2(stage.status().contains(QStringLiteral("line 6, column")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().runs.size(), runs);
  }

  void noKeyIsSilent() {
    Stage stage;
    Debugging debugging(stage);
    Typist::key(Qt::Key_F5);
    QVERIFY2(stage.status().contains(QStringLiteral("No document is open")),
             qPrintable(stage.status()));
    debugging.write(QStringLiteral("hold.asl.json"), hold);
    stage.action("realClock")->trigger();
    for (QWidget* place : {static_cast<QWidget*>(stage.page().graph().viewport()),
                           stage.find<QWidget>(QStringLiteral("codeText"))}) {
      place->setFocus();
      Typist::key(Qt::Key_F11, Qt::ShiftModifier);
      QVERIFY2(stage.status().contains(QStringLiteral("Step out: ")), qPrintable(stage.status()));
      Typist::key(Qt::Key_F5);
      QTRY_VERIFY(debugging.run().isRunning());
      Typist::key(Qt::Key_F5);
      QVERIFY2(stage.status().contains(QStringLiteral("The run is under way")),
               qPrintable(stage.status()));
      Typist::key(Qt::Key_F5, Qt::ShiftModifier);
      QTRY_VERIFY(!debugging.run().isRunning());
    }
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::TimeAndTextOfARun)
#include "journey_31_time_and_text_of_a_run.moc"
