// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"

using namespace stepwright;
using namespace stepwright::app;

class TestTour : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void stopsAtWhatIsThereAndPassesOverTheRest() {
    QWidget window;
    window.resize(1000, 700);
    QLabel left(QStringLiteral("left"), &window), right(QStringLiteral("right"), &window),
        hidden(&window);
    left.setObjectName(QStringLiteral("left"));
    left.setGeometry(0, 100, 200, 300);
    right.setObjectName(QStringLiteral("right"));
    right.setGeometry(800, 100, 200, 300);
    hidden.setObjectName(QStringLiteral("hidden"));
    window.show();
    hidden.hide();
    auto* tour =
        new Tour(&window, {{QStringLiteral("left"), QStringLiteral("L"), QStringLiteral("l")},
                           {QStringLiteral("hidden"), QStringLiteral("H"), QStringLiteral("h")},
                           {QStringLiteral("nowhere"), QStringLiteral("N"), QStringLiteral("n")},
                           {QStringLiteral("right"), QStringLiteral("R"), QStringLiteral("r")}});
    QSignalSpy finished(tour, &Tour::finished);
    tour->begin();
    QVERIFY(tour->isVisible());
    QCOMPARE(tour->step(), 0);
    QVERIFY(tour->spot().contains(left.geometry().center()));
    QTest::keyClick(tour, Qt::Key_Right);
    QCOMPARE(tour->step(), 3);
    QVERIFY(tour->spot().contains(right.geometry().center()));
    for (const auto* card : tour->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      QVERIFY(window.rect().contains(card->geometry()));
      QVERIFY(!card->geometry().intersects(right.geometry()));
    }
    QTest::keyClick(tour, Qt::Key_Left);
    QCOMPARE(tour->step(), 0);
    QTest::keyClick(tour, Qt::Key_Return);
    QTest::keyClick(tour, Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
  }

  /// What fills a narrow window leaves no room beside it: the card goes to its edge, not upon it.
  void theMiddleOfWhatIsSpokenOfStaysFree() {
    QWidget window;
    window.resize(1024, 700);
    QLabel graph(QStringLiteral("graph"), &window);
    graph.setObjectName(QStringLiteral("graph"));
    graph.setGeometry(62, 130, 668, 488);
    window.show();
    auto* tour =
        new Tour(&window, {{QStringLiteral("graph"), QStringLiteral("G"), QStringLiteral("g")}});
    tour->begin();
    QVERIFY(tour->spot().contains(graph.geometry().center()));
    for (const auto* card : tour->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      QVERIFY(window.rect().contains(card->geometry()));
      QVERIFY(!card->geometry().contains(graph.geometry().center()));
      QVERIFY(graph.geometry().intersected(card->geometry()).width() < card->width() / 4);
    }
    QTest::keyClick(tour, Qt::Key_Escape);
  }

  void theVeilStaysAboveWhatIsBroughtToTheFront() {
    QWidget window;
    window.resize(1000, 700);
    QLabel left(QStringLiteral("left"), &window), right(QStringLiteral("right"), &window);
    left.setObjectName(QStringLiteral("left"));
    left.setGeometry(0, 100, 200, 300);
    right.setObjectName(QStringLiteral("right"));
    right.setGeometry(800, 100, 200, 300);
    window.show();
    auto* tour =
        new Tour(&window, {{QStringLiteral("left"), QStringLiteral("L"), QStringLiteral("l")},
                           {QStringLiteral("right"), QStringLiteral("R"), QStringLiteral("r")}});
    connect(tour, &Tour::wanted, &window,
            [&](const QString& name) { window.findChild<QLabel*>(name)->raise(); });
    tour->begin();
    QCOMPARE(window.children().constLast(), static_cast<QObject*>(tour));
    QTest::keyClick(tour, Qt::Key_Right);
    QCOMPARE(window.children().constLast(), static_cast<QObject*>(tour));
  }

