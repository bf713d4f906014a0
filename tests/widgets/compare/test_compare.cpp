// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/compare/compare_dialog.h"
#include "widgets/compare/compare_rows.h"
#include "widgets/compare/compare_view.h"

namespace stepwright::compare {

class TestCompare : public QObject {
  Q_OBJECT

  static std::string lines(int count, const std::string& other = {}, int at = -1) {
    std::string text;
    for (int i = 0; i < count; ++i) text += i == at ? other : "line " + std::to_string(i) + "\n";
    return text;
  }

 private slots:
  void whatIsAlikeIsFolded() {
    const Rows rows = compareTexts(lines(40), lines(40, "another\n", 20));
    QCOMPARE(rows.changes, 1);
    QCOMPARE(rows.removed, 1);
    QCOMPARE(rows.added, 1);
    QCOMPARE(int(rows.rows.size()), 1 + 3 + 1 + 3 + 1);
    QVERIFY(rows.rows.front().kind == Row::Kind::Folded);
    QCOMPARE(rows.rows.front().folded, 17);
    QCOMPARE(rows.rows.back().folded, 16);
    QVERIFY(rows.rows[4].kind == Row::Kind::Changed);
    QCOMPARE(rows.rows[4].left, 20);
  }

  void everyLineOfBothStandsInOneRow() {
    const std::string left = lines(30) + "only left\n", right = "only right\n" + lines(30);
    CompareView view;
    view.setTexts(left, right);
    view.unfoldAll();
    int leftLines = 0, rightLines = 0;
    for (const Row& row : view.rows().rows) {
      leftLines += row.left >= 0;
      rightLines += row.right >= 0;
    }
    QCOMPARE(leftLines, 31);
    QCOMPARE(rightLines, 31);
    QVERIFY(view.printed().startsWith(QStringLiteral("+ only right\n  line 0\n")));
    QVERIFY(view.printed().endsWith(QStringLiteral("- only left\n")));
  }

  void lineEndsAreNamed() {
    CompareView view;
    view.setTexts("a\r\nb\r\n", "a\nb\n");
    QCOMPARE(view.summary(), QStringLiteral("Only the line ends differ"));
    view.setTexts("a\n", "a\n");
    QCOMPARE(view.summary(), QStringLiteral("No difference"));
  }

  void thePartOfALineThatDiffers() {
    const Inside part = differingPart(QStringLiteral("\"Next\": \"Ship\","),
                                      QStringLiteral("\"Next\": \"Shop now\","));
    QCOMPARE(part.begin, 11);
    QCOMPARE(part.leftEnd, 13);
    QCOMPARE(part.rightEnd, 17);
    const Inside same = differingPart(QStringLiteral("aa"), QStringLiteral("aaa"));
    QVERIFY(same.begin <= same.leftEnd && same.begin <= same.rightEnd);
  }

  void keysGoFromChangeToChange() {
    CompareView view;
    view.resize(600, 200);
    std::string right = lines(200, "one\n", 10);
    right.replace(right.find("line 150\n"), 9, "two\n");
    view.setTexts(lines(200), right);
    QCOMPARE(view.currentChange(), 0);
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.currentChange(), 1);
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.currentChange(), 1);
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(view.currentChange(), 0);
  }

  void aSideIsTaken() {
    CompareDialog dialog({QStringLiteral("t"), QStringLiteral("l"), QStringLiteral("r"),
                          QStringLiteral("Take left"), QStringLiteral("Take right")},
                         "a\n", "b\n", nullptr);
    QSignalSpy left(&dialog, &CompareDialog::leftTaken), right(&dialog, &CompareDialog::rightTaken);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("takeRight")), Qt::LeftButton);
    QCOMPARE(right.count(), 1);
    QCOMPARE(left.count(), 0);
    QVERIFY(!dialog.isVisible());
  }

  void tenMebibytesArePaintedAtOnce() {
    const std::string text = lines(900000);
    CompareView view;
    view.resize(900, 600);
    view.show();
    QElapsedTimer clock;
    clock.start();
    view.setTexts(text, text + "more\n");
    view.grab();
    // A view that lays out each of its lines takes many minutes; a busy machine takes seconds.
    QVERIFY2(clock.elapsed() < 60000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(view.rows().added, 1);
  }
};

}  // namespace stepwright::compare

STEPWRIGHT_TEST(stepwright::compare::TestCompare)
#include "test_compare.moc"
