// SPDX-License-Identifier: GPL-3.0-or-later
// The Console: its lines as a table, whose they are, and a hundred thousand of them.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeView>

#include "tests/support/test_program.h"
#include "widgets/common/fonts.h"
#include "widgets/debug/console_model.h"
#include "widgets/debug/console_panel.h"
#include "widgets/debug/document_run.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using session::ConsoleLine;
using session::ConsoleVoice;

class TestConsole : public QObject {
  Q_OBJECT

  static ConsoleLine line(const std::string& text, ConsoleVoice voice,
                          const std::string& request = {}) {
    ConsoleLine made;
    made.event = 3;
    made.state = "/States/Book ~1 courier";
    made.text = text;
    made.voice = voice;
    made.request = request;
    made.time = Timestamp{10'633};
    return made;
  }
  static QString cell(const ConsoleModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }

 private slots:
  void saysWhenWhereForWhichCallAndWhoSpeaks() {
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add({line("start, cold", ConsoleVoice::Runtime, "1c90-abcd"),
               line("charged 18.90 EUR", ConsoleVoice::Function, "1c90-abcd"),
               line("rate limit", ConsoleVoice::Errors, "7f3c-abcd")});
    QCOMPARE(cell(model, 0, ConsoleModel::Time), QStringLiteral("00:00:10.633"));
    const QString whole = model.index(0, ConsoleModel::Time).data(Qt::ToolTipRole).toString();
    QCOMPARE(whole, QStringLiteral("1970-01-01 00:00:10.633 UTC"));
    QCOMPARE(cell(model, 0, ConsoleModel::State), QStringLiteral("Book / courier"));
    QCOMPARE(cell(model, 0, ConsoleModel::Request), QStringLiteral("1c90"));
    QCOMPARE(cell(model, 1, ConsoleModel::Text), QStringLiteral("charged 18.90 EUR"));
    const auto faint = [&](int row) {
      return model.index(row, ConsoleModel::Text).data(RowDelegate::FaintRole).toBool();
    };
    QVERIFY(faint(0) && !faint(1) && !faint(2));
    const auto icon = [&](int row) {
      return model.index(row, ConsoleModel::Text).data(Qt::DecorationRole).isValid();
    };
    QVERIFY(!icon(0) && !icon(1) && icon(2));
  }

  void isFilteredByTextStateAndCall() {
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add({line("one", ConsoleVoice::Run), line("two", ConsoleVoice::Function, "1c90")});
    model.setFilter({QStringLiteral("TWO"), {}, {}});
    QCOMPARE(model.rowCount(), 1);
    model.add({line("twofold", ConsoleVoice::Run), line("three", ConsoleVoice::Run)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 1, ConsoleModel::Text), QStringLiteral("twofold"));
    model.setFilter({{}, {}, "1c90"});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({{}, "/States/Another", {}});
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void aHundredThousandLinesStayFluid() {
    RunController controller;
    DocumentRun run;
    controller.show(&run);
    ConsolePanel panel(controller);
    panel.resize(560, 200);
    panel.show();
    auto* table = panel.findChild<QTreeView*>();
    QElapsedTimer watch;
    watch.start();
    qint64 longest = 0;
    for (int i = 0; i < 100'000; ++i) {
      run.hear(line("line " + std::to_string(i), ConsoleVoice::Function, "1c90"));
      if (i % 1000 != 999) continue;
      QElapsedTimer turn;
      turn.start();
      QCoreApplication::processEvents();
      longest = qMax(longest, turn.elapsed());
    }
    QTRY_COMPARE(table->model()->rowCount(), 100'000);
    qInfo() << "100,000 lines in" << watch.elapsed() << "ms, the longest turn" << longest << "ms";
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    watch.restart();
    panel.findChild<QLineEdit*>()->setText(QStringLiteral("line 9999"));
    QCOMPARE(table->model()->rowCount(), 11);
    qInfo() << "found in" << watch.elapsed() << "ms";
    QVERIFY(watch.elapsed() < 1500);
  }

  void aClickFollowsALineToItsStateItsCallAndItsMoment() {
    RunController controller;
    DocumentRun run;
    controller.show(&run);
    ConsolePanel panel(controller);
    panel.resize(560, 200);
    panel.show();
    auto* table = panel.findChild<QTreeView*>();
    run.hear(line("one", ConsoleVoice::Function, "1c90"));
    run.hear(line("other", ConsoleVoice::Function, "7f3c"));
    run.hear(line("two", ConsoleVoice::Function, "1c90"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QSignalSpy followed(&panel, &ConsolePanel::lineActivated);
    const auto at = table->visualRect(table->model()->index(0, ConsoleModel::Text)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.at(0).at(0).toString(), QStringLiteral("/States/Book ~1 courier"));
    QCOMPARE(followed.at(0).at(1).toLongLong(), 3);
    const auto marked = [&](int row) {
      return table->model()->index(row, ConsoleModel::Request).data(RowDelegate::BoldRole).toBool();
    };
    QVERIFY(marked(0) && !marked(1) && marked(2));
    const QFontMetrics code(common::fontOf(common::FontRole::Code));
    QVERIFY(table->columnWidth(ConsoleModel::Time) >=
            code.horizontalAdvance(QStringLiteral("00:00:10.633")) + 12);
    QCOMPARE(table->columnWidth(ConsoleModel::State), 100);
    QCOMPARE(table->columnWidth(ConsoleModel::Request), 66);
    QCOMPARE(table->visualRect(table->model()->index(0, 0)).height(), 22);

    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 3);
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(panel.findChild<QLineEdit*>()->isVisible());
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestConsole)
#include "test_console.moc"
