// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/segments.h"

#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"

using namespace stepwright::common;

class TestSegments : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

  void whereTheWordsDoNotFitTheyAreAList() {
    Segments segments;
    QList<QToolButton*> buttons;
    for (const char* words : {"Request response", "Wait for job", "Wait for callback"})
      buttons << segments.add(QString::fromLatin1(words));
    buttons[1]->setChecked(true);
    buttons[2]->setEnabled(false);
    auto* list = segments.findChild<QComboBox*>();
    const int wide = segments.sizeHint().width();
    QVERIFY(segments.minimumSizeHint().width() < wide);
    segments.resize(wide, 24);
    segments.show();
    QVERIFY(!list->isVisible());
    // No word is cut, bold or not.
    for (const QToolButton* each : qAsConst(buttons)) {
      QFont bold = fontOf(FontRole::Table);
      bold.setWeight(QFont::DemiBold);
      QVERIFY(each->width() >= QFontMetrics(bold).horizontalAdvance(each->text()) + 4);
    }
    segments.resize(wide - 1, 24);
    QVERIFY(list->isVisible());
    for (const QToolButton* each : qAsConst(buttons)) QVERIFY(!each->isVisible());
    QCOMPARE(list->currentText(), QStringLiteral("Wait for job"));
    QVERIFY(!(list->model()->flags(list->model()->index(2, 0)) & Qt::ItemIsEnabled));
    // To choose in it is to click the word.
    QSignalSpy clicked(buttons[0], &QToolButton::clicked);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(buttons[0]->isChecked());
    buttons[1]->setChecked(true);
    QCOMPARE(list->currentIndex(), 1);
    segments.resize(wide + 40, 24);
    QVERIFY(!list->isVisible());
    QVERIFY(buttons[1]->isVisible());
  }

  void oneThatIsNotOfferedNeedsNoRoom() {
    Segments segments;
    QToolButton* first = segments.add(QStringLiteral("Expression"));
    segments.add(QStringLiteral("Tree"))->setChecked(true);
    segments.add(QStringLiteral("Text"));
    auto* list = segments.findChild<QComboBox*>();
    const int all = segments.sizeHint().width();
    segments.offer(*first, false);
    const int two = segments.sizeHint().width();
    QVERIFY(two < all);
    segments.resize(two, 24);
    segments.show();
    QVERIFY(!list->isVisible());
    QVERIFY(!first->isVisible());
    segments.offer(*first, true);
    QVERIFY(list->isVisible());
    QVERIFY(!qobject_cast<QListView*>(list->view())->isRowHidden(0));
    segments.offer(*first, false);
    QVERIFY(!list->isVisible());
    segments.resize(all, 24);
    QVERIFY(!first->isVisible());
    segments.offer(*first, true);
    QVERIFY(first->isVisible());
  }
};

STEPWRIGHT_TEST(TestSegments)
#include "test_segments.moc"