  void aTaskThatIsDoneLeadsOn() {
    QWidget window;
    window.resize(1000, 700);
    QLabel left(QStringLiteral("left"), &window), right(QStringLiteral("right"), &window);
    left.setObjectName(QStringLiteral("left"));
    left.setGeometry(0, 100, 200, 300);
    right.setObjectName(QStringLiteral("right"));
    right.setGeometry(800, 100, 200, 300);
    right.hide();
    window.show();
    bool done = false;
    TourStep first{QStringLiteral("left"), QStringLiteral("L"), QStringLiteral("l"),
                   QStringLiteral("Do it."), QStringLiteral("it")};
    first.done = [&] { return done; };
    auto* tour = new Tour(
        &window, {first, {QStringLiteral("right"), QStringLiteral("R"), QStringLiteral("r")}});
    // What is hidden is asked for when its turn comes.
    connect(tour, &Tour::wanted, &window,
            [&](const QString& target) { right.setVisible(target == QLatin1String("right")); });
    tour->begin();
    QCOMPARE(tour->step(), 0);
    QCOMPARE(tour->findChild<QLabel*>(QStringLiteral("tourTask"))->text(),
             QStringLiteral("Do it."));
    // Nothing lies over what is to be worked with.
    QVERIFY(!tour->mask().contains(left.geometry().center()));
    QVERIFY(!QTest::qWaitFor([&] { return tour->step() != 0; }, 300));
    done = true;
    QTRY_COMPARE(tour->step(), 1);
    QVERIFY(right.isVisible());
  }

  void whatIsDoneAlreadyIsNoReasonToHurryOn() {
    QWidget window;
    window.resize(600, 400);
    window.show();
    TourStep all{QString(), QStringLiteral("All"), QStringLiteral("text"), QStringLiteral("Do it."),
                 QStringLiteral("it")};
    all.done = [] { return true; };
    auto* tour = new Tour(&window, {all, all});
    tour->begin();
    QVERIFY(!QTest::qWaitFor([&] { return tour->step() != 0; }, 1300));
  }

  void itBeginsAtItsFirstStop() {
    // A view is covered by its own viewport, and is to be seen all the same.
    QWidget window;
    window.resize(600, 400);
    QScrollArea view(&window);
    view.setObjectName(QStringLiteral("view"));
    view.setFrameShape(QFrame::NoFrame);
    view.setGeometry(0, 0, 300, 400);
    window.show();
    auto* tour =
        new Tour(&window, {{QStringLiteral("view"), QStringLiteral("V"), QStringLiteral("v")},
                           {QString(), QStringLiteral("All"), QStringLiteral("text")}});
    tour->begin();
    QCOMPARE(tour->step(), 0);
  }

  void escapeEndsIt() {
    QWidget window;
    window.resize(600, 400);
    window.show();
    auto* tour = new Tour(&window, {{QString(), QStringLiteral("All"), QStringLiteral("text")}});
    QSignalSpy finished(tour, &Tour::finished);
    tour->begin();
    QTest::keyClick(tour, Qt::Key_Escape);
    QCOMPARE(finished.count(), 1);
    QVERIFY(!tour->isVisible());
  }

  void aPressOnWhatIsDimmedOnlySaysHowItGoesOn() {
    QWidget window;
    window.resize(1000, 700);
    QLabel left(QStringLiteral("left"), &window);
    left.setObjectName(QStringLiteral("left"));
    left.setGeometry(0, 100, 200, 300);
    window.show();
    TourStep first{QStringLiteral("left"), QStringLiteral("L"), QStringLiteral("l"),
                   QStringLiteral("Do it."), QStringLiteral("it")};
    first.done = [] { return false; };
    auto* tour =
        new Tour(&window, {first, {QString(), QStringLiteral("All"), QStringLiteral("text")}});
    tour->begin();
    auto* how = tour->findChild<QLabel*>(QStringLiteral("tourHow"));
    QVERIFY(!how->isVisible());
    QTest::mouseClick(tour, Qt::LeftButton, {}, QPoint(900, 600));
    QCOMPARE(tour->step(), 0);
    QVERIFY(how->isVisible());
    QVERIFY2(how->text().contains(QStringLiteral("Next")), qPrintable(how->text()));
    // The card has room for it, and it goes with its step.
    QVERIFY(how->parentWidget()->rect().contains(how->geometry()));
    QVERIFY(how->height() >= how->heightForWidth(how->width()));
    tour->next();
    QCOMPARE(tour->step(), 1);
    QVERIFY(!how->isVisible());
  }

  void theUsualOneSpeaksOfPartsAndIsWalkedByDoing() {
    QVERIFY(usualTour().size() >= 8);
    for (const auto& step : usualTour()) {
      QVERIFY2(!step.task.isEmpty() && !step.doing.isEmpty(), qPrintable(step.title));
      QVERIFY(!step.target.isEmpty());
      QVERIFY(step.text.size() > 40);
    }
  }
};

STEPWRIGHT_TEST(TestTour)
#include "test_tour.moc"
