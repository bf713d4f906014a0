// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the real window to STEPWRIGHT_PICTURES (or a temporary folder), light and
// dark: for the README, and to be looked at beside the design. Files to open may be given; without
// them it is the samples.
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/common/theme.h"

namespace stepwright::journeys {

class Pictures : public QObject {
  Q_OBJECT
 private slots:
  void designPerspective_data() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
      const char* theme = dark ? "dark" : "light";
      QTest::addRow("order-%s", theme) << "order.asl.json"
                                       << "Charge card" << dark;
      QTest::addRow("process-message-%s", theme) << "process-message.asl.json"
                                                 << "ChooseAction" << dark;
      QTest::addRow("order-process-%s", theme) << "order-process.asl.json"
                                               << "Process Payment" << dark;
    }
  }
  void designPerspective() {
    QFETCH(QString, sample);
    QFETCH(QString, state);
    QFETCH(bool, dark);
    Stage stage(dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
    stage.openSample(sample);
    stage.model().selectState(stage.idOf(state));
    QCOMPARE(stage.model().selectedState(), stage.idOf(state));
    stage.keepPicture(QString::fromLatin1(QTest::currentDataTag()));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Pictures)
#include "pictures.moc"
