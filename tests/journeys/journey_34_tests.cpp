// SPDX-License-Identifier: GPL-3.0-or-later
// A run becomes a test by one command; an edit makes it fail, and it says why; the mended workflow
// passes, and everything stands in the file beside the document, where the command line finds it.
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

#include "engine/project/places.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/coverage_panel.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/test_dialog.h"
#include "widgets/debug/test_page.h"

namespace stepwright::journeys {

namespace {

const char* testedMachine = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Ask",
  "States": {
    "Ask": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:ask", "Next": "Much?" },
    "Much?": {
      "Type": "Choice",
      "Choices": [ { "Condition": "{% $states.input.amount < 50 %}", "Next": "Pay" } ],
      "Default": "Refuse"
    },
    "Pay": { "Type": "Pass", "Output": { "paid": "{% $states.input.amount %}" }, "End": true },
    "Refuse": { "Type": "Fail", "Error": "TooMuch" }
  }
}
)";

}  // namespace

class Tests : public QObject {
  Q_OBJECT

 private:
  static QTreeView* list(Stage& stage) { return stage.find<QTreeView>(QStringLiteral("tests")); }
  static QString page(Stage& stage) {
    return stage.find<QTextBrowser>(QStringLiteral("testPage"))->toPlainText();
  }
  static QString totals(Stage& stage) {
    return stage.find<QLabel>(QStringLiteral("testTotals"))->text();
  }
  static bool waitForTotals(Stage& stage, const char* words) {
    return QTest::qWaitFor([&] { return totals(stage) == QLatin1String(words); }, 20000);
  }
  /// Tests of a run that succeeded and of one that failed; both pass.
  static void makeTwo(Stage& stage, Debugging& debugging) {
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    runTo(stage, debugging, R"({"amount": 70})", "FAILED");
    stage.act("makeTest");
    QVERIFY(waitForTotals(stage, "0 failed, 2 passed, 0 not run"));
  }
  static void choose(Stage& stage, const QString& name) {
    auto* view = list(stage);
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY2(!found.isEmpty(), qPrintable(name));
    view->setCurrentIndex(found.first());
  }
  static void click(Stage& stage, const QString& name) {
    choose(stage, name);
    auto* view = list(stage);
    view->scrollTo(view->currentIndex());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->currentIndex()).center());
  }
  static QString banner(Stage& stage) {
    auto* bar = stage.find<QWidget>(QStringLiteral("momentBar"));
    return bar == nullptr || !bar->isVisible() ? QString() : bar->accessibleName();
  }
  static void runTo(Stage& stage, Debugging& debugging, const char* answer, const char* end) {
    debugging.mock("Ask", answer);
    stage.act("run");
    QVERIFY2(debugging.says(QLatin1String(end)), qPrintable(stage.status()));
  }
  static void edit(Stage& stage, const char* from, const char* to) {
    QString text = QString::fromUtf8(testedMachine);
    QVERIFY(text.contains(QLatin1String(from)));
    text.replace(QLatin1String(from), QLatin1String(to));
    stage.model().replaceText(text.toStdString(), QStringLiteral("edit"));
  }

  /// Does something with the dialog of a test, as soon as it is open.
  static void inDialog(const std::function<void(debug::TestDialog&)>& act) {
    auto* timer = new QTimer;
    timer->setInterval(5);
    QObject::connect(timer, &QTimer::timeout, [timer, act] {
      auto* dialog = qobject_cast<debug::TestDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      timer->stop();
      timer->deleteLater();
      act(*dialog);
    });
    timer->start();
  }
  static void choose(QDialog& dialog, const char* box, const char* state) {
    auto* states = dialog.findChild<QComboBox*>(QLatin1String(box));
    states->setCurrentIndex(states->findText(QLatin1String(state)));
    QVERIFY2(states->currentText() == QLatin1String(state), state);
    Q_EMIT states->activated(states->currentIndex());
  }

 private slots:
  void aRunBecomesATestThatFailsWithItsReason() {
    Stage stage;
    Debugging debugging(stage);
    const QString path = debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    QVERIFY(!stage.action("makeTest")->isEnabled());
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 0 not run"), qPrintable(totals(stage)));
    QVERIFY2(page(stage).contains(QStringLiteral("passed")), qPrintable(page(stage)));
    runTo(stage, debugging, R"({"amount": 70})", "FAILED");
    stage.act("makeTest");
    QVERIFY2(waitForTotals(stage, "0 failed, 2 passed, 0 not run"), qPrintable(totals(stage)));
    stage.keepPicture(QStringLiteral("tests-passed"));

    // It brings what it needs: the mocks of the document may be others by now.
    edit(stage, "< 50", "< 10");
    QVERIFY2(waitForTotals(stage, "0 failed, 0 passed, 2 not run"), qPrintable(totals(stage)));
    stage.act("runTests");
    QVERIFY2(waitForTotals(stage, "1 failed, 1 passed, 0 not run"), qPrintable(totals(stage)));
    QCOMPARE(list(stage)->model()->index(0, 0).data().toString(), QStringLiteral("Failed"));
    choose(stage, QStringLiteral("Succeeds in Pay"));
    const QString why = page(stage);
    QVERIFY2(why.contains(QStringLiteral(
                 "After \"Much?\" \"Pay\" was expected, and \"Refuse\" came: no rule held")),
             qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("SUCCEEDED")) && why.contains(QStringLiteral("FAILED")),
             qPrintable(why));
    stage.keepPicture(QStringLiteral("tests-failed"));
    QVERIFY(!debugging.scene().contains(QStringLiteral("no test")));
    stage.action("coverage")->trigger();
    const QString scene = debugging.scene();
    QVERIFY2(scene.contains(QStringLiteral("sets 1 field, reached by no test")), qPrintable(scene));
    QVERIFY2(scene.contains(QStringLiteral("tests that reach it: 2")), qPrintable(scene));
    QVERIFY2(scene.contains(QStringLiteral("Pay to End, taken by no test")), qPrintable(scene));
    QVERIFY2(scene.contains(QStringLiteral("ways that tests took: 1 of 2")), qPrintable(scene));
    stage.keepPicture(QStringLiteral("tests-coverage"));
    stage.action("coverage")->trigger();
    QVERIFY(!debugging.scene().contains(QStringLiteral("no test")));

    edit(stage, "< 50", "< 50");
    choose(stage, QStringLiteral("Succeeds in Pay"));
    stage.act("runTest");
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 1 not run"), qPrintable(totals(stage)));

    stage.act("save");
    const QString beside = QString::fromStdString(project::sharedPath(path.toStdString()));
    QVERIFY(QTest::qWaitFor([&] { return stage.read(beside).contains("\"tests\""); }, 10000));
    const auto kept = json::parse(stage.read(beside).toStdString());
    QVERIFY(kept.ok());
    QCOMPARE((*kept)["tests"].size(), std::size_t{2});
    QCOMPARE((*kept)["tests"].at(1)["expect"]["error"].string(), std::string_view("TooMuch"));
  }

  void anOutputThatDiffersIsShownSideBySide() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    QVERIFY(waitForTotals(stage, "0 failed, 1 passed, 0 not run"));
    edit(stage, "\"paid\"", "\"given\"");
    stage.find<QPushButton>(QStringLiteral("runAllTests"))->click();
    QVERIFY2(waitForTotals(stage, "1 failed, 0 passed, 0 not run"), qPrintable(totals(stage)));
    choose(stage, QStringLiteral("Succeeds in Pay"));
    const QString text = page(stage);
    for (const char* part :
         {"1 of 3 checks differ", "Expected", "Got", "\"paid\": 20", "\"given\": 20"})
      QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    // It is stepped in the window, with its own input and answers.
    debugging.mock("Ask", R"({"amount": 900})");
    stage.find<QPushButton>(QStringLiteral("debugTest"))->click();
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Ask")), qPrintable(stage.status()));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE((*debugging.moment().output)["given"].integer(), 20);
    // It was meant so: what came is expected from now on. One step of undo.
    auto* accept = stage.find<QPushButton>(QStringLiteral("acceptTest"));
    QVERIFY(accept->isEnabled());
    QTimer::singleShot(0, &stage.window(), [] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      QVERIFY(box != nullptr);
      box->button(QMessageBox::Yes)->click();
    });
    accept->click();
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 0 not run"), qPrintable(page(stage)));
    QCOMPARE((*debugging.panels().remembered().tests[0].expect.output)["given"].integer(), 20);
    QVERIFY(!accept->isEnabled());
    stage.act("undo");
    QCOMPARE((*debugging.panels().remembered().tests[0].expect.output)["paid"].integer(), 20);
    // The list shows those alone whose name has the words.
    auto* filter = stage.find<QLineEdit>(QStringLiteral("filterTests"));
    filter->setText(QStringLiteral("nothing like it"));
    QCOMPARE(list(stage)->model()->rowCount(), 0);
    filter->setText(QStringLiteral("succeeds"));
    QCOMPARE(list(stage)->model()->rowCount(), 1);
  }

  void aSegmentIsChosenAndTakenFromTheRun() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.model().selectState(debugging.id("Much?").toStdString());
    QString json, problem;
    inDialog([&](debug::TestDialog& dialog) {
      auto* from = dialog.findChild<QComboBox*>(QStringLiteral("testFrom"));
      QCOMPARE(from->currentText(), QStringLiteral("Much?"));  // what is selected
      choose(dialog, "testTo", "Refuse");
      problem = dialog.findChild<QLabel*>(QStringLiteral("testProblem"))->text();
      choose(dialog, "testTo", "Pay");
      json = dialog.findChild<QPlainTextEdit*>()->toPlainText();
      dialog.findChild<QPushButton*>(QStringLiteral("primary"))->click();
    });
    stage.find<QPushButton>(QStringLiteral("addSegment"))->click();
    QVERIFY2(problem.contains(QStringLiteral("did not go")), qPrintable(problem));
    QVERIFY2(json.contains(QStringLiteral("\"amount\": 20")), qPrintable(json));
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 0 not run"), qPrintable(page(stage)));
    const auto kept = [&] { return debugging.panels().remembered().tests; };
    QCOMPARE(kept().front().name, std::string("From Much? to Pay"));
    QCOMPARE(*kept().front().expect.path, (std::vector<std::string>{"Much?", "Pay"}));
    QVERIFY(kept().front().mocks->empty());

    // The form and the text say the same, and what is no test is not kept.
    choose(stage, QStringLiteral("From Much? to Pay"));
    inDialog([&](debug::TestDialog& dialog) {
      auto* text = dialog.findChild<QPlainTextEdit*>();
      auto* keep = dialog.findChild<QPushButton*>(QStringLiteral("primary"));
      choose(dialog, "testFrom", "the beginning");
      QVERIFY(!text->toPlainText().contains(QStringLiteral("\"from\"")));
      QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("testName")),
                       QStringLiteral("!"));
      QVERIFY2(text->toPlainText().contains(QStringLiteral("to Pay!")),
               qPrintable(text->toPlainText()));
      text->setPlainText(QStringLiteral(R"({"name": "short", "from": "Pay"})"));
      QVERIFY(!keep->isEnabled());
      text->setPlainText(QStringLiteral(R"({"name": "short", "from": "Pay", "input": {"amount": 3},
                             "expect": {"output": {"paid": 4}}})"));
      QVERIFY(keep->isEnabled());
      QCOMPARE(dialog.findChild<QComboBox*>(QStringLiteral("testFrom"))->currentText(),
               QStringLiteral("Pay"));
      keep->click();
    });
    stage.find<QPushButton>(QStringLiteral("editTest"))->click();
    QCOMPARE(kept().front().name, std::string("short"));
    QVERIFY(!stage.find<QWidget>(QStringLiteral("testDialog")));
    stage.act("runTests");
    QVERIFY2(waitForTotals(stage, "1 failed, 0 passed, 0 not run"), qPrintable(page(stage)));
  }

  void theCoverageSaysWhatNoTestTookAndMakesOne() {
    Stage stage;
    Debugging debugging(stage);
    QString text = QString::fromUtf8(testedMachine);
    text.replace(QStringLiteral("function:ask\", \"Next\""),
                 QStringLiteral("function:ask\", \"Catch\": [{ \"ErrorEquals\": "
                                "[\"States.ALL\"], \"Next\": \"Refuse\" }], \"Next\""));
    debugging.write(QStringLiteral("refund.asl.json"), text.toUtf8().constData());
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    QVERIFY(waitForTotals(stage, "0 failed, 1 passed, 0 not run"));
    // How long it took stands in its row.
    const QModelIndex row = list(stage)->model()->index(0, 0, list(stage)->model()->index(0, 0));
    QVERIFY2(row.data(debug::RowDelegate::DetailRole).toString().endsWith(QStringLiteral(" ms")),
             qPrintable(row.data(debug::RowDelegate::DetailRole).toString()));
    stage.act("runTests");
    auto* panel = stage.find<debug::CoveragePanel>();
    QTRY_VERIFY(panel->isVisible());
    const auto figure = [&] {
      return stage.find<QLabel>(QStringLiteral("coverageFigure"))->text();
    };
    const auto ways = [&] {
      QStringList words;
      for (const auto* each : panel->findChildren<common::LinkButton*>())
        if (each->isVisibleTo(panel)) words << each->accessibleName();
      return words.filter(QStringLiteral("Make a test:"));
    };
    QTRY_COMPARE(figure(), QStringLiteral("66 %"));
    QTRY_COMPARE(ways(), (QStringList{QStringLiteral("Make a test: Ask fails for good"),
                                      QStringLiteral("Make a test: Default of Much?")}));
    const auto* bars = stage.find<QWidget>(QStringLiteral("coverageBars"));
    QVERIFY2(bars->accessibleName().contains(QStringLiteral("Catchers 0 of 1")),
             qPrintable(bars->accessibleName()));
    stage.keepPicture(QStringLiteral("coverage-dock"));

    // The error is found out, what it comes to is expected; nobody is asked.
    for (auto* each : panel->findChildren<common::LinkButton*>())
      if (each->isVisibleTo(panel) &&
          each->accessibleName().contains(QStringLiteral("fails for good"))) {
        each->click();
        break;
      }
    QVERIFY2(waitForTotals(stage, "0 failed, 2 passed, 0 not run"), qPrintable(totals(stage)));
    const auto& made = debugging.panels().remembered().tests[1];
    QCOMPARE(made.name, std::string("Ask fails for good"));
    QCOMPARE(*made.expect.error, std::string("TooMuch"));
    QTRY_COMPARE(ways(), QStringList{QStringLiteral("Make a test: Default of Much?")});
    const auto* change = stage.find<QLabel>(QStringLiteral("coverageChange"));
    QTRY_VERIFY2(change->text().startsWith(QStringLiteral("Last change +")),
                 qPrintable(change->text()));
    QVERIFY(change->text().contains(QStringLiteral("Succeeds in Pay")));

    // The answer that takes a rule is found out, too.
    for (auto* each : panel->findChildren<common::LinkButton*>())
      if (each->isVisibleTo(panel) &&
          each->accessibleName().contains(QStringLiteral("Default of"))) {
        each->click();
        break;
      }
    QVERIFY2(waitForTotals(stage, "0 failed, 3 passed, 0 not run"), qPrintable(page(stage)));
    const auto& solved = debugging.panels().remembered().tests[2];
    QCOMPARE(solved.name, std::string("Default of Much?"));
    QCOMPARE(json::print(solved.mocks->front().behaviours.front().result),
             std::string("{\"amount\":50}"));
    QTRY_COMPARE(figure(), QStringLiteral("100 %"));
    QVERIFY(ways().isEmpty());
  }

  void fromTheReasonOneStepsToTheMoment() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    QVERIFY(waitForTotals(stage, "0 failed, 1 passed, 0 not run"));
    edit(stage, "< 50", "< 10");
    stage.act("runTests");
    QVERIFY(waitForTotals(stage, "1 failed, 0 passed, 0 not run"));
    choose(stage, QStringLiteral("Succeeds in Pay"));
    auto* result = stage.find<QTextBrowser>(QStringLiteral("testPage"));
    QVERIFY2(page(stage).contains(QStringLiteral("Step to this moment")), qPrintable(page(stage)));
    QVERIFY(page(stage).contains(QStringLiteral("Accept what it got")));
    // Its run says on the canvas where it went elsewhere.
    click(stage, QStringLiteral("Succeeds in Pay"));
    QVERIFY(debugging.waitFor([](const auto& moment) { return moment.differs.has_value(); }));
    QVERIFY2(debugging.scene().contains(QStringLiteral("Expected \"Pay\", \"Refuse\" came")),
             qPrintable(debugging.scene()));
    stage.keepPicture(QStringLiteral("tests-differs"));
    // It is its end that differs: in its past the cursor stands where one looks.
    stage.act("back");
    QVERIFY(debugging.waitFor([](const auto& moment) { return !moment.differs; }));
    Q_EMIT result->anchorClicked(debug::stepLink());
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Much?")), qPrintable(stage.status()));
    QTRY_COMPARE(stage.model().selectedState(), debugging.id("Much?").toStdString());
    QVERIFY(stage.action("debug")->isChecked());
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("20")));
  }

  void aTestThatBeginsInTheMiddleIsSteppedToo() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.model().selectState(debugging.id("Much?").toStdString());
    inDialog([](debug::TestDialog& dialog) {
      choose(dialog, "testTo", "Pay");
      dialog.findChild<QPushButton*>(QStringLiteral("primary"))->click();
    });
    stage.find<QPushButton>(QStringLiteral("addSegment"))->click();
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 0 not run"), qPrintable(page(stage)));
    edit(stage, "\"paid\"", "\"given\"");
    stage.act("runTests");
    QVERIFY2(waitForTotals(stage, "1 failed, 0 passed, 0 not run"), qPrintable(totals(stage)));
    choose(stage, QStringLiteral("From Much? to Pay"));
    Q_EMIT stage.find<QTextBrowser>(QStringLiteral("testPage"))->anchorClicked(debug::stepLink());
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Pay")), qPrintable(stage.status()));
    QVERIFY(!debugging.moment().view.states.contains(debugging.id("Ask").toStdString()));
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("20")));
    // It begins there again when it is begun again.
    stage.find<QPushButton>(QStringLiteral("debugTest"))->click();
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Much?")), qPrintable(stage.status()));
    stage.act("restart");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QVERIFY(!debugging.moment().view.states.contains(debugging.id("Ask").toStdString()));
    QCOMPARE((*debugging.moment().output)["given"].integer(), 20);
  }

  /// Nobody waits for a first run of tests to end before asking for another one.
  void whatWasAskedForFirstIsRunToo() {
    Stage stage;
    Debugging debugging(stage);
    makeTwo(stage, debugging);
    if (QTest::currentTestFailed()) return;
    stage.model().replaceText(stage.model().text() + "\n", QStringLiteral("Edit"));
    QVERIFY(waitForTotals(stage, "0 failed, 0 passed, 2 not run"));
    stage.find<QPushButton>(QStringLiteral("runAllTests"))->click();
    stage.find<QPushButton>(QStringLiteral("runOneTest"))->click();
    QVERIFY(waitForTotals(stage, "0 failed, 2 passed, 0 not run"));
  }

  void theRunOfATestIsLookedAtAndLeft() {
    Stage stage;
    Debugging debugging(stage);
    makeTwo(stage, debugging);
    if (QTest::currentTestFailed()) return;
    const std::string pay = debugging.id("Pay").toStdString();
    debugging.breakAt("Much?");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Much?")), qPrintable(stage.status()));
    const auto own = debugging.moment().run;
    const auto runs = debugging.moment().runs.size();

    click(stage, QStringLiteral("Succeeds in Pay"));
    QVERIFY(debugging.waitFor([](const auto& moment) { return moment.test == "Succeeds in Pay"; }));
    QVERIFY(debugging.moment().view.states.contains(pay));
    QCOMPARE(debugging.moment().view.status, replay::RunStatus::Succeeded);
    QCOMPARE(debugging.moment().runs.size(), runs);
    QVERIFY2(debugging.scene().contains(QStringLiteral("Pay, Pass, sets 1 field, succeeded")),
             qPrintable(debugging.scene()));
    QVERIFY2(banner(stage).contains(QStringLiteral("Test Succeeds in Pay")),
             qPrintable(banner(stage)));
    stage.keepPicture(QStringLiteral("tests-run"));

    // Another one takes its place, and what was shown before both comes back.
    click(stage, QStringLiteral("Fails with TooMuch in Refuse"));
    QVERIFY(debugging.waitFor(
        [](const auto& moment) { return moment.test == "Fails with TooMuch in Refuse"; }));
    QVERIFY(!debugging.moment().view.states.contains(pay));
    debugging.run().session().showRun(0);
    QVERIFY(debugging.waitFor([&](const auto& moment) { return moment.run == own; }));
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Much?")), qPrintable(stage.status()));
    QVERIFY(debugging.moment().test.empty());
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().runs.size(), runs);
  }

  void aStateThatIsRenamedTakesItsTestsAlong() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    QVERIFY(waitForTotals(stage, "0 failed, 1 passed, 0 not run"));
    QString text = QString::fromUtf8(testedMachine);
    text.replace(QStringLiteral("\"Ask\""), QStringLiteral("\"Ask them\""));
    stage.model().replaceText(text.toStdString(), QStringLiteral("rename"));
    stage.act("runTests");
    QVERIFY2(waitForTotals(stage, "0 failed, 1 passed, 0 not run"), qPrintable(page(stage)));
  }

  void testsAreRenamedAndRemoved() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("refund.asl.json"), testedMachine);
    for (const char* name : {"runTests", "runTest"})
      QVERIFY(app::Actions::whyNot(*stage.action(name))
                  .startsWith(QStringLiteral("There are no tests yet")));
    runTo(stage, debugging, R"({"amount": 20})", "SUCCEEDED");
    stage.act("makeTest");
    stage.act("makeTest");
    QVERIFY(QTest::qWaitFor([&] { return debugging.panels().remembered().tests.size() == 2; }));
    QCOMPARE(debugging.panels().remembered().tests[1].name, std::string("Succeeds in Pay (2)"));
    auto* view = list(stage);
    choose(stage, QStringLiteral("Succeeds in Pay (2)"));
    QVERIFY(view->model()->setData(view->currentIndex(), QStringLiteral("Twenty")));
    QVERIFY(QTest::qWaitFor(
        [&] { return debugging.panels().remembered().tests[1].name == "Twenty"; }, 5000));
    choose(stage, QStringLiteral("Twenty"));
    stage.find<QPushButton>(QStringLiteral("removeTest"))->click();
    QCOMPARE(debugging.panels().remembered().tests.size(), std::size_t{1});
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Tests)
#include "journey_34_tests.moc"
