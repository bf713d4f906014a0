// SPDX-License-Identifier: GPL-3.0-or-later
// A Task fails, waits, fails, waits and answers; then fails always and is caught.
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

namespace {

const char* retryMachine = R"({
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:charge",
      "Retry": [ { "ErrorEquals": ["Card.Busy"], "IntervalSeconds": 2, "MaxAttempts": 2, "BackoffRate": 2 } ],
      "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "Refund" } ],
      "Next": "Done"
    },
    "Refund": { "Type": "Pass", "Next": "Done" },
    "Done": { "Type": "Succeed" }
  }
}
)";

tasks::MockBehaviour busy(int first, int last) {
  tasks::MockBehaviour behaviour;
  behaviour.kind = tasks::MockBehaviour::Kind::Error;
  behaviour.error = "Card.Busy";
  behaviour.cause = "try again";
  behaviour.firstAttempt = first;
  behaviour.lastAttempt = last;
  return behaviour;
}

}  // namespace

class RetryAndCatch : public QObject {
  Q_OBJECT
 private slots:
  void journey() {
    Stage stage(common::ThemeKind::Dark);
    Debugging debugging(stage);
    debugging.write(QStringLiteral("charge.asl.json"), retryMachine);
    const std::string charge = debugging.id("Charge").toStdString();
    tasks::MockBehaviour paid;
    paid.result = *json::parse(R"({"paid":true})");
    paid.firstAttempt = 2;
    debugging.panels().setMocks({{"Charge", true, {busy(0, 1), paid}}});
    debugger::Breakpoint retry;
    retry.state = charge;
    retry.kind = debugger::Breakpoint::Kind::Retry;
    retry.hitRule = debugger::Breakpoint::HitRule::Equal;
    retry.hitCount = 2;
    debugging.panels().setBreakpoint(retry);

    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before attempt 3 of 3")),
             qPrintable(stage.status()));
    const replay::StateView& state = debugging.moment().view.states.at(charge);
    QCOMPARE(state.status, replay::StateStatus::Retrying);
    QCOMPARE(state.attempt, 3);
    QCOMPARE(state.maxAttempts, 3);
    QCOMPARE(debugging.moment().timers.size(), std::size_t{1});
    QVERIFY2(stage.find<QWidget>(QStringLiteral("momentBar"))
                 ->accessibleName()
                 .contains(QStringLiteral("next attempt of Charge: 4 s of 4 s left")),
             qPrintable(stage.find<QWidget>(QStringLiteral("momentBar"))->accessibleName()));
    stage.keepPicture(QStringLiteral("debug-retry-dark"));

    // The clock jumps by the backoff, and the next attempt is made.
    const Timestamp before = debugging.moment().view.time;
    stage.act("jumpClock");
    QVERIFY(debugging.waitFor(
        [&](const session::Moment& moment) { return moment.view.time - before == 4000; }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));

    // Three attempts with hatched gaps of two and four seconds.
    std::vector<std::int64_t> gaps;
    for (const replay::TreeRow& row : *debugging.moment().tree) {
      if (row.attempts != 3) continue;
      for (const replay::Span& span : row.spans)
        if (span.kind == replay::Span::Kind::Backoff) gaps.push_back(*span.to - span.from);
    }
    QCOMPARE(gaps, (std::vector<std::int64_t>{2000, 4000}));

    // It always fails: caught, and the run goes on over the Catch edge.
    debugging.panels().setMocks({{"Charge", true, {busy(0, -1)}}});
    debugging.panels().toggleBreakpoint(debugging.id("Done"));
    stage.act("run");
    QVERIFY(debugging.waitFor([](const session::Moment& moment) { return moment.run == 2; }));
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before attempt 3 of 3")),
             qPrintable(stage.status()));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Done")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().view.states.at(charge).status, replay::StateStatus::Caught);
    QCOMPARE(debugging.moment().view.taken.at(charge + "/Catch/0/Next"), 1);
    stage.keepPicture(QStringLiteral("debug-caught-dark"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::RetryAndCatch)
#include "journey_07_retry_and_catch.moc"
