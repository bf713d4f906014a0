// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the real window while it debugs, to be looked at beside the design: a stop inside a
// Map, and the data flow.
#include <QDockWidget>

#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

class DebugPictures : public QObject {
  Q_OBJECT

  static void themes() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
  }

 private slots:
  void insideAMap_data() { themes(); }
  void insideAMap() {
    QFETCH(bool, dark);
    Stage stage(dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    tasks::MockBehaviour booked;
    booked.result = *json::parse(R"({"StatusCode":200,"Payload":{"label":"DE-5512"}})");
    booked.delayMs = 1500;
    debugging.panels().setMocks({{"Book courier", true, {booked}}});
    const QByteArray input = stage.read(
        QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/ship-each-parcel.input.json"));
    debugging.panels().setInput(QStringLiteral("sample"), *json::parse(input.toStdString()));
    debugger::Breakpoint breakpoint;
    breakpoint.state = debugging.id("Book courier").toStdString();
    breakpoint.kind = debugger::Breakpoint::Kind::Exit;
    breakpoint.items = {6};
    debugging.panels().setBreakpoint(breakpoint);
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED after Book courier")),
             qPrintable(stage.status()));
    stage.keepPicture(
        QStringLiteral("map-stop-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
  }

  void dataFlow_data() { themes(); }
  void dataFlow() {
    QFETCH(bool, dark);
    Stage stage(dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("six-phases.asl.json"));
    debugging.mock("Charge card",
                   R"({"StatusCode":200,"Payload":{"paid":true,"ref":"ch_77a","fee":18.9}})");
    const QByteArray input = stage.read(
        QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/six-phases.input.json"));
    debugging.panels().setInput(QStringLiteral("sample"), *json::parse(input.toStdString()));
    debugging.breakAt("Charge card");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Charge card")),
             qPrintable(stage.status()));
    for (int i = 0; i < 12 && debugging.moment().view.cursor->phase != "Merge"; ++i)
      QVERIFY(debugging.step("phase"));
    QCOMPARE(debugging.moment().view.cursor->words, std::string("Paused in ResultPath"));
    auto* dock = stage.find<QDockWidget>(QStringLiteral("dockDataFlow"));
    dock->raise();
    stage.window().resizeDocks({dock}, {500}, Qt::Vertical);
    stage.keepPicture(
        QStringLiteral("data-flow-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::DebugPictures)
#include "debug_pictures.moc"
