// SPDX-License-Identifier: GPL-3.0-or-later
// A finished run is looked at again: the slider, one event back and on, a change in the past, two
// runs beside each other.
#include "tests/journeys/debugging.h"
#include "widgets/debug/timeline_bar.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::journeys {

class Time : public QObject {
  Q_OBJECT
 private slots:
  void journey() {
    Stage stage(common::ThemeKind::Dark);
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    debugging.mock("Book courier", R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
    debugging.panels().setInput(
        QStringLiteral("three"),
        *json::parse(
            R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":48},{"id":"P-2","weight":5}]})"));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    const qint64 events = debugging.moment().view.events;
    const auto reached = debugging.moment().view.states.size();

    auto* slider = stage.find<debug::TimelineSlider>();
    QVERIFY(slider != nullptr);
    Q_EMIT slider->eventWanted(14);
    QVERIFY(debugging.waitFor(
        [](const session::Moment& moment) { return moment.view.past && moment.view.event >= 14; }));
    QVERIFY(stage.find<QWidget>(QStringLiteral("momentBar"))
                ->accessibleName()
                .contains(QStringLiteral("Viewing the past: event 14 of %1").arg(events)));
    QVERIFY(debugging.moment().view.states.size() < reached);
    QVERIFY(!debugging.moment().scopes.empty());
    stage.keepPicture(QStringLiteral("debug-time-dark"));

    stage.act("eventBack");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.view.event == 13; }));
    stage.act("eventForward");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.view.event == 14; }));
    QCOMPARE(slider->event(), 14);

    // A change in the past is a second run; the first one keeps what it was.
    QVERIFY(stage.find<debug::VariablesPanel>()->edit(0, QStringLiteral("/weight"),
                                                      QStringLiteral("99")) ||
            debugging.moment().canEdit);
    stage.act("fork");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() >= 2; }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().runs.front().events, events);
    debugging.run().session().showRun(debugging.moment().runs.front().id);
    QVERIFY(debugging.waitFor(
        [&](const session::Moment& moment) { return moment.run == moment.runs.front().id; }));
    QCOMPARE(debugging.moment().view.events, events);
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Time)
#include "journey_09_time.moc"
