// SPDX-License-Identifier: GPL-3.0-or-later
// A Task is answered by hand, and from a mock file: what the service's answer looks like is there
// to begin with, what was answered comes back, and an import replaces nothing.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/debug/runs_panel.h"

namespace stepwright::journeys {

namespace {

const char* answeredMachine = R"({"StartAt": "Read", "States": {
  "Read": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem",
    "Parameters": {"TableName": "t", "Key": {"id": {"S": "1"}}}, "ResultPath": "$.read", "Next": "Charge"},
  "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
    "Parameters": {"FunctionName": "charge"}, "End": true}}})";

const char* mockFile = R"({"StateMachines": {"Order": {"TestCases": {
    "Paid": {"Read": "Item", "Charge": "Ok"}, "Refused": {"Read": "Item", "Chargee": "No"}}}},
  "MockedResponses": {"Item": {"0": {"Return": {"Item": {}}}}, "Ok": {"0-3": {"Return": {"paid": true}}},
    "No": {"0": {"Throw": {"Error": "Declined", "Cause": "no money"}}}}})";

/// Does something with the next modal dialog of that class.
void inDialog(const char* type, const std::function<void(QDialog&)>& act) {
  auto* timer = new QTimer;
  timer->setInterval(10);
  QObject::connect(timer, &QTimer::timeout, [=] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr || !dialog->inherits(type)) return;
    if (!dialog->isActiveWindow()) return;
    timer->stop();
    timer->deleteLater();
    act(*dialog);
  });
  timer->start();
}

}  // namespace

class AnswersAndMocks : public QObject {
  Q_OBJECT

