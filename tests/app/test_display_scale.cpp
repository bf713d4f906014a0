// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_scale.h"

#include <QtTest>

#include <cmath>

#include "tests/support/test_program.h"

using stepwright::app::factorForDesktop;

namespace {

/// What comes of it: Qt reads the factor from a text and multiplies.
double drawnAt(double dotsAnInch, double asked = 1) {
  const double desktop = dotsAnInch / 96;
  const auto factor = factorForDesktop(desktop, asked);
  return factor ? QByteArray::number(*factor, 'g', 15).toDouble() * desktop : 1;
}

}  // namespace

class TestDisplayScale : public QObject {
  Q_OBJECT
 private slots:
  void isAQuarterStep();
  void isNeverAHairBelowItsStep();
  void leavesAnOrdinaryDesktopAlone();
  void takesWhatWasAskedFor();
};

void TestDisplayScale::isAQuarterStep() {
  QVERIFY(std::abs(drawnAt(144) - 1.5) < 1e-6);
  QVERIFY(std::abs(drawnAt(192) - 2) < 1e-6);
  QVERIFY(std::abs(drawnAt(120) - 1.25) < 1e-6);
  QVERIFY(std::abs(drawnAt(100) - 1) < 1e-6);
  QVERIFY(std::abs(drawnAt(72) - 1) < 1e-6);
}

// The code pane takes the whole part for its patterns: of 0.9999999 nothing was left, and the
// margin beside the text was black.
void TestDisplayScale::isNeverAHairBelowItsStep() {
  for (double dots = 60; dots < 400; dots += 0.01) {
    const double drawn = drawnAt(dots);
    const double step = std::round(drawn * 4) / 4;
    QVERIFY2(drawn >= step && drawn - step < 1e-6, qPrintable(QString::number(dots)));
  }
}

void TestDisplayScale::leavesAnOrdinaryDesktopAlone() {
  QVERIFY(!factorForDesktop(1));
  QVERIFY(!factorForDesktop(1.0003));
  QVERIFY(!factorForDesktop(0.9974));
  QVERIFY(!factorForDesktop(0));
}

void TestDisplayScale::takesWhatWasAskedFor() {
  QVERIFY(std::abs(drawnAt(95.7, 2) - 2) < 1e-6);
  QVERIFY(std::abs(drawnAt(144, 2) - 3) < 1e-6);
}

STEPWRIGHT_TEST_ALONE(TestDisplayScale)
#include "test_display_scale.moc"
