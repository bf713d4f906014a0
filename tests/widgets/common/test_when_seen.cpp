// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/when_seen.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QtTest>

#include "tests/support/test_program.h"

using namespace stepwright;

namespace {

/// A window with two docks in one place, the first of which has work that is counted.
struct TwoTabs {
  TwoTabs() {
    for (QDockWidget* dock : {&first, &second}) {
      dock->setWidget(new QWidget(dock));
      dock->widget()->setMinimumSize(60, 40);
      window.addDockWidget(Qt::RightDockWidgetArea, dock);
    }
    window.tabifyDockWidget(&first, &second);
    seen = new common::WhenSeen(*first.widget(), [this] { ++built; });
  }
  [[nodiscard]] bool show() {
    window.resize(400, 300);
    window.show();
    return QTest::qWaitForWindowExposed(&window);
  }

  QMainWindow window;
  QDockWidget first{QStringLiteral("first"), &window}, second{QStringLiteral("second"), &window};
  common::WhenSeen* seen = nullptr;
  int built = 0;
};

}  // namespace

class TestWhenSeen : public QObject {
  Q_OBJECT
 private slots:
  void whatIsSeenIsBuiltAtOnce() {
    TwoTabs tabs;
    QVERIFY(tabs.show());
    tabs.first.raise();
    for (int i = 1; i <= 3; ++i) {
      tabs.seen->ask();
      QCOMPARE(tabs.built, i);
    }
  }

  void whatIsBehindAnotherTabIsBuiltOnceWhenItComesToTheFront() {
    TwoTabs tabs;
    QVERIFY(tabs.show());
    tabs.second.raise();
    QTest::qWait(20);
    for (int i = 0; i < 3; ++i) tabs.seen->ask();
    QTest::qWait(50);
    QCOMPARE(tabs.built, 0);
    QVERIFY(tabs.seen->isWaiting());
    tabs.first.raise();
    QCOMPARE(tabs.built, 1);  // before it is painted
    QTest::qWait(50);
    QCOMPARE(tabs.built, 1);
  }

  void whatIsHiddenIsBuiltOnceWhenItIsShown() {
    TwoTabs tabs;
    QVERIFY(tabs.show());
    tabs.first.hide();
    tabs.seen->ask();
    tabs.seen->ask();
    QCOMPARE(tabs.built, 0);
    tabs.first.show();
    tabs.first.raise();
    QTRY_COMPARE(tabs.built, 1);
    tabs.first.hide();
    tabs.first.show();
    QTest::qWait(50);
    QCOMPARE(tabs.built, 1);  // nothing was asked for
  }

  void itCanBeHadUnseen() {
    TwoTabs tabs;
    QVERIFY(tabs.show());
    tabs.second.raise();
    tabs.seen->ask();
    tabs.seen->doNow();
    QCOMPARE(tabs.built, 1);
    tabs.first.raise();
    QTest::qWait(50);
    QCOMPARE(tabs.built, 1);
  }

  void whatIsHeldBackIsBuiltWhereItStandsThen() {
    TwoTabs tabs;
    QVERIFY(tabs.show());
    tabs.first.raise();
    tabs.seen->holdBack();
    tabs.seen->ask();
    QCOMPARE(tabs.built, 0);
    QTRY_COMPARE(tabs.built, 1);  // it stayed in sight
    tabs.seen->holdBack();
    tabs.seen->ask();
    tabs.second.raise();
    QTest::qWait(50);
    QCOMPARE(tabs.built, 1);
    QVERIFY(tabs.seen->isWaiting());
  }

  void inAWindowThatIsNotThereItIsBuiltAtOnce() {
    TwoTabs tabs;
    tabs.seen->ask();
    QCOMPARE(tabs.built, 1);
  }
};

STEPWRIGHT_TEST(TestWhenSeen)
#include "test_when_seen.moc"