  /// Opens the menu of a row and takes what keeps its results.
  static void keepFrom(QTreeView& view, const QPoint& at) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    if (view.contextMenuPolicy() == Qt::CustomContextMenu)
      Q_EMIT view.customContextMenuRequested(at);
    else
      QApplication::sendEvent(view.viewport(), &event);
    QAction* keep = nullptr;
    QTRY_VERIFY((keep = view.window()->findChild<QAction*>(QStringLiteral("keepResults"))));
    QVERIFY(keep->isEnabled());
    auto* menu = qobject_cast<QMenu*>(keep->parent());
    keep->trigger();
    menu->close();
    QTRY_VERIFY(!view.window()->findChild<QAction*>(QStringLiteral("keepResults")));
  }

 private slots:
  void theServicesAnswerIsThereToBeginWith() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    stage.act("run");
    QVERIFY(debugging.says(QStringLiteral("WAITING for the answer of Read")));
    QString offered;
    inDialog("stepwright::debug::AnswerDialog", [&](QDialog& dialog) {
      auto* field = dialog.findChild<QPlainTextEdit*>();
      offered = field->toPlainText();
      QTest::keyClicks(field, QStringLiteral("{\"Item\": {\"name\": {\"S\": \"Ann\"}}}"));
      QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    });
    stage.act("answer");
    QVERIFY2(offered.contains(QStringLiteral("\"ConsumedCapacity\"")), qPrintable(offered));
    QVERIFY2(debugging.says(QStringLiteral("WAITING for the answer of Charge")),
             qPrintable(stage.status()));
    stage.act("stop");
    QVERIFY(debugging.says(QStringLiteral("ABORTED")));
    QVERIFY(!stage.action("answer")->isEnabled());
    QVERIFY(stage.textOfDock(QStringLiteral("dockCallbacks")).isEmpty());

    stage.act("run");
    QVERIFY(debugging.says(QStringLiteral("WAITING for the answer of Read")));
    inDialog("stepwright::debug::AnswerDialog", [&](QDialog& dialog) {
      offered = dialog.findChild<QPlainTextEdit*>()->toPlainText();
      dialog.reject();
    });
    stage.act("answer");
    QVERIFY2(offered.contains(QStringLiteral("Ann")), qPrintable(offered));
    stage.act("stop");
  }

  void runWithHasTheCaretInTheInput() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    bool inField = false;
    inDialog("stepwright::debug::InputDialog", [&](QDialog& dialog) {
      inField =
          QTest::qWaitFor([&] { return dialog.findChild<QPlainTextEdit*>()->hasFocus(); }, 3000);
      dialog.reject();
    });
    stage.act("runWith");
    QVERIFY(inField);
  }

  void aRunTakesItsInputFromAFile() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    const QString path = stage.write(QStringLiteral("large.json"), R"({"total": 5000})");
    inDialog("stepwright::debug::InputDialog", [&](QDialog& dialog) {
      chooseFile(path);
      dialog.findChild<QPushButton*>(QStringLiteral("inputFile"))->click();
      dialog.findChild<QPushButton*>(QStringLiteral("primary"))->click();
    });
    stage.act("runWith");
    QVERIFY(debugging.says(QStringLiteral("WAITING for the answer of Read")));
    QCOMPARE(debugging.moment().events.at(0).data->find("total")->integer(), std::int64_t{5000});
    QCOMPARE(debugging.panels().remembered().lastInputs.front().name, std::string("large"));
    stage.act("stop");
  }

  void anImportTakesAllCasesAndReplacesNothing() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    debugging.mock("Charge", R"({"own": true})");
    chooseFile(stage.write(QStringLiteral("mocks.json"), mockFile));
    QString remarks, kept;
    inDialog("stepwright::debug::MockImportDialog", [&](QDialog& dialog) {
      remarks = dialog.findChild<QPlainTextEdit*>()->toPlainText();
      kept = dialog.findChild<QComboBox*>()->currentText();
      dialog.accept();
    });
    stage.act("importMocks");
    QVERIFY2(
        remarks.contains(QStringLiteral(
            "Order # Refused: “Chargee” is no state of this workflow; the nearest is “Charge”.")),
        qPrintable(remarks));
    QVERIFY2(kept.contains(QStringLiteral("What is there now")), qPrintable(kept));
    QVERIFY2(stage.status().contains(QStringLiteral("2 test case")), qPrintable(stage.status()));
    QCOMPARE(debugging.panels().remembered().mocks.size(), std::size_t{1});
    QCOMPARE(debugging.panels().remembered().otherMocks.size(), std::size_t{2});

    // Another set answers from now on, and the own one is not lost.
    auto* cases = stage.find<QComboBox>(QStringLiteral("mockCases"));
    QCOMPARE(cases->count(), 3);
    cases->setCurrentIndex(cases->findText(QStringLiteral("Order # Paid")));
    Q_EMIT cases->activated(cases->currentIndex());
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(json::print(*debugging.moment().output), std::string(R"({"paid":true})"));
    cases->setCurrentIndex(cases->findText(QStringLiteral("Own answers")));
    Q_EMIT cases->activated(cases->currentIndex());
    QCOMPARE(debugging.panels().remembered().mocks.at(0).behaviours.at(0).result["own"].boolean(),
             true);
  }

  void manyResultsAreKeptAsMocksInOneStep() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    stage.act("run");
    QVERIFY(debugging.says(QStringLiteral("WAITING for the answer of Read")));
    for (const char* answer : {R"({"Item": {}})", R"({"StatusCode": 200})"}) {
      inDialog("stepwright::debug::AnswerDialog", [&](QDialog& dialog) {
        dialog.findChild<QPlainTextEdit*>()->setPlainText(QLatin1String(answer));
        dialog.findChild<QPushButton*>(QStringLiteral("primary"))->click();
      });
      const auto asked = debugging.moment().questions.front().task;
      stage.act("answer");
      QVERIFY(debugging.waitFor([&](const session::Moment& moment) {
        return moment.questions.empty() || moment.questions.front().task != asked;
      }));
    }
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    const auto mocks = [&] { return debugging.panels().remembered().mocks; };
    QVERIFY(mocks().empty());

    // Both rows of the History at once.
    stage.window().docks().raise(QStringLiteral("dockHistory"));
    auto* tree = stage.find<QTreeView>(QStringLiteral("historyTree"));
    tree->expandAll();
    // By the model: a key that a test before pressed with Ctrl would make it a toggle.
    const auto choose = [tree](int at) {
      tree->selectionModel()->setCurrentIndex(
          tree->model()->index(at, 0, tree->model()->index(0, 0)),
          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    };
    // Asked for anew each time: another moment may have brought other rows.
    const auto row = [tree](int at) {
      return tree->model()->index(at, 0, tree->model()->index(0, 0));
    };
    choose(0);
    tree->selectionModel()->select(row(1), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(tree->selectionModel()->selectedRows().size(), 2);
    keepFrom(*tree, tree->visualRect(row(1)).center());
    QTRY_COMPARE(mocks().size(), std::size_t{2});
    QCOMPARE(mocks().at(1).state, std::string("Charge"));
    QCOMPARE(mocks().at(1).behaviours.at(0).result["StatusCode"].integer(), 200);
    QVERIFY2(stage.status().contains(QStringLiteral("2 result")), qPrintable(stage.status()));
    stage.act("undo");
    QVERIFY(mocks().empty());
    stage.act("redo");
    QCOMPARE(mocks().size(), std::size_t{2});
    stage.act("undo");

    // One row is one mock; a whole run, in Runs, all of them.
    choose(0);
    keepFrom(*tree, tree->visualRect(row(0)).center());
    QTRY_COMPARE(mocks().size(), std::size_t{1});
    stage.act("undo");
    stage.window().docks().raise(QStringLiteral("dockRuns"));
    auto* runs = stage.find<debug::RunsPanel>();
    keepFrom(*runs, runs->visualRect(runs->model()->index(0, 0)).center());
    QTRY_COMPARE(mocks().size(), std::size_t{2});
    // They answer from now on.
    stage.act("run");
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
  }

  void aBadFileNamesCaseAndState() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("order.asl.json"), answeredMachine);
    chooseFile(stage.write(QStringLiteral("mocks.json"),
                           QByteArray(mockFile).replace("\"Throw\"", "\"Trow\"")));
    QString words;
    inDialog("QMessageBox", [&](QDialog& dialog) {
      words = static_cast<QMessageBox&>(dialog).text();
      dialog.accept();
    });
    stage.act("importMocks");
    QVERIFY2(words.contains(QStringLiteral("Order # Refused, state \"Chargee\"")),
             qPrintable(words));
    QVERIFY(debugging.panels().remembered().otherMocks.empty());
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::AnswersAndMocks)
#include "journey_32_answers_and_mocks.moc"
